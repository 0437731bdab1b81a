"""Find glossary terms in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

import regex

from explainer.library.korean import are_particles
from explainer.library.spellings import spellings_of
from explainer.texts.dashes import HYPHENS
from explainer.texts.folding import fold, seen
from explainer.texts.unseen import without_unseen
from explainer.texts.words import CHARACTER, HANGUL, segments, split_words

_HANGUL = re.compile(rf"[{HANGUL}]+")
_UNSPACED = regex.compile(rf"(?V1){CHARACTER}")
# A character without meaning, which folding does not change.
_BETWEEN = "\ue000"
_STRAIGHT = str.maketrans("‘’", "''")
# Apostrophes that Unicode classes as letters.
_LETTERS = str.maketrans(dict.fromkeys("ʼʹʻʽˈ", "'"))
# "Non-aggression" is not aggression.
_REVERSING = frozenset({"non", "anti", "counter", "ex", "pre", "post", "quasi", "pseudo"})
_HYPHENS = frozenset(HYPHENS)
# An en dash joins names, as in "Arvo–Brin"; longer dashes separate clauses.
_AS_SPACE = _HYPHENS | {"\u2013"}


# The id of each term, and its forms.
FormsOfTerms = tuple[tuple[str, tuple[str, ...]], ...]


class TermMatch(NamedTuple):
    """A term in `text[start:end]`."""

    start: int
    end: int
    term_id: str


class _Form(NamedTuple):
    """A form of a term: its words, which of them must match in case, and its closing signs.

    A form without a term is a phrase within which no term is marked.
    """

    term_id: str | None
    exact: tuple[str | None, ...]
    tail: str


class _Node:
    """A node of the trie: the forms that end here, and the words that may follow."""

    __slots__ = ("forms", "next")

    def __init__(self) -> None:
        self.forms: list[_Form] = []
        self.next: dict[str, _Node] = {}


class _Words:
    """The words of one text, as typed and folded."""

    def __init__(self, text: str) -> None:
        self.pieces = split_words(text.translate(_LETTERS))
        # One call for all words is far faster than one for each.
        words = self.pieces[1::2]
        self.folded = fold(_BETWEEN.join(words)).split(_BETWEEN)
        # Somebody may use the separator, too.
        if len(self.folded) != len(words):
            self.folded = [fold(word) for word in words]

    def before(self, index: int) -> str:
        """Return the text between a word and the one before it."""
        return self.pieces[2 * index]

    def written(self, index: int) -> str:
        """Return a word as typed."""
        return seen(self.pieces[2 * index + 1])

    @cached_property
    def _last_of_words(self) -> frozenset[int]:
        """The pieces that end a word, in scripts without spaces between words."""
        bare = [without_unseen(piece) for piece in self.pieces]
        ends = set(accumulate(map(len, segments("".join(bare)))))
        places = list(accumulate(map(len, bare)))[1::2]
        return frozenset(index for index, place in enumerate(places) if place in ends)

    def _runs_on(self, index: int) -> bool:
        """Return whether another letter follows directly, in scripts without spaces."""
        return (
            0 <= index < len(self.folded) - 1
            and not self.before(index + 1)
            and all(_UNSPACED.fullmatch(piece) for piece in self.folded[index : index + 2])
        )

    def is_whole_word(self, first: int, last: int) -> bool:
        """Return whether a run of pieces is not part of a longer word.

        A compound may consist of whole words, as 友好条约 does of 友好 and 条约, but not of 北 and
        朝鮮; and no word spans parts of two others, as 山中 would in 火山|中心.
        """
        low, high = first, last
        while self._runs_on(low - 1) and low - 1 not in self._last_of_words:
            low -= 1
        while self._runs_on(high) and high not in self._last_of_words:
            high += 1
        if (low, high) == (first, last):
            return True
        others = ("".join(self.folded[low:first]), "".join(self.folded[last + 1 : high + 1]))
        beside = [word for text in others for word in segments(text)]
        words = 1 + sum(index in self._last_of_words for index in range(low, high))
        return len(beside) + 1 < words or (words == 1 and all(len(word) > 1 for word in beside))

    def begins_word(self, index: int) -> bool:
        """Return whether a word starts here: not after Hangul for a syllable, or after "non-"."""
        joint = self.before(index)
        if not joint:
            return not (index and _is_hangul(self.folded[index - 1] + self.folded[index]))
        return joint not in _HYPHENS or self.folded[index - 1] not in _REVERSING

    def ends_word(self, index: int) -> bool:
        """Return whether a word ends here: only particles may follow a Hangul syllable."""
        if self.before(index + 1) or not _is_hangul(self.folded[index]):
            return True
        attached = ""
        for place in range(index + 1, len(self.folded)):
            if self.before(place) or not _is_hangul(self.folded[place]):
                break
            attached += self.folded[place]
        return are_particles(self.folded[index], attached)

    def length(self, first: int, last: int) -> int:
        """Return the number of characters from one piece up to another."""
        return len("".join(self.pieces[first:last]))


class TermFinder:
    """Finds terms in text in one pass, however many terms there are.

    Forms match whole words in any case, the longest form first; words written like an acronym
    (`NATO`, `eFP`) match only as written. A space matches a hyphen; unseen characters and variants
    of signs make no difference. English plurals match; a possessive ending stays outside the match,
    and so do Korean particles. Arabic and Hebrew words match with one attached prefix, which is
    part of the match. Katakana matches as a whole run; in scripts without spaces, a form matches at
    the word boundaries of ICU's dictionaries: 山中 does not match in 火山中心. Other inflections
    must be listed as forms. If two terms share a form, the first one gets it.
    """

    def __init__(
        self, terms: Iterable[tuple[str, Iterable[str]]], not_in: Iterable[str] = ()
    ) -> None:
        """Build from pairs of a term's id and its forms, and from phrases without terms."""
        self._start = _Node()
        spellings = [(id_, list(spellings_of(form))) for id_, forms in terms for form in forms]
        # Forms that editors wrote take precedence over derived ones.
        for part in (slice(1), slice(1, None)):
            for term_id, forms in spellings:
                for form in forms[part]:
                    self._add(term_id, form)
        for words in not_in:
            for form in spellings_of(words):
                self._add(None, form)

    def _add(self, term_id: str | None, spelling: str) -> None:
        *pieces, tail = split_words(spelling.translate(_LETTERS))
        node = self._start
        for joint, word in zip(pieces[::2], pieces[1::2], strict=True):
            joint = "" if node is self._start else _fold_joint(joint)
            node = node.next.setdefault(joint + fold(word), _Node())
        if node is not self._start:
            exact = tuple(seen(word) if _is_acronym(word) else None for word in pieces[1::2])
            form = _Form(term_id, exact if any(exact) else (), tail.translate(_STRAIGHT))
            node.forms.append(form)
            # The most specific first: "C++" before "C", "START" before "start".
            node.forms.sort(key=lambda form: (-len(form.tail), not form.exact))

    def find(self, text: str) -> Iterator[TermMatch]:
        """Yield the terms in a text from left to right, without overlaps."""
        words = _Words(text)
        heads = self._start.next
        piece = offset = after = 0
        for index, word in enumerate(words.folded):
            if word in heads and index >= after and words.begins_word(index):
                form, last = self._longest(words, index)
                if form:
                    start = offset + words.length(piece, 2 * index + 1)
                    piece, after = 2 * last + 2, last + 1
                    offset = start + words.length(2 * index + 1, piece)
                    if form.term_id is not None:
                        yield TermMatch(start, offset + len(form.tail), form.term_id)

    def _longest(self, words: _Words, first: int) -> tuple[_Form | None, int]:
        found: _Form | None = None
        index = last = first
        node: _Node | None = self._start.next[words.folded[first]]
        while node:
            for form in node.forms:
                if _agrees(form, words, first) and _ends(form, words, first, index):
                    found, last = form, index
                    break
            index += 1
            if index == len(words.folded) or not node.next:
                break
            node = node.next.get(_fold_joint(words.before(index)) + words.folded[index])
        return found, last


@lru_cache(maxsize=1)
def finder_of(terms: FormsOfTerms, not_in: tuple[str, ...]) -> TermFinder:
    """Return the finder of some terms, which most changes of content leave as they are."""
    return TermFinder(terms, not_in)


def _agrees(form: _Form, words: _Words, first: int) -> bool:
    """Return whether the words written like an acronym have the same case in the text."""
    return not form.exact or all(
        word is None or word == words.written(index) for index, word in enumerate(form.exact, first)
    )


def _ends(form: _Form, words: _Words, first: int, last: int) -> bool:
    """Return whether a form ends here, with its closing signs."""
    if form.tail:
        return words.before(last + 1).translate(_STRAIGHT).startswith(form.tail)
    # An editor declared these to be a word.
    return words.ends_word(last) and (form.term_id is None or words.is_whole_word(first, last))


def _is_hangul(word: str) -> bool:
    return _HANGUL.fullmatch(word) is not None


def _fold_joint(joint: str) -> str:
    """Return the folded text between two words, with spaces for hyphens."""
    bare = without_unseen(joint)
    return " " if bare in _AS_SPACE or (bare and not bare.strip()) else fold(bare)


def _is_acronym(word: str) -> bool:
    return word.isupper() or any(letter.isupper() for letter in word[1:])
