"""The comments of a YAML file, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explainer.tree.node import Style

_COMMENT = re.compile(r"#[^\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(?=#)")
# What may stand before a comment that speaks of the next line.
_NOTHING = re.compile(r"(?:---)?[ \t]*(?:-[ \t]+)*-?[ \t]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: its words with the `#`, its index in the text, and its column from 0.

    `alone` says that nothing is said before it on its line; `parted_above` and `parted_below` that
    a blank line stands there.
    """

    words: str
    index: int
    column: int
    alone: bool
    parted_above: bool
    parted_below: bool


def comments_in(text: str, texts: Sequence[tuple[int, int, Style]]) -> Iterator[Comment]:
    """Yield the comments of a file; `texts` are begin, end and style of each value and key."""
    at = 0
    for start, end, style in sorted(texts):
        yield from _between(text, at, start)
        if style in ("literal", "folded") and (header := _HEADER.match(text, start)):
            yield _made(text, header.end())
        at = end
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[Comment]:
    for match in _COMMENT.finditer(text, start, end):
        yield _made(text, match.start())


def _made(text: str, index: int) -> Comment:
    begin = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    end = len(text) if end < 0 else end
    above = text[text.rfind("\n", 0, max(begin - 1, 0)) + 1 : begin]
    below = text[end + 1 :].split("\n", 1)
    return Comment(
        text[index:end].rstrip(),
        index,
        index - begin,
        _NOTHING.fullmatch(text, begin, index) is not None,
        begin > 0 and not above.strip(),
        len(below) > 1 and not below[0].strip(),
    )
