"""Words with letters of two scripts, of which one often only looks like the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import regex

from explainer.texts.scripts import script_of

# Letters that look alike (source: UTS 39, confusables).
_LOOKALIKES = (
    ("LATIN", "aceijopsxyhwdlqABCEHIJKMOPSTXYVG", "CYRILLIC", "асеіјорѕхуһԝԁӏԛАВСЕНІЈКМОРЅТХУѴԌ"),
    ("LATIN", "aiovpuykxtnwABEZHIKMNOPTYX", "GREEK", "αιονρυγκχτηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
    ("CYRILLIC", "аорукхтАВЕНІКМОРТХФПГЛ", "GREEK", "αορυκχτΑΒΕΗΙΚΜΟΡΤΧΦΠΓΛ"),
    ("LATIN", "hnouqgSUOLl", "ARMENIAN", "հոօսզցՏՍՕԼլ"),
)
# A script's own letters, each with those of other scripts that look like it.
_OWN = {
    (script, letter): own
    for one, ones, two, twos in _LOOKALIKES
    for script, letters, others in ((one, ones, twos), (two, twos, ones))
    for own, letter in zip(letters, others, strict=True)
}
# Scripts that have letters in common; a word is of one of them.
_NEAR = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "COPTIC", "CHEROKEE"})
# Others that part words by spaces: an ending, or a prefix, may follow or precede a foreign word.
_SPACED = _NEAR | {
    *("HEBREW", "ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA"),
    *("TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "ETHIOPIC", "MONGOLIAN"),
}
# Of a formula or a unit: Δt, kΩ, TNFα; letters that look like Latin ones are not.
_GREEK_SYMBOLS = frozenset("αβγδεζηθλμξπσφχψωΓΔΘΛΞΠΣΦΨΩϕϵ")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}'’]*")
_RUN = regex.compile(r"\S+")
_ADDRESS = regex.compile(r"://|@\w|\bwww\.")


class Mixed(NamedTuple):
    """A word of one script at an offset of a text, and the place in it of a letter of another.

    `right` is the word in letters of its script, where each foreign one only looks like these.
    """

    offset: int
    word: str
    place: int
    script: str
    right: str | None


def mixed_words(text: str) -> Iterator[Mixed]:
    """Yield each word whose letters are of two scripts, but for what is written so.

    Chinese, Japanese, Korean, Thai and other letters that need no space may be beside any word,
    one ending or prefix beside a foreign one, and a Greek letter at an end of a formula or a unit.
    """
    if text.isascii():
        return
    read = _RUN.sub(lambda run: " " * len(run[0]) if _ADDRESS.search(run[0]) else run[0], text)
    around = Counter(map(script_of, text))
    for word in _WORD.finditer(read):
        if not word[0].isascii() and (found := _mixed(word[0], around)):
            yield found._replace(offset=word.start())


def _mixed(word: str, around: Counter[str]) -> Mixed | None:
    letters = [(place, script_of(sign)) for place, sign in enumerate(word)]
    letters = [(place, script) for place, script in letters if script in _SPACED]
    scripts = Counter(script for _, script in letters)
    if len(scripts) < 2 or _is_meant(word, letters):
        return None
    right = {script: _written_in(script, word, letters) for script in scripts}
    own = max(scripts, key=lambda each: (right[each] is not None, scripts[each], around[each]))
    first = next(place for place, script in letters if script != own)
    return Mixed(0, word, first, own.title(), right[own])


def _written_in(script: str, word: str, letters: list[tuple[int, str]]) -> str | None:
    """Return a word in the letters of one script that look like its own, where there are such."""
    signs = list(word)
    for place, other in letters:
        if other != script:
            if (script, word[place]) not in _OWN:
                return None
            signs[place] = _OWN[script, word[place]]
    return "".join(signs)


def _is_meant(word: str, letters: list[tuple[int, str]]) -> bool:
    scripts = [script for _, script in letters]
    if not set(scripts) <= _NEAR:
        return sum(one != other for one, other in pairwise(scripts)) < 2
    if sorted({*scripts}) != ["GREEK", "LATIN"] or scripts.count("GREEK") > 1:
        return False
    place = scripts.index("GREEK")
    return place in (0, len(scripts) - 1) and word[letters[place][0]] in _GREEK_SYMBOLS
