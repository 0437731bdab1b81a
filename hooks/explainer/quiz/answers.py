"""Which side holds a position, on what evidence: somebody's words, and the question's answers."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.dates.order import latest
from explainer.model.question import UNDECIDED, Option, Position, Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.quiz.context import QuizContext
from explainer.quiz.fairness import MOST_OPTIONS, held_too, positions_of
from explainer.quiz.item import Choice, Item, Left
from explainer.quiz.who_said import source_line


def which_answer(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each holder of one clear answer to a question, in the holder's words."""
    for question in quiz.library.all(Question):
        for holder in dict.fromkeys(str(each.holder) for each in question.positions):
            made = _item(quiz, question, holder)
            yield Left(question.id, "position", made) if isinstance(made, str) else made


def _item(quiz: QuizContext, question: Question, holder: str) -> Item | str:
    _ = quiz.words.gettext
    held = positions_of(question, holder)
    record = quiz.find(holder, Stakeholder)
    [position, *more] = held
    if record is None or more or position.option in (None, UNDECIDED):
        return f"`{holder}` has no answer, several of them, or is between two"
    quote = _evidence(quiz, question, position)
    wording = quiz.shown(quote) if quote else None
    if quote is None or wording is None:
        return f"the position of `{holder}` rests on no words of theirs in the site's language"
    right = question.option(str(position.option))
    id = f"position-{question.id}-{holder}"
    others = [o for o in question.options if not held_too(question, holder, o.id)]
    if right is None or not others:
        return f"`{holder}` has held every answer"
    choices = [Choice(quiz.text(right.title), True, evidence=question.id)]
    for other in quiz.drawn(id, others, lambda option: option.id)[: MOST_OPTIONS - 1]:
        choices.append(Choice(quiz.text(other.title), False, _held_by(quiz, question, other)))
    words = {"name": quiz.name(holder), "question": quiz.text(question.title)}
    said = {"name": quiz.name(holder), "said": quiz.plain(position.text)}
    return Item(
        id,
        "position",
        question.id,
        _("%(question)s Which answer is that of %(name)s, by these words?") % words,
        _("%(name)s: %(said)s") % said,
        (quote.id, question.id),
        max(str(question.checked), str(quote.checked)),
        choices=tuple(choices),
        lead=wording.text,
        lead_lang=wording.lang,
        lead_source=source_line(quiz, quote),
    )


def _evidence(quiz: QuizContext, question: Question, position: Position) -> Quote | None:
    """Return the first quotation that shows a position, in words that show no other one."""
    others = [str(id) for each in question.positions if each is not position for id in each.quotes]
    for id in position.quotes:
        quote = quiz.find(str(id), Quote)
        if quote and quiz.shown(quote) and quote.id not in others:
            return quote
    return None


def _held_by(quiz: QuizContext, question: Question, option: Option) -> str:
    """Return who holds another answer, by the latest position that is recorded."""
    held = [each for each in question.positions if each.option == option.id]
    last = latest(each.since for each in held if each.since)
    found = next((each for each in held if each.since == last), None)
    if found is None:
        return quiz.words.gettext("Nobody is recorded here with this answer.")
    names = {"name": quiz.name(str(found.holder)), "said": quiz.plain(found.text)}
    return quiz.words.gettext("That is the answer of %(name)s: %(said)s") % names
