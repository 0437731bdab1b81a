"""The complete list of differences between our citations and citeproc-js, with reasons.

Each difference is a function of an item and both citations; it returns the two without that
difference, or unchanged if it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from explainer.citations import apa, harvard, mla
from explainer.citations.dates import PLAIN, DateStyle
from explainer.citations.item import CslItem
from explainer.citations.names import inverted, map_names
from explainer.dates.edtf import Edtf
from explainer.model.author_names import natural

Pair = tuple[str, str]
APA, MLA, HARVARD = "APA", "MLA", "Harvard"
EVERY = (APA, MLA, HARVARD)
WRITTEN_BY: dict[str, tuple[DateStyle, ...]] = {
    APA: (apa._LIST, apa._TEXT),
    MLA: (mla._DATES, mla._SEEN),
    HARVARD: (harvard._DATES,),
}
# Hangul, Han and kana.
UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs in which styles, why, and how to make the two equal."""

    reason: str
    styles: tuple[str, ...]
    settle: Callable[[str, CslItem, str, str], Pair]


def dates_of(item: CslItem) -> list[Edtf]:
    return [date for date in (item.issued, item.accessed) if date]


def in_each_way(style: str, date: Edtf) -> list[str]:
    """Return a date in all forms of a style, the longest first."""
    ways = {form.write(date, depth) for form in WRITTEN_BY[style] for depth in (1, 2, 3)}
    return sorted(ways, key=len, reverse=True)


def without_qualification(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    """Remove the words for approximate and for uncertain dates from both."""
    for date in dates_of(item):
        plain = unmarked(date)
        for form in WRITTEN_BY[style] if plain != date else ():
            for depth in (3, 2, 1):
                bare = form.write(plain, depth)
                ours = ours.replace(form.write(date, depth), bare)
                for marked in ("ca. {}", "Circa {}", "[{}?]"):
                    theirs = theirs.replace(marked.format(bare), bare)
            if day := form.write_day(date):
                # No full stop follows a question mark.
                stop = r"(?= |$)" if day.endswith("?") else r"(?!)"
                bare = form.write_day(plain)
                ours = re.sub(re.escape(day) + stop, f"{bare}.", ours).replace(day, bare)
    return ours, theirs


def unmarked(date: Edtf) -> Edtf:
    ends = [end and unmarked(end) for end in (date.start, date.end)]
    return replace(date, approximate=False, uncertain=False, start=ends[0], end=ends[1])


def literal(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    """Replace our date by text that CSL takes literally."""
    date = item.issued
    if date is None or PLAIN.write(date) not in theirs:
        return ours, theirs
    if style == HARVARD:
        day = harvard._DATES.write_day(date)
        ours = ours.replace(f", {day}", "", 1) if day else ours
    way = next((way for way in in_each_way(style, date) if way in ours), "")
    return ours, theirs.replace(PLAIN.write(date), way)


def two_years(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    date = item.issued
    if date is None or not (date.start and date.end):
        return ours, theirs
    first, last = date.start.numbers, date.end.numbers
    if not first or not last or first[0] == last[0] or len(first) < 2:
        return ours, theirs
    halves = [replace(end, numbers=(2000, *end.numbers[1:])) for end in (date.start, date.end)]
    days = "–".join(
        (apa._LIST if style == APA else harvard._DATES).write_day(half) for half in halves
    )
    if style == APA:
        return ours.replace(apa._LIST.write(date), f"{first[0]}–{last[0]}, {days}"), theirs
    return ours.replace(harvard._DATES.write(date), days), theirs


def bodies(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    literals = [author.literal for author in item.author]
    if len(literals) == 2 and literals[1]:
        ours = re.sub(r", (&|and) (?=" + re.escape(literals[1][:3]) + ")", r" \1 ", ours, count=1)
    return ours, theirs


def without_stop(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    if not item.author:
        return ours, theirs
    return re.sub(rf"^(\S[^(]*{UNSPACED}) \(", r"\1. (", ours), theirs


def eastern(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    if item.language[:2] not in ("zh", "ja"):
        return ours, theirs
    for author in (
        map_names(author, lambda part: part.replace("'", "’")) for author in item.author
    ):
        for between in (" ", "", None):
            form = inverted(author, between)
            ours = ours.replace(form, form.replace(",", "", 1))
        if author.family and author.given:
            ours = ours.replace(natural(author), f"{author.family} {author.given}")
    return ours, theirs


def domains(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    def small(found: re.Match[str]) -> str:
        lowered = f"{found[1]}{found[2].lower()}"
        return lowered if lowered in ours else found[0]

    return ours, re.sub(r"\b([\w-]+)((?:\.[A-Z][a-z]+)+)\b", small, theirs)


def opened(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    for word in re.findall(r"[‘“(\[]+([A-Z]\w*)", ours):
        theirs = re.sub(rf"(?<=[‘“])({word[0].lower()}{word[1:]})\b", word, theirs)
    return ours, theirs


def outermost(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    """Give outer quotation marks one shape in both, if the two are otherwise equal."""
    flat = {ord(mark): '"' for mark in "“”‘’"}
    same = ours.translate(flat) == theirs.translate(flat)
    quoted = any(
        len(re.findall(r"[“”‘’'\"]", text)) > 1 for text in (item.title, item.container_title)
    )
    return (theirs, theirs) if same and quoted else (ours, theirs)


def addresses(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    return ours, theirs.replace(item.url.replace("'", "’"), item.url) if item.url else theirs


def preprint(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    return ours, theirs.replace(" [Preprint]", "", 1)


def edition_once(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    if not item.edition or theirs.count(item.edition) < 2:
        return ours, theirs
    return ours, re.sub(rf"({item.container_title})\. {item.edition}", r"\1", theirs, count=1)


def speech(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    if item.type == "speech" and item.issued:
        written = mla._DATES.write(item.issued)
        for form in (f", {written}", f" {written},", f" {written}."):
            if form in ours:
                return ours.replace(form, "", 1), theirs
    return ours, theirs


def nameless(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    title = re.match(r"(‘.*’) (\([^)]*\)),?", ours)
    if title is None or not re.match(r"\(", theirs):
        return ours, theirs
    turned = (
        f"{title[2]} {title[1]}"
        + ours[title.end() - ours[title.end() - 1 : title.end()].count(",") :]
    )
    return turned, theirs[0] + theirs[1].lower() + theirs[2:]


def unlisted(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    return (theirs, theirs) if not theirs else (ours, theirs)


def volume(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    if item.author and not item.container_title:
        ours = ours.replace(f"Vol. {item.volume}, ", "", 1)
    return ours, theirs


def retrieved(style: str, item: CslItem, ours: str, theirs: str) -> Pair:
    return ours, theirs.replace("Retrieved http", "http") if item.accessed is None else theirs


DIFFERENCES = {
    "dates of speeches": Difference(
        "MLA's file prints only the date of the event, of which sources have no field.",
        (MLA,),
        speech,
    ),
    "approximate or uncertain": Difference(
        "EDTF tells ~ from ?, and CSL has one mark, which the files print as `ca.` and `Circa`, as "
        "`[1911?]` for some types in MLA, and in Harvard not at all.",
        EVERY,
        without_qualification,
    ),
    "dates in words": Difference(
        "What CSL's numbers cannot hold is handed on in words, which citeproc-js prints where the "
        "year stands and we in the style's own order.",
        EVERY,
        literal,
    ),
    "days of two years": Difference(
        "citeproc-js prints `2024–2025, December 30–January 2`; we keep each day with its year.",
        (APA, HARVARD),
        two_years,
    ),
    "bodies": Difference(
        "citeproc-js drops the comma before `&` and `and` where one author of two is a body; the "
        "manuals have it there as well (APA 9.8, MLA 5.7).",
        (APA, MLA),
        bodies,
    ),
    "names without a stop": Difference(
        "In Korean, Chinese and Japanese lists no full stop parts a name from the year.",
        (APA,),
        without_stop,
    ),
    "Latin names in Chinese works": Difference(
        "citeproc-js takes any author of a Chinese or Japanese work for one without a comma.",
        EVERY,
        eastern,
    ),
    "domains": Difference(
        "citeproc-js capitalises behind each full stop: `Nippon.Com`.", EVERY, domains
    ),
    "behind an opening mark": Difference(
        "citeproc-js leaves a word small behind a straight mark: `‘arms Support’`.",
        (MLA,),
        opened,
    ),
    "apostrophes in addresses": Difference(
        "citeproc-js curls the apostrophe of an address, which then leads nowhere.",
        EVERY,
        addresses,
    ),
    "preprints": Difference(
        "Harvard's file calls every article without pages a preprint; nobody recorded that.",
        (HARVARD,),
        preprint,
    ),
    "editions": Difference(
        "Harvard's file prints the edition behind the title and behind the container.",
        (HARVARD,),
        edition_once,
    ),
    "nobody at all": Difference(
        "Without author and newspaper Harvard's file begins with the year, its guide with the "
        "title.",
        (HARVARD,),
        nameless,
    ),
    "personal communications": Difference(
        "APA lists no letter or interview that cannot be found; its words are cited here all the "
        "same.",
        (APA,),
        unlisted,
    ),
    "volumes": Difference(
        "MLA's file drops the volume of a book that has an author (MLA 5.51).", (MLA,), volume
    ),
    "retrieved": Difference(
        "APA's file writes `Retrieved` before the address without a day.", (APA,), retrieved
    ),
    "outermost marks": Difference(
        "citeproc-js leaves the outermost marks of a title single or double as they were typed; we "
        "give them the style's shape.",
        EVERY,
        outermost,
    ),
}
