"""Renderings: words that were never the speaker's own are not in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.check.context import Context
from explainer.library.renderings import WordRun, word_runs
from explainer.model.text import Localised
from explainer.problems.problem import Problem
from explainer.texts.quoted import QUOTED


def check_renderings(context: Context) -> Iterator[Problem]:
    """E428: the words of a back-translation or a paraphrase are not in quotation marks."""
    renderings = context.library.renderings
    if not renderings:
        return
    for words in context.all_words(Localised):
        for quoted, offset, quote in _passed_off(words.text, renderings):
            message = f"these words of `{quote}` were never the speaker's own"
            hint = "tell them as reported speech, without quotation marks"
            yield words.problem(quoted, offset, "E428", message, hint)


def _passed_off(text: str, renderings: Mapping[WordRun, str]) -> Iterator[tuple[str, int, str]]:
    """Yield quoted text that is a rendering, with its offset and the id of its quotation."""
    for match in QUOTED.finditer(text):
        runs = word_runs(match.group())
        quote = next((renderings[run] for run in runs if run in renderings), None)
        if quote is not None:
            yield match.group(), match.start(), quote
