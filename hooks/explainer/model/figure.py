"""A small data series worth drawing."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from explainer.dates.edtf import Edtf
from explainer.model.help import described
from explainer.model.number import Number
from explainer.model.record import Record
from explainer.model.reference import Evidence, FigureSubjectId, Model, Sources
from explainer.model.text import Prose, Text


class Point(Model):
    """One value, or the range between two estimates."""

    identity: ClassVar[tuple[str, ...]] = ("label", "date")

    label: Text = described("What the value belongs to", "1958", "Ships that were counted")
    date: Edtf | None = described(
        "The date of the value, which a figure over time needs", default=None
    )
    value: Number | None = described(
        "The number",
        *(14, 9.5),
        dont="give it where estimates differ; give `low` and `high`",
        default=None,
    )
    low: Number | None = described("The lower estimate", 11000, 2.5, default=None)
    high: Number | None = described("The higher estimate", 12000, 4, default=None)
    sources: Sources = Field(min_length=1)

    @property
    def bounds(self) -> tuple[Number, Number]:
        """The lower and the higher estimate; a single value is both."""
        low, high = (self.value if end is None else end for end in (self.low, self.high))
        assert low is not None and high is not None
        return low, high

    @property
    def is_range(self) -> bool:
        """Whether two estimates are given rather than one value."""
        return self.value is None

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        ends = [end for end in (self.low, self.high) if end is not None]
        if len(ends) != (2 if self.value is None else 0):
            raise PydanticCustomError(
                "point",
                "a point needs a value or a range, and not both",
                {"hint": "give `value`, or `low` and `high`"},
            )
        return self


class Figure(Record):
    """A series of values with its unit and its caveats."""

    kind: ClassVar[str] = "figure"
    plural: ClassVar[str] = "figures"

    title: Text = described(
        "What is counted", "Ships that passed the bridge", "Votes in the assembly"
    )
    subject: FigureSubjectId | None = described(
        "The heading that lists put it under: an id of `figure_subjects` in site.yml",
        hint=True,
        default=None,
    )
    finding: Text | None = described(
        "What the values show, as one plain sentence, which is its heading",
        *(
            "Twice as many ships passed in spring as in autumn.",
            "Most members voted for the bridge.",
        ),
        do="give only numbers that the points have, and say whose they are",
        dont="say why it is so, or what will follow",
        hint=True,
        default=None,
    )
    caution: Text | None = described(
        "The caveat in a few words, shown below the finding",
        *("Each side counts its own", "Nobody counted at night"),
        hint=True,
        default=None,
    )
    unit: Text = described("What one of the values is one of", "Ships", "Thousand tonnes")
    caveat: Prose = described(
        "What readers must know before they trust the numbers",
        *("Each side counts its own ships.", "Before 1960 nobody counted at night."),
        do="say who counted, how, and what is left out",
    )
    drawn: Literal["over-time", "side-by-side"] | None = described(
        "`over-time` in the order of dates, `side-by-side` in that of the file; without it, over "
        "time where every point has a date and not all have the same",
        hint=True,
        default=None,
    )
    points: tuple[Point, ...] = described(
        "The values, in the order in which they are drawn", min_length=2
    )

    @property
    def label(self) -> Text:
        """The title."""
        return self.title

    @property
    def headline(self) -> Text:
        """The finding, or the title where none is stated."""
        return self.finding or self.title

    @property
    def rests_on(self) -> tuple[Evidence, ...]:
        """The sources of the whole, or else those of all points."""
        own = (item for point in self.points for item in point.sources)
        return self.sources or tuple(dict.fromkeys(own))

    @property
    def shared_date(self) -> Edtf | None:
        """The date of all points, if they have the same one."""
        first = self.points[0].date
        return first if all(point.date == first for point in self.points) else None

    @property
    def over_time(self) -> bool:
        """Whether the points are drawn in the order of their dates."""
        wanted = self.drawn or ("side-by-side" if self.shared_date else "over-time")
        return wanted == "over-time" and all(point.date for point in self.points)
