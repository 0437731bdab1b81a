"""APA style, 7th edition, as in its CSL file (`apa.csl`, 7 February 2026)."""

from __future__ import annotations

import re
from dataclasses import replace

from explainer.citations import names, numbers, quotes
from explainer.citations.dates import DateStyle
from explainer.citations.item import CslItem
from explainer.citations.joints import american as joined
from explainer.citations.joints import closed, wrapped
from explainer.citations.prepare import SERIAL, prepared
from explainer.citations.titles import capitalised, first_capital
from explainer.model.author_names import family_name, is_unspaced, natural

_ERAS = (" B.C.E.", " C.E.")
_LIST = DateStyle("year-first", eras=_ERAS)
_TEXT = DateStyle("month-first", eras=_ERAS)
_LEGAL = frozenset({"bill", "hearing", "legislation", "regulation", "treaty"})
# Types that are cited with month and day; others with the year alone.
_DATED = frozenset(
    {
        *("article-magazine", "article-newspaper", "broadcast", "document", "pamphlet"),
        *("personal_communication", "post", "post-weblog", "speech", "webpage"),
    }
)
_WITHOUT_NUMBERS = SERIAL | {"broadcast", "interview", "post", "speech", "webpage"}
_DESCRIPTIONS = {
    "broadcast": "Broadcast",
    "dataset": "Dataset",
    "map": "Map",
    "post": "Online post",
    "interview": "Interview",
    "personal_communication": "Letter",
}


def apa(item: CslItem) -> str:
    """Return the APA reference of an item."""
    item = prepared(item, quotes.AMERICAN)
    if item.type in _LEGAL:
        written = _treaty(item) if item.type == "treaty" else _legal(item)
    else:
        written = _main(item)
    return quotes.finished(joined(" ", closed(written, inside=True), _address(item)))


def _main(item: CslItem) -> str:
    author = _authors(item)
    titled = joined(" ", item.title + _volume_in_title(item), _identifier(item))
    if not author and item.type in ("entry-encyclopedia", "webpage"):
        author = item.publisher
    # Whatever replaces a missing author is not repeated later.
    rest = item
    if not item.author:
        rest = replace(item, publisher="") if author else replace(item, number="")
    description = wrapped("[", _description(item), "]")
    # Korean, Chinese and Japanese names are written without a full stop before the year.
    stop = " " if item.author and is_unspaced(author[-1]) else ". "
    return joined(
        ". ",
        joined(stop, author or titled, wrapped("(", _date(item), ")")),
        joined(" ", titled if author else "", description),
        _source(rest),
    )


def _authors(item: CslItem) -> str:
    return _listed([names.inverted(author, " ") for author in item.author], ", ")


def _listed(people: list[str], before_last: str) -> str:
    if len(people) > 20:
        return f"{', '.join(people[:19])}, … {people[-1]}"
    return names.list_names(people, "&", before_last=before_last, most=20, kept=19, others="")


def _date(item: CslItem) -> str:
    if item.issued is None:
        return "n.d."
    unpublished = item.type == "interview" and not (item.issue or item.page or item.volume)
    return _LIST.write(item.issued, 3 if item.type in _DATED or unpublished else 1)


def _volume_in_title(item: CslItem) -> str:
    """Return a volume that is not numeric, which is part of the container's title."""
    if item.container_title or item.type in _WITHOUT_NUMBERS:
        return ""
    return wrapped(": ", _volume_words(item), "")


def _volume_words(item: CslItem) -> str:
    return "" if numbers.is_numeric(item.volume) else first_capital(item.volume)


def _identifier(item: CslItem) -> str:
    """Return the identifier in parentheses after the title of a work that has no container."""
    if item.container_title and item.type not in ("post", "webpage"):
        inner = _number(item) if item.type in ("broadcast", "map") else ""
    else:
        inner = joined("; ", _number(item), _parts(item))
    return wrapped("(", inner, ")")


def _number(item: CslItem) -> str:
    always = item.type in ("legislation", "regulation")
    if item.number and (always or numbers.is_numeric(item.number)):
        return f"No. {item.number}"
    return first_capital(item.number)


def _parts(item: CslItem) -> str:
    if item.type in _WITHOUT_NUMBERS:
        return ""
    volume = numbers.ranged(item.volume) if numbers.is_numeric(item.volume) else ""
    return joined(
        ", ",
        numbers.edition(item.edition, "ed."),
        numbers.labelled(volume, "Vol.", "Vols."),
        numbers.labelled(item.issue, "Issue", "Issues"),
        numbers.labelled(numbers.expanded(item.page), "p.", "pp."),
    )


def _description(item: CslItem) -> str:
    if item.type == "thesis":
        return item.publisher if item.doi or item.url else ""
    if item.type == "periodical":
        return "Special issue" if item.container_title else ""
    if item.type in ("interview", "personal_communication") and not (
        item.container_title or item.doi or item.number or item.publisher or item.url
    ):
        return "Personal communication"
    return _DESCRIPTIONS.get(item.type, "")


def _source(item: CslItem) -> str:
    serial, publisher = item.type in SERIAL, item.publisher
    if item.type in ("post", "webpage"):
        within = ""
    elif serial or item.type == "interview":
        within = _in_serial(item)
    else:
        within = _in_book(item)
    if serial or (item.type == "thesis" and (item.doi or item.url)):
        publisher = ""
    site = item.container_title if item.type in ("post", "webpage") else ""
    return joined(". ", within, publisher, capitalised(site, item.language))


def _in_serial(item: CslItem) -> str:
    issue = numbers.ranged(item.volume) + wrapped("(", numbers.ranged(item.issue), ")")
    place = f"Article {item.number}" if item.number else numbers.expanded(item.page)
    return joined(", ", capitalised(item.container_title, item.language), issue, place)


def _in_book(item: CslItem) -> str:
    if not item.container_title:
        return ""
    title = joined(": ", item.container_title, _volume_words(item))
    number = "" if item.type in ("broadcast", "map") else _number(item)
    return joined(" ", f"In {title}", wrapped("(", joined("; ", number, _parts(item)), ")"))


def _address(item: CslItem) -> str:
    if item.doi:
        return f"https://doi.org/{item.doi}"
    if item.url and item.issued is None and item.accessed:
        return f"Retrieved {_TEXT.write(item.accessed)}, from {item.url}"
    return item.url


def _treaty(item: CslItem) -> str:
    parties = "-".join(author.literal or family_name(author) for author in item.author)
    return joined(
        ", ",
        capitalised(item.title, item.language),
        parties,
        _TEXT.write(item.issued) if item.issued else "",
        joined(" ", _reporter(item), _first_page(item) or _number(item)),
    )


def _legal(item: CslItem) -> str:
    """Return a law, a bill or a hearing in American legal style."""
    if item.type == "hearing":
        hearing = f"Hearing on {item.number}" if item.number else ""
        title, source = joined(": ", first_capital(item.title), hearing), ""
        people = [natural(author) for author in item.author]
        witnesses = _listed(people, " " if len(people) < 3 else ", ")
    else:
        title, witnesses = capitalised(item.title, item.language), ""
        source = joined(", ", _law_number(item), joined(" ", _reporter(item), _first_page(item)))
    year = _LIST.write(item.issued, 1) if item.issued else ""
    return joined(
        " ",
        joined(", ", title, source),
        wrapped("(", year, ")"),
        wrapped("(testimony of ", witnesses, ")"),
    )


def _law_number(item: CslItem) -> str:
    if item.type == "legislation":
        return wrapped("Pub. L. ", _number(item), "")
    return item.number if item.type == "bill" and item.container_title else _number(item)


def _reporter(item: CslItem) -> str:
    return joined(" ", item.volume, item.container_title)


def _first_page(item: CslItem) -> str:
    found = re.match(r"\w+", item.page)
    return found[0] if found else ""
