"""Simple parsers of the formats that reference managers import."""

from __future__ import annotations

import re


def bibtex(entry: str) -> dict[str, str]:
    """Read an entry as BibTeX does: braces count even after a backslash."""
    head = re.match(r"@(\w+)\{([a-z0-9-]+),\s*", entry)
    assert head
    fields = {"ENTRYTYPE": head[1], "ID": head[2]}
    at = head.end()
    while entry[at] != "}":
        name = re.compile(r"(\w+) = \{").match(entry, at)
        assert name, entry[at:]
        depth, end = 1, name.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[end], 0)
            end += 1
        fields[name[1]] = entry[name.end() : end - 1]
        at = end + len(entry[end:]) - len(entry[end:].lstrip(", \n"))
    assert entry[at:] == "}"
    return fields


def ris(entry: str) -> list[tuple[str, str]]:
    lines = entry.split("\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines), lines
    return [(line[:2], line[6:]) for line in lines]
