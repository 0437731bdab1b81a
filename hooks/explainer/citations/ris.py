"""An item in RIS format. Source: the RIS specification of Reference Manager, 2011."""

from __future__ import annotations

import re

from explainer.citations.dates import PLAIN
from explainer.citations.item import CslItem
from explainer.dates.edtf import Edtf
from explainer.model.author_names import family_name
from explainer.model.source import Author, CslType

_TYPES: dict[CslType, str] = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "ADVS",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legislation": "STAT",
    "map": "MAP",
    "pamphlet": "PAMP",
    "periodical": "JFULL",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "regulation": "LEGAL",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}


def ris(item: CslItem) -> str:
    """Return an item with one field per line."""
    first, last = _pages(item.page)
    lines = [("TY", _TYPES.get(item.type, "GEN"))]
    lines += [("AU", _name(author)) for author in item.author]
    lines += [
        ("TI", item.title),
        ("T2", item.container_title),
        ("PB", item.publisher),
        ("CY", item.publisher_place),
        ("ET", item.edition),
        ("PY", _year(item.issued)),
        ("DA", _date(item.issued)),
        ("VL", item.volume),
        ("IS", item.issue),
        ("M1", item.number),
        ("SP", first),
        ("EP", last),
        ("DO", item.doi),
        ("SN", item.isbn),
        ("UR", item.url),
        ("Y2", _date(item.accessed)),
        ("LA", item.language),
        ("N1", item.note),
    ]
    kept = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value]
    return "\n".join([*kept, "ER  - "])


def _name(author: Author) -> str:
    """Return a name as `Family, Given, Suffix`."""
    if author.literal is not None:
        return author.literal
    given = " ".join(filter(None, (author.given, author.dropping_particle)))
    return ", ".join(part for part in (family_name(author), given, author.suffix) if part)


def _pages(text: str) -> tuple[str, str]:
    found = re.fullmatch(r"(\S+?)\s*[-‐‑–]\s*(\S+)", text)
    return (found[1], found[2]) if found else (text, "")


def _year(date: Edtf | None) -> str:
    """Return the year, if it is recorded and certain."""
    if date is None or date.is_interval or date.approximate or date.uncertain:
        return ""
    if date.precision in ("decade", "century") or date.numbers[0] < 1:
        return ""
    return f"{date.numbers[0]:04}"


def _date(date: Edtf | None) -> str:
    """Return `year/month/day/other`: numbers only if they are recorded, or else in words."""
    if date is None:
        return ""
    if _year(date) and date.precision in ("year", "month", "day", "time"):
        known = "/".join([_year(date), *(f"{part:02}" for part in date.numbers[1:3])])
        if date.precision == "time":
            return f"{known}/{date.text.partition('T')[2]}"
        # Slashes remain where a part is left out.
        return known if known.count("/") == 2 else known + "/" * (3 - known.count("/"))
    return f"{_sure_year(date)}///{PLAIN.write(date)}"


def _sure_year(date: Edtf) -> str:
    """Return the year in which a date begins or entirely lies; uncertainty is put in words."""
    start = date.start if date.is_interval else date
    if start is None or start.precision in ("decade", "century") or start.numbers[0] < 1:
        return ""
    return f"{start.numbers[0]:04}"
