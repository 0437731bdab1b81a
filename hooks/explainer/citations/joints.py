"""Parts of a citation put together, with one mark where two would meet."""

from __future__ import annotations

# What ends a sentence in any script: no full stop follows it.
_ENDS = (".", "?", "!", "。", "？", "！", "؟", "।", "۔", "．", "｡")
_CLOSING = "”’"


def joined(delimiter: str, *parts: str, inside: bool = False) -> str:
    """Return the parts that are there with a delimiter between, whose mark is never doubled.

    With `inside`, full stops and commas stand within closing quotation marks; apostrophes are no
    such marks, and are handed in as `quotes.APOSTROPHE`.
    """
    written = ""
    for part in filter(None, parts):
        if written:
            mark, space = (
                (delimiter[0], delimiter[1:]) if delimiter[:1] in (".", ",") else ("", delimiter)
            )
            written = closed(written, mark, inside=inside) + space
        written += part
    return written


def closed(text: str, mark: str = ".", *, inside: bool = False) -> str:
    """Return a text with a mark at its end, unless one stands there that does its work."""
    bare = text.rstrip(_CLOSING)
    if not text or not mark or bare.endswith(mark) or (mark == "." and bare.endswith(_ENDS)):
        return text
    return bare + mark + text[len(bare) :] if inside else text + mark


def wrapped(opening: str, text: str, closing: str) -> str:
    """Return a text between two signs, or nothing where there is none."""
    return f"{opening}{text}{closing}" if text else ""


def american(delimiter: str, *parts: str) -> str:
    """Return parts joined as in American English: full stops and commas within closing marks."""
    return joined(delimiter, *parts, inside=True)
