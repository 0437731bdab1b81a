"""Signs that only look like those of YAML: copied from a page or a text processor, and unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.check.problem import Problem
from explainer.load.source import Source

# No-break and ideographic space, dashes and bullets, and the colon of East Asian fonts, before a
# value.
_LOOKALIKE = re.compile(
    " *(?:- +)*(?:-?(?P<space>[\u00a0\u3000])|(?P<hyphen>[\u2013\u2014\u2212])[ \u00a0]"
    r"|(?P<bullet>[*•‣◦▪·])[ \u00a0]"
    r"|[\w-]+(?:(?P<colon>：)|:(?P<after>[\u00a0\u3000])))"
)
_DASHES = frozenset({"hyphen", "bullet"})
_MEANT = {"space": "a space", "after": "a space", "hyphen": "a hyphen", "colon": "a colon"}
_INSTEAD = {
    "hyphen": "type `- ` in its place",
    "bullet": "type `- ` in its place",
    "colon": "type `: ` in its place",
}


def lookalike(
    source: Source, lines: Iterable[int], *, dashes_alone: bool = False
) -> Problem | None:
    """Return the problem of the first of some lines that such a sign spoils, if any does."""
    for line in lines:
        if match := _LOOKALIKE.match(source.lines[line - 1]):
            meant = str(match.lastgroup)
            if dashes_alone and meant not in _DASHES:
                continue
            sign = match[meant]
            message = f"the sign that stands here, U+{ord(sign):04X}, only looks like "
            message += _MEANT.get(meant, "")
            if meant == "bullet":
                message = f"an item of a list begins with a hyphen, not with `{sign}`"
            hint = _INSTEAD.get(meant, "type a space in its place")
            at = source.start(line) + match.start(meant)
            return source.problem(at, "E133", message, hint)
    return None
