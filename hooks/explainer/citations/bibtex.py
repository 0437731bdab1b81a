"""An item as an entry for BibLaTeX, whose dates are EDTF. Source: the biblatex manual, 3.20."""

from __future__ import annotations

import re

from explainer.citations.item import CslItem
from explainer.citations.numbers import is_numeric, ranged
from explainer.model.author_names import family_name
from explainer.model.source import Author, CslType

_TYPES: dict[CslType, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "bill": "legislation",
    "book": "book",
    "broadcast": "video",
    "chapter": "incollection",
    "dataset": "dataset",
    "entry-encyclopedia": "inreference",
    "legislation": "legislation",
    "pamphlet": "booklet",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "regulation": "legislation",
    "report": "report",
    "speech": "unpublished",
    "thesis": "thesis",
    "treaty": "legal",
    "webpage": "online",
}
# The field for the title of the container, by the type of entry.
_WHOLE = {
    "article": "journal",
    "incollection": "booktitle",
    "inreference": "booktitle",
    "online": "organization",
}
_HOUSE = {"report": "institution", "thesis": "institution"}
# Characters that are special in TeX; BibTeX counts braces even after a backslash.
_TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)
# Addresses are verbatim, except for braces.
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D"})


def bibtex(item: CslItem) -> str:
    """Return an item as an entry; dates stay as typed."""
    kind = _TYPES.get(item.type, "misc")
    # BibLaTeX calls a numeric issue the number, and the number of an article its eid.
    numbered = kind in ("article", "periodical") and is_numeric(item.issue)
    fields = {
        "author": " and ".join(map(_name, item.author)),
        "title": f"{{{tex(item.title)}}}",
        _WHOLE.get(kind, "howpublished"): tex(item.container_title),
        _HOUSE.get(kind, "publisher"): tex(item.publisher),
        "location": tex(item.publisher_place),
        "edition": tex(item.edition),
        "date": item.issued.text if item.issued else "",
        "volume": tex(item.volume),
        "issue": "" if numbered else tex(item.issue),
        "number": re.sub("–", "--", tex(ranged(item.issue))) if numbered else tex(item.number),
        "eid": tex(item.number) if numbered else "",
        "pages": re.sub("–", "--", tex(ranged(item.page))),
        "doi": item.doi.translate(_VERBATIM),
        "isbn": tex(item.isbn),
        "url": item.url.translate(_VERBATIM),
        "urldate": item.accessed.text if item.accessed else "",
        "note": tex(item.note),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@{kind}{{{item.id}", *lines]) + "\n}"


def tex(text: str) -> str:
    """Return a text on one line, with TeX's special characters escaped."""
    return " ".join(text.split()).translate(_TEX)


def _name(author: Author) -> str:
    if author.literal is not None:
        return f"{{{tex(author.literal)}}}"
    last = " ".join(tex(part) for part in (author.dropping_particle, family_name(author)) if part)
    rest = [_part(part) for part in (author.suffix, author.given) if part]
    return ", ".join([_part(last, escaped=True), *rest])


def _part(name: str, *, escaped: bool = False) -> str:
    """Return a part of a name; braces prevent it from being split."""
    written = name if escaped else tex(name)
    return f"{{{written}}}" if "," in written or " and " in f" {written} ".lower() else written
