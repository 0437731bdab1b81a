"""An event of the timeline, and the era that it belongs to."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from explainer.dates.edtf import Edtf, parse_edtf
from explainer.model.help import described
from explainer.model.record import Record
from explainer.model.reference import About, EventTypeId, Model, PlaceRef, StakeholderRef
from explainer.model.text import Prose, Text


class Era(Model):
    """A stretch of the timeline."""

    title: Text = described("The name of the era", "Before the bridge", "The first ten years")
    start: Edtf = described("When the era begins", title="From", alias="from")
    end: Edtf = described("When it ends", title="To", alias="to")
    text: Prose | None = described(
        "What the era is about, in a sentence or two",
        *("Ferries crossed the river.", "The bridge stood, and was closed twice."),
        default=None,
    )

    def span(self) -> Edtf:
        """Return the interval from start to end; raises EdtfError if it ends before it starts."""
        return _interval(f"{self.start.text.split('/')[0]}/{self.end.text.split('/')[-1]}")


# The events of an era each have it.
_interval = lru_cache(maxsize=1024)(parse_edtf)


class Event(Record):
    """Something that happened, with who took part and where."""

    kind: ClassVar[str] = "event"
    plural: ClassVar[str] = "events"

    date: Edtf = described(
        "When it happened",
        do="leave open what is not known: `1958-05` for some day in May",
        dont="take the day of a report for the day of the event",
    )
    title: Text = described(
        "What happened, as a short sentence in the present tense",
        *("The bridge is opened", "Two ministers sign the treaty"),
    )
    text: Prose = described(
        "What one needs to know of it, in a sentence or two",
        *("Both heads of state cross it on foot.", "The text is published a week later."),
        do="say who did what; link to records with `[[id]]`",
        dont="repeat the title, or judge",
    )
    era: Era = described(
        "The part of the timeline that it belongs to",
        do="write it once, under `defaults` at the top of the file",
    )
    type: EventTypeId | None = described(
        "What kind of event it is: an id of `event_types` in site.yml", hint=True, default=None
    )
    key: bool = described(
        "Whether it is one of the few that readers should know first",
        dont="mark more than a handful in each era",
        hint=True,
        default=False,
    )
    actors: tuple[StakeholderRef, ...] = described("Who took part, or whom it struck", default=())
    places: tuple[PlaceRef, ...] = described("Where it happened", default=())
    about: About | None = described("The pact, and articles of it, that it bears on", default=None)

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    @property
    def when(self) -> Edtf:
        """The date of the event."""
        return self.date
