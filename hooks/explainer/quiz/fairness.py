"""The rules that keep items fair: each that an item breaks keeps it out of the quiz."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from explainer.dates.order import is_clear_of
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.question import Position, Question
from explainer.model.quote import Quote
from explainer.quiz.context import QuizContext, key_words, telling_words
from explainer.quiz.item import Choice, Item
from explainer.texts.folding import fold

FEWEST_OPTIONS, MOST_OPTIONS = 3, 4
# Items on the very words that are shown; a stem may name what the figure or the claim is about.
_ON_WORDS = ("changed-word", "own-words", "figure", "claim")
# How much longer than every other option, or shorter, the right one may be, in signs.
_LONGER, _SLACK = 1.5, 15


def right_and_wrong(item: Item) -> str | None:
    """An item of kind `one` has one right choice and at least one wrong one, all different."""
    texts = [key_words(choice.text) for choice in item.choices]
    texts += [key_words(side) for pair in item.pairs for side in pair]
    if len(set(texts)) < len(texts) or not all(texts):
        return "two of its options read the same"
    right = sum(choice.right for choice in item.choices)
    if item.kind == "one" and (right != 1 or len(item.choices) < 2):
        return "it has not one right option among several"
    return None


def even_lengths(item: Item) -> str | None:
    """The right option of an item is neither much longer nor much shorter than all others."""
    if item.kind != "one":
        return None
    others = [len(choice.text) for choice in item.choices if not choice.right]
    right = len(item.right.text)
    if right > _LONGER * max(others) + _SLACK or _LONGER * right + _SLACK < min(others):
        return "the right option is known by its length"
    return None


def silent_on_the_answer(item: Item) -> str | None:
    """What an item shows before its options has no words of the right one and of no other.

    Items on the very words that are shown are exempt.
    """
    if item.kind != "one" or item.form in _ON_WORDS:
        return None
    # The stem of a position has the question, which all answers take up.
    stem = "" if item.form == "position" else item.stem
    shown = telling_words(f"{item.lead} {item.lead_source} {stem}")
    named = [choice for choice in item.choices if shown & _words_of_its_own(item, choice)]
    return "what is shown gives the answer away" if named == [item.right] else None


def _words_of_its_own(item: Item, choice: Choice) -> set[str]:
    """Return the words that one option of an item has and no other."""
    others = [telling_words(other.text) for other in item.choices if other is not choice]
    return telling_words(choice.text).difference(*others)


FAIR: tuple[Callable[[Item], str | None], ...] = (
    right_and_wrong,
    even_lengths,
    silent_on_the_answer,
)


def unfair(item: Item) -> str | None:
    """Return why an item may not be asked, or None."""
    return next(filter(None, (rule(item) for rule in FAIR)), None)


def said_it_too(quiz: QuizContext, quote: Quote, who: str) -> bool:
    """Return whether somebody else said a quotation's words, or may have, or is named beside it."""
    if quiz.belong_together(str(quote.speaker), who):
        return True
    if any(who in quiz.speakers_by_words[key_words(each.text)] for each in quote.wordings):
        return True
    beside = (quote.occasion, quote.capacity, quote.context, quote.reported, quote.title)
    texts = [quiz.plain(text) for text in beside if text] + [each.text for each in quote.wordings]
    return is_named(quiz, who, " ".join(texts))


def is_named(quiz: QuizContext, who: str, text: str) -> bool:
    """Return whether a text has a name of a stakeholder, or the longest part of one."""
    folded = fold(text)
    return any(name in folded for name in quiz.names(who))


def held_too(question: Question, holder: str, option: str) -> bool:
    """Return whether a holder ever held an answer; a position between two counts for both."""
    return any(option in options_of(each) for each in positions_of(question, holder))


def positions_of(question: Question, holder: str) -> list[Position]:
    """Return the positions of a holder on a question."""
    return [each for each in question.positions if each.holder == holder]


def options_of(position: Position) -> tuple[str, ...]:
    """Return the answers that a position counts for."""
    return tuple(filter(None, (position.option, *(position.between or ()))))


def speaks_for_one_of(quiz: QuizContext, those: Iterable[str], who: str) -> bool:
    """Return whether somebody is one of those, or may speak for one of them."""
    return any(quiz.belong_together(each, who) for each in those)


def is_in_texts_of(quiz: QuizContext, claim: Claim, who: str) -> bool:
    """Return whether a claim's own texts name a stakeholder."""
    voices = (*claim.asserted_by, *claim.denied_by, *claim.answered_by)
    texts = [claim.statement, claim.why_so_sure, *(voice.text for voice in voices)]
    texts += [ground.text for ground in (*claim.evidence_for, *claim.evidence_against)]
    return is_named(quiz, who, " ".join(map(quiz.plain, texts)))


def one_after_another(events: Iterable[Event]) -> bool:
    """Return whether no two events can have happened on one day, by whatever reading of dates."""
    listed = list(events)
    return all(is_clear_of(a.date, b.date) for a, b in pairwise(listed))
