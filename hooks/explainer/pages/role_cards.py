"""Role cards for a debate in class: one for each party to a question, in its own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.library.belonging import belongs_to
from explainer.library.library import Library
from explainer.model.question import UNDECIDED, Position, Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Localised
from explainer.pages.page import Described
from explainer.pages.people import state_of
from explainer.pages.quizzes import learn_trail
from explainer.pages.standing import held_in_time
from explainer.pages.view import View
from explainer.quiz.context import SURE
from explainer.site_map import ROLE_CARDS
from explainer.texts.counting import count_words
from explainer.texts.languages import same_language
from explainer.texts.sentences import sentence_spans

# Of a party's own words, and how many words they may have on a card together.
_MOST_QUOTES, _MOST_WORDS = 2, 70


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A party to a question: what it holds now, its own words, and what speaks against it.

    `positions` are those of all who speak for it, its own first. `against` is the position with
    another answer that rests on the most quotations and sources.
    """

    party: Stakeholder
    positions: list[Position]
    quotes: list[Quote]
    against: Position


def role_questions(library: Library) -> list[tuple[Question, str]]:
    """Return the questions on which parties differ, each with the path of its role cards."""
    return [
        (question, f"{ROLE_CARDS}{question.id}/")
        for question in library.all(Question)
        # One card is enough to know, and a preview lists pages after each change.
        if next(_cards(library, question), None)
    ]


def roles_page(view: View) -> Described:
    """Return a page of role cards."""
    question = view.library.expect(view.path.removeprefix(ROLE_CARDS).rstrip("/"), Question)
    # Translators: the name of a question on which people differ.
    title = view.ours.gettext("Role cards: %(question)s") % {"question": view.text(question.title)}
    context = {"trail": learn_trail(view), "question": question, "checked": question.checked}
    context["cards"] = role_cards(view.library, question)
    each = view.ours.gettext("A card for each party, for a debate in class.")
    about = [view.vocabulary.ended(title), each]
    return "roles.html", title, context, about


def beginning(view: View, words: Localised, most: int = 2) -> str:
    """Return the first sentences of a text as plain text."""
    text = view.plain(words)
    spans = list(sentence_spans(text))[:most]
    return text[: spans[-1][1]].strip() if spans else text


def role_cards(library: Library, question: Question) -> list[RoleCard]:
    """Return a card for each party with an answer that another does not share, by side.

    People who speak for themselves have one if their own words may be shown.
    """
    sides = [side.id for side in library.site.sides]
    cards = _cards(library, question)
    return sorted(cards, key=lambda card: (sides.index(card.party.side), card.party.id))


def _cards(library: Library, question: Question) -> Iterator[RoleCard]:
    parties = _parties(library, question)
    for party, positions in parties.items():
        record = library.expect(party, Stakeholder)
        held = set(_answers(positions[0]))
        others = [
            each
            for other, those in parties.items()
            if other != party
            for each in those
            if _answers(each) and held.isdisjoint(_answers(each))
        ]
        quotes = list(_own_words(library, question, party, positions))
        if held and others and (quotes or record.type != "person"):
            against = max(others, key=lambda each: (_weight(each), str(each.holder)))
            yield RoleCard(record, positions, quotes, against)


def _parties(library: Library, question: Question) -> dict[str, list[Position]]:
    """Return what is held now on a question, by the party that it is held for, its own first."""
    found: dict[str, list[Position]] = {}
    for holder in dict.fromkeys(str(each.holder) for each in question.positions):
        party = _party(library, holder)
        position = held_in_time(question, holder)[-1]
        held = found.setdefault(party, [])
        held.insert(0 if party == holder else len(held), position)
    return found


def _party(library: Library, holder: str) -> str:
    """Return the state, or else the body, that somebody speaks for; or themselves."""
    record = library.expect(holder, Stakeholder)
    if record.independent:
        return record.id
    state, above = state_of(library, record), belongs_to(library, record)
    return (state or (above[-1] if above else record)).id


def _answers(position: Position) -> tuple[str, ...]:
    """Return the answers that a position counts for, none where it is undecided."""
    option = () if position.option in (None, UNDECIDED) else (str(position.option),)
    return (*option, *(position.between or ()))


def _own_words(
    library: Library, question: Question, party: str, positions: Iterable[Position]
) -> Iterator[Quote]:
    """Yield the first of a party's quotations that fit on a card, those behind positions first."""
    ids = [str(id) for position in positions for id in position.quotes]
    behind = [library.expect(id, Quote) for id in ids]
    further = library.users_of_kind(question.id, Quote)
    behind += [quote for quote in further if _party(library, str(quote.speaker)) == party]
    found, words = 0, 0
    language = library.site.language
    sure = {quote.id: quote for quote in behind if quote.verification in SURE}.values()
    # What pupils can read comes before what only a speaker of another language can.
    for quote in sorted(sure, key=lambda quote: not _is_read(quote, language)):
        shown = quote.shown(language)
        if shown and found < _MOST_QUOTES and words + count_words(shown.text) <= _MOST_WORDS:
            found, words = found + 1, words + count_words(shown.text)
            yield quote


def _is_read(quote: Quote, language: str) -> bool:
    """Return whether the wording that is shown is in a language."""
    shown = quote.shown(language)
    return shown is not None and same_language(shown.lang, language)


def _weight(position: Position) -> tuple[bool, int]:
    """Return how much a position rests on: own words first, then quotations and sources."""
    return position.certainty == "own-words", len(position.quotes) + len(position.sources)
