"""Parts of a citation put together, with one mark where two would meet."""

from __future__ import annotations

# What ends a sentence in any script: no full stop follows it.
_ENDS = (".", ":", ";", "。", "।", "۔", "．", "｡")
_ASKING = ("?", "!", "？", "！", "؟", "?…", "!…")
_CLOSING = "”’"
# Marks that close a quotation in any language: a question within is a question still.
_QUOTING = _CLOSING + "“‘»«›‹」』"


def join_parts(delimiter: str, *parts: str, inside: bool = False) -> str:
    """Return the parts that are there with a delimiter between, whose mark is never doubled.

    With `inside`, full stops and commas go within closing quotation marks; apostrophes are no
    such marks, and are handed in as `quotes.APOSTROPHE`.
    """
    written = ""
    for part in filter(None, parts):
        if written:
            parted = delimiter[0] in ".,:"
            mark, space = (delimiter[0], delimiter[1:]) if parted else ("", delimiter)
            written = closed(written, mark, inside=inside) + space
        written += part
    return written


def closed(text: str, mark: str = ".", *, inside: bool = False) -> str:
    """Return a text with a mark at its end, unless one is there that does its work."""
    bare = text.rstrip(_CLOSING)
    if not text or not mark or bare.endswith(mark) or _does_its_work(bare, mark):
        return text
    return bare + mark + text[len(bare) :] if inside else text + mark


def _does_its_work(text: str, mark: str) -> bool:
    """Return whether a text ends with a mark behind which another one would be too much."""
    if mark != "." and mark != ":":
        return False
    asks = text.rstrip(_QUOTING).endswith(_ASKING)
    return asks or (mark == "." and text.endswith(_ENDS))


def wrapped(opening: str, text: str, closing: str) -> str:
    """Return a text between two signs, or nothing where there is none."""
    return f"{opening}{text}{closing}" if text else ""


def american(delimiter: str, *parts: str) -> str:
    """Return parts joined as in American English: full stops and commas within closing marks."""
    return join_parts(delimiter, *parts, inside=True)
