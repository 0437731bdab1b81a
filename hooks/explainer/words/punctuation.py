"""Punctuation between and after words: lists, and the ends of sentences.

Lists with "and" follow Unicode's locale data. Its patterns for lists without it are incomplete in
Babel 2 for most languages (`format_list` fails in French and Russian), so those come from the
catalogue.
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
    """Return items as one phrase, with "and" before the last one."""
    locale = locale_of(language) or locale_of("en")
    assert locale is not None
    return format_list(list(items), locale=locale)


def chained(message: str, items: Iterable[Any], show: Show | None = None) -> str:
    """Return items joined by a message with the text before and after; empty ones are skipped.

    `show` gives the text of an item. If any item is markup, the others are escaped.
    """
    kept = [item for item in (map(show, items) if show else items) if item]
    joint = Markup(message) if any(isinstance(item, Markup) for item in kept) else message
    return reduce(lambda before, after: joint % {"before": before, "after": after}, kept or [""])


def is_ended(words: str) -> bool:
    """Return whether words end in a mark that ends a sentence."""
    return bool(_CLOSED.search(Markup(escape(words)).striptags()))
