"""Replace ranges in the text of a file; everything else is the same byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """A replacement for the text between two indexes.

    Its lines end in a line feed, whatever the file's line endings.
    """

    start: int
    end: int
    words: str


def apply_splices(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a file with every replacement made; a byte order mark is kept.

    Splices must not overlap. New lines get the line ending of most lines in the file.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode("utf-8")
    ending = line_end(text)
    parts = []
    at = 0
    for splice in sorted(set(splices)):
        parts += [text[at : splice.start], splice.words.replace("\n", ending)]
        at = splice.end
    return mark + "".join([*parts, text[at:]]).encode()


def line_end(text: str) -> str:
    """Return the line ending of most lines of a text: CR LF or LF."""
    pairs = text.count("\r\n")
    lines = text.count("\n") + text.count("\r") - pairs
    return "\r\n" if 2 * pairs > lines else "\n"
