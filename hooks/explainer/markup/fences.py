"""Fences of code in Markdown, found in time that grows with the text alone."""

from __future__ import annotations

import re
from itertools import islice

_FENCE = re.compile(r"[ >]*(?P<fence>`{3,}|~{3,})(?P<end>[`~]* *\Z)?")
_SIGN = re.compile(r"[^\n]")


def without_fences(text: str) -> str:
    """Return Markdown with blanks in place of fences of code and of what they enclose."""
    lines = text.split("\n")
    fences = {at: found for at, line in enumerate(lines) if (found := _FENCE.match(line))}
    ends = [(at, found["fence"]) for at, found in fences.items() if found["end"] is not None]
    # The shortest fence of each sign that nothing below ends: no longer one is looked for again.
    unended: dict[str, int] = {}
    reached = first = 0
    for at, found in fences.items():
        fence = found["fence"]
        if at < reached or len(fence) >= unended.get(fence[0], len(text)):
            continue
        while first < len(ends) and ends[first][0] <= at:
            first += 1
        end = next(
            (line for line, last in islice(ends, first, None) if last.startswith(fence)), None
        )
        if end is None:
            unended[fence[0]] = len(fence)
            continue
        lines[at : end + 1] = [_SIGN.sub(" ", line) for line in lines[at : end + 1]]
        reached = end + 1
    return "\n".join(lines)
