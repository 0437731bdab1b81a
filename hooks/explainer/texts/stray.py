"""Find unseen characters where no script needs them, and unusual spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from explainer.texts.unseen import OTHER_SPACES, UNSEEN

StrayKind = Literal["unseen", "direction", "private", "space"]

# Characters that are only justified in some contexts.
_SUSPECT = regex.compile(rf"(?V1)[[{UNSEEN}{OTHER_SPACES}\u17b4\u17b5\ufffc]||\p{{Co}}]+")
_DIRECTION = frozenset("\u200e\u200f\u061c\u2066\u2067\u2068\u2069")
_RIGHT_TO_LEFT = regex.compile(r"(?V1)[[\p{bc=R}\p{bc=AL}]&&\p{L}]")

# Scripts whose letters join or stack depending on zero-width joiners and non-joiners.
_JOINING = "".join(
    rf"\p{{{script}}}"
    for script in (
        *(
            "Arabic",
            "Syriac",
            "Mandaic",
            "Mongolian",
            "Nko",
            "Phags_Pa",
            "Adlam",
            "Hanifi_Rohingya",
        ),
        *("Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu"),
        *("Kannada", "Malayalam", "Sinhala", "Khmer", "Myanmar", "Tibetan", "Balinese", "Limbu"),
        *(
            "Javanese",
            "Chakma",
            "Grantha",
            "Kaithi",
            "Newa",
            "Tirhuta",
            "Meetei_Mayek",
            "Egyptian_Hieroglyphs",
        ),
    )
)
_UNSPACED = r"\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Javanese}\p{Balinese}\p{Tai_Tham}"
_EMOJI = r"(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\p{RI}\p{RI}|[0-9#*])\ufe0f?\u20e3?"
_EAST_ASIAN = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Bopomofo}\u3000-\u303f\uff00-\uffef]"
_DASHES = "–—―"
# Contexts in which such characters are needed or harmless.
_NEEDED = regex.compile(
    rf"""(?xV1)
      (?<=[{_JOINING}]) [\u200c\u200d]+ | (?<![\u200c\u200d])[\u200c\u200d]++ (?=[{_JOINING}])
    | (?<={_EMOJI}) \u200d (?=\p{{Extended_Pictographic}})
    | (?<=\U0001f3f4) [\U000e0020-\U000e007e]+ \U000e007f
    | (?<=[\p{{Emoji}}\p{{S}}]) [\ufe0e\ufe0f]
    | (?<=[\p{{S}}\p{{Ideographic}}\p{{Myanmar}}\p{{Phags_Pa}}0]) [\ufe00-\ufe0d]
    | (?<=\p{{Ideographic}}) [\U000e0100-\U000e01ef]
    | (?<=\p{{Mongolian}}) [\u180b-\u180f]
    | (?<=[{_UNSPACED}]) \u200b (?=[{_UNSPACED}])
    | (?<=\p{{M}}) \u034f | \u034f (?=\p{{M}})
    | \u115f (?=[\u1160-\u11a7]) | (?<=[\u1100-\u115f]) \u1160
    | (?<=[\u2801-\u28ff]) \u2800 | \u2800 (?=[\u2801-\u28ff])
    | (?<={_EAST_ASIAN}|^) \u3000 | \u3000 (?={_EAST_ASIAN})
    # Typography: numbers and units, French marks, dashes, abbreviations and short Russian words.
    | (?<=\d) [\u00a0\u2007-\u2009\u202f] | [\u00a0\u2007-\u2009\u202f] (?=\d)
    | [\u00a0\u2009\u200a\u202f] (?=[;:!?»›%‰°€$£₽…/{_DASHES}])
    | (?<=[«‹№§¶“„/…{_DASHES}]) [\u00a0\u2009\u200a\u202f]
    | (?<=(?<!\p{{L}})(?:\p{{L}}{{1,4}}\.|\p{{L}}|\p{{Cyrillic}}{{1,3}})) [\u00a0\u2009\u202f]
    | [\u00a0\u2009\u202f] (?=\p{{Lu}}\.|(?:ли|же|бы|б|ж)(?!\p{{L}}))
    """
)
_NAMES = {"\ufffc": "object replacement character", "\u2800": "blank of braille"}


class StrayCharacters(NamedTuple):
    """Characters of one kind that do not belong where they are, at an offset of a text."""

    kind: StrayKind
    offset: int
    signs: str

    @property
    def name(self) -> str:
        """The name of the first of them, with its code point."""
        sign = self.signs[0]
        name = _NAMES.get(sign) or unicodedata.name(sign, "character").lower()
        return f"{name} (U+{ord(sign):04X})"


def find_stray(text: str) -> Iterator[StrayCharacters]:
    """Yield runs of unseen characters, and of unusual spaces, that do not belong where they are.

    Justified are joiners beside letters that join and within emoji, variation selectors after a
    character that varies, direction marks in right-to-left text, and spaces required by typography:
    beside digits, French punctuation and dashes, and after abbreviations.
    """
    if text.isascii() or not _SUSPECT.search(text):
        return
    needed = {place for match in _NEEDED.finditer(text) for place in range(*match.span())}
    if _RIGHT_TO_LEFT.search(text):
        needed |= {place for place, sign in enumerate(text) if sign in "\u200e\u200f\u061c"}
        needed |= set(_closed_isolates(text))
    for run in _SUSPECT.finditer(text):
        found: StrayCharacters | None = None
        for place in range(*run.span()):
            kind = _kind(text[place])
            if found and (place in needed or kind != found.kind):
                yield found
                found = None
            if place not in needed:
                found = (
                    StrayCharacters(kind, found.offset, found.signs + text[place])
                    if found
                    else StrayCharacters(kind, place, text[place])
                )
        if found:
            yield found


def _closed_isolates(text: str) -> Iterator[int]:
    """Yield the positions of isolates that are closed, and of their closing marks."""
    opened: list[int] = []
    for place, sign in enumerate(text):
        if sign in "\u2066\u2067\u2068":
            opened.append(place)
        elif sign == "\u2069" and opened:
            yield from (opened.pop(), place)


def _kind(sign: str) -> StrayKind:
    if sign in _DIRECTION:
        return "direction"
    if unicodedata.category(sign) == "Co":
        return "private"
    return "space" if sign.isspace() or sign == "\u2800" else "unseen"
