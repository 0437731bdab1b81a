"""The words by which text is found, as `hooks/theme/.scripts/finder/words.js` reads a question."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import regex
from babel import Locale, UnknownLocaleError

from explainer.texts.folding import ACCENTS, unaccented
from explainer.texts.unseen import UNSEEN

# What has more words, or is longer, is no name, but what was said.
FEW = 8
LONG = 80
# As in “Union of the Two Rivers”.
_SMALL = 3
_WIDE = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
_PLAIN_SIGNS = str.maketrans(_WIDE | {ord(sign): "'" for sign in "`´‘’‚‛ʼʹʻʽˈ′‵׳՚"})
_UNSEEN = regex.compile(rf"[{UNSEEN}\u0640]")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"}
    | {"ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ŋ": "n", "ς": "σ"}
    | {"ى": "ی", "ي": "ی", "ك": "ک", "ة": "ه"}
)
_SCRIPTS = (
    *("Han", "Hangul", "Hiragana", "Katakana", "Bopomofo"),
    *("Thai", "Lao", "Khmer", "Myanmar", "Tibetan"),
)
_UNSPACED = regex.compile("[" + "".join(rf"\p{{Script={name}}}" for name in _SCRIPTS) + "ー々]")
# A letter with its marks, or the letters that make up one Korean syllable.
_CLUSTER = regex.compile(
    r"(?s)(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|.)[\p{M}\uff9e\uff9f]*"
)
_SIGN = r"[\p{L}\p{N}\p{M}]"
_CHUNK = rf"{_SIGN}+(?:(?:[-‐‑]|'+){_SIGN}+)*"
_LETTER = r"[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*"
# Letters with a full stop after each, spaced or not: A.B., A. B., A.B.C.D.
_INITIALS = rf"(?<!{_SIGN})(?:{_LETTER}\.\s?){{2,}}(?:{_LETTER}(?!{_SIGN}))?"
# Most words, which are no part of anything longer.
_SIMPLE = rf"[A-Za-z]{{2,}}+(?![-‐‑']|{_SIGN})"
_OWNER = regex.compile(rf"(?<={_SIGN})'s$", regex.IGNORECASE)
_PARTS = regex.compile(rf"({_SIGN}+)(.?)", regex.DOTALL)
_ELIDED = regex.compile(r".\p{M}*'", regex.DOTALL)
_NAME_WORD = regex.compile(r"[\p{L}\p{M}\p{N}']+")
_CAPITAL = regex.compile(r"\p{Lu}")
_CAPITALS = regex.compile(r"\p{Lu}+")
_SPACES = r"\x20\u00a0\u2007\u2009\u202f"


class Word(NamedTuple):
    """A folded word; `inner` is what only lies within others."""

    word: str
    inner: bool = False


def _visible(text: str) -> str:
    """Return a text of plain signs, without what nobody sees."""
    if text.isascii() and text.isprintable():
        return text.replace("`", "'")
    return _UNSEEN.sub("", text.translate(_PLAIN_SIGNS))


@lru_cache(maxsize=1 << 15)
def _bare(text: str) -> str:
    """Return text without case, accents and apostrophes, so that spellings of a word are alike."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unaccented(_visible(text)).replace("'", "").lower()
    return ACCENTS.sub("", plain).translate(_LETTERS)


def runs_on(word: str) -> bool:
    """Return whether a word has letters of a script whose words run on."""
    return not word.isascii() and _UNSPACED.search(word) is not None


class SearchWords:
    """Parts text in a language into words."""

    def __init__(self, language: str) -> None:
        """Read numbers as a language writes them."""
        numbers, self._whole, self._between = _numbers(language)
        self._pieces = regex.compile(
            rf"({_SIMPLE})|(?P<number>{numbers})|(?P<initials>{_INITIALS})|(?P<chunk>{_CHUNK})"
        )
        self._read = lru_cache(maxsize=1 << 15)(self._read_piece)

    def pieces(self, text: str) -> Iterator[Word]:
        """Yield each word of visible text."""
        for simple, number, initials, chunk in self._pieces.findall(text):
            if simple:
                yield Word(simple.lower())
            else:
                yield from self._read(number, initials, chunk)

    def _read_piece(self, number: str, initials: str, chunk: str) -> tuple[Word, ...]:
        piece = _OWNER.sub("", (number or initials or chunk).rstrip())
        if chunk.isascii() and chunk.isalnum():
            return (Word(chunk.lower()),)
        if number:
            return (Word(self._number(piece)),)
        if initials:
            return (Word(regex.sub(r"[.\s]", "", _bare(piece))),)
        return tuple(_parts(piece))

    def _number(self, number: str) -> str:
        digits = "".join(
            str(unicodedata.decimal(sign)) if unicodedata.category(sign) == "Nd" else sign
            for sign in number
        )
        plain = self._between.sub("", digits) if self._whole.fullmatch(number) else digits
        return regex.sub("[,٫]", ".", plain, count=1)

    def plain(self, text: str) -> list[str]:
        """Return the words of what answers a question."""
        return [word for word, inner in self.pieces(_visible(text)) if not inner]

    def text(self, text: str) -> list[str]:
        """Return the words by which running text is found."""
        return [word for word, _ in self.pieces(_visible(text))]

    def name(self, name: str) -> list[str]:
        """Return the words by which a name is found: also what two of its words spell as one."""
        if len(name) > LONG:
            return self.text(name)
        found = list(self.pieces(_visible(name)))
        outer = [word for word, inner in found if not inner]
        joined = [one + other for one, other in pairwise(outer)]
        return [
            *(word for word, _ in found),
            *(word for word in joined if not runs_on(word)),
        ]

    def initials(self, name: str) -> str | None:
        """Return what the capitals of a name spell, where all but small words begin with one."""
        words = [
            word
            for word in _NAME_WORD.findall(_visible(name))
            if len(word) > _SMALL or word != word.lower()
        ]
        if len(words) < 2 or not all(map(_CAPITAL.match, words)):
            return None
        return _bare("".join(word if _CAPITALS.fullmatch(word) else word[0] for word in words))


def _parts(piece: str) -> Iterator[Word]:
    found = list(_PARTS.finditer(piece))
    for each in found:
        if runs_on(each[1]):
            yield from _runs(each[1])
        else:
            yield Word(_bare(each[1]), bool(_ELIDED.fullmatch(each[0])))
    if len(found) > 1 and not runs_on(piece):
        yield Word("".join(_bare(each[1]) for each in found), True)


def _runs(part: str) -> Iterator[Word]:
    """Yield letters and pairs of letters where words run on, and each other word as it is."""
    letters = [_bare(letter) for letter in _CLUSTER.findall(part)]
    run_on = [runs_on(letter) for letter in letters]
    other = ""
    for place, letter in enumerate(letters):
        has_next = place + 1 < len(letters)
        goes_on = has_next and run_on[place + 1]
        if run_on[place]:
            yield Word(letter, goes_on or (place > 0 and run_on[place - 1]))
            if goes_on:
                yield Word(letter + letters[place + 1])
        else:
            other += letter
            if has_next and not goes_on:
                continue
            yield Word(other)
            other = ""


def _numbers(language: str) -> tuple[str, regex.Pattern[str], regex.Pattern[str]]:
    """Return what finds numbers, what is a whole number, and what parts its digits."""
    try:
        symbols = Locale.parse(language, sep="-").number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        symbols = {"decimal": ".", "group": ","}
    point = "," if symbols["decimal"] == "," else "."
    group = "," if point == "." else "." if symbols["group"] == "." else ""
    between = rf"[{group}{_SPACES}'’٬]"
    # What stands before is no part of a longer number, and neither is what comes after.
    alone = r"(?<![\p{L}\p{N}][.,]?)"
    whole = (
        rf"{alone}\p{{Nd}}{{1,3}}(?:{between}\p{{Nd}}{{2,3}})*{between}\p{{Nd}}{{3}}"
        rf"(?:[{point}٫]\p{{Nd}}+)?(?![.,]?\p{{Nd}})"
    )
    # A decimal of another language has few digits: what has more is a list, or a date.
    decimal = rf"{alone}\p{{Nd}}+(?:[{point}٫]\p{{Nd}}+|[.,]\p{{Nd}}{{1,2}})(?![.,]?\p{{Nd}})"
    return f"{whole}|{decimal}", regex.compile(whole), regex.compile(between)
