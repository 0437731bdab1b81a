"""Renderings: words that were never the speaker's own are not in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.model.text import Localised
from explainer.problems.problem import Problem
from explainer.texts.comparing import same_words
from explainer.texts.counting import CHARACTERS_A_WORD, is_character
from explainer.texts.folding import fold
from explainer.texts.quoted import QUOTED
from explainer.texts.words import is_word

# Shorter runs may occur in any sentence, or be named as a rendering.
_RUN = 7
WordRun = tuple[str, ...]


def check_renderings(context: Context) -> Iterator[Problem]:
    """E428: the words of a back-translation or a paraphrase are not in quotation marks."""
    renderings = _renderings(context.library)
    if not renderings:
        return
    for words in context.all_words(Localised):
        for quoted, offset, quote in _passed_off(words.text, renderings):
            message = f"these words of `{quote.id}` were never the speaker's own"
            hint = "tell them as reported speech, without quotation marks"
            yield words.problem(quoted, offset, "E428", message, hint)


def _renderings(library: Library) -> dict[WordRun, Quote]:
    """Return the runs of words that only renderings have, with their quotations."""
    wordings = [(quote, wording) for quote in library.all(Quote) for wording in quote.wordings]
    rendered = {run: q for q, w in wordings if not w.quotable for run in _runs(w.text)}
    own = {run for _, w in wordings if w.quotable for run in _runs(w.text)}
    return {run: quote for run, quote in rendered.items() if run not in own}


def _runs(text: str) -> Iterator[WordRun]:
    words = [word for word in same_words(fold(text)) if is_word(word)]
    for start, word in enumerate(words):
        span = _RUN * CHARACTERS_A_WORD if is_character(word) else _RUN
        if start + span <= len(words):
            yield tuple(words[start : start + span])


def _passed_off(text: str, renderings: dict[WordRun, Quote]) -> Iterator[tuple[str, int, Quote]]:
    """Yield quoted text that is a rendering, with its offset."""
    for match in QUOTED.finditer(text):
        quote = next((renderings[run] for run in _runs(match.group()) if run in renderings), None)
        if quote is not None:
            yield match.group(), match.start(), quote
