"""Dates as editors write them: EDTF, with what each leaves open.

Claimed of the Library of Congress's EDTF specification (4 February 2019; now in ISO 8601-2:2019):
level 0 in full; of level 1 seasons, qualification of a whole date, unspecified digits, extended
intervals and negative years, and any of these at an end of an interval. Not claimed: years of
more than four digits (`Y…`), and level 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from explainer.dates.parse import Moment, Precision, read_single
from explainer.dates.refusal import EdtfError, UnknownFormError, backquoted, explain_refusal
from explainer.dates.schema import SCHEMA
from explainer.dates.span import AHEAD, BEHIND, DAY, Span, bounds_of_season, seconds_of
from explainer.texts.typed import text_schema

__all__ = ["EVER_AFTER", "EVER_BEFORE", "Edtf", "EdtfError", "Moment", "Precision", "parse_edtf"]

LONGEST = 60
EVER_BEFORE: Moment = (-10000, 1, 1, 0, 0, 0)
EVER_AFTER: Moment = (10000, 12, 31, 23, 59, 59)
_ALWAYS, _NEVER = seconds_of(EVER_BEFORE), seconds_of(EVER_AFTER)


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, a date with time, or an interval of dates.

    `earliest` and `latest` are (year, month, day, hour, minute, second) on the clock of the text
    itself; an open or unknown end of an interval is EVER_BEFORE or EVER_AFTER. `numbers` are the
    year, month or season, day, hour, minute and second that the text gives; `offset` is in
    minutes east of UTC. A season is bounded as in the north, for sorting.
    """

    text: str
    earliest: Moment
    latest: Moment
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    unspecified: bool = False
    numbers: tuple[int, ...] = ()
    offset: int | None = None
    start: Edtf | None = None
    end: Edtf | None = None

    def __str__(self) -> str:
        """Return the text as typed."""
        return self.text

    @property
    def is_interval(self) -> bool:
        """Whether the text has a `/`."""
        return self.precision == "interval"

    @property
    def open_start(self) -> bool:
        """Whether the interval has no start: `../1985`."""
        return self.text.startswith("../")

    @property
    def open_end(self) -> bool:
        """Whether the interval has no end: `1985/..`."""
        return self.text.endswith("/..")

    @property
    def unknown_start(self) -> bool:
        """Whether nobody knows when the interval began: `/1985`."""
        return self.text.startswith("/")

    @property
    def unknown_end(self) -> bool:
        """Whether nobody knows when the interval ended: `1985/`."""
        return self.text.endswith("/")

    def covers(self, other: Edtf) -> bool | None:
        """Tell whether another date lies within this one.

        True if it does however the two texts are read, False if it does in no reading, None if
        that cannot be told. A single date is read as the whole period when it covers, as some
        moment of the period when it is covered. An interval begins some time in its start and
        ends some time in its end, but takes both days in where these are days. A marked
        (`~`, `?`, `%`) or unknown date bounds nothing, an open end lets everything in. A time in a
        zone lies on its own place's day, and may lie on another place's day beside it.
        """
        period, moment = self._period(other), other._moment(self)
        if (covers := period.covers(moment)) is False and (self.offset is None) != (
            other.offset is None
        ):
            period, moment = self._at_utc(period), other._at_utc(moment)
            return False if period.overlaps(moment) is False else None
        return covers

    def overlaps(self, other: Edtf) -> bool | None:
        """Tell whether two dates share a moment: True, False, or None if that cannot be told."""
        return self._period(other).overlaps(other._period(self))

    def is_before(self, other: Edtf) -> bool:
        """Tell whether this date was over when another began, however the two are read.

        Two days are days of their own places; a day beside a time in a zone may be anywhere.
        """
        one, following = self._period(other), other._period(self)
        if (self.offset is None) != (other.offset is None):
            one, following = self._at_utc(one), other._at_utc(following)
        return one.ends_by < following.begins_from

    @property
    def begins_from(self) -> int:
        """The first second in which it can have begun, at UTC where it is a time in a zone."""
        return self._period(self).begins_from

    def _at_utc(self, span: Span) -> Span:
        """Return a span of this date's own clock at UTC, or at UTC from anywhere."""
        shift = (-AHEAD, BEHIND) if self.offset is None else (-60 * self.offset,) * 2
        return span.shifted(*shift)

    def _period(self, other: Edtf) -> Span:
        if self.is_interval:
            start, end = self.start, self.end
            begins = start._possible() if start else (_ALWAYS, _NEVER)
            ends = end._possible() if end else (_ALWAYS, _NEVER)
            return Span(
                begins[0],
                _ALWAYS if self.open_start else begins[1] - begins[1] % DAY,
                _NEVER if self.open_end else ends[0] - ends[0] % DAY + DAY - 1,
                ends[1],
            )
        shift = self._shift(other)
        first, last = (moment - shift for moment in self._possible())
        if self.unspecified or self.approximate or self.uncertain or self.precision == "season":
            return Span(first, last, first, last)
        return Span(first, first, last, last)

    def _moment(self, other: Edtf) -> Span:
        if self.is_interval:
            return self._period(other)
        shift = self._shift(other)
        first, last = (moment - shift for moment in self._possible())
        return Span(first, last, first, last)

    def _possible(self) -> tuple[int, int]:
        return (_ALWAYS, _NEVER) if self.approximate or self.uncertain else self._bounds()

    def _bounds(self) -> tuple[int, int]:
        if self.precision != "season":
            return seconds_of(self.earliest), seconds_of(self.latest)
        return bounds_of_season(*self.numbers)

    def _shift(self, other: Edtf) -> int:
        """Seconds to UTC, which counts only between two times: a day is the day of its place."""
        if self.offset is None or other.offset is None:
            return 0
        return 60 * self.offset

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take a text or an Edtf, and give back the text."""
        return text_schema(_validate)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors' completion what a date looks like; a bare year needs no quotes."""
        return {"type": ["string", "integer", "number"], **SCHEMA}


def parse_edtf(text: str) -> Edtf:
    """Read a date, a date with time or an interval.

    Raises EdtfError, with what is wrong and what to write instead. Source: Library of Congress,
    EDTF specification, 4 February 2019.
    """
    if len(text) > LONGEST:
        raise EdtfError(f"a date has at most {LONGEST} characters, and this has {len(text)}")
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
    if start and end and start._bounds()[0] > end._bounds()[1]:
        raise EdtfError(
            f"{backquoted(text)} runs backwards: it ends before it begins",
            f"write `{last}/{first}`",
        )
    earliest = start.earliest if start else EVER_BEFORE
    return Edtf(
        text=text,
        earliest=earliest,
        # The greater, since a southern season may begin after its northern bounds end.
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
