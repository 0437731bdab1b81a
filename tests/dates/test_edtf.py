"""Dates read as EDTF, against the examples of the Library of Congress's specification.

Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019.
"""

from __future__ import annotations

import datetime
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.dates.span import seconds_of

# section, example, precision, first day, last day; None where the end is open or unknown
PUBLISHED = [
    ("0 Date 1", "1985-04-12", "day", (1985, 4, 12), (1985, 4, 12)),
    ("0 Date 2", "1985-04", "month", (1985, 4, 1), (1985, 4, 30)),
    ("0 Date 3", "1985", "year", (1985, 1, 1), (1985, 12, 31)),
    ("0 Date and Time 1", "1985-04-12T23:20:30", "time", (1985, 4, 12), (1985, 4, 12)),
    ("0 Date and Time 2", "1985-04-12T23:20:30Z", "time", (1985, 4, 12), (1985, 4, 12)),
    ("0 Date and Time 3", "1985-04-12T23:20:30-04", "time", (1985, 4, 12), (1985, 4, 12)),
    ("0 Date and Time 4", "1985-04-12T23:20:30+04:30", "time", (1985, 4, 12), (1985, 4, 12)),
    ("0 Time Interval 1", "1964/2008", "interval", (1964, 1, 1), (2008, 12, 31)),
    ("0 Time Interval 2", "2004-06/2006-08", "interval", (2004, 6, 1), (2006, 8, 31)),
    ("0 Time Interval 3", "2004-02-01/2005-02-08", "interval", (2004, 2, 1), (2005, 2, 8)),
    ("0 Time Interval 4", "2004-02-01/2005-02", "interval", (2004, 2, 1), (2005, 2, 28)),
    ("0 Time Interval 5", "2004-02-01/2005", "interval", (2004, 2, 1), (2005, 12, 31)),
    ("0 Time Interval 6", "2005/2006-02", "interval", (2005, 1, 1), (2006, 2, 28)),
    ("1 Seasons", "2001-21", "season", (2001, 3, 1), (2001, 5, 31)),
    ("1 Qualification 1", "1984?", "year", (1984, 1, 1), (1984, 12, 31)),
    ("1 Qualification 2", "2004-06~", "month", (2004, 6, 1), (2004, 6, 30)),
    ("1 Qualification 3", "2004-06-11%", "day", (2004, 6, 11), (2004, 6, 11)),
    ("1 Unspecified digits 1", "201X", "decade", (2010, 1, 1), (2019, 12, 31)),
    ("1 Unspecified digits 2", "20XX", "century", (2000, 1, 1), (2099, 12, 31)),
    ("1 Unspecified digits 3", "2004-XX", "month", (2004, 1, 1), (2004, 12, 31)),
    ("1 Unspecified digits 4", "1985-04-XX", "day", (1985, 4, 1), (1985, 4, 30)),
    ("1 Unspecified digits 5", "1985-XX-XX", "day", (1985, 1, 1), (1985, 12, 31)),
    ("1 Extended Interval 1", "1985-04-12/..", "interval", (1985, 4, 12), None),
    ("1 Extended Interval 2", "1985-04/..", "interval", (1985, 4, 1), None),
    ("1 Extended Interval 3", "1985/..", "interval", (1985, 1, 1), None),
    ("1 Extended Interval 4", "../1985-04-12", "interval", None, (1985, 4, 12)),
    ("1 Extended Interval 5", "../1985-04", "interval", None, (1985, 4, 30)),
    ("1 Extended Interval 6", "../1985", "interval", None, (1985, 12, 31)),
    ("1 Extended Interval 7", "1985-04-12/", "interval", (1985, 4, 12), None),
    ("1 Extended Interval 8", "1985-04/", "interval", (1985, 4, 1), None),
    ("1 Extended Interval 9", "1985/", "interval", (1985, 1, 1), None),
    ("1 Extended Interval 10", "/1985-04-12", "interval", None, (1985, 4, 12)),
    ("1 Extended Interval 11", "/1985-04", "interval", None, (1985, 4, 30)),
    ("1 Extended Interval 12", "/1985", "interval", None, (1985, 12, 31)),
    ("1 Negative calendar year", "-1985", "year", (-1985, 1, 1), (-1985, 12, 31)),
    ("2 Interval 2", "2004-06-XX/2004-07-03", "interval", (2004, 6, 1), (2004, 7, 3)),
]
PUBLISHED_BUT_NOT_CLAIMED = [
    ("1 Letter-prefixed year 1", "Y170000002"),
    ("1 Letter-prefixed year 2", "Y-170000002"),
    ("2 Exponential year", "Y-17E7"),
    ("2 Significant digits 1", "1950S2"),
    ("2 Significant digits 2", "Y171010000S3"),
    ("2 Significant digits 3", "Y3388E2S3"),
    ("2 Sub-year groupings", "2001-34"),
    ("2 One of a set 1", "[1667,1668,1670..1672]"),
    ("2 One of a set 2", "[..1760-12-03]"),
    ("2 One of a set 3", "[1760-12..]"),
    ("2 One of a set 4", "[1760-01,1760-02,1760-12..]"),
    ("2 One of a set 5", "[1667,1760-12]"),
    ("2 One of a set 6", "[..1984]"),
    ("2 All members 7", "{1667,1668,1670..1672}"),
    ("2 All members 8", "{1960,1961-12}"),
    ("2 All members 9", "{..1984}"),
    ("2 Group qualification 2", "2004-06~-11"),
    ("2 Group qualification 3", "2004?-06-11"),
    ("2 Individual qualification 4", "?2004-06-~11"),
    ("2 Individual qualification 5", "2004-%06-11"),
    ("2 Unspecified digit 1", "156X-12-25"),
    ("2 Unspecified digit 2", "15XX-12-25"),
    ("2 Unspecified digit 3", "XXXX-12-XX"),
    ("2 Unspecified digit 4", "1XXX-XX"),
    ("2 Unspecified digit 5", "1XXX-12"),
    ("2 Unspecified digit 6", "1984-1X"),
    ("2 Interval 1", "2004-06-~01/2004-06-~20"),
    ("Extended format: the basic one is not permitted", "20050924T100000"),
]


def refusal_of(text: str) -> EdtfError:
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    return caught.value


@pytest.mark.parametrize(("section", "text", "precision", "first", "last"), PUBLISHED)
def test_published_examples_are_read(
    section: str,
    text: str,
    precision: str,
    first: tuple[int, ...] | None,
    last: tuple[int, ...] | None,
) -> None:
    date = parse_edtf(text)
    assert date.precision == precision, section
    assert first is None or date.earliest[:3] == first
    assert last is None or date.latest[:3] == last
    assert (first is None) == (date.open_start or date.unknown_start)
    assert (last is None) == (date.open_end or date.unknown_end)


@pytest.mark.parametrize(("section", "text"), PUBLISHED_BUT_NOT_CLAIMED)
def test_published_examples_beyond_the_claim_are_refused_with_a_way_out(
    section: str, text: str
) -> None:
    error = refusal_of(text)
    assert error.message, section
    assert error.hint


def test_marks_set_their_flags() -> None:
    flags = {mark: parse_edtf(f"2004-06{mark}") for mark in ("", "~", "?", "%")}
    assert [(mark, date.approximate, date.uncertain) for mark, date in flags.items()] == [
        ("", False, False),
        ("~", True, False),
        ("?", False, True),
        ("%", True, True),
    ]


def test_ends_of_an_interval_keep_their_own_marks() -> None:
    date = parse_edtf("1984?/2004-06~")
    assert date.start
    assert date.end
    assert (date.start.uncertain, date.start.approximate) == (True, False)
    assert (date.end.uncertain, date.end.approximate) == (False, True)
    assert date.uncertain
    assert date.approximate


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2024-02-30", "February 2024 has 29 days", "`2024-02`"),
        ("2025-02-29", "February 2025 has 28 days", "01 to 28"),
        ("1900-02-29", "February 1900 has 28 days", "01 to 28"),
        ("2024-06-31", "June 2024 has 30 days", "01 to 30"),
        ("2024-06-00", "no day 00", "01 to 30"),
        ("2024-13", "no month 13", "01 to 12"),
        ("2024-00", "no month 00", "01 to 12"),
        ("2024-13-05", "no month 13", "did you mean `2024-05-13`?"),
        ("2024-13-13", "no month 13", "01 to 12"),
        ("19 June 2024", "not how dates are written", "write `2024-06-19`"),
        ("19th of June 2024", "not how dates are written", "write `2024-06-19`"),
        ("June 19, 2024", "not how dates are written", "write `2024-06-19`"),
        ("Sept. 3, 2024", "not how dates are written", "write `2024-09-03`"),
        ("June 2024", "not how dates are written", "write `2024-06`"),
        ("spring 2001", "not how dates are written", "write `2001-21`"),
        ("19.06.2024", "not how dates are written", "write `2024-06-19`"),
        ("06/19/2024", "not how dates are written", "write `2024-06-19`"),
        ("06/07/2024", "ambiguous", "write `2024-07-06` or `2024-06-07`"),
        ("7.6.2024", "ambiguous", "write `2024-06-07` or `2024-07-06`"),
        ("05/05/2024", "not how dates are written", "write `2024-05-05`"),
        ("2024/06/19", "not how dates are written", "write `2024-06-19`"),
        ("2024/06", "not how dates are written", "write `2024-06`"),
        ("2024.06.19", "not how dates are written", "write `2024-06-19`"),
        ("2024-6-9", "not how dates are written", "write `2024-06-09`"),
        ("20240619", "not how dates are written", "write `2024-06-19`"),
        ("2024년 6월 19일", "not how dates are written", "write `2024-06-19`"),
        ("2024年6月19日", "not how dates are written", "write `2024-06-19`"),
        (" 2024", "not how dates are written", "write `2024`"),
        ("1990s", "not how dates are written", "write `199X`"),
        ("199u", "not how dates are written", "write `199X`"),
        ("c. 1990", "not how dates are written", "write `1990~`"),
        ("2024–06–19", "not how dates are written", "write `2024-06-19`"),
        ("2024⁃06⁃19", "not how dates are written", "write `2024-06-19`"),
        ("19‑06‑2024", "not how dates are written", "write `2024-06-19`"),
        ("2004–06", "ambiguous", "write `2004-06` or `2004/2006`"),
        ("2024-06/07", "ambiguous", "write `2024-06/2024-07` or `2024-06-07`"),
        ("2024-06/07~", "ambiguous", "write `2024-06/2024-07~` or `2024-06-07~`"),
        ("2024-11/12", "ambiguous", "write `2024-11/2024-12` or `2024-11-12`"),
        ("2024-12/01", "ambiguous", "write `2024-12/2025-01` or `2024-12-01`"),
        ("2024-06–07", "ambiguous", "write `2024-06-07` or `2024-06/2024-07`"),
        ("2023/24", "ambiguous", "write `2023/2024` or `2023-24`"),
        ("2024/25", "not how dates are written", "write `2024/2025`"),
        ("1999/00", "not how dates are written", "write `1999/2000`"),
        ("1914-18", "there is no month 18", "did you mean `1914/1918`?"),
        ("1914/8", "not how dates are written", "write `1914-08`"),
        ("winter 2023/24", "not how dates are written", "write `2023-24`"),
        ("06/2024", "not how dates are written", "write `2024-06`"),
        ("2024-06-19/20", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("2024-06-19~/20", "not how dates are written", "write `2024-06-19~/2024-06-20`"),
        ("2024-06-19/20?", "not how dates are written", "write `2024-06-19/2024-06-20?`"),
        ("c. 2024-06-19/20", "not how dates", "write `2024-06-19~/2024-06-20~`"),
        ("2024-06-28/02", "not how dates are written", "write `2024-06-28/2024-07-02`"),
        ("2024-06-28/07-02", "not how dates are written", "write `2024-06-28/2024-07-02`"),
        ("2024-06-19–20", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("2024-06-19-20", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("2024-06-19 to 20", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("2024/06/19-20", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("-0044-03/04", "not how dates are written", "write `-0044-03/-0044-04`"),
        ("19-20 June 2024", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("19–20 June 2024", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("19/20 June 2024", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("June 19–20, 2024", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("28 June – 2 July 2024", "not how", "write `2024-06-28/2024-07-02`"),
        ("June–July 2024", "not how dates are written", "write `2024-06/2024-07`"),
        ("December 2024 – January 2025", "not how", "write `2024-12/2025-01`"),
        ("December – January 2025", "not how", "write `2024-12/2025-01`"),
        ("summer/autumn 2024", "not how dates are written", "write `2024-22/2024-23`"),
        ("19.–20.06.2024", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("2024年6月19日–20日", "not how dates are written", "write `2024-06-19/2024-06-20`"),
        ("1990s–2000s", "not how dates are written", "write `199X/200X`"),
        ("19 June 2024~", "not how dates are written", "write `2024-06-19~`"),
        ("44 BC", "not how dates are written", "write `-0043`"),
        ("1 B.C.E.", "not how dates are written", "write `0000`"),
        ("AD 79", "not how dates are written", "write `0079`"),
        ("20th century", "not how dates are written", "write `19XX`"),
        ("2024–2025", "not how dates are written", "write `2024/2025`"),
        ("2024⸺2025", "not how dates are written", "write `2024/2025`"),
        ("2024-", "not how dates are written", "write `2024/..`"),
        ("2024 - present", "not how dates are written", "write `2024/..`"),
        ("19 June 2024/2025", "not how dates are written", "write `2024-06-19/2025`"),
        ("19 June 2024/soon", "`19 June 2024` is not how dates are written", "`2024-06-19`"),
        ("2024-06-19 10:00", "not how dates are written", "write `2024-06-19T10:00:00`"),
        ("2024-06-19T10:00Z", "not how dates are written", "write `2024-06-19T10:00:00Z`"),
        ("2024-06-19T10:00:00+0900", "not how", "write `2024-06-19T10:00:00+09:00`"),
        ("2024-06-19T10:00:00.5Z", "not how dates are written", "write `2024-06-19T10:00:00Z`"),
        ("2024-06-19T24:00:00Z", "no time of day 24:00:00", "00:00:00 of the next"),
        ("2024-06-19T10:60:00Z", "no time of day 10:60:00", "23:59:59"),
        ("2024-06-19T10:00:00+15", "no clock in the world", "+14:00"),
        ("2024-06-19T10:00:00-13", "no clock in the world", "-12:00"),
        ("2024-06T10:00:00Z", "time of day without a day", "`2019-05-14T10:00:00Z`"),
        ("2024-06-19T10:00:00Z~", "marks a time of day", "without the time"),
        ("2024-06-19T10:00:00Z/2025", "time of day in an interval", "leave the time out"),
        ("2024-21-05", "a season has no days", "`2024-21`"),
        ("2004-XX-05", "a day but no month", "`2004-XX-XX`"),
        ("2024??", "more than one mark", "`%` both"),
        ("2005/2004", "runs backwards", "write `2004/2005`"),
        ("2024-06-19/2024-06-18", "runs backwards", "write `2024-06-18/2024-06-19`"),
        ("2005~/2004", "runs backwards", "write `2004/2005~`"),
        ("/", "neither a start nor an end", "write one"),
        ("../..", "neither a start nor an end", "write one"),
        ("-0000", "the year before 0001 is 0000", "`0000`"),
        ("", "empty", "`2019-05-14`"),
        ("soon", "`soon` is not a date", "`2019-05-14`"),
        ("２０２４", "is not a date", "`2019-05-14`"),
        ("2024" + "0" * 100_000, "at most 60 characters", "`2019-05-14`"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_to_write(text: str, message: str, hint: str) -> None:
    error = refusal_of(text)
    assert message in error.message
    assert hint in error.hint


def test_what_a_refusal_offers_is_itself_a_date() -> None:
    for text in ("19 June 2024", "2024-6-9", "06/07/2024", "c. 1990", "2005/2004", "1990s"):
        for offer in re.findall(r"`([^`]+)`", refusal_of(text).hint):
            assert str(parse_edtf(offer)) == offer


@pytest.mark.parametrize(
    ("outer", "inner", "answer"),
    [
        ("2022-05-10/..", "2022-05-10", True),
        ("2022-05-10/..", "2022-05-09", False),
        ("2022-05-10/2024-08-12", "2024-08-12", True),
        ("2022-05-10/2024-08-12", "2024-08-13", False),
        ("2022-05-10/2024-08-12", "2024-08", None),
        ("2022/2024", "2023-06", True),
        ("2022/2024", "2022-03", None),
        ("2022/2024", "2021-12-31", False),
        ("../1985", "1970", True),
        ("/1985", "1980", None),
        ("/1985", "1986", False),
        ("1985/", "2024", None),
        ("1985/", "1984", False),
        ("1998~/2005", "2003", None),
        ("1998~/2005", "2006", False),
        ("2024?", "1950", None),
        ("2024", "2024-06-19", True),
        ("2024", "2024-06~", None),
        ("2024-06", "2024", None),
        ("2024", "2024-21", True),
        ("2024-21", "2024-04", None),
        ("2024-24", "2024-07", None),
        ("2024-21", "2025", False),
        ("201X", "2015", None),
        ("201X", "2025", False),
        ("2000/2010", "2005/2015", False),
        ("2000/2010", "2002/2008", True),
        ("2000/..", "2002/..", True),
        ("2024-06-19", "2024-06-19T01:00:00+09:00", True),
        ("2024-06-19T18:00:00+09:00", "2024-06-19T09:00:00Z", True),
        ("2024-06-19T18:00:00+09:00", "2024-06-19T18:00:00Z", False),
    ],
)
def test_covers_answers_yes_no_or_cannot_be_told(
    outer: str, inner: str, answer: bool | None
) -> None:
    assert parse_edtf(outer).covers(parse_edtf(inner)) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("2000/2010", "2005/2015", True),
        ("2000/2010", "2010/2015", None),
        ("2000/2010", "2011/2015", False),
        ("2000-01-01/2010-05-01", "2010-05-01/2015-01-01", True),
        ("2024-06", "2024-06-19", True),
        ("../1985", "1985/..", None),
        ("../1984", "1985/..", False),
        ("../1990", "1985/..", True),
        ("201X", "2015", None),
    ],
)
def test_overlaps_answers_alike_from_both_sides(one: str, other: str, answer: bool | None) -> None:
    assert parse_edtf(one).overlaps(parse_edtf(other)) is answer
    assert parse_edtf(other).overlaps(parse_edtf(one)) is answer


class Record(BaseModel):
    said: Edtf


def test_a_record_takes_a_date_from_text_and_gives_the_text_back() -> None:
    record = Record.model_validate({"said": "2024-06~"})
    assert record.said == parse_edtf("2024-06~")
    assert Record.model_validate({"said": record.said}) == record
    assert record.model_dump() == {"said": "2024-06~"}
    assert json.loads(record.model_dump_json()) == {"said": "2024-06~"}


@pytest.mark.parametrize(
    "value", ["2024-02-30", "{reason} {", "\ud800", 2024, None, True, ["2024"]]
)
def test_a_record_reports_a_bad_date_as_one_error_of_type_date(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate({"said": value})
    (error,) = caught.value.errors()
    assert error["type"] == "date"
    assert error["loc"] == ("said",)
    if value == "2024-02-30":
        assert error["msg"] == "February 2024 has 29 days, so there is no day 30"
        assert "`2024-02`" in error["ctx"]["hint"]


def test_the_schema_lets_an_editor_leave_off_the_quotes() -> None:
    field = Record.model_json_schema()["properties"]["said"]
    assert field["type"] == ["string", "integer", "number"]
    assert [str(parse_edtf(example)) for example in field["examples"]] == field["examples"]


YEARS = st.one_of(
    st.integers(-9999, 9999).map(lambda year: f"{year:0{5 if year < 0 else 4}}"),
    st.sampled_from(["0000", "0001", "9999", "-0001", "1900", "2000", "2024", "201X", "20XX"]),
)
MONTHS = st.one_of(st.integers(0, 26).map("{:02}".format), st.sampled_from(["XX", "02", "1X"]))
DAYS = st.one_of(st.integers(0, 32).map("{:02}".format), st.sampled_from(["XX", "28", "29", "30"]))
MARKS = st.sampled_from(["", "", "~", "?", "%"])
CLOCKS = st.builds(
    "T{:02}:{:02}:{:02}{}".format,
    st.integers(0, 24),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(["", "Z", "+09:00", "-04", "+14:00", "-14:00", "+24"]),
)
SINGLES = st.one_of(
    st.builds("{}{}".format, YEARS, MARKS),
    st.builds("{}-{}{}".format, YEARS, MONTHS, MARKS),
    st.builds("{}-{}-{}{}".format, YEARS, MONTHS, DAYS, MARKS),
    st.builds("{}-{}-{}{}".format, YEARS, MONTHS, DAYS, CLOCKS),
)
ENDS = st.one_of(SINGLES, st.sampled_from(["", ".."]))
MOSTLY_DATES = st.one_of(SINGLES, st.builds("{}/{}".format, ENDS, ENDS))
NEARLY_DATES = st.one_of(
    MOSTLY_DATES,
    st.text(alphabet="0123456789-/.TXZYES~?%+: [],{}", max_size=70),
    st.from_regex(r"[0-9]{1,4}[-./ ][0-9]{1,2}[-./ ][0-9]{1,4}"),
    st.text(),
)


def read_or_none(text: str) -> Edtf | None:
    try:
        return parse_edtf(text)
    except EdtfError as error:
        assert error.message
        assert error.hint
        assert f"{error.message}{error.hint}".isprintable()
        return None


DATES = MOSTLY_DATES.map(read_or_none).filter(lambda date: date is not None)


@given(NEARLY_DATES)
def test_any_text_is_a_date_that_says_itself_or_is_refused(text: str) -> None:
    date = read_or_none(text)
    if date:
        assert str(date) == text
        assert date.earliest <= date.latest
        assert parse_edtf(str(date)) == date


SHORT = st.one_of(
    NEARLY_DATES,
    st.builds(
        "{}{}{}{}{}".format,
        st.sampled_from(["", "c. ", "~"]),
        st.from_regex(r"\A-?[0-9]{4}([-/.][0-9]{1,2}){0,2}[~?%]?\Z"),
        st.sampled_from(["/", "-", "–", " - ", " – ", " to ", "～", " / "]),
        st.from_regex(r"\A([0-9]{1,2}-)?[0-9]{1,2}[~?%]?\Z"),
        st.sampled_from(["", " ", " June 2024", ". Sept. 2024", "/2024"]),
    ),
    st.from_regex(r"\A[1-3]?[0-9] ?[-–/] ?[1-3]?[0-9] (June|February) [0-9]{4}\Z"),
    st.from_regex(
        r"\A(June|Dec) ([0-9]{2} ?)?[-–/] ?(May |July |Jan\. )?[0-9]{0,2},? 20[0-9]{2}\Z"
    ),
)


@given(SHORT)
def test_what_any_refusal_says_to_write_is_no_date_that_is_refused(text: str) -> None:
    try:
        parse_edtf(text)
    except EdtfError as error:
        for offers in re.findall(r"(?:write|mean|, or) ((?:`[^`]+`(?: or )?)+)", error.hint):
            for offer in re.findall(r"`([^`]+)`", offers):
                assert str(parse_edtf(offer)) == offer


@given(NEARLY_DATES)
def test_any_text_in_a_record_is_taken_or_reported(text: str) -> None:
    try:
        assert Record.model_validate({"said": text}).model_dump() == {"said": text}
    except ValidationError as refused:
        assert [error["type"] for error in refused.errors()] == ["date"]


@given(DATES, DATES)
def test_covering_and_overlapping_agree(one: Edtf, other: Edtf) -> None:
    assert one.overlaps(other) is other.overlaps(one)
    if one.covers(other):
        assert one.overlaps(other) is not False
    if one.overlaps(other) is False:
        assert not one.covers(other)


@given(st.datetimes())
def test_days_and_times_that_python_knows_are_read_as_python_reads_them(
    moment: datetime.datetime,
) -> None:
    moment = moment.replace(microsecond=0)
    date = parse_edtf(moment.isoformat())
    assert datetime.datetime(*date.earliest) == moment
    assert seconds_of(date.earliest) == (moment - datetime.datetime(1970, 1, 1)).total_seconds()
    assert parse_edtf(moment.date().isoformat()).covers(date) is True
