"""Links typed by hand: each has a target, and no reference bypasses the check."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import chain

from explainer.check.context import Context, DocsWords
from explainer.kinds import KINDS
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.load.file_names import MARKDOWN
from explainer.markup.addresses import plain_address
from explainer.markup.safe import SCHEMES
from explainer.markup.tokens import blank, without_code
from explainer.page_ids import is_frame
from explainer.problems.problem import Problem, nearest, shortened_list
from explainer.site_map import COMPARE, COMPARE_TWO, INDEXES, TIES, page_path
from explainer.texts.folding import seen

_LINK = re.compile(
    r"\]\([ \n]*<?([^\s<>()]+)|^ {0,3}\[[^\]^\n]+\]:[ \n]*<?([^\s<>]+)", re.MULTILINE
)
# Images are reported by another rule, since a record's page does not show them.
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def check_record_links(context: Context) -> Iterator[Problem]:
    """E510: links in a record's prose lead to other sites; records are referred to by id."""
    for words in context.words():
        for target, offset in links_in(_IMAGE.sub(blank, without_code(words.text))):
            scheme = _SCHEME.match(target)
            if scheme is None or scheme[1].lower() not in SCHEMES:
                message = f"`{target}` is not the address of another site"
                hint = "refer to a record with `[[id|words]]`, or begin with `https://`"
                yield words.problem(target, offset, "E510", message, hint)


def check_docs_links(context: Context) -> Iterator[Problem]:
    """E315: a link in docs to a page, a heading or a file of the site has a target.

    That includes images.
    """
    library = context.library
    known = _known(context, parts=False)
    definitions = (
        DocsWords(page, located) for page in library.docs for located in page.collected.definitions
    )
    for words in chain(context.docs_words(), definitions):
        for target, offset in links_in(without_code(words.text)):
            if not _lost(words.page, target, known):
                continue
            # Parting lists puts all names in order, and few links lead to a part.
            known = _known(context, parts=True)
            if found := _lost(words.page, target, known):
                yield words.problem(target, offset, "E315", *found)


def links_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses of links in Markdown, each with its offset."""
    for match in _LINK.finditer(text):
        opening = text.rfind("[", 0, match.start()) if match[1] else 0
        # A reference with a wrong closing bracket is reported as that.
        if opening > 0 and text[opening - 1] == "[":
            continue
        group = 1 if match[1] else 2
        if not match[group].startswith("[["):
            yield match[group], match.start(group)


def _known(context: Context, *, parts: bool) -> dict[str, DocsPage | None]:
    """Return all pages and files of the site, with or without the pages of long lists."""
    made = _made(context.library, parts=parts)
    there = (*made, *context.docs.unread, *(file.path for file in context.docs.files))
    return {**dict.fromkeys(there), **{page.path: page for page in context.library.docs}}


def _made(library: Library, *, parts: bool) -> Iterator[str]:
    """Yield the files of the pages made from records, as links in docs name them.

    The kind of a record that could not be read is unknown.
    """
    records = (page_path(type(record), record.id) for record in library.records)
    unread = (page_path(kind.model, id) for kind in KINDS for id in library.unread)
    listed = (part.path for kind in KINDS if parts for part in library.parts(kind.model))
    for path in (*INDEXES, COMPARE, COMPARE_TWO, TIES, *listed, *records, *unread):
        if path is not None:
            yield f"{path}index.md"


def _lost(page: DocsPage, target: str, known: dict[str, DocsPage | None]) -> tuple[str, str] | None:
    """Return what is wrong with a link, and a hint; `known` has pages and files by path."""
    scheme = _SCHEME.match(target)
    if scheme is not None:
        hint = "begin it with `https://`"
        unsafe = scheme[1].lower() not in SCHEMES
        return (f"`{target}` is not an address that may be linked", hint) if unsafe else None
    if target.startswith("//"):
        return f"`{target}` does not say how it is fetched", "begin it with `https://`"
    if target.startswith("/"):
        hint = "begin at this page's own folder, as in `other-page.md` or `../other-page.md`"
        return f"`{target}` begins at a root that the site may not have", hint
    name, anchor = plain_address(target)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name))
    if name and path not in known:
        ending = posixpath.splitext(name)[1]
        if ending in {*MARKDOWN, ""}:
            hint = "link to a page's file, as in `other-page.md`"
            near = _meant(path, known) if ending else ""
            return f"there is no page `{path}`", near or hint
        hint = "put the file into the docs folder, or correct the address"
        return f"there is no file `{path}`", _meant(path, known) or hint
    there = known.get(path) if name else page
    # Pages of records have anchors that only the finished page shows.
    if not anchor or there is None or there.collected.unsure_anchors or is_frame(anchor):
        return None
    anchors = there.collected.anchors
    if anchor in anchors:
        return None
    hint = _meant(anchor, anchors) or f"its headings are: {shortened_list(anchors)}"
    return f"`{there.path}` has no heading `#{anchor}`", hint


def _meant(name: str, known: Iterable[str]) -> str:
    """Return a hint at the nearest known name that does not look the same."""
    near = nearest(name, known)
    if near is not None and seen(near) == seen(name):
        return f"copy the name from `{near}`: it looks the same, and holds other characters"
    return f"did you mean `{near}`?" if near else ""
