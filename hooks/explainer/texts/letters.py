"""The letters of an alphabetical index in a language."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from importlib.resources import files
from operator import itemgetter
from typing import TypeVar

from explainer.texts.folding import plain_forms
from explainer.texts.languages import named_script, primary_language
from explainer.texts.order import Order, from_first_letter, primary
from explainer.texts.scripts import script_of

_T = TypeVar("_T")

OTHER = "#"
_A_TO_Z = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
# In Chinese collations, this character and a letter or stroke count mark the position before the
# first character of that sound or count (source: ICU, AlphabeticIndex).
_BEFORE = "\ufdd0"
_PINYIN = {_BEFORE + letter: letter for letter in _A_TO_Z.split()}
_STROKES = {_BEFORE + chr(0x2800 + count): f"{count} 劃" for count in range(1, 49)}
_HAN, _HANGUL, _KANA = "CJK", "HANGUL", "HIRAGANA"
_ALIKE = {"KATAKANA": _KANA, "KATAKANA-HIRAGANA": _KANA, "IDEOGRAPHIC": _HAN}
# Languages whose index letters serve for scripts in which the language itself has none.
_OTHERS = ("en", "el", "ru", "ka", "hy", "he", "ar", "hi", "bn", "ta", "th", "ja", "ko")

# Where the names under each letter of a script begin, as sort keys.
_Bounds = list[tuple[bytes, str]]


class Letters:
    """The index letters of a language, which group names."""

    def __init__(self, tag: str) -> None:
        """Take a language by its BCP 47 tag."""
        self._tag = tag
        self.order = Order(tag)

    def grouped(self, items: Iterable[_T], name: Callable[[_T], str]) -> dict[str, list[_T]]:
        """Return items sorted by name, grouped under index letters.

        Letters come in the order of the language; names that begin with no letter come last, under
        `#`.
        """
        listed = self.order.sorted(items, name)
        begins = [from_first_letter(name(item)) for item in listed]
        if self.order.is_plain(begins):
            letters = [text[:1].upper() if text[:1].isalpha() else OTHER for text in begins]
            places = {letter: letter.encode() for letter in letters}
        else:
            keys = self.order.full_keys(begins)
            letters = [self._letter(text, primary(keys[text])) for text in begins]
            places = {}
            for text, letter in zip(begins, letters, strict=True):
                places.setdefault(letter, self._places.get(letter, primary(keys[text])))
        found: dict[str, list[_T]] = {
            letter: [] for letter in sorted(places, key=lambda each: (each == OTHER, places[each]))
        }
        for item, letter in zip(listed, letters, strict=True):
            found[letter].append(item)
        return found

    def _letter(self, text: str, place: bytes) -> str:
        first = plain_forms(text[:1])[:1]
        if not first.isalpha():
            return OTHER
        script = _script(first)
        bounds = self._bounds.get(script)
        if bounds is None:
            return "漢字" if script == _HAN else first.upper()
        return bounds[max(0, bisect_right(bounds, place, key=lambda bound: bound[0]) - 1)][1]

    @cached_property
    def _bounds(self) -> dict[str, _Bounds]:
        """The sort keys at which each letter begins, by script."""
        labels: dict[str, dict[str, str]] = {}
        for tag in (self._tag, *_OTHERS):
            of_language: dict[str, dict[str, str]] = {}
            for letter in letters_of(tag):
                of_language.setdefault(_script(letter), {})[letter] = letter
            for script, named in of_language.items():
                labels.setdefault(script, named)
        if self.order.collation == "zh":
            labels[_HAN] = _PINYIN
        elif self.order.collation == "zh_tw":
            labels[_HAN] = _STROKES
        keys = self.order.full_keys(text for named in labels.values() for text in named)
        bounds = {script: _distinct(named, keys) for script, named in labels.items()}
        if self.order.collation == "ko":
            # Chinese characters sort by their Korean sound.
            bounds[_HAN] = bounds[_HANGUL]
        return bounds

    @cached_property
    def _places(self) -> dict[str, bytes]:
        """The position of each letter, by the first name of any script under it."""
        places: dict[str, bytes] = {}
        for place, letter in sorted(bound for bounds in self._bounds.values() for bound in bounds):
            places.setdefault(letter, place)
        return places


def letters_of(tag: str) -> list[str]:
    """Return the index letters of a language (source: CLDR, index characters)."""
    language = primary_language(tag)
    named = _data().get(f"{language}-{named_script(tag)}") or _data().get(language)
    return (named or _A_TO_Z).split()


def _distinct(named: dict[str, str], keys: dict[str, bytes]) -> _Bounds:
    """Return letters with their sort keys, without those that the language equates with another."""
    bounds: _Bounds = []
    # Of two equal letters, the data lists the plain one first.
    placed = [(primary(keys[text]), letter) for text, letter in named.items()]
    for place, letter in sorted(placed, key=itemgetter(0)):
        if not bounds or bounds[-1][0] != place:
            bounds.append((place, letter))
    return bounds


def _script(letter: str) -> str:
    """Return the script that a letter belongs to."""
    script = script_of(letter[0])
    return _ALIKE.get(script, script)


@cache
def _data() -> dict[str, str]:
    text = files("explainer.texts").joinpath("data", "letters.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found
