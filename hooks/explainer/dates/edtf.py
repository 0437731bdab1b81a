"""EDTF dates, as editors write them, with what each leaves open.

Supported of the Library of Congress's EDTF specification (4 February 2019; now in ISO 8601-2:2019):
level 0 in full; of level 1 seasons, qualification of a whole date, unspecified digits, extended
intervals and negative years, also at either end of an interval. Not supported: years of more than
four digits (`Y…`), and level 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from explainer.dates.comparable import EVER_AFTER, EVER_BEFORE, ComparableDate
from explainer.dates.parse import Moment, Precision, read_single
from explainer.dates.refusal import EdtfError, UnknownFormError, backquoted, explain_refusal
from explainer.texts.typed import text_schema

__all__ = ["EVER_AFTER", "EVER_BEFORE", "Edtf", "EdtfError", "Moment", "Precision", "parse_edtf"]

_LONGEST = 60
# What editors show of a date, and offer.
SCHEMA = {
    "form": (
        "A date in EDTF: 2019-05-14, 2024-06 or 2024; 2024-06~ about, 2024-06? uncertain; "
        "201X the 2010s; 2024-21 spring; 2019-05-14/.. since then."
    ),
    "examples": [
        *("2019-05-14", "2024-06", "2024", "2024-06~", "201X", "2024-21"),
        *("2016-02-01/2018-07-31", "2022/..", "../1985", "2019-05-14T10:00:00Z"),
    ],
}


@dataclass(frozen=True, slots=True)
class Edtf(ComparableDate):
    """A date, a date with time, or an interval, as a field of a record."""

    start: Edtf | None = None
    end: Edtf | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept text or an Edtf, and serialise as text."""
        return text_schema(_validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe the form of dates in JSON Schema; a bare year needs no quotes."""
        return {"type": ["string", "integer", "number"], **SCHEMA}


# Many records have the same day of review.
@lru_cache(maxsize=50_000)
def parse_edtf(text: str) -> Edtf:
    """Parse a date, a date with time, or an interval.

    Raises EdtfError, with what is wrong and what to write instead. Source: Library of Congress,
    EDTF specification, 4 February 2019.
    """
    if len(text) > _LONGEST:
        raise EdtfError(f"a date has at most {_LONGEST} characters, and this has {len(text)}")
    try:
        return _read(text)
    except UnknownFormError as refusal:
        raise explain_refusal(text, refusal, _is_date) from None


def _read(text: str) -> Edtf:
    if "/" in text:
        return _read_interval(text)
    single = read_single(text)
    return Edtf(
        text=text,
        earliest=single.earliest,
        latest=single.latest,
        precision=single.precision,
        approximate=single.approximate,
        uncertain=single.uncertain,
        unspecified=single.unspecified,
        numbers=single.numbers,
        offset=single.offset,
    )


def _read_interval(text: str) -> Edtf:
    first, last, *more = text.split("/")
    if more:
        raise UnknownFormError(text)
    start, end = (None if part in ("", "..") else _read(part) for part in (first, last))
    ends = [date for date in (start, end) if date]
    if not ends:
        raise EdtfError(
            f"{backquoted(text)} has neither a start nor an end", "write one of the two"
        )
    if any(date.precision == "time" for date in ends):
        raise EdtfError(
            f"{backquoted(text)} has a time of day in an interval",
            "an interval runs between dates: leave the time out",
        )
    if start and end and start.bounds()[0] > end.bounds()[1]:
        raise EdtfError(
            f"{backquoted(text)} runs backwards: it ends before it begins",
            f"write `{last}/{first}`",
        )
    earliest = start.earliest if start else EVER_BEFORE
    return Edtf(
        text=text,
        earliest=earliest,
        # The later one, since a southern season may begin after its northern bounds end.
        latest=max(earliest, end.latest) if end else EVER_AFTER,
        precision="interval",
        approximate=any(date.approximate for date in ends),
        uncertain=any(date.uncertain for date in ends),
        unspecified=any(date.unspecified for date in ends),
        start=start,
        end=end,
    )


def _is_date(text: str) -> bool:
    try:
        _read(text)
    except EdtfError:
        return False
    return True


def _validate(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date", "a date is text, such as `2019-05-14`")
    try:
        return parse_edtf(value)
    except EdtfError as error:
        raise PydanticCustomError(
            "date", "{reason}", {"reason": error.message, "hint": error.hint}
        ) from None
