"""Find words with letters of two scripts, where one often only looks like the other."""

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
# A script's own letters, and letters of other scripts that look like them.
_OWN = {
    (script, letter): own
    for one, ones, two, twos in _LOOKALIKES
    for script, letters, others in ((one, ones, twos), (two, twos, ones))
    for own, letter in zip(letters, others, strict=True)
}
# Scripts with look-alike letters; a word is in only one of them.
_NEAR = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "COPTIC", "CHEROKEE"})
# Further scripts with spaces between words; a suffix or prefix may be attached to a foreign word.
_SPACED = _NEAR | {
    *("HEBREW", "ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA"),
    *("TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "ETHIOPIC", "MONGOLIAN"),
}
# Symbols in formulas and units, as in Δt, kΩ, TNFα; letters that look Latin are left out.
_GREEK_SYMBOLS = frozenset("αβγδεζηθλμξπσφχψωΓΔΘΛΞΠΣΦΨΩϕϵ")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{N}'’]*")
_RUN = regex.compile(r"\S+")
_ADDRESS = regex.compile(r"://|@\w|\bwww\.")


class MixedWord(NamedTuple):
    """A word of one script at an offset of a text, and the position in it of a foreign letter.

    `right` is the word with look-alike letters replaced, if every foreign letter is one.
    """

    offset: int
    word: str
    place: int
    script: str
    right: str | None


def mixed_words(text: str) -> Iterator[MixedWord]:
    """Yield each word that mixes two scripts, unless such words are usual.

    Chinese, Japanese, Korean, Thai and other letters without spaces may adjoin any word, one ending
    or prefix a foreign word, and a Greek letter may begin or end a formula or a unit.
    """
    if text.isascii():
        return
    read = _RUN.sub(lambda run: " " * len(run[0]) if _ADDRESS.search(run[0]) else run[0], text)
    around = Counter(map(script_of, text))
    for word in _WORD.finditer(read):
        if not word[0].isascii() and (found := _mixed(word[0], around)):
            yield found._replace(offset=word.start())


def _mixed(word: str, around: Counter[str]) -> MixedWord | None:
    letters = [(place, script_of(sign)) for place, sign in enumerate(word)]
    letters = [(place, script) for place, script in letters if script in _SPACED]
    scripts = Counter(script for _, script in letters)
    if len(scripts) < 2 or _is_meant(word, letters):
        return None
    right = {script: _written_in(script, word, letters) for script in scripts}
    own = max(scripts, key=lambda each: (right[each] is not None, scripts[each], around[each]))
    first = next(place for place, script in letters if script != own)
    return MixedWord(0, word, first, own.title(), right[own])


def _written_in(script: str, word: str, letters: list[tuple[int, str]]) -> str | None:
    """Return a word with look-alike letters replaced by those of one script, if all can be."""
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
