"""Markdown that is not allowed because pages could not show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from markdown import Markdown

from explainer.markup.safe import SafeMarkdown
from explainer.markup.tokens import without_code

# The most nested elements: in a record's prose, and on a page of docs.
_DEEPEST, DEEPEST_ON_PAGE = 12, 24
_LINE = r"^(?:(?:[-*+]|\d+\.)? )*"
_CODE = re.compile(rf"{_LINE}(?P<found>(?:```|~~~).*)", re.MULTILINE)
_FOOTNOTE = re.compile(r"(?P<found>\[\^[^\[\]\s]+\])")
_UNSHOWN = {
    "a heading of this level": re.compile(
        rf"{_LINE}(?P<found>(?:#{{1,2}}(?!#)|#{{5,}}).*)", re.MULTILINE
    ),
    "a heading below a line": re.compile(r"(?<=[^\n]\n)(?P<found>(?:=+|-+)) *$", re.MULTILINE),
    "a quotation": re.compile(rf"{_LINE}(?P<found>>.*)", re.MULTILINE),
    "a line across the page": re.compile(r"^ {0,3}(?P<found>([-*_])(?: *\2){2,}) *$", re.MULTILINE),
    "an image": re.compile(
        r"(?<!\\)(?P<found>!\[[^\[\]]*\](?:\((?!\[\[)[^()]*\)|\[[^\[\]]*\]))", re.MULTILINE
    ),
    "a table": re.compile(r"^ {0,3}(?P<found>\|?(?: *:?-+:? *\|)+(?: *:?-+:?)?) *$", re.MULTILINE),
    "a footnote": _FOOTNOTE,
    "a block": re.compile(r"^(?P<found>/{3,}.*)", re.MULTILINE),
}
# As `attr_list` parses it, with or without quotation marks.
_LANGUAGE = re.compile(r"""\{(?=[^{}\n]*\})[^{}\n]*?(?<=[\s:{])lang=["']?([^\s"'{}]+)""")
_HTML = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>|<!--", re.IGNORECASE)
# Text with fewer marks cannot be nested deeply, and most prose has fewer.
_SIGNS = re.compile(r"[*_\[]|[-+>] |\d\. ")
# Brackets without marks in them, such as citations, make one level, however many there are; so do
# lists, with their items and paragraphs three, unless one is in another.
_FLAT = re.compile(r"\[[^\[\]*_\n]*\]")
_LIST_IN_LIST = re.compile(r"^(?:[ \t]|(?:[-+*>]|\d+\.) +(?:[-+*>]|\d+\.))", re.MULTILINE)
_FLAT_LEVELS = 1 + 3
_TAG = re.compile(r"<(/?)[a-z][^>]*?(/?)>")
_INDENT = re.compile(r"[\s>*+\-\d./_\[]*")


def unshown(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what a record's prose has that pages do not show, with its text and offset."""
    plain = without_code(text)
    found = {match.start("found"): ("a block of code", match) for match in _CODE.finditer(text)}
    for what, pattern in _UNSHOWN.items():
        for match in pattern.finditer(plain):
            found.setdefault(match.start("found"), (what, match))
    for offset, (what, match) in sorted(found.items()):
        yield what, text[offset : match.end("found")].rstrip(), offset


def html_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each HTML tag or comment outside code, with its offset.

    A closing tag counts with its opening one.
    """
    if "<" not in text:
        return
    opened: Counter[str] = Counter()
    for match in _HTML.finditer(without_code(text)):
        name = (match["name"] or "").lower()
        if match["closes"] and opened[name]:
            opened[name] -= 1
            continue
        opened[name] += 1
        yield match.group(), match.start()


def languages_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each language tag of marked words outside code, with its offset."""
    for match in _LANGUAGE.finditer(without_code(text)) if "{" in text else ():
        yield match[1], match.start(1)


def footnotes_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each footnote mark outside code, with its offset."""
    for match in _FOOTNOTE.finditer(without_code(text)):
        yield match.group(), match.start()


def too_deep(text: str) -> bool:
    """Return whether lists or emphasis are nested too deep for a record."""
    if len(_SIGNS.findall(text)) <= _DEEPEST:
        return False
    marks = len(_SIGNS.findall(_FLAT.sub("", text)))
    if marks + _FLAT_LEVELS <= _DEEPEST and not _LIST_IN_LIST.search(text):
        return False
    try:
        html = Markdown(extensions=[SafeMarkdown()]).convert(text)
    except RecursionError:
        return True
    return depth_of(html) > _DEEPEST


def depth_of(html: str) -> int:
    """Return the greatest number of nested elements in HTML written by Markdown."""
    depth = deepest = 0
    for match in _TAG.finditer(html):
        depth += -1 if match[1] else not match[2]
        deepest = max(deepest, depth)
    return deepest


def deepest_line(text: str) -> int:
    """Return the index of the line of Markdown with the most marks before its text."""
    # It matches every line, if only the empty begin of one.
    widths = [found.end() for line in text.split("\n") if (found := _INDENT.match(line))]
    return widths.index(max(widths))
