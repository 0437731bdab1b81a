"""What a date leaves open, and how two dates compare under every reading."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.dates.parse import Moment, Precision
from explainer.dates.span import AHEAD, BEHIND, DAY, Span, bounds_of_season, seconds_of

EVER_BEFORE: Moment = (-10000, 1, 1, 0, 0, 0)
EVER_AFTER: Moment = (10000, 12, 31, 23, 59, 59)
_ALWAYS, _NEVER = seconds_of(EVER_BEFORE), seconds_of(EVER_AFTER)


@dataclass(frozen=True, slots=True)
class ComparableDate:
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
    start: ComparableDate | None = None
    end: ComparableDate | None = None

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
        """Whether the start of the interval is unknown: `/1985`."""
        return self.text.startswith("/")

    @property
    def unknown_end(self) -> bool:
        """Whether the end of the interval is unknown: `1985/`."""
        return self.text.endswith("/")

    def covers(self, other: ComparableDate) -> bool | None:
        """Return whether another date lies within this one.

        True if it does under every reading of the two texts, False if under none, None if that
        depends. A single covering date is read as its whole period, a covered one as some moment of
        its period. An interval begins some time in its start and ends some time in its end, but
        includes both days if these are days. A qualified (`~`, `?`, `%`) or unknown date bounds
        nothing, and an open end everything. A time in a zone lies on its own place's day, and may
        lie on the day before or after at another place.
        """
        period, moment = self._period(other), other._moment(self)
        if (covers := period.covers(moment)) is False and (self.offset is None) != (
            other.offset is None
        ):
            period, moment = self._at_utc(period), other._at_utc(moment)
            return False if period.overlaps(moment) is False else None
        return covers

    def overlaps(self, other: ComparableDate) -> bool | None:
        """Return whether two dates share a moment: True, False, or None if that is not known."""
        return self._period(other).overlaps(other._period(self))

    def is_before(self, other: ComparableDate) -> bool:
        """Return whether this date was over before another began, under every reading of the two.

        Two days are days of their own places; a day beside a time in a zone may be anywhere.
        """
        if self._is_plain and other._is_plain:
            return self.latest < other.earliest
        one, following = self._period(other), other._period(self)
        if (self.offset is None) != (other.offset is None):
            one, following = self._at_utc(one), other._at_utc(following)
        return one.ends_by < following.begins_from

    @property
    def _is_plain(self) -> bool:
        """Whether its bounds are on any clock, and those of a single sure date."""
        return (
            self.offset is None
            and self.precision not in ("interval", "season")
            and not (self.approximate or self.uncertain)
        )

    @property
    def begins_from(self) -> int:
        """The first second in which it can have begun, in UTC if it is a time in a zone."""
        return self._period(self).begins_from

    def _at_utc(self, span: Span) -> Span:
        """Return a span on this date's clock in UTC, or in UTC from anywhere on Earth."""
        shift = (-AHEAD, BEHIND) if self.offset is None else (-60 * self.offset,) * 2
        return span.shifted(*shift)

    def _period(self, other: ComparableDate) -> Span:
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

    def _moment(self, other: ComparableDate) -> Span:
        if self.is_interval:
            return self._period(other)
        shift = self._shift(other)
        first, last = (moment - shift for moment in self._possible())
        return Span(first, last, first, last)

    def _possible(self) -> tuple[int, int]:
        return (_ALWAYS, _NEVER) if self.approximate or self.uncertain else self.bounds()

    def bounds(self) -> tuple[int, int]:
        """Return the first and last second, on its own clock."""
        if self.precision != "season":
            return seconds_of(self.earliest), seconds_of(self.latest)
        return bounds_of_season(*self.numbers)

    def _shift(self, other: ComparableDate) -> int:
        """The offset to UTC in seconds, which counts only between two times: a day is local."""
        if self.offset is None or other.offset is None:
            return 0
        return 60 * self.offset
