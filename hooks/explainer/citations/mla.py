"""MLA style, 9th edition, as in its CSL file (3 February 2026)."""

from __future__ import annotations

from dataclasses import replace

from explainer.citations import names, numbers, quotes
from explainer.citations.dates import DateStyle
from explainer.citations.item import CslItem
from explainer.citations.joints import american as joined
from explainer.citations.joints import closed, wrapped
from explainer.citations.prepare import SERIAL, prepared
from explainer.citations.titles import capitalised, first_capital
from explainer.model.author_names import natural

_DATES = DateStyle("day-first", circa="Circa {}", uncertain="[{}?]", short_months=True)
_SEEN = replace(_DATES, circa="circa {}")
# Types whose titles have no quotation marks even inside a container.
_UNQUOTED = frozenset(
    {
        *("bill", "legislation", "regulation", "treaty"),
        *("book", "hearing", "map", "periodical"),
    }
)
_QUOTED = frozenset(
    {"article", "dataset", "document", "interview", "personal_communication", "post", "speech"}
)
# The depth of dates by type; in full for all others.
_DEPTHS = {"book": 1, "chapter": 1, "thesis": 1, "article-journal": 2}


def mla(item: CslItem) -> str:
    """Return the MLA entry of an item for a list of works cited."""
    shown = prepared(item, quotes.AMERICAN)
    written = joined(
        ". ",
        _authors(shown),
        _title(shown, item.title),
        _container(shown),
        _supplement(shown),
    )
    return quotes.finished(closed(written, inside=True))


def _authors(item: CslItem) -> str:
    if not item.author:
        return ""
    first, *others = item.author
    people = [names.inverted(first), *map(natural, others)]
    return names.list_names(people, "and", most=2, kept=1, others=", et al.")


def _title(item: CslItem, words: str) -> str:
    if item.type in _UNQUOTED or not (item.container_title or item.type in _QUOTED):
        return capitalised(item.title, item.language)
    title = quotes.quote_title(words, quotes.AMERICAN)
    return title if item.type == "post" else capitalised(title, item.language)


def _container(item: CslItem) -> str:
    serial = item.type in SERIAL or item.type == "interview"
    publisher = "" if serial or item.type == "thesis" else item.publisher or item.publisher_place
    address = f"https://doi.org/{item.doi}" if item.doi else item.url
    edition = first_capital(numbers.edition(item.edition, "ed."))
    return joined(
        ", ",
        _container_title(item, serial),
        edition,
        *_numbers(item, serial or bool(item.container_title or edition)),
        publisher,
        _DATES.write(item.issued, _DEPTHS.get(item.type, 3)) if item.issued else "",
        numbers.labelled(numbers.minimal(item.page), "p.", "pp."),
        address,
    )


def _container_title(item: CslItem, serial: bool) -> str:
    title = capitalised(item.container_title, item.language)
    issue = "Special issue of" if title and item.type == "periodical" else ""
    place = wrapped("[", item.publisher_place, "]") if serial else ""
    return joined(" ", issue, title, place)


def _numbers(item: CslItem, follows: bool) -> tuple[str, str, str]:
    volume = item.volume
    if numbers.is_numeric(volume):
        volume = numbers.labelled(volume, "vol.", "vols.")
    number = item.number
    if numbers.is_numeric(number):
        number = f"episode {number}" if item.type == "broadcast" else f"no. {number}"
    return (
        volume if follows else first_capital(volume),
        numbers.labelled(item.issue, "no.", "nos."),
        number,
    )


def _supplement(item: CslItem) -> str:
    seen = f"Accessed {_SEEN.write(item.accessed)}" if item.accessed and not item.issued else ""
    return joined(", ", seen, item.publisher if item.type == "thesis" else "")
