"""Harvard as in Cite Them Right, 12th edition, as its file for CSL writes it (12 February 2026)."""

from __future__ import annotations

from explainer.citations import names, numbers, quotes
from explainer.citations.dates import DateStyle
from explainer.citations.item import Item
from explainer.citations.joints import closed, joined, wrapped
from explainer.citations.prepare import prepared
from explainer.citations.titles import capitalised

_DATES = DateStyle("day-first", circa="c. {}")
_PRESS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_UNQUOTED = frozenset({"bill", "book", "legislation", "report", "thesis", "webpage"})
_DATED = frozenset({"article-magazine", "article-newspaper", "post-weblog", "speech"})
_PAGED = _PRESS | {"article", "book", "chapter", "report"}


def harvard(item: Item) -> str:
    """Return an item's entry in a list of references of Cite Them Right's."""
    shown = prepared(item, quotes.BRITISH)
    author, title, container = _authors(shown), _title(shown, item.title), shown.container_title
    if not author and item.type in _PRESS:
        author, container = capitalised(container, item.language), ""
    if not author:
        author, title = title, ""
    year = f"({_DATES.write(item.issued, 1) if item.issued else 'no date'})"
    published = joined(
        ". ",
        joined(" ", author, year, joined(", ", title, _with_edition(shown, container))),
        _publisher(shown),
    )
    written = joined(", ", published, _issue(shown), _day(item), _pages(shown))
    return quotes.finished(closed(joined(". ", written, _access(item))))


def _authors(item: Item) -> str:
    people = [names.inverted(author, "") for author in item.author]
    return names.listed(people, "and", before_last=" ", most=3, kept=1, others=" et al.")


def _title(item: Item, words: str) -> str:
    if item.type not in _UNQUOTED:
        return quotes.quoted(words, quotes.BRITISH)
    return joined(". ", item.title, _edition(item))


def _with_edition(item: Item, container: str) -> str:
    edition = "" if item.type in _UNQUOTED or not container else _edition(item)
    return joined(". ", container, edition)


def _edition(item: Item) -> str:
    return numbers.edition(item.edition, "edn")


def _publisher(item: Item) -> str:
    if item.type in _PRESS:
        return ""
    if item.type == "thesis":
        return item.publisher
    house = joined(": ", item.publisher_place, item.publisher)
    return joined(". ", item.number, house) if item.type == "report" else house


def _issue(item: Item) -> str:
    if item.type != "article-journal":
        return ""
    return numbers.ranged(item.volume) + wrapped("(", numbers.ranged(item.issue), ")")


def _day(item: Item) -> str:
    return _DATES.write_day(item.issued) if item.issued and item.type in _DATED else ""


def _pages(item: Item) -> str:
    return numbers.labelled(item.page, "p.", "pp.") if item.type in _PAGED else ""


def _access(item: Item) -> str:
    if item.doi:
        return f"Available at: https://doi.org/{item.doi}"
    seen = f"(Accessed: {_DATES.write(item.accessed)})" if item.accessed else ""
    return joined(" ", f"Available at: {item.url}", seen) if item.url else ""
