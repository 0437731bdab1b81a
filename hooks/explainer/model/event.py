"""An event of the timeline, and the era that it belongs to."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from explainer.model.edtf import Edtf, parse
from explainer.model.record import Record
from explainer.model.reference import About, Id, Model, PlaceRef, StakeholderRef
from explainer.model.text import Prose, Text


class Era(Model):
    """A stretch of the timeline."""

    title: Text
    start: Edtf = Field(alias="from")
    end: Edtf = Field(alias="to")
    text: Prose | None = None

    def span(self) -> Edtf:
        """Return the interval from its start to its end; raises EdtfError if it runs backwards."""
        return parse(f"{self.start.text.split('/')[0]}/{self.end.text.split('/')[-1]}")


class Event(Record):
    """Something that happened, with who took part and where."""

    kind: ClassVar[str] = "event"
    plural: ClassVar[str] = "events"

    date: Edtf
    title: Text
    text: Prose
    era: Era
    type: Id | None = Field(
        default=None, description="What kind of event it is: an id of `event_types` in site.yml"
    )
    key: bool = Field(
        default=False, description="Whether it is one of the few that readers should know first"
    )
    actors: tuple[StakeholderRef, ...] = ()
    places: tuple[PlaceRef, ...] = ()
    about: About | None = None

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    @property
    def when(self) -> Edtf:
        """The date of the event."""
        return self.date
