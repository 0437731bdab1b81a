"""The letters of an index, under which a language puts names."""

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
from explainer.texts.order import Order, begun, primary
from explainer.texts.scripts import script_of

T = TypeVar("T")

OTHER = "#"
_A_TO_Z = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
# In the order of Chinese, a letter or a number of strokes after this sign stands before the first
# character that sounds or is written so (source: ICU, AlphabeticIndex).
_BEFORE = "\ufdd0"
_PINYIN = {_BEFORE + letter: letter for letter in _A_TO_Z.split()}
_STROKES = {_BEFORE + chr(0x2800 + count): f"{count} 劃" for count in range(1, 49)}
_HAN, _HANGUL, _KANA = "CJK", "HANGUL", "HIRAGANA"
_ALIKE = {"KATAKANA": _KANA, "KATAKANA-HIRAGANA": _KANA, "IDEOGRAPHIC": _HAN}
# Whose letters name those of the scripts in which the language itself has none.
_OTHERS = ("en", "el", "ru", "ka", "hy", "he", "ar", "hi", "bn", "ta", "th", "ja", "ko")

# Where the names of a script begin that stand under each letter.
_Bounds = list[tuple[bytes, str]]


class Letters:
    """The letters of an index in a language, and the names under each."""

    def __init__(self, tag: str) -> None:
        """Take a language by its BCP 47 tag."""
        self._tag = tag
        self.order = Order(tag)

    def grouped(self, items: Iterable[T], name: Callable[[T], str]) -> dict[str, list[T]]:
        """Return items in the order of their names, under the letter of each.

        Letters come in the order of the language; what begins with none comes last, under `#`.
        """
        listed = self.order.sorted(items, name)
        begins = [begun(name(item)) for item in listed]
        if self.order.is_plain(begins):
            letters = [text[:1].upper() if text[:1].isalpha() else OTHER for text in begins]
            places = {letter: letter.encode() for letter in letters}
        else:
            keys = self.order.full_keys(begins)
            letters = [self._letter(text, primary(keys[text])) for text in begins]
            places = {}
            for text, letter in zip(begins, letters, strict=True):
                places.setdefault(letter, self._places.get(letter, primary(keys[text])))
        found: dict[str, list[T]] = {
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
        """Where each letter begins, by script."""
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
            # Chinese characters stand where their Korean sound does.
            bounds[_HAN] = bounds[_HANGUL]
        return bounds

    @cached_property
    def _places(self) -> dict[str, bytes]:
        """Where each letter comes among all, by the first of its names in any script."""
        places: dict[str, bytes] = {}
        for place, letter in sorted(bound for bounds in self._bounds.values() for bound in bounds):
            places.setdefault(letter, place)
        return places


def letters_of(tag: str) -> list[str]:
    """Return the letters under which a language puts names (source: CLDR, index characters)."""
    language = primary_language(tag)
    named = _data().get(f"{language}-{named_script(tag)}") or _data().get(language)
    return (named or _A_TO_Z).split()


def _distinct(named: dict[str, str], keys: dict[str, bytes]) -> _Bounds:
    """Return letters with their places, without those that the language takes for another."""
    bounds: _Bounds = []
    # Of two that are one letter, the data has the plain one first.
    placed = [(primary(keys[text]), letter) for text, letter in named.items()]
    for place, letter in sorted(placed, key=itemgetter(0)):
        if not bounds or bounds[-1][0] != place:
            bounds.append((place, letter))
    return bounds


def _script(letter: str) -> str:
    """Return the script whose letters a letter is among."""
    script = script_of(letter[0])
    return _ALIKE.get(script, script)


@cache
def _data() -> dict[str, str]:
    text = files("explainer.texts").joinpath("data", "letters.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found
