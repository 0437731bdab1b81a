"""What stands between words and behind them: lists, and the ends of sentences.

Lists with "and" follow Unicode's locale data. Of its patterns for lists without it, Babel 2 misses
parts in most languages (`format_list` fails in French and Russian): they come from the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

from babel.lists import format_list
from markupsafe import Markup, escape

from explainer.words.locale import locale_of

Show = Callable[[Any], str]
_CLOSED = re.compile(r"[.!?…。！？]$")


def list_with_and(items: Iterable[str], language: str) -> str:
    """Return items in one phrase, the last one after an "and"."""
    locale = locale_of(language) or locale_of("en")
    assert locale is not None
    return format_list(list(items), locale=locale)


def chained(message: str, items: Iterable[Any], show: Show | None = None) -> str:
    """Return items joined by a message of what comes before and after; empty ones are left out.

    `show` gives the words for an item. They are markup where any item's are, others are escaped.
    """
    kept = [item for item in (map(show, items) if show else items) if item]
    joint = Markup(message) if any(isinstance(item, Markup) for item in kept) else message
    return reduce(lambda before, after: joint % {"before": before, "after": after}, kept or [""])


def is_ended(words: str) -> bool:
    """Return whether a sign that ends a sentence is at the end of words already."""
    return bool(_CLOSED.search(Markup(escape(words)).striptags()))
