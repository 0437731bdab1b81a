"""A small data series worth drawing."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from explainer.model.edtf import Edtf
from explainer.model.record import Record
from explainer.model.reference import Evidence, Model
from explainer.model.text import Prose, Text


class Point(Model):
    """One value, or the range between two estimates."""

    label: Text
    date: Edtf | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    sources: tuple[Evidence, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        if (self.value is None) == (self.low is None or self.high is None):
            raise PydanticCustomError(
                "point",
                "a point needs a value or a range",
                {"hint": "give `value`, or `low` and `high`"},
            )
        return self


class Figure(Record):
    """A series of values with its unit and what to be careful about."""

    kind: ClassVar[str] = "figure"
    plural: ClassVar[str] = "figures"

    title: Text
    unit: Text
    caveat: Prose
    points: tuple[Point, ...] = Field(min_length=2)

    @property
    def label(self) -> Text:
        """The title."""
        return self.title
