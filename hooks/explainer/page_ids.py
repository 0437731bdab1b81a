"""The ids that templates give to parts of pages, which headings of prose must not take."""

from __future__ import annotations

import re

# Those of the frame around pages, and of the sections of record pages.
FRAME_IDS = frozenset(
    {
        "content",
        "sections",
        "menu",
        "search",
        "nearest",
        "sources",
        "events",
        "look-up",
        "look-at",
        "essays",
        "clause",
        "siblings",
    }
)
SECTION_IDS = frozenset(
    {
        *("alone", "articles", "band-step", "belong", "bound", "citing", "claims", "contents"),
        *("context", "defects", "duties", "exit", "in-words", "key-events", "matrix"),
        *("objection", "offices", "options", "places", "position", "positions", "rests", "settle"),
        *("spread", "status", "ties", "where", "withdrawn", "wordings", "words"),
        *("brief", "short", "full", "downloads"),
        *("objectives", "discussion", "test-yourself", "exit-ticket", "key-points"),
        *("quizzes", "roles", "source-sheets", "careful", "plan", "notes", "answers"),
    }
)
_NUMBERED = re.compile(r"source-\d+|cited-\d+-\d+")
# Prefixes of the ids that record pages make from ids and labels.
_MADE = re.compile(
    r"(?:article|by|disputed|duty|entry|era-of|figure|group|held-by|item|level|part|places|source"
    r"|role|sheet|step|cited)-.*"
)
# Prefix for words that would equal one of our ids; none of those begins so.
APART = "heading-"


def is_frame(anchor: str) -> bool:
    """Return whether the frame around a page of prose may use an anchor, as for its sources."""
    return anchor in FRAME_IDS or _NUMBERED.fullmatch(anchor) is not None


def is_of_records(anchor: str) -> bool:
    """Return whether a record page may use an anchor besides those in its prose."""
    return anchor in SECTION_IDS or is_frame(anchor) or _MADE.fullmatch(anchor) is not None
