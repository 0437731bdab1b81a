"""The item to cite: a source, with the words quoted from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.model.source import Author, CslType, Source
from explainer.model.wording import Wording

_PAGES = re.compile(r"(?:pp?\.\s*)?(\d+(?:\s*[-–]\s*\d+)?)")

# Prefixes of a copied DOI.
_RESOLVER = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)

_BREAKS = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CslItem:
    """A source as CSL variables, in its own words; absent ones are empty."""

    id: str
    type: CslType
    title: str
    author: tuple[Author, ...] = ()
    issued: Edtf | None = None
    accessed: Edtf | None = None
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    edition: str = ""
    doi: str = ""
    isbn: str = ""
    url: str = ""
    language: str = ""
    note: str = ""


def item_of(library: Library, quote: Quote, wording: Wording) -> CslItem:
    """Return the source of a wording as an item to cite.

    `note` has the words, the speaker and the fidelity, and the place in the source unless that is
    the single page given.
    """
    source = library.expect(wording.source, Source)
    speaker = library.by_id[quote.speaker].label.best(library.site.language)[0]
    pages = None if source.page else _PAGES.fullmatch(wording.locator or "")
    place = f", {wording.locator}" if wording.locator and not pages else ""
    return replace(
        item_of_source(source),
        id=quote.id,
        page=pages[1] if pages else source.page or "",
        note=f"{speaker}, {quote.said}: “{wording.text}” ({wording.fidelity}){place}",
    )


def item_of_source(source: Source) -> CslItem:
    """Return a source as an item to cite, without a quotation."""
    return CslItem(
        id=source.id,
        type=source.type,
        title=_line(source.title),
        author=source.author,
        issued=source.issued,
        accessed=source.accessed,
        container_title=_line(source.container_title),
        publisher=_line(source.publisher),
        publisher_place=_line(source.publisher_place),
        volume=_line(source.volume),
        issue=_line(source.issue),
        page=_line(source.page),
        number=_line(source.number),
        edition=_line(source.edition),
        doi=_RESOLVER.sub("", source.doi or ""),
        isbn=_line(source.isbn),
        url=str(source.url) if source.url else "",
        language=source.language,
    )


def _line(text: str | None) -> str:
    """Return a text on one line; no-break spaces are kept."""
    return _BREAKS.sub(" ", text or "").strip()
