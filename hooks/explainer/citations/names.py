"""Names of people and bodies, in the order and length that a style and a script require."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain

from explainer.model.source import Author, Work
from explainer.texts.folding import composed

# Hangul, Han, kana and bopomofo: family name first, no space before the given name.
_UNSPACED = re.compile(
    r"[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3040-\u318f\u31a0-\u31bf"
    r"\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    r"\uff66-\uffdc\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
# Initials without a space between them: "D.M.".
_RUN_ON = re.compile(r"\.(?=[^\s.,-])")
# Marks after a particle that is attached to the name: d’, al-.
_LEANING = ("’", "'", "-", "\ufdd0")


def authors(work: Work) -> str:
    """Return the authors of a work on one line."""
    return ", ".join(map(natural, work.author))


def natural(author: Author) -> str:
    """Return a name in spoken order: "Ada van Venn Jr.", "김상호", "Ministry of Rivers"."""
    if author.family is None or is_unspaced(author.family):
        return _whole(author)
    return _spaced(_given(author), author.dropping_particle, family_name(author), author.suffix)


def inverted(author: Author, initials: str | None = None) -> str:
    """Return a name, family first; `initials` separates initials, None spells given names out."""
    if author.family is None or is_unspaced(author.family):
        return _whole(author)
    shown = _given(author) if initials is None else abbreviate_given(author.given or "", initials)
    second = _spaced(shown, author.dropping_particle)
    return ", ".join(filter(None, (family_name(author), second, author.suffix)))


def family_name(author: Author) -> str:
    """Return a family name with its non-dropping particles."""
    particle, family = author.non_dropping_particle or "", author.family or ""
    return particle + family if particle.endswith(_LEANING) else _spaced(particle, family)


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
    words = _RUN_ON.sub(". ", composed(given)).split()
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


def is_unspaced(text: str) -> bool:
    """Return whether a text begins in a script without spaces inside names: 김, 李, やまだ."""
    return bool(_UNSPACED.match(text))


def _given(author: Author) -> str:
    """Return given names in full, with a space after each initial: "D. M." for "D.M."."""
    return _RUN_ON.sub(". ", author.given or "")


def _whole(author: Author) -> str:
    if author.literal is not None:
        return author.literal
    given = author.given or ""
    joint = "" if not given or is_unspaced(given) else " "
    return f"{family_name(author)}{joint}{given}{author.suffix or ''}"


def _spaced(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def map_names(author: Author, change: Callable[[str], str]) -> Author:
    """Return an author with a function applied to each part of the name."""
    parts = {name: change(part) for name, part in author if part}
    return author.model_copy(update=parts)
