"""Choose the style of a scalar: plain, quoted, or a block below its field.

Every style is tried before use: the strict reader must read the same text back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from explainer.problems.problem import refusing
from explainer.tree.doubtful import is_doubtful
from explainer.tree.node import Scalar, plain
from explainer.tree.reader import read

LINE_WIDTH = 100
STEP = 2

# Text without any character that is special in YAML.
_HARMLESS = re.compile(r"[^\W_](?:[\w .'’()/–-]*[\w.’')])?")
# The only breakable gaps: folding joins two lines by one plain space.
_GAP = re.compile(r"(?<=\S) (?=\S)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_CONTROL = re.compile(r"[\n\t\r]")


def inline(text: Scalar, *, within: bool = False) -> str:
    """Return a text on one line; `within` is whether it is inside brackets."""
    value = text.value
    doubtful = is_doubtful(value)
    if text.style == "plain" and (doubtful or not value):
        return value
    return value if not doubtful and _reads_as_itself(value, within) else _quoted(value)


def rows(head: str, text: Scalar, indent: int) -> list[str]:
    """Return the lines of a scalar after its field's name or dash, indented by `indent` spaces."""
    begin = " " * indent + head
    one = f"{begin} {inline(text)}".rstrip(" ")
    if text.style == "literal":
        return _block(begin, "|", text.value, indent) or [one]
    fits = len(one) <= LINE_WIDTH or not _GAP.search(text.value)
    if "\n" not in text.value and fits and text.style != "folded":
        return [one]
    folded = _block(begin, ">", text.value, indent)
    return folded or _block(begin, "|", text.value, indent) or [one]


def _block(begin: str, sign: str, value: str, indent: int) -> list[str]:
    """Return the lines of a block scalar that reads as the text, or none if none does."""
    words = value.rstrip("\n")
    ends = len(value) - len(words)
    if ends > 1 or not words.strip():
        return []
    header = sign + (str(STEP) if words[0] in " \t\n" else "") + ("" if ends else "-")
    lines = words.split("\n")
    body = list(_folded(lines, LINE_WIDTH - indent - STEP)) if sign == ">" else lines
    margin = " " * STEP
    tried = "\n".join([f"x: {header}", *(margin + row if row else "" for row in body), ""])
    if not _reads_as(tried, value):
        return []
    margin += " " * indent
    return [f"{begin} {header}", *(margin + row if row else "" for row in body)]


def _folded(lines: list[str], width: int) -> Iterator[str]:
    """Yield folded lines that read as these; more-indented ones are not joined."""
    before: str | None = None
    empty = 0
    for line in lines:
        if not line:
            empty += 1
            continue
        further_in = line[0] in " \t"
        if before is not None:
            joined = not further_in and before[0] not in " \t"
            yield from [""] * (empty + joined)
        else:
            yield from [""] * empty
        yield from [line] if further_in else _wrapped(line, width)
        before, empty = line, 0


def _wrapped(line: str, width: int) -> Iterator[str]:
    row = ""
    for word in _GAP.split(line):
        if row and len(row) + 1 + len(word) > width:
            yield row
            row = word
        else:
            row = f"{row} {word}" if row else word
    yield row


@lru_cache(maxsize=100_000)
def _reads_as_itself(value: str, within: bool) -> bool:
    """Return whether a text without quotation marks is read as itself."""
    if _HARMLESS.fullmatch(value):
        return True
    if not value or _CONTROL.search(value) or value != value.strip():
        return False
    if within:
        return _reads_as(f"x: [{value}, {{{value}: {value}}}]\n", [value, {value: value}])
    return _reads_as(f"x: {value}\n", value) and _reads_as(f"- {value}\n", [value], bare=True)


def _quoted(value: str) -> str:
    if ('"' in value or "\\" in value) and not _CONTROL.search(value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(sign, sign) for sign in value) + '"'


def _reads_as(yaml: str, value: object, *, bare: bool = False) -> bool:
    node, problems = read(yaml.encode(), "")
    wanted = value if bare else {"x": value}
    return not refusing(problems) and node is not None and plain(node) == wanted
