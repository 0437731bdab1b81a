"""Role cards: each party in its own words, with what another says against it."""

from __future__ import annotations

from functools import cache

import pytest
from lxml.html import document_fromstring

from explainer.build import load, render
from explainer.library.belonging import speaks_for
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.question import Position, Question
from explainer.model.stakeholder import Stakeholder
from explainer.pages.role_cards import RoleCard, role_cards, role_questions
from tests import tiny
from tests.needs import ROOT
from tests.quiz.test_fair import DOUBTFUL

PLACES = {"full": ROOT / "tests" / "packs" / "full", "shipped": ROOT}


@cache
def library_of(name: str) -> Library:
    folder = PLACES[name]
    library = load(Project(ROOT, folder / "content", folder / "docs"), tiny.TODAY).library
    assert library is not None
    return library


def cards_of(name: str) -> list[tuple[Question, RoleCard]]:
    library = library_of(name)
    return [
        (question, card)
        for question, _ in role_questions(library)
        for card in role_cards(library, question)
    ]


def answers(position: Position) -> set[str]:
    return {option for option in (position.option, *(position.between or ())) if option}


@pytest.mark.parametrize("name", PLACES)
def test_a_card_has_two_quotations_at_most_all_of_them_the_partys_own_words(name: str) -> None:
    library, cards = library_of(name), cards_of(name)
    assert sum(bool(card.quotes) for _, card in cards) > 1
    for _, card in cards:
        assert len(card.quotes) <= 2
        for quote in card.quotes:
            assert quote.quotable
            assert quote.verification not in DOUBTFUL
            assert speaks_for(library, quote.speaker, card.party.id)


@pytest.mark.parametrize("name", PLACES)
def test_what_is_said_against_a_party_is_another_partys_other_answer(name: str) -> None:
    library = library_of(name)
    for question, card in cards_of(name):
        assert card.against in question.positions
        assert answers(card.positions[0]).isdisjoint(answers(card.against))
        other = library.expect(card.against.holder, Stakeholder)
        assert other.independent or not speaks_for(library, other.id, card.party.id)
        assert all(speaks_for(library, each.holder, card.party.id) for each in card.positions)


@pytest.mark.parametrize("name", PLACES)
def test_each_state_that_differs_from_others_has_one_card(name: str) -> None:
    library = library_of(name)
    for question, _ in role_questions(library):
        cards = role_cards(library, question)
        ids = [card.party.id for card in cards]
        assert len(set(ids)) == len(ids)
        sides = [side.id for side in library.site.sides]
        order = [sides.index(card.party.side) for card in cards]
        assert order == sorted(order)
        for position in question.positions:
            holder = library.expect(position.holder, Stakeholder)
            others = [
                other
                for other in question.positions
                if not speaks_for(library, other.holder, holder.id)
                and answers(other)
                and answers(other).isdisjoint(answers(position))
            ]
            last = [each for each in question.positions if each.holder == holder.id] == [position]
            if holder.type == "state" and last and others and position.option != "undecided":
                assert holder.id in ids


def test_no_words_on_a_card_are_a_rendering() -> None:
    library = library_of("full")
    pages = [page for page in render(library) if page.path.startswith("learn/roles/")]
    assert pages
    own = {
        " ".join(wording.text.split())
        for _, card in cards_of("full")
        for quote in card.quotes
        for wording in quote.wordings
        if wording.quotable
    }
    for page in pages:
        for words in document_fromstring(page.html).iter("blockquote"):
            assert " ".join("".join(map(str, words.itertext())).split()) in own
    learn = next(page for page in render(library) if page.path == "learn/")
    assert all(f'href="{page.path.removeprefix("learn/")}"' in learn.html for page in pages)
