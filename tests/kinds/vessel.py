"""Vessels: an invented kind of record for tests; this module is all that a project needs."""

from __future__ import annotations

from typing import ClassVar

from explainer.dates.edtf import Edtf
from explainer.kinds.issue_form import FormField, IssueForm
from explainer.kinds.kind import Adding, Copy, Dates, Kind, ProseBlock, Search, Section, Statements
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import StakeholderRef
from explainer.model.text import Prose, Text


class Vessel(Record):
    """A ship or boat mentioned in the pact."""

    kind: ClassVar[str] = "vessel"
    plural: ClassVar[str] = "vessels"

    name: Text = described("What the vessel is called", "Salt Queen", "Ferry 2")
    built: Edtf = described("When it was built")
    owner: StakeholderRef = described("Whom it belongs to")
    story: Prose = described("What there is to know of it", "It carries salt [@text].")

    @property
    def label(self) -> Text:
        """The vessel's name."""
        return self.name


KIND = Kind(
    model=Vessel,
    label="Vessel",
    labels="Vessels",
    one="a vessel",
    address="vessels/{id}/",
    section=Section(title="Fleet", about="What sails under the pact."),
    within="vessel",
    summary="story",
    block=ProseBlock("vessel", "id-of-a-vessel"),
    search=Search(title="Ships and boats"),
    copy=Copy(paged=True),
    adding=Adding(fields=(), example="explainer new vessel --name 'Salt Queen'"),
    statements=Statements(fields=("story",), of_the_world=True),
    dates=Dates(own="built", past=("built",)),
    distinguished_by="built",
    moved=(("story", "built"),),
    form=IssueForm(
        file="suggest-a-vessel.yml",
        name="Suggest a vessel",
        about="A ship or boat that is missing here.",
        title="Vessel: ",
        thanks="Thank you.",
        fields=(FormField(Vessel, "name", "What is it called?"),),
        promised="Seen, not remembered",
        promise="I have seen it named.",
    ),
)
