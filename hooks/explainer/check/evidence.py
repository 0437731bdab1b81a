"""Evidence: every assertion names its source."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.pact import NOT_SEEN, Pact
from explainer.model.question import Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem, did_you_mean

NAME_A_SOURCE = "name at least one source under `sources:`"
NAME_EVIDENCE = "name a quotation under `quotes:` or a source under `sources:`"


def check_wordings(context: Context) -> Iterator[Problem]:
    """E410: a quotation has at least one wording, each of which names its source."""
    for quote in context.all(Quote):
        if not quote.wordings:
            message = f"the quotation `{quote.id}` has no wording"
            hint = "give its words, language, fidelity and source under `wordings:`"
            yield quote.origin.problem(("wordings",), "E410", message, hint)


def check_events(context: Context) -> Iterator[Problem]:
    """E411: an event names a source."""
    for event in context.all(Event):
        if not event.sources:
            message = f"the event `{event.id}` names no source"
            yield event.origin.problem((), "E411", message, NAME_A_SOURCE)


def check_claims(context: Context) -> Iterator[Problem]:
    """E412: a claim says who asserts it, and each stakeholder's side rests on words or a report."""
    for claim in context.all(Claim):
        if not claim.asserted_by:
            message = f"nobody asserts the claim `{claim.id}`"
            hint = "say who does under `asserted_by:`"
            yield claim.origin.problem(("asserted_by",), "E412", message, hint)
        for name in ("asserted_by", "denied_by", "answered_by"):
            for index, stand in enumerate(getattr(claim, name)):
                if not stand.quotes and not stand.sources:
                    message = f"nothing shows that `{stand.who}` says so"
                    yield claim.origin.problem((name, index), "E412", message, NAME_EVIDENCE)
        for name in ("evidence_for", "evidence_against"):
            for index, ground in enumerate(getattr(claim, name)):
                if not ground.sources:
                    message = "this piece of evidence names no source"
                    yield claim.origin.problem((name, index), "E412", message, NAME_A_SOURCE)


def check_positions(context: Context) -> Iterator[Problem]:
    """E413: a position rests on a quotation or a sourced report."""
    for question in context.all(Question):
        for index, position in enumerate(question.positions):
            if not position.quotes and not position.sources:
                message = f"nothing shows that `{position.holder}` holds this position"
                yield question.origin.problem(("positions", index), "E413", message, NAME_EVIDENCE)


def check_pacts(context: Context) -> Iterator[Problem]:
    """E414: each step, article, obligation and exit names a source or a wording."""
    for pact in context.all(Pact):
        for index, party in enumerate(pact.parties):
            for number, step in enumerate(party.steps):
                if not step.sources:
                    path = ("parties", index, "steps", number)
                    yield pact.origin.problem(
                        path, "E414", "this step names no source", NAME_A_SOURCE
                    )
        for index, article in enumerate(pact.articles):
            if not article.wordings and not article.sources:
                message = f"article `{article.label}` names no source"
                yield pact.origin.problem(("articles", index), "E414", message, NAME_A_SOURCE)
        for index, obligation in enumerate(pact.obligations):
            if obligation.provisional and not (obligation.sources and obligation.paraphrase):
                message = "a duty whose clause was not seen needs a sourced paraphrase"
                hint = "add `paraphrase:` and `sources:`"
                yield pact.origin.problem(("obligations", index), "E414", message, hint)
        if pact.exit and not pact.exit.sources:
            message = "the way out of this pact names no source"
            yield pact.origin.problem(("exit",), "E414", message, NAME_A_SOURCE)


def check_whole_texts(context: Context) -> Iterator[Problem]:
    """E454: if a whole text was read, every part has its own words."""
    for pact in context.all(Pact):
        unseen = [article.label for article in pact.articles if not article.wordings]
        unseen += [*pact.articles_not_seen, *(NOT_SEEN for o in pact.obligations if o.provisional)]
        if pact.read_whole and unseen:
            message = "this text is said to be read whole, and parts of it to be not seen"
            hint = f"leave out `read_whole`, or give the words of: {', '.join(unseen)}"
            yield pact.origin.problem(("read_whole",), "E454", message, hint)


def check_offices(context: Context) -> Iterator[Problem]:
    """E415: an office names a source."""
    for stakeholder in context.all(Stakeholder):
        for index, office in enumerate(stakeholder.offices):
            if not office.sources:
                message = f"the office `{office.title}` names no source"
                yield stakeholder.origin.problem(("offices", index), "E415", message, NAME_A_SOURCE)


def check_obligation_clauses(context: Context) -> Iterator[Problem]:
    """E416: the clause that an obligation rests on is an article with its own words."""
    for pact in context.all(Pact):
        for index, obligation in enumerate(pact.obligations):
            label = obligation.clause
            article = pact.article(label)
            if label != NOT_SEEN and (article is None or not article.wordings):
                message = f"the words of article `{label}` are not given"
                hint = f"name an article with wordings, or write `{NOT_SEEN}`"
                if article is None:
                    message = f"`{pact.id}` has no article `{label}` in this content"
                    known = [NOT_SEEN, *(each.label for each in pact.articles if each.wordings)]
                    hint = did_you_mean(label, known) or hint
                path = ("obligations", index, "clause")
                yield pact.origin.problem(path, "E416", message, hint)
