"""Harvard style as in Cite Them Right, 12th edition, and its CSL file (12 February 2026)."""

from __future__ import annotations

from explainer.citations import names, numbers, quotes
from explainer.citations.dates import DateStyle
from explainer.citations.item import CslItem
from explainer.citations.joints import closed, join_parts, wrapped
from explainer.citations.prepare import prepared
from explainer.citations.titles import capitalised

_DATES = DateStyle("day-first", circa="c. {}")
_PRESS = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_UNQUOTED = frozenset({"bill", "book", "legislation", "report", "thesis", "webpage"})
_DATED = frozenset({"article-magazine", "article-newspaper", "post-weblog", "speech"})
_PAGED = _PRESS | {"article", "book", "chapter", "report"}


def harvard(item: CslItem) -> str:
    """Return the Harvard reference of an item."""
    shown = prepared(item, quotes.BRITISH)
    author, title, container = _authors(shown), _title(shown, item.title), shown.container_title
    if not author and item.type in _PRESS:
        author, container = capitalised(container, item.language), ""
    if not author:
        author, title = title, ""
    year = f"({_DATES.write(item.issued, 1) if item.issued else 'no date'})"
    published = join_parts(
        ". ",
        join_parts(" ", author, year, join_parts(", ", title, _with_edition(shown, container))),
        _publisher(shown),
    )
    written = join_parts(", ", published, _issue(shown), _day(item), _pages(shown))
    return quotes.finished(closed(join_parts(". ", written, _access(item))))


def _authors(item: CslItem) -> str:
    people = [names.inverted(author, "") for author in item.author]
    return names.list_names(people, "and", before_last=" ", most=3, kept=1, others=" et al.")


def _title(item: CslItem, words: str) -> str:
    if item.type not in _UNQUOTED:
        return quotes.quote_title(words, quotes.BRITISH)
    return join_parts(". ", item.title, _edition(item))


def _with_edition(item: CslItem, container: str) -> str:
    edition = "" if item.type in _UNQUOTED or not container else _edition(item)
    return join_parts(". ", container, edition)


def _edition(item: CslItem) -> str:
    return numbers.edition(item.edition, "edn")


def _publisher(item: CslItem) -> str:
    if item.type in _PRESS:
        return ""
    if item.type == "thesis":
        return item.publisher
    house = join_parts(": ", item.publisher_place, item.publisher)
    return join_parts(". ", item.number, house) if item.type == "report" else house


def _issue(item: CslItem) -> str:
    if item.type != "article-journal":
        return ""
    return numbers.ranged(item.volume) + wrapped("(", numbers.ranged(item.issue), ")")


def _day(item: CslItem) -> str:
    return _DATES.write_day(item.issued) if item.issued and item.type in _DATED else ""


def _pages(item: CslItem) -> str:
    return numbers.labelled(item.page, "p.", "pp.") if item.type in _PAGED else ""


def _access(item: CslItem) -> str:
    if item.doi:
        return f"Available at: https://doi.org/{item.doi}"
    seen = f"(Accessed: {_DATES.write(item.accessed)})" if item.accessed else ""
    return join_parts(" ", f"Available at: {item.url}", seen) if item.url else ""
