"""What a record's prose may not hold of Markdown, since its pages could not show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown import Markdown

from explainer.markup.safe import SafeMarkdown

DEEPEST = 12
UNSHOWN = {
    "a heading of a page": re.compile(r"^ {0,3}#{1,2}(?!#).*", re.MULTILINE),
    "a heading below a line": re.compile(r"(?<=[^\n]\n) {0,3}(?:=+|-{2,}) *$", re.MULTILINE),
    "a quotation": re.compile(r"^ {0,3}>.*", re.MULTILINE),
    "a line across the page": re.compile(r"^ {0,3}([-*_])(?: *\1){2,} *$", re.MULTILINE),
    "an image": re.compile(r"!\[[^\]]*\]\([^)]*\)"),
    "a block of code": re.compile(r"^ {0,3}(?:```|~~~).*", re.MULTILINE),
    "a table": re.compile(r"^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$", re.MULTILINE),
}
# Fewer signs cannot nest deep, and most prose has fewer.
_SIGNS = re.compile(r"[*_\[]|[-+>] |\d\. ")
_TAG = re.compile(r"<(/?)[a-z][^>]*?(/?)>")


def unshown(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a record's prose holds that its pages do not show, with its words."""
    for what, pattern in UNSHOWN.items():
        for match in pattern.finditer(text):
            yield what, match.group().strip()


def too_deep(text: str) -> bool:
    """Tell whether lists or emphasis stand too deep in each other to be shown."""
    if len(_SIGNS.findall(text)) <= DEEPEST:
        return False
    try:
        html = Markdown(extensions=[SafeMarkdown()]).convert(text)
    except RecursionError:
        return True
    depth = deepest = 0
    for match in _TAG.finditer(html):
        depth += -1 if match[1] else not match[2]
        deepest = max(deepest, depth)
    return deepest > DEEPEST
