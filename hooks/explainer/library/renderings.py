"""The words of quotations that were never the speaker's own: back-translations and paraphrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.load.memo import Memo
from explainer.model.quote import Quote
from explainer.texts.comparing import same_words
from explainer.texts.counting import CHARACTERS_A_WORD, is_character
from explainer.texts.folding import fold
from explainer.texts.words import is_word

# Shorter runs may occur in any sentence, or be named as a rendering.
_RUN = 7
WordRun = tuple[str, ...]


def renderings_of(quotes: Sequence[Quote], memo: Memo) -> dict[WordRun, str]:
    """Return the runs of words that only renderings have, with the ids of their quotations."""
    rendered = {
        run: quote.id
        for quote in quotes
        for wording in quote.wordings
        if not wording.quotable
        for run in word_runs(wording.text)
    }
    if not rendered:
        return {}
    own = {run for quote in quotes for words in memo.of(quote, _own_words) for run in _runs(words)}
    return {run: id for run, id in rendered.items() if run not in own}


def word_runs(text: str) -> Iterator[WordRun]:
    """Yield every run of seven words in a text, as compared."""
    return _runs(_compared(text))


def _own_words(quote: Quote) -> tuple[Sequence[str], ...]:
    return tuple(_compared(wording.text) for wording in quote.wordings if wording.quotable)


def _compared(text: str) -> Sequence[str]:
    return [word for word in same_words(fold(text)) if is_word(word)]


def _runs(words: Sequence[str]) -> Iterator[WordRun]:
    for start, word in enumerate(words):
        span = _RUN * CHARACTERS_A_WORD if is_character(word) else _RUN
        if start + span <= len(words):
            yield tuple(words[start : start + span])
