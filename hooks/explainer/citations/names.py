"""Names of people and bodies, in the order and length that a style and a script require."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from explainer.model.author_names import (
    RUN_ON,
    family_name,
    given_names,
    is_unspaced,
    spaced,
    whole_name,
)
from explainer.model.source import Author
from explainer.texts.folding import composed


def inverted(author: Author, initials: str | None = None) -> str:
    """Return a name, family first; `initials` separates initials, None spells given names out."""
    if author.family is None or is_unspaced(author.family):
        return whole_name(author)
    shown = (
        given_names(author) if initials is None else abbreviate_given(author.given or "", initials)
    )
    second = spaced(shown, author.dropping_particle)
    return ", ".join(filter(None, (family_name(author), second, author.suffix)))


def list_names(
    names: Sequence[str], last: str, *, before_last: str = ", ", most: int, kept: int, others: str
) -> str:
    """Return a list of names, or the first few and `others` if there are more than `most`.

    `last` comes before the last name, after `before_last`.
    """
    if len(names) > most:
        return ", ".join(names[:kept]) + others
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{before_last}{last} {names[-1]}"


def abbreviate_given(given: str, between: str) -> str:
    """Return given names as initials, for scripts with capitals, and one for a hyphenated name.

    "Jean-Luc" gives "J.-L."; "Sang-ho", a single name, gives "S.".
    """
    words = RUN_ON.sub(". ", composed(given)).split()
    short = [_initials(word) for word in words]
    if not any(initial for initial, _ in zip(short, words, strict=True)):
        return given
    pieces = [initial or word for initial, word in zip(short, words, strict=True)]
    joints = [between if initial else " " for initial in short[:-1]]
    # Words in lower case ("de") keep their spaces.
    joints = [
        joint if following[:1].isupper() else " "
        for joint, following in zip(joints, short[1:], strict=True)
    ]
    return "".join(chain.from_iterable(zip(pieces, [*joints, ""], strict=True)))


def _initials(word: str) -> str:
    if word.endswith(".") and word[0] != word[0].lower():
        return word
    parts = [part for part in re.split(r"[-‐‑]", word) if part]
    has_capital = [part[0] != part[0].lower() for part in parts]
    if not any(has_capital):
        return ""
    # A prefix stays ("al-Dīn"); a second part in lower case is no name of its own ("Sang-ho").
    first = has_capital.index(True)
    rest = zip(parts[first:], has_capital[first:], strict=True)
    return "-".join([*parts[:first], *(f"{part[0]}." for part, capital in rest if capital)])


def map_names(author: Author, change: Callable[[str], str]) -> Author:
    """Return an author with a function applied to each part of the name."""
    parts = {name: change(part) for name, part in author if part}
    return author.model_copy(update=parts)
