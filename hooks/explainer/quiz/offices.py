"""In which office: what a person spoke as on that day."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.quiz.context import QuizContext, key_words
from explainer.quiz.fairness import FEWEST_OPTIONS, MOST_OPTIONS, is_named
from explainer.quiz.item import Choice, Item, Left
from explainer.quiz.who_said import account_of, kept_back, source_line, spoken_near


def in_which_office(quiz: QuizContext) -> Iterator[Item | Left]:
    """Yield an item for each office in which a person is quoted, from the first such quotation."""
    quotes = [quote for quote in quiz.library.all(Quote) if quote.capacity]
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for quote in sorted(quiz.library.all(Quote), key=lambda quote: (quote.said.earliest, quote.id)):
        speaker = quiz.find(str(quote.speaker), Stakeholder)
        if reason := kept_back(quiz, quote):
            yield Left(quote.id, "office", reason)
        elif speaker is None or speaker.type != "person" or quote.capacity is None:
            yield Left(quote.id, "office", "its speaker is no person, or in no office")
        elif speaker.independent:
            yield Left(quote.id, "office", "its speaker speaks for nobody else")
        elif (key := (speaker.id, key_words(quiz.text(quote.capacity)))) in seen:
            yield Left(quote.id, "office", "the same office of the same person is in another item")
        else:
            made = _item(quiz, quote, speaker, quotes)
            if isinstance(made, Item):
                seen.add(key)
            yield Left(quote.id, "office", made) if isinstance(made, str) else made


def _item(quiz: QuizContext, quote: Quote, speaker: Stakeholder, quotes: list[Quote]) -> Item | str:
    wording = quiz.shown(quote)
    assert wording is not None and quote.capacity is not None
    id, office = f"office-{quote.id}", quiz.text(quote.capacity)
    if is_named(quiz, speaker.id, office):
        return "the office is given with the speaker's name"
    held = _offices_of(quiz, speaker, quotes)
    choices = [Choice(office, True, evidence=speaker.id)]
    taken = [key_words(office)]
    others = quiz.drawn(id, quotes, lambda each: each.id)
    # An office of another state is known by the name of the state.
    near = [each for each in others if quiz.share_a_state(speaker.id, str(each.speaker))]
    for other in (*near, *others):
        holder = quiz.find(str(other.speaker), Stakeholder)
        words = key_words(quiz.text(other.capacity)) if other.capacity else ()
        if (
            len(choices) < MOST_OPTIONS
            and holder is not None
            and holder.group == speaker.group
            and holder.type == "person"
            and holder.id not in (choice.evidence for choice in choices)
            and other.capacity is not None
            and spoken_near(quote, other)
            and not is_named(quiz, holder.id, quiz.text(other.capacity))
            and not any(_may_be_same(words, each) for each in (*held, *taken))
        ):
            taken.append(words)
            values = {"name": quiz.name(holder.id), "date": quiz.date(other.said)}
            why = quiz.words.gettext("In this office, %(name)s is quoted here (%(date)s)") % values
            choices.append(Choice(quiz.text(other.capacity), False, quiz.ended(why), holder.id))
    colleagues = {str(each.speaker) for each in near}
    if len(choices) < FEWEST_OPTIONS or not any(c.evidence in colleagues for c in choices[1:]):
        return "too few other offices of the same state and time are recorded"
    stem = quiz.words.gettext("%(name)s said this. In which office?")
    return Item(
        id,
        "office",
        quiz.topic(quote),
        stem % {"name": quiz.name(speaker.id)},
        account_of(quiz, quote),
        (quote.id, speaker.id),
        str(quote.checked),
        choices=tuple(choices),
        lead=wording.text,
        lead_lang=wording.lang,
        lead_source=source_line(quiz, quote),
    )


def _offices_of(
    quiz: QuizContext, speaker: Stakeholder, quotes: list[Quote]
) -> list[tuple[str, ...]]:
    """Return every office that a person is recorded with, at whatever time."""
    as_quoted = [q.capacity for q in quotes if q.speaker == speaker.id and q.capacity]
    titles = [*as_quoted, *(office.title for office in speaker.offices)]
    return [key_words(quiz.text(title)) for title in titles]


def _may_be_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names of offices may be of one: the words of one are in the other."""
    return set(one) <= set(other) or set(other) <= set(one)
