"""Numbers with labels: pages, volumes, issues, editions."""

from __future__ import annotations

import re

_RANGE = re.compile(r"(?<=\d)\s*[-‐‑–]\s*(?=\d)")
_SEVERAL = re.compile(r"\d\s*[-‐‑–,&;]\s*[A-Za-z]*\d")
_NUMERIC = re.compile(r"[A-Za-z]*\d+[A-Za-z]*(?:\s*[-‐‑–,&]\s*[A-Za-z]*\d+[A-Za-z]*)*")


def is_numeric(text: str) -> bool:
    """Return whether a text is one or more numbers. Source: CSL 1.0.2, `is-numeric`."""
    return bool(_NUMERIC.fullmatch(text))


def labelled(text: str, one: str, several: str) -> str:
    """Return pages, or another number, with their label: "p. 3", "pp. 3–5"."""
    label = several if several and _SEVERAL.search(text) else one
    return f"{label} {ranged(text)}" if text else ""


def ranged(text: str) -> str:
    """Return a number, or a range of numbers with an en dash instead of a hyphen."""
    return _RANGE.sub("–", text)


def edition(text: str, label: str) -> str:
    """Return an edition, with an ordinal if it is a number: "2nd ed."."""
    return f"{text}{ordinal(int(text))} {label}" if text.isascii() and text.isdigit() else text


def ordinal(number: int) -> str:
    """Return the suffix of an English ordinal."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def minimal(text: str) -> str:
    """Return ranges with their last numbers cut to two digits if possible: "123–28"."""
    return re.sub(r"\b(\d+)\s*[-‐‑–]\s*(\d+)\b", _cut, text)


def expanded(text: str) -> str:
    """Return ranges with their last numbers in full, as in APA: "117–134" for "117-34"."""
    return re.sub(r"\b(\d+)\s*[-‐‑–]\s*(\d+)\b", _filled, text)


def _filled(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    return f"{first}–{first[: max(len(first) - len(last), 0)]}{last}"


def _cut(match: re.Match[str]) -> str:
    first, last = match[1], match[2]
    if len(first) != len(last) or len(last) < 3:
        return f"{first}–{last}"
    kept = min(next((at for at in range(len(last)) if first[at] != last[at]), 0), len(last) - 2)
    return f"{first}–{last[kept:]}"
