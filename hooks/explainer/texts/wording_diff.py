"""Compare two wordings word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from explainer.texts.comparing import alike, split_tokens
from explainer.texts.words import is_dense, is_word

_MOST_TOKENS = 2_000
# The most pairs of equal tokens to compare; prose of 2,000 tokens has half as many.
_MOST_PAIRS = 100_000


@dataclass(frozen=True, slots=True)
class WordingChange:
    """A stretch of two wordings, as each of the two has it.

    A stretch that is `same` may differ in white space, in how a character is typed, and in unseen
    characters.
    """

    kind: Literal["same", "removed", "added", "replaced"]
    before: str
    after: str


class _Token(NamedTuple):
    """A word or sign, the white space after it, and its key for comparison."""

    word: str
    space: str
    alike: str


class _Run(NamedTuple):
    """A run of tokens that the two wordings share, or do not."""

    shared: bool
    old: Sequence[_Token]
    new: Sequence[_Token]


def compare(before: str, after: str) -> list[WordingChange]:
    """Return how one wording becomes another, by words, or by characters in scripts without spaces.

    The `before` parts join to the first text and the `after` parts to the second. Texts too long or
    too repetitive to compare are one change.
    """
    old, new = _tokens(before), _tokens(after)
    if before == after or _is_too_much(old, new):
        return [_change(before == after, before, after)] if before or after else []
    matcher = SequenceMatcher(None, [t.alike for t in old], [t.alike for t in new], autojunk=False)
    runs = (
        _Run(kind == "equal", old[i:i_end], new[j:j_end])
        for kind, i, i_end, j, j_end in matcher.get_opcodes()
    )
    return list(_changes(_without_islands(runs)))


def marked_changes(before: str, after: str) -> list[WordingChange]:
    """Return the changes between two wordings, or nothing if marking them would not help readers.

    Marks help if the two share at least a quarter of the shorter one's words.
    """
    changes = compare(before, after)
    shared = sum(_word_count(change.after) for change in changes if change.kind == "same")
    shorter = min(_word_count(before), _word_count(after))
    return changes if 4 * shared >= shorter else []


def share_changed(changes: list[WordingChange]) -> float:
    """Return the share of words that two wordings do not have in common: 0 for none, 1 for all."""
    total = sum(_word_count(change.before) + _word_count(change.after) for change in changes)
    same = sum(2 * _word_count(change.after) for change in changes if change.kind == "same")
    return 1 - same / total if total else 0.0


def _word_count(text: str) -> int:
    return sum(is_word(token.alike) for token in _tokens(text))


def _tokens(text: str) -> list[_Token]:
    """Split a text into tokens; the first is empty, with the white space at the start."""
    pieces = ["", *split_tokens(text)]
    pairs = zip(pieces[::2], pieces[1::2], strict=True)
    return [_Token(word, space, alike(word)) for word, space in pairs]


def _is_too_much(old: Sequence[_Token], new: Sequence[_Token]) -> bool:
    if max(len(old), len(new)) > _MOST_TOKENS:
        return True
    counts = Counter(token.alike for token in old)
    return sum(counts[token.alike] for token in new) > _MOST_PAIRS


def _without_islands(runs: Iterator[_Run]) -> list[_Run]:
    """Join two changes around a shared word that is too slight to be left alone, such as "of"."""
    joined: list[_Run] = []
    for run in runs:
        if not run.shared and len(joined) > 1 and joined[-1].shared:
            left, island = joined[-2:]
            both_sides = (left.old or run.old) and (left.new or run.new)
            if both_sides and _is_slight([token.alike for token in island.old]):
                old = [*left.old, *island.old, *run.old]
                joined[-2:] = [_Run(False, old, [*left.new, *island.new, *run.new])]
                continue
        joined.append(run)
    return joined


def _is_slight(words: list[str]) -> bool:
    signs = [word for word in words if not is_word(word)]
    rest = [word for word in words if word not in signs]
    return len(signs) <= 1 and len(rest) <= 1 and all(map(_is_slight_word, rest))


def _is_slight_word(word: str) -> bool:
    return len(word) == 1 or (
        len(word) <= 3 and word.isalpha() and not word[1:].isupper() and not is_dense(word)
    )


def _changes(runs: list[_Run]) -> Iterator[WordingChange]:
    """Yield the runs as text, with white space where it reads well.

    A space that only one wording has is part of the change after it; one that both have after a
    change is outside it.
    """
    lead = ("", "")
    for place, run in enumerate(runs):
        before, after = lead[0] + _text(run.old), lead[1] + _text(run.new)
        lead = ("", "")
        if run.shared and place + 1 < len(runs):
            spaces = run.old[-1].space, run.new[-1].space
            if "" in spaces and spaces[0] != spaces[1]:
                lead = spaces
        elif not run.shared and _end_space(before) == _end_space(after):
            lead = _end_space(before), _end_space(after)
        before, after = before.removesuffix(lead[0]), after.removesuffix(lead[1])
        if before or after:
            yield _change(run.shared, before, after)
    if any(lead):
        yield _change(True, *lead)


def _text(tokens: Sequence[_Token]) -> str:
    return "".join(token.word + token.space for token in tokens)


def _end_space(text: str) -> str:
    return text[len(text.rstrip()) :]


def _change(shared: bool, before: str, after: str) -> WordingChange:
    if shared:
        return WordingChange("same", before, after)
    if before and after:
        return WordingChange("replaced", before, after)
    return WordingChange("removed" if before else "added", before, after)
