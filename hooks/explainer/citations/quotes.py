"""Convert quotation marks in texts, but not apostrophes, to those of a style."""

from __future__ import annotations

import re

from explainer.model.author_names import is_unspaced

# A noncharacter, which no text contains: it replaces apostrophes until a citation is finished, so
# that no joint takes one for a closing mark.
APOSTROPHE = "\ufdd0"
AMERICAN = ("“”", "‘’")
BRITISH = ("‘’", "“”")
_DOUBLE = '"“”'
_SINGLE = "'‘’"
# Words that begin with an apostrophe: ’90s, ’tis, ’n’.
_SHORTENED = re.compile(r"(?:\d0s|tis|twas|twere|twill|em|til|cause|bout|n)\b", re.IGNORECASE)
# The maximum distance of a mark from its closing one, which bounds the running time.
_FAR = 400
_OPENED_BY = " \u00a0\t\n([{—–-/¿¡" + _DOUBLE + _SINGLE


def quote_title(text: str, marks: tuple[str, str]) -> str:
    """Return a text in a style's quotation marks, and with inner ones in it."""
    return f"{marks[0][0]}{shaped(text, marks, depth=1)}{marks[0][1]}"


def shaped(text: str, marks: tuple[str, str], depth: int = 0) -> str:
    """Return a text with paired quotation marks in a style's shapes, by nesting depth."""
    shown = list(text)
    open_marks: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        kind = _DOUBLE if sign in _DOUBLE else _SINGLE if sign in _SINGLE else ""
        if not kind:
            continue
        if _closes(text, at, kind) and any(opened == kind for opened, _ in open_marks):
            while open_marks[-1][0] != kind:
                _leave(shown, open_marks.pop()[1])
            _, start = open_marks.pop()
            pair = marks[(depth + len(open_marks)) % 2]
            shown[start], shown[at] = pair[0], pair[1]
        elif _opens(text, at, kind):
            open_marks.append((kind, at))
        else:
            _leave(shown, at)
    for _, at in open_marks:
        _leave(shown, at)
    return "".join(shown)


def finished(citation: str) -> str:
    """Return a finished citation with typographic apostrophes."""
    return citation.replace(APOSTROPHE, "’")


def _leave(shown: list[str], at: int) -> None:
    if shown[at] in _SINGLE:
        shown[at] = APOSTROPHE


def _opens(text: str, at: int, kind: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace() or text[at] in "”’":
        return False
    if before and before not in _OPENED_BY and text[at] not in "“‘":
        return False
    return kind != _SINGLE or not _SHORTENED.match(text, at + 1)


def _closes(text: str, at: int, kind: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before in " \u00a0\t\n“‘([" or text[at] in "“‘":
        return False
    # Korean and Japanese attach particles to a closing mark.
    if before.isalnum() and after.isalnum() and not is_unspaced(after) and text[at] != "”":
        return False
    if kind == _DOUBLE:
        return True
    # A plural's apostrophe is followed by a word: ‘the workers’ day’.
    belongs = before in "sS" and (not after or after.isspace())
    return not belongs or not _closes_later(text, at + 1)


def _closes_later(text: str, at: int) -> bool:
    """Return whether an open single mark is closed further on: ‘the workers’ day’."""
    rest = re.split(r"[\"“”]|‘|(?<!\w)'(?=\w)", text[at : at + _FAR])[0]
    return bool(re.search(r"(?<=[^\s])['’](?!\w)", rest))
