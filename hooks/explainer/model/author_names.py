"""The names of authors as they are said, in the order that their script requires."""

from __future__ import annotations

import re

from explainer.model.source import Author, Work

# Hangul, Han, kana and bopomofo: family name first, no space before the given name.
_UNSPACED = re.compile(
    r"[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3040-\u318f\u31a0-\u31bf"
    r"\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    r"\uff66-\uffdc\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
# Initials without a space between them: "D.M.".
RUN_ON = re.compile(r"\.(?=[^\s.,-])")
# Marks after a particle that is attached to the name: d’, al-.
_LEANING = ("’", "'", "-", "\ufdd0")


def authors(work: Work) -> str:
    """Return the authors of a work on one line."""
    return ", ".join(map(natural, work.author))


def natural(author: Author) -> str:
    """Return a name in spoken order: "Ada van Venn Jr.", "김상호", "Ministry of Rivers"."""
    if author.family is None or is_unspaced(author.family):
        return whole_name(author)
    return spaced(given_names(author), author.dropping_particle, family_name(author), author.suffix)


def family_name(author: Author) -> str:
    """Return a family name with its non-dropping particles."""
    particle, family = author.non_dropping_particle or "", author.family or ""
    return particle + family if particle.endswith(_LEANING) else spaced(particle, family)


def is_unspaced(text: str) -> bool:
    """Return whether a text begins in a script without spaces inside names: 김, 李, やまだ."""
    return bool(_UNSPACED.match(text))


def given_names(author: Author) -> str:
    """Return given names in full, with a space after each initial: "D. M." for "D.M."."""
    return RUN_ON.sub(". ", author.given or "")


def whole_name(author: Author) -> str:
    """Return the name of a body, or of a person whose names are not put into an order."""
    if author.literal is not None:
        return author.literal
    given = author.given or ""
    joint = "" if not given or is_unspaced(given) else " "
    return f"{family_name(author)}{joint}{given}{author.suffix or ''}"


def spaced(*parts: str | None) -> str:
    """Return the parts of a name that there are, with spaces between them."""
    return " ".join(filter(None, parts))
