"""Join parts of a citation without doubled punctuation."""

from __future__ import annotations

# Marks that end a sentence in any script: no full stop follows them.
_ENDS = (".", ":", ";", "。", "।", "۔", "．", "｡")
_ASKING = ("?", "!", "？", "！", "؟", "?…", "!…")
_CLOSING = "”’"
# Closing quotation marks of any language: a question mark inside them counts.
_QUOTING = _CLOSING + "“‘»«›‹」』"


def join_parts(delimiter: str, *parts: str, inside: bool = False) -> str:
    """Return the non-empty parts joined by a delimiter, whose punctuation is never doubled.

    With `inside`, full stops and commas go inside closing quotation marks. Apostrophes are no such
    marks, and are passed in as `quotes.APOSTROPHE`.
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
    """Return a text with a mark at its end, unless an equivalent one is there already."""
    bare = text.rstrip(_CLOSING)
    if not text or not mark or bare.endswith(mark) or _does_its_work(bare, mark):
        return text
    return bare + mark + text[len(bare) :] if inside else text + mark


def _does_its_work(text: str, mark: str) -> bool:
    """Return whether a text ends with punctuation that makes another mark superfluous."""
    if mark != "." and mark != ":":
        return False
    asks = text.rstrip(_QUOTING).endswith(_ASKING)
    return asks or (mark == "." and text.endswith(_ENDS))


def wrapped(opening: str, text: str, closing: str) -> str:
    """Return a text between two signs, or nothing if it is empty."""
    return f"{opening}{text}{closing}" if text else ""


def american(delimiter: str, *parts: str) -> str:
    """Return parts joined in American style: full stops and commas inside closing marks."""
    return join_parts(delimiter, *parts, inside=True)
