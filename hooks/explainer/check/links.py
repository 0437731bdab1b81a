"""Links that editors write by hand: each leads somewhere, and not past what is checked."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from explainer.check.context import Context
from explainer.check.problem import Problem, did_you_mean
from explainer.link.library import Library
from explainer.load.docs import ENDINGS, DocsPage
from explainer.markup.safe import SCHEMES
from explainer.markup.tokens import without_code
from explainer.site_map import COMPARE, INDEXES, page_path

_LINK = re.compile(r"\]\([ \n]*<?([^\s<>()]+)|^ {0,3}\[[^\]^]+\]:[ \n]*<?([^\s<>]+)", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def check_record_links(context: Context) -> Iterator[Problem]:
    """E510: a link in a record's prose leads to another site; records are referred to by id."""
    for words in context.words():
        for target, offset in _links(words.text):
            scheme = _SCHEME.match(target)
            if scheme is None or scheme[1].lower() not in SCHEMES:
                message = f"`{target}` is not the address of another site"
                hint = "refer to a record with `[[id|words]]`, or begin with `https://`"
                yield words.problem(target, offset, "E510", message, hint)


def check_docs_links(context: Context) -> Iterator[Problem]:
    """E315: a link in docs to another page of the site leads to one that is there."""
    library = context.library
    pages = {page.path: page for page in library.docs}
    made = set(_made(library))
    for words in context.docs_words():
        for target, offset in _links(words.text):
            if found := _lost(words.page, target, pages, made):
                yield words.problem(target, offset, "E315", *found)


def _links(text: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses that links in Markdown name outside code, each with its offset."""
    linking = _IMAGE.sub(lambda image: " " * len(image.group()), without_code(text))
    for match in _LINK.finditer(linking):
        group = 1 if match[1] else 2
        if not match[group].startswith("[["):
            yield match[group], match.start(group)


def _made(library: Library) -> Iterator[str]:
    """Yield the files of the pages made from records, as links in docs name them."""
    records = (page_path(type(record), record.id) for record in library.records)
    for path in (*INDEXES, COMPARE, *records):
        if path is not None:
            yield f"{path}index.md"


def _lost(
    page: DocsPage, target: str, pages: dict[str, DocsPage], made: set[str]
) -> tuple[str, str] | None:
    """Return what is wrong with a link, and a hint; what holds no page is left to the builder."""
    scheme = _SCHEME.match(target)
    if scheme is not None:
        known = scheme[1].lower() in SCHEMES
        hint = "begin it with `https://`"
        return None if known else (f"`{target}` is not an address that may be linked", hint)
    if target.startswith("/"):
        hint = "begin at this page's own folder, as in `other-page.md` or `../other-page.md`"
        return f"`{target}` begins at a root that the site may not have", hint
    name, _, anchor = unquote(target).partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name))
    if name and posixpath.splitext(name)[1] in {*ENDINGS, ""} and path not in {*pages, *made}:
        hint = "link to a page's file, as in `other-page.md`"
        near = did_you_mean(path, [*pages, *made]) if posixpath.splitext(name)[1] else ""
        return f"there is no page `{path}`", near or hint
    there = pages.get(path) if name else page
    if not anchor or there is None or anchor in there.collected.anchors:
        return None
    # The frame around the prose has anchors too, which only the finished page shows.
    hint = did_you_mean(anchor, there.collected.anchors)
    return (f"`{there.path}` has no heading `#{anchor}`", hint) if hint else None
