"""Find fenced code in Markdown in linear time."""

from __future__ import annotations

import re
from itertools import islice

_FENCE = re.compile(r"[ >]*(?P<fence>`{3,}|~{3,})(?P<end>[`~]* *\Z)?")
_SIGN = re.compile(r"[^\n]")


def without_fences(text: str) -> str:
    """Return Markdown with fenced code replaced by blanks."""
    lines = text.split("\n")
    fences = {at: found for at, line in enumerate(lines) if (found := _FENCE.match(line))}
    ends = [(at, found["fence"]) for at, found in fences.items() if found["end"] is not None]
    # The shortest unclosed fence of each kind: longer ones cannot be closed either.
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
