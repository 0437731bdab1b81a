"""Find faulty characters in text: unseen ones, and letters that look alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import regex

from explainer.problems.file_text import FileText
from explainer.problems.problem import Problem
from explainer.texts.mixed import MixedWord, mixed_words
from explainer.texts.stray import StrayCharacters, find_stray
from explainer.texts.unseen import spelled_out
from explainer.tree.locate import locate
from explainer.tree.node import Scalar

_MOST_PLACES = 50
_PARAGRAPH = regex.compile(r"(?:[^\n]+\n?)+")


def is_plain(text: str) -> bool:
    """Return whether a text has no faulty characters, and no character references to any."""
    return text.isascii() and "&" not in text


def sound_scalar(scalar: Scalar, source: FileText) -> tuple[Scalar, list[Problem]]:
    """Return a scalar, and the problems of its characters.

    A single word, such as an id or a field's name, is returned corrected, so that the same cause is
    not reported twice.
    """
    text = meant = scalar.value
    problems: list[Problem] = []
    line, column = scalar.line, scalar.column
    single = len(text.split()) == 1
    mended: dict[tuple[str, str], None] = {}
    for offset, length, code, message, hint, better in _findings(text):
        # Finding a place scans the text from its start; nobody reads more of them.
        if len(problems) < _MOST_PLACES:
            line, column = locate(scalar, source.lines, offset)
        problems.append(Problem(source.file, line, column, code, message, hint, length))
        if better is not None and single:
            mended[better] = None
    for better in mended:
        meant = meant.replace(*better)
    return (replace(scalar, value=meant) if meant != text else scalar), problems


def problems_of(source: FileText, start: int) -> Iterator[Problem]:
    """Yield the problems of the characters in a page of prose, from an index of its text on."""
    if is_plain(source.text):
        return
    for paragraph in _PARAGRAPH.finditer(source.text, start):
        for offset, length, code, message, hint, _ in _findings(paragraph[0]):
            yield source.problem(paragraph.start() + offset, code, message, hint, length)


# Offset, length, code, message, hint, and a replacement as old and new.
_Finding = tuple[int, int, str, str, str, tuple[str, str] | None]


def _findings(text: str) -> Iterator[_Finding]:
    for stray in _strays(text):
        better = (stray.signs, "") if stray.kind in ("unseen", "direction") else None
        yield stray.offset, len(stray.signs), *stray_problem(stray), better
    for mixed in mixed_words(text):
        right = mixed.right and (mixed.word, mixed.right)
        yield mixed.offset + mixed.place, 1, *_mixed(mixed), right or None


def _strays(text: str) -> Iterator[StrayCharacters]:
    """Yield stray characters, except spaces that an editor wrote as character references."""
    for stray in find_stray(spelled_out(text)):
        if stray.kind != "space" or text[stray.offset] == stray.signs[0]:
            yield stray


def stray_problem(stray: StrayCharacters) -> tuple[str, str, str]:
    """Return code, message and hint for stray characters."""
    match stray.kind:
        case "unseen":
            message = f"an invisible {stray.name} stands here, where no script needs it"
            return "E134", message, "delete it; such characters come along when text is pasted"
        case "direction":
            message = f"an invisible {stray.name} stands here, with nothing that it could turn"
            hint = "delete it; beside text from right to left, close each isolate that is opened"
            return "E135", message, hint
        case "private":
            message = f"U+{ord(stray.signs[0]):04X} is for private use: each computer shows another"
            return "E136", f"{message} sign, or none", "write the sign that is meant, or delete it"
        case "space":
            message = f"this is no plain space, though one would do: {stray.name}"
            return "W137", message, "type a plain space in its place"


def _mixed(mixed: MixedWord) -> tuple[str, str, str]:
    letter = mixed.word[mixed.place]
    name = unicodedata.name(letter, "letter").lower()
    message = f"“{letter}” (U+{ord(letter):04X}, {name}) stands in a word of {mixed.script} letters"
    if mixed.right is None:
        hint = "part the two by a hyphen or a space, or write all of it in one script"
        return "W139", message, hint
    return "E138", f"{message}, and only looks like one", f"write `{mixed.right}`"
