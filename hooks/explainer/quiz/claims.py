"""Contested statements: what somebody has said of one, and who has denied it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explainer.model.claim import Claim, Stand
from explainer.model.stakeholder import Stakeholder
from explainer.quiz.context import QuizContext
from explainer.quiz.distractors import beside
from explainer.quiz.fairness import FEWEST_OPTIONS, is_in_texts_of, speaks_for_one_of
from explainer.quiz.item import Choice, Item, Left

# What somebody may have done about a claim, and those who did, with what was said, if anything.
_Ways = Mapping[str, Mapping[str, Stand | None]]


def what_was_said(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each claim: what one of those asked or heard has said of it."""
    for claim in quiz.library.all(Claim):
        made = _what_item(quiz, claim)
        yield Left(claim.id, "claim", made) if isinstance(made, str) else made


def who_denied_it(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each claim that somebody has denied.

    Who gave no answer, or answered without a no, has not denied it.
    """
    speaking = sorted(
        {
            str(voice.who)
            for claim in quiz.library.all(Claim)
            for voice in (*claim.asserted_by, *claim.denied_by, *claim.answered_by)
        }
    )
    for claim in quiz.library.all(Claim):
        made = _denial_item(quiz, claim, _known(quiz, speaking))
        yield Left(claim.id, "denial", made) if isinstance(made, str) else made


def _ways(quiz: QuizContext, claim: Claim) -> _Ways:
    _ = quiz.words.gettext
    return {
        _("Says that it is so"): {str(voice.who): voice for voice in claim.asserted_by},
        _("Says that it is not so"): {str(voice.who): voice for voice in claim.denied_by},
        _("Answered without a yes or a no"): {str(voice.who): voice for voice in claim.answered_by},
        _("Has given no answer that was found"): dict.fromkeys(map(str, claim.no_answer_from)),
    }


def _what_item(quiz: QuizContext, claim: Claim) -> Item | str:
    _, id = quiz.words.gettext, f"claim-{claim.id}"
    ways = _ways(quiz, claim)
    clear = [
        (way, who)
        for way, those in ways.items()
        for who in those
        if quiz.find(who, Stakeholder)
        and not any(
            quiz.belong_together(who, other)
            for elsewhere in ways
            for other in (ways[elsewhere] if elsewhere != way else ())
        )
    ]
    if not clear or sum(map(bool, ways.values())) < 2:
        return "nobody is recorded with one clear answer beside those of others"
    # Each way has the same chance, however many went it.
    way = quiz.drawn(id, dict.fromkeys(way for way, _ in clear))[0]
    who = quiz.drawn(id, (who for each, who in clear if each == way))[0]
    choices = [
        Choice(each, each == way, _example(quiz, those) if each != way else "", claim.id)
        for each, those in ways.items()
    ]
    said = ways[way][who]
    answer = _answer_of(quiz, who, said)
    return Item(
        id,
        "claim",
        claim.id,
        _("What has %(name)s said of this?") % {"name": quiz.name(who)},
        _how_sure(quiz, claim, answer),
        (claim.id, *(said.quotes[:1] if said else ())),
        str(claim.checked),
        choices=tuple(choices),
        lead=quiz.plain(claim.statement),
        lead_source=_("A contested statement, in words of this site"),
    )


def _example(quiz: QuizContext, those: Mapping[str, Stand | None]) -> str:
    """Return what one of those who went another way has said, if any did."""
    if not those:
        return quiz.words.gettext("Nobody is recorded with that.")
    who = sorted(those)[0]
    return quiz.words.gettext("That goes for others: %(answer)s") % {
        "answer": _answer_of(quiz, who, those[who])
    }


def _answer_of(quiz: QuizContext, who: str, said: Stand | None) -> str:
    """Return what somebody has said of a claim, as a sentence."""
    _, name = quiz.words.gettext, quiz.name(who)
    if said is None:
        return _("No answer of %(name)s to it was found.") % {"name": name}
    return quiz.ended(_("%(name)s: %(said)s") % {"name": name, "said": quiz.plain(said.text)})


def _how_sure(quiz: QuizContext, claim: Claim, answer: str) -> str:
    words = {"answer": answer, "sure": quiz.vocabulary.certainty[claim.certainty]}
    return quiz.ended(quiz.words.gettext("%(answer)s How sure one can be: %(sure)s") % words)


def _denial_item(quiz: QuizContext, claim: Claim, speaking: list[Stakeholder]) -> Item | str:
    _, id = quiz.words.gettext, f"denial-{claim.id}"
    if not claim.denied_by:
        return "nobody is recorded as denying it"
    otherwise: dict[str, Stand | None] = dict.fromkeys(map(str, claim.no_answer_from))
    otherwise |= {str(voice.who): voice for voice in (*claim.asserted_by, *claim.answered_by)}
    deniers = [str(voice.who) for voice in claim.denied_by]

    def is_wrong(other: Stakeholder) -> bool:
        return not speaks_for_one_of(quiz, deniers, other.id)

    def is_silent(other: Stakeholder) -> bool:
        return not (
            any(quiz.share_a_state(who, other.id) for who in (*deniers, *otherwise))
            or is_in_texts_of(quiz, claim, other.id)
        )

    for voice in quiz.drawn(id, claim.denied_by, lambda voice: str(voice.who)):
        right = quiz.find(str(voice.who), Stakeholder)
        groups = (_known(quiz, otherwise), is_wrong), (speaking, is_silent)
        others = beside(quiz, id, right, *groups) if right else []
        if right and len(others) >= FEWEST_OPTIONS - 1:
            break
    else:
        return "too few others of the same kind and side have spoken of it otherwise"
    choices = [Choice(quiz.name(right.id), True, evidence=right.id)]
    for other in others:
        why = _("Nothing that %(name)s said of it is recorded here.") % {
            "name": quiz.name(other.id)
        }
        if other.id in otherwise:
            why = _answer_of(quiz, other.id, otherwise[other.id])
        choices.append(Choice(quiz.name(other.id), False, why, other.id))
    return Item(
        id,
        "denial",
        claim.id,
        _("Who has denied this?"),
        _how_sure(quiz, claim, _answer_of(quiz, right.id, voice)),
        (claim.id, *voice.quotes[:1]),
        str(claim.checked),
        choices=tuple(choices),
        lead=quiz.plain(claim.statement),
        lead_source=_("A contested statement, in words of this site"),
    )


def _known(quiz: QuizContext, ids: Iterable[str]) -> list[Stakeholder]:
    return [each for id in sorted(ids) if (each := quiz.find(id, Stakeholder))]
