"""The words of the search index: where each is in which entries, and how much it weighs there."""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from explainer.cache import Cache, digest
from explainer.outputs.findable import Findable
from explainer.texts.search_words import FEW, LONG, SearchWords, runs_on
from explainer.texts.stop_words import stop_words

# BM25's usual values; the fields have typical lengths in words, not the average of a site, so that
# what is made of an entry depends on nothing else.
_SATURATION, _LENGTH_MATTERS, _AT_LEAST = 1.2, 0.7, 0.5
_BOOST = {"title": 8, "names": 6, "short": 2, "text": 1}
_TYPICAL = {"title": 8, "names": 12, "short": 22, "text": 60}
# Where in an entry a word is, the least telling place first, with the exponent of its least weight.
PLACES = {"text": -1, "short": 0, "names": 2, "title": 2, "initials": 2, "whole": 2}
LEVELS = 4
_CODE = {place: 65 + LEVELS * number for number, place in enumerate(PLACES)}
# What may be misspelt: words of letters that are neither numbers nor parts of words that run on.
_SHORTEST, _LONGEST = 3, 24


@lru_cache(maxsize=8)
def words_in(language: str) -> SearchWords:
    """Return what parts text in a language into words."""
    return SearchWords(language)


def stop_words_in(language: str) -> list[str]:
    """Return the stop words of a language as questions are parted into words."""
    parted = (words_in(language).plain(word) for word in stop_words(language))
    return sorted({words[0] for words in parted if len(words) == 1 and not runs_on(words[0])})


@lru_cache(maxsize=1 << 14)
def terms_of(found: Findable, language: str) -> dict[str, str]:
    """Return each word of an entry with a letter for the best place where it is, and its weight."""
    read = words_in(language)
    names = [name for name, _ in found.names]
    fields = {
        "title": read.name(found.title[0]),
        "names": [word for name in names for word in read.name(name)],
        "short": read.text(found.short),
        "text": read.text(found.text),
    }
    weights: dict[str, float] = defaultdict(float)
    places: dict[str, str] = {}
    # The most telling place comes last, and remains.
    for field in ("text", "short", "names", "title"):
        words = fields[field]
        slack = 1 - _LENGTH_MATTERS + _LENGTH_MATTERS * len(words) / _TYPICAL[field]
        for word, times in Counter(words).items():
            share = times * (_SATURATION + 1) / (times + _SATURATION * slack)
            weights[word] += _BOOST[field] * (_AT_LEAST + share)
            places[word] = field
    for name in (found.title[0], *names):
        plain = read.plain(name) if len(name) <= LONG else []
        # Of a name in a script without spaces, each two letters are a word.
        if 0 < len(plain) <= (2 * FEW if runs_on(name) else FEW):
            if (initials := read.initials(name)) and places.get(initials) != "whole":
                places[initials] = "initials"
            # Names are also typed as one word.
            whole = {" ".join(plain), "".join(plain)} if len(plain) > 2 else {" ".join(plain)}
            places |= dict.fromkeys(sorted(whole), "whole")
    return {word: _coded(place, weights.get(word, 0)) for word, place in places.items()}


def _coded(place: str, weight: float) -> str:
    level = round(math.log2(weight)) - PLACES[place] if weight else 1
    return chr(_CODE[place] + max(0, min(LEVELS - 1, level)))


def terms_of_all(
    entries: Iterable[Findable], language: str, cache: Cache | None = None
) -> Iterator[Mapping[str, str]]:
    """Yield the terms of each entry, which an earlier build may have found."""
    kept = json.loads((cache and cache.read("terms")) or "{}")
    found: dict[str, Mapping[str, str]] = {}
    for entry in entries:
        name = digest(repr(entry)) if cache else ""
        found[name] = kept.get(name) or terms_of(entry, language)
        yield found[name]
    if cache and found.keys() != kept.keys():
        cache.write([("terms", json.dumps(found))])


def term_lines(terms: Iterable[Mapping[str, str]]) -> list[str]:
    """Return a line for each word in order, from the terms of all entries: `=`, and where it is.

    Each place is the step from the entry before in base 36, left out if 1, and the letter of
    `terms_of`.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, found in enumerate(terms):
        for word, letter in found.items():
            step = number - last.get(word, -1)
            lines[word].append(letter if step == 1 else _base_36(step) + letter)
            last[word] = number
    return [f"{word}={''.join(lines[word])}" for word in in_utf_16_order(lines)]


def spelling_lines(lines: Iterable[str]) -> list[str]:
    """Return the words in which slips may be, each forwards and, after `<`, backwards, in order."""
    words = [word for word in (line.partition("=")[0] for line in lines) if _may_slip(word)]
    return in_utf_16_order([*words, *(f"<{word[::-1]}" for word in words)])


def _may_slip(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and word.isalpha() and not runs_on(word)


def in_utf_16_order(words: Iterable[str]) -> list[str]:
    """Return words in the order in which JavaScript compares them: by units of UTF-16."""
    return sorted(words, key=lambda word: word.encode("utf-16-be"))


def even_starts(sizes: Sequence[int], count: int) -> list[int]:
    """Return where each of so many runs of about equal size starts; some may be empty."""
    whole = max(1, sum(sizes)) / count
    ends = [0, *accumulate(sizes)]
    return [0, *(bisect_left(ends, number * whole) for number in range(1, count))]


@cache
def _base_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits
