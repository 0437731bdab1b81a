"""Rules on the forms of terms."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.term import Term
from explainer.problems.problem import Problem
from explainer.texts.folding import fold


def check_longer_words(context: Context) -> Iterator[Problem]:
    """E512: a phrase in which a term is not marked contains the term."""
    for term in context.all(Term):
        names = [fold(name) for name in term.all_names()]
        for place, words in enumerate(term.not_in):
            folded = fold(words)
            if not any(name in folded and name != folded for name in names):
                message = f"`{words}` is no longer word in which `{term.term}` stands"
                hint = "give words that hold the term or one of its names, and more"
                yield term.origin.problem(("not_in", place), "E512", message, hint)
