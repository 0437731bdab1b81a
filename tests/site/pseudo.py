"""Sites in the pseudo-language with accented records: plain words are not in the catalogue."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale
from language_tags import tags
from lxml.html import HtmlElement

from explainer.citations.formats import CITATION_FORMATS
from explainer.kinds import KINDS
from explainer.load.project import Project
from explainer.outputs.learning.downloads import FORMATS
from explainer.words.catalogue import PSEUDO
from explainer.words.numbers import format_size
from explainer.words.pseudo import ACCENTED
from tests.site.hostile import write_copy
from tests.site.sites import ROOT, BuiltSite, run_build

# Languages without locale data, named by the IANA registry.
STRANGE = ("art", "tlh")
# References, links and markup in prose.
MARKS = re.compile(
    r"(\[\[[^\]|]*|\[@[^\]]*\]|\]\([^)]*\)|https?://\S+|<[^>]*>|&\w+;|\{[^}]*\}|`[^`]*`)"
)
PLAIN = re.compile(r"(?<![^\W\d_])[A-Za-z]{2,}(?![^\W\d_])")
WEB_ADDRESS = re.compile(r"\S+://\S+|\S+\.\w{2,}/\S*|\S+@\S+")
READ_OUT = ("aria-label", "title", "alt", "placeholder", "data-label", "data-more")
# Citations are English in these styles; notes on lines come from the data of the ground.
OTHERS = ("script", "style", "template", "pre", "code")
# Citation marks have letters.
OTHERS_CLASSES = ("map-disputes", "address", "cited-at")


def accented(words: str, is_prose: bool) -> str:
    """Return an editor's text with an accent on each letter, except in references."""
    pieces = MARKS.split(words) if is_prose else [words]
    return "".join(
        piece if place % 2 else piece.translate(ACCENTED) for place, piece in enumerate(pieces)
    )


def build_pseudo(site: BuiltSite, folder: Path) -> BuiltSite:
    """Build a site again in the pseudo-language, from its records alone."""
    content, docs, target = folder / "content", folder / "docs", folder / "site"
    content.mkdir()
    docs.mkdir()
    write_copy(site.library, content, accented)
    written = json.loads((content / "site.yml").read_text(encoding="utf-8"))
    (content / "site.yml").write_text(json.dumps({**written, "language": PSEUDO}), encoding="utf-8")
    project = Project(ROOT, content, docs)
    done = run_build(project, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite(f"pseudo-{site.name}", target, project)


def known_words(site: BuiltSite) -> set[str]:
    """Return the plain words left in records, and those of Unicode's locale data."""
    plain = {word.lower() for text in _values(site.project.content) for word in PLAIN.findall(text)}
    locale = Locale.parse("en_GB")
    names = [each.title for each in FORMATS if each.file != "quiz-cards.tsv"]
    names += [format_size(1, "en")]
    names += [*locale.languages.values(), *locale.scripts.values(), *locale.territories.values()]
    for table in (locale.months, locale.days):
        names += [name for widths in table["format"].values() for name in widths.values()]
    names += [
        *CITATION_FORMATS,
        *(name for each in STRANGE for name in tags.language(each).description),
    ]
    names += [name for eras in locale.eras.values() for name in eras.values()]
    return plain | {word.lower() for name in names for word in PLAIN.findall(name)} | {"utc"}


def _values(content: Path) -> Iterator[str]:
    for file in sorted(content.rglob("*.yml")):
        yield from _texts(json.loads(file.read_text(encoding="utf-8")))


@cache
def closed_lists() -> frozenset[str]:
    """Return the values of closed lists, such as `in-force`."""
    return frozenset(_choices([kind.model.model_json_schema() for kind in KINDS]))


def _choices(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (each for each in schema.get("enum", ()) if isinstance(each, str))
        yield from _choices(list(schema.values()))
    elif isinstance(schema, list):
        for each in schema:
            yield from _choices(each)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        # The label of such a value comes from the catalogue.
        yield "" if value in closed_lists() else WEB_ADDRESS.sub("", value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def shown_texts(page: HtmlElement) -> Iterator[str]:
    """Yield each text of a page that is read or heard."""
    for meta in page.xpath("//meta[@name='description' or starts-with(@property, 'og:')]"):
        if meta.get("property") not in ("og:type", "og:url"):
            yield meta.get("content") or ""
    waiting = [page]
    while waiting:
        element = waiting.pop()
        if isinstance(element.tag, str) and not _is_others(element):
            yield from (element.get(name) or "" for name in READ_OUT)
            yield element.text or ""
            yield from (child.tail or "" for child in element)
            waiting += element


def plain_words(page: HtmlElement, known: set[str]) -> set[tuple[str, str]]:
    """Return the words of a page that are neither accented nor known, each with its text."""
    return {
        (word, text.strip())
        for text in shown_texts(page)
        for word in PLAIN.findall(WEB_ADDRESS.sub("", text))
        if word.lower() not in known
    }


def _is_others(element: HtmlElement) -> bool:
    return element.tag in OTHERS or bool(
        set(OTHERS_CLASSES) & set((element.get("class") or "").split())
    )
