"""Doubts: words that are disputed, withdrawn or not the speaker's, with evidence for that."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.markup.tokens import tokens
from explainer.model.quote import Quote
from explainer.problems.problem import Problem

DOUBTED = {
    "disputed": "that it is disputed",
    "misattributed": "that somebody else said it",
    "withdrawn": "that the speaker took it back",
}


def check_doubts(context: Context) -> Iterator[Problem]:
    """E464: for disputed, misattributed or withdrawn words, it is shown who says so, and where.

    That may be in `context`, in a remark, in what a source is noted to say, or in a source other
    than those of the words themselves.
    """
    for quote in context.all(Quote):
        explained = quote.context or quote.remark or any(each.says for each in quote.sources)
        if quote.verification not in DOUBTED or explained:
            continue
        shown = {str(wording.source) for wording in quote.wordings}
        further = {str(evidence.source) for evidence in quote.sources}
        if quote.reported:
            for _, text in quote.reported.by_language:
                further.update(id for token in tokens(text) for id in token.ids)
        if not further - shown:
            message = f"nothing shows {DOUBTED[quote.verification]}"
            hint = "say under `context:` who says so and cite it, or name its source"
            yield quote.origin.problem(("verification",), "E464", message, hint)
