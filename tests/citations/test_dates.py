"""Whatever a date leaves open, each format says it, and says no more: read back and compared.

The readers here know how people write dates, and nothing of the code that wrote them.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from explainer.citations.formats import CITATION_FORMATS
from explainer.citations.item import CslItem
from explainer.dates.edtf import Edtf, EdtfError, parse_edtf
from explainer.model.source import Author
from tests.citations.readers import bibtex, ris
from tests.fewer import at_most

# (about, perhaps, year, month or season, day), as far as given; a pair for a span, whose ends may
# be "open" or "unknown"; (about, perhaps, first year, last year, "some year") for a decade.
Meaning = Any

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NAMES = {name: at for at, name in enumerate(MONTHS, 1)}
NAMES |= {"Spr": 21, "Sum": 22, "Aut": 23, "Win": 24}
ERA = r"(?: (BC|AD|B\.C\.E\.|C\.E\.))"
# A short number is a year only where it names its era.
YEAR = re.compile(rf"(\d{{3,5}})\b{ERA}?|(\d+){ERA}")


def meaning(date: Edtf, depth: int = 3) -> Meaning:
    """Return what a date says, as far as its year, its month, or all of it."""
    if not date.is_interval:
        marks = (date.approximate, date.uncertain)
        if date.precision in ("decade", "century"):
            return (*marks, date.earliest[0], date.latest[0], "some year")
        return (*marks, *date.numbers[:depth])
    start = meaning(date.start, depth) if date.start else "open" if date.open_start else "unknown"
    end = meaning(date.end, depth) if date.end else "open" if date.open_end else "unknown"
    cut = any(end and len(end.numbers) > depth for end in (date.start, date.end))
    if cut and depth < 3 and start[2:] == end[2:] and "some year" not in start:
        return (start[0] or end[0], start[1] or end[1], *start[2:])
    return start if start == end else (start, end)


def read(text: str) -> Meaning:
    """Read a date in words, in any of the styles' orders."""
    if text.startswith("until "):
        return "open", read_one(text.removeprefix("until "))
    left, dash, right = text.partition("–")
    if not dash:
        return read_one(text)
    if right in ("", "?"):
        return read_one(left), "unknown" if right else "open"
    end = read_one(right, like="" if left == "?" else left)
    return ("unknown" if left == "?" else read_one(left, like=right)), end


def read_one(text: str, like: str = "") -> Meaning:
    """Read a date; what it does not name it shares with the other end of its span."""
    if text.startswith("[") and text.endswith("?]"):
        text = f"{text[1:-2]}?"
    bare = re.sub(r"^(ca\. |c\. |[Cc]irca )", "", text.removesuffix("?"))
    marks = (bare != text.removesuffix("?"), text.endswith("?"))
    if found := re.fullmatch(rf"between (\d+){ERA} and (\d+){ERA}", bare):
        return (*marks, year(found[1], found[2]), year(found[3], found[4]), "some year")
    if found := re.fullmatch(rf"(\d+)s{ERA}?", bare):
        return (*marks, int(found[1]), int(found[1]) + 9, "some year")
    if found := re.fullmatch(rf"(\d+)(?:st|nd|rd|th) century{ERA}?", bare):
        last = int(found[1]) * 100
        before = bool(found[2]) and "B" in found[2]
        return (
            *marks,
            *((1 - last, 100 - last) if before else (last - 100, last - 1)),
            "some year",
        )
    number, era, month, day = parts(bare)
    other, other_era, other_month, _ = parts(like)
    if number is None and month is None and other_month is None:
        number, day = day, None
    if number is None:
        number, era, month = other, other_era, month or other_month
    years = year(str(number), era or (other_era if other_month is month is None else None))
    return (*marks, years, *([month] if month else []), *([day] if day else []))


def parts(text: str) -> tuple[int | None, str | None, int | None, int | None]:
    """Return the year and its era, the month and the day that a text names."""
    found = YEAR.search(text)
    rest = YEAR.sub("", text, count=1)
    month = next(
        (NAMES[word[:3]] for word in re.findall(r"[A-Z][a-z]{2,}", rest) if word[:3] in NAMES), None
    )
    day = re.search(r"\d+", rest)
    era = (found[2] or found[4]) if found else None
    number = int(found[1] or found[3]) if found else None
    return number, era, month, int(day[0]) if day else None


def year(number: str, era: str | None) -> int:
    return 1 - int(number) if era and "B" in era else int(number)


YEARS = st.one_of(
    st.integers(-9999, 9999).map(lambda year: f"{year:0{5 if year < 0 else 4}}"),
    st.integers(1900, 2030).map(str),
).filter(lambda text: text != "-0000")
PARTS = st.sampled_from(["", "-01", "-05", "-06", "-12", "-06-20", "-06-22", "-12-31", "-06-XX"])
SEASONS = st.sampled_from(["-21", "-22", "-23", "-24", "-XX", "-XX-XX"])
MARKS = st.sampled_from(["", "", "", "~", "?", "%"])
OPEN_YEARS = st.one_of(YEARS.map(lambda y: y[:-1] + "X"), YEARS.map(lambda y: y[:-2] + "XX"))
SINGLES = st.one_of(
    st.builds("{}{}{}".format, YEARS, st.one_of(PARTS, SEASONS), MARKS),
    st.builds("{}{}".format, OPEN_YEARS, MARKS),
)
ENDS = st.one_of(SINGLES, st.sampled_from(["", ".."]))


@st.composite
def spans(draw: st.DrawFn) -> str:
    """Draw spans, many of them within one year or one month."""
    start = draw(ENDS)
    end = draw(st.one_of(ENDS, st.builds("{}{}{}".format, st.just(start[:4]), PARTS, MARKS)))
    return f"{start}/{end}"


CLOCKS = st.sampled_from(["T10:30:00Z", "T23:59:59+09:00", "T00:00:00"])
DATES = st.one_of(SINGLES, spans(), st.builds("{}-06-20{}".format, YEARS, CLOCKS))


def cited(format: str, type: str, date: Edtf) -> str:
    author = Author.model_validate({"literal": "Body"})
    item = CslItem(id="x", type=type, title="T", author=(author,), issued=date, accessed=date)  # type: ignore[arg-type]
    return CITATION_FORMATS[format](item)


def from_words(format: str, date: Edtf) -> Meaning:
    if format == "APA":
        found = re.fullmatch(r"Body\. \((.*)\)\. T\.", cited("APA", "webpage", date))
    else:
        found = re.fullmatch(r"Body\. T\. (.*?)\.?", cited("MLA", "webpage", date))
    assert found
    return read(found[1])


def from_csl(date: Edtf) -> Meaning:
    [item] = json.loads(cited("CSL-JSON", "book", date))
    held = item["issued"]
    assert held == item["accessed"]
    assert held.keys() <= {"date-parts", "season", "circa", "literal", "raw"}
    if "literal" in held:
        assert held.keys() == {"literal"}
        return read(held["literal"])
    parts = [(part[0] if part[0] > 0 else part[0] + 1, *part[1:]) for part in held["date-parts"]]
    if "season" in held:
        parts = [(parts[0][0], 20 + held["season"])]
    circa = held.get("circa", False)
    if "raw" in held:
        told = parse_edtf(held["raw"])
        ends = (told.start, told.end) if told.is_interval else (told,)
        assert [end.numbers[:3] for end in ends if end] == parts
        assert circa == (told.approximate or told.uncertain)
        return meaning(told)
    points = [(circa, False, *part) for part in parts]
    return points[0] if len(points) == 1 or points[0] == points[1] else tuple(points)


def from_ris(date: Edtf) -> Meaning:
    fields = dict(ris(cited("RIS", "book", date)))
    assert fields["DA"] == fields["Y2"]
    numbers, words = re.match(r"(\d*(?:/\d*){0,2})/?(.*)", fields["DA"]).groups()  # type: ignore[union-attr]
    known = tuple(int(part) for part in numbers.split("/") if part)
    if "PY" in fields:
        assert known[:1] == (int(fields["PY"]),)
    if not words or ":" in words:
        assert words == date.text.partition("T")[2]
        return (False, False, *known)
    told = read(words)
    first = told[0] if isinstance(told[0], tuple) else told
    assert not known or known == (first[2],)
    return told


def from_harvard(date: Edtf) -> tuple[Meaning, Meaning]:
    entry = cited("Harvard", "article-newspaper", date)
    found = re.fullmatch(r"Body \((.*)\) ‘T’(?:, (.*?))?\.?", entry)
    assert found
    years, day = found[1], found[2]
    if day is None:
        return read(years), read(years)
    if not YEAR.search(day):
        one = re.sub(r"^c\. |\?$", "", years)
        day = f"{day.removesuffix('?')} {one}" + "?" * day.endswith("?")
    return read(years), read(day)


# Each is written in all formats, and read back.
@at_most(2_000)
@given(DATES)
def test_every_format_says_what_a_date_says_and_no_more(text: str) -> None:
    try:
        date = parse_edtf(text)
    except EdtfError:
        assume(False)
    told = meaning(date)
    assert from_words("APA", date) == told
    assert from_words("MLA", date) == told
    assert from_csl(date) == told
    assert from_ris(date) == told
    assert bibtex(cited("BibTeX", "book", date))["date"] == text
    assert from_harvard(date) == (meaning(date, 1), told)
    of_a_book = re.fullmatch(r"Body\. \((.*)\)\. T\.", cited("APA", "book", date))
    assert of_a_book
    assert read(of_a_book[1]) == meaning(date, 1)


@pytest.mark.parametrize("text", ["198X", "19XX", "-004X", "000X", "00XX", "-00XX", "003X"])
@pytest.mark.parametrize("format", ["APA", "MLA", "Harvard", "RIS", "CSL-JSON"])
def test_no_year_is_made_of_a_decade_or_a_century(format: str, text: str) -> None:
    first = abs(parse_edtf(text).earliest[0])
    assert not re.search(
        rf"\b{first}\b(?! BC| B\.C| AD| C\.E)", cited(format, "book", parse_edtf(text))
    )
