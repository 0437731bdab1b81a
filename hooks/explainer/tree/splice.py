"""Words put into the text of a file at exact places; all else stays byte for byte."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Splice:
    """Words in place of those between two indexes of a text.

    Their lines end in a line feed, whatever those of the file end in.
    """

    start: int
    end: int
    words: str


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return a file with every splice made in its text, whose byte order mark stays.

    No splice reaches into another. New lines end as most lines of the file do.
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
    """Return what most lines of a text end in: both signs, or a line feed alone."""
    pairs = text.count("\r\n")
    lines = text.count("\n") + text.count("\r") - pairs
    return "\r\n" if 2 * pairs > lines else "\n"
