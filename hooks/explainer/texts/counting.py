"""Count the words of a text in any script."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from explainer.texts.folding import seen
from explainer.texts.words import CHARACTER, KATAKANA, WORD

# In a script without spaces between words, so many characters count as one word.
CHARACTERS_A_WORD = 2

_CHARACTER = regex.compile(rf"(?V1){CHARACTER}|[{KATAKANA}]")


@dataclass(frozen=True, slots=True)
class Length:
    """The length of a text: its spaced words, and the characters of scripts without spaces."""

    spaced: int = 0
    characters: int = 0

    def __add__(self, other: Length) -> Length:
        """Return the sum of two lengths."""
        return Length(self.spaced + other.spaced, self.characters + other.characters)

    @property
    def words(self) -> int:
        """The number of words that it counts as."""
        return self.spaced + -(-self.characters // CHARACTERS_A_WORD)

    def __str__(self) -> str:
        """The length with its unit, for use in a sentence."""
        words = counted(self.spaced, "word")
        if not self.characters:
            return words
        characters = counted(self.characters, "character")
        both = f"{words} and {characters}" if self.spaced else characters
        return f"{both} ({CHARACTERS_A_WORD} count as a word), so {counted(self.words, 'word')}"


def counted(number: int, noun: str) -> str:
    """Return how many there are of what an English noun names, for editors: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def length(text: str) -> Length:
    """Return the length of a text.

    Words are those of UAX 29, as in CLDR: `well-known` is two, `11,000` and `boat's` one. In
    scripts without spaces between words, such as Chinese, Japanese, Thai, Lao, Khmer, Burmese and
    Tibetan, two characters count as a word, each with its marks.
    """
    text = seen(text)
    return Length(len(WORD.findall(text)), 0 if text.isascii() else len(_CHARACTER.findall(text)))


def is_character(word: str) -> bool:
    """Return whether a word is one character of a script without spaces between words."""
    return _CHARACTER.fullmatch(word) is not None


def count_words(text: str) -> int:
    """Return the number of words that a text counts as."""
    return length(text).words
