"""Find characters that only look like YAML's syntax, as copied from pages or word processors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem
from explainer.texts.stray import StrayCharacters
from explainer.texts.unseen import OTHER_SPACES
from explainer.tree.characters import stray_problem

# No-break and other spaces, unseen characters, dashes and bullets, and the full-width colon, before
# a value.
_BLANK = f"[{OTHER_SPACES}]"
_NOTHING = "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\uffa0]"
_LOOKALIKE = re.compile(
    rf" *(?:- +)*(?:-?(?:(?P<space>{_BLANK})|(?P<unseen>{_NOTHING}))"
    rf"|(?P<hyphen>[\u2013\u2014\u2212])(?: |{_BLANK})|(?P<bullet>[*•‣◦▪·])(?: |{_BLANK})"
    rf"|[\w-]+(?:(?P<colon>：)|:(?:(?P<after>{_BLANK})|(?P<unseen_after>{_NOTHING}))))"
)
_UNSEEN = frozenset({"unseen", "unseen_after"})
_DASHES = frozenset({"hyphen", "bullet"})
_MEANT = {"space": "a space", "after": "a space", "hyphen": "a hyphen", "colon": "a colon"}
_INSTEAD = {
    "hyphen": "type `- ` in its place",
    "bullet": "type `- ` in its place",
    "colon": "type `: ` in its place",
}


def lookalike(
    source: FileText, lines: Iterable[int], *, dashes_alone: bool = False
) -> Problem | None:
    """Return the problem of the first of some lines that such a character spoils, if any."""
    for line in lines:
        text = source.lines[line - 1]
        # Of plain ASCII, only an asterisk looks like anything else.
        if text.isascii() and "*" not in text:
            continue
        if match := _LOOKALIKE.match(text):
            meant = str(match.lastgroup)
            if dashes_alone and meant not in _DASHES:
                continue
            sign = match[meant]
            at = source.start(line) + match.start(meant)
            if meant in _UNSEEN:
                return source.problem(at, *stray_problem(StrayCharacters("unseen", 0, sign)))
            message = f"the sign that stands here, U+{ord(sign):04X}, only looks like "
            message += _MEANT.get(meant, "")
            if meant == "bullet":
                message = f"an item of a list begins with a hyphen, not with `{sign}`"
            hint = _INSTEAD.get(meant, "type a space in its place")
            return source.problem(at, "E133", message, hint)
    return None
