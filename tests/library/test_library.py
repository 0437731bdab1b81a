"""Tests of who refers to whom, and of which record an id stands for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from tests import tiny

EVENTS = """\
defaults: {checked: 2031-04-01, sources: [text], era: {title: Then, from: 2029, to: 2031}}
items:
  - id: first-load
    date: 2030-01
    title: The first load
    text: "The first load of [[brin|Brin's]] salt went out [@copy, p. 3]."
    actors: [arvo]
    about: {pact: salt-pact, articles: [I]}
"""
GLOSSARY = """\
defaults: {checked: 2031-04-01, sources: [text]}
items:
  - id: brine
    term: brine
    definition: Salt in water.
    text: Brine is salt in water, and brine it stays.
  - id: salt-tax
    term: salt tax
    synonyms: [gabelle]
    definition: A tax on salt.
    text: It is levied on brine too.
"""
MORE = {
    "sources/copy.yml": tiny.SOURCE.replace("The Salt Pact", "A copy of the Salt Pact"),
    "events/then.yml": EVENTS,
    "glossary.yml": GLOSSARY,
    "quotes/arvo.yml": tiny.QUOTES.replace(
        "    verification", "    about: {pact: salt-pact, articles: [I, II]}\n    verification"
    ),
}


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def paths(pages: Iterable[DocsPage]) -> list[str]:
    return [page.path for page in pages]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    docs = {
        "one.md": "# On [[arvo]]\n\nIt said so [@text].\n\n/// quote | arvo-on-salt\n///\n",
        "two.md": "# Two\n\n[[arvo]] and [[arvo]] `[[brin]]`.\n\n/// clause | salt-pact I\n///\n",
    }
    return tiny.library(tmp_path, MORE, docs)


def test_a_record_knows_who_refers_to_it_from_fields_and_prose(library: Library) -> None:
    assert ids(library.users("arvo")) == ["salt-pact", "arvo-on-salt", "first-load"]
    assert ids(library.users("brin")) == ["salt-pact", "first-load"]
    assert ids(library.users("copy")) == ["first-load"]
    assert ids(library.users("salt-pact")) == ["arvo-on-salt", "first-load"]
    assert ids(library.users("first-load")) == []
    assert ids(library.users("nobody")) == []


def test_a_record_knows_which_pages_refer_to_it_cite_it_or_place_it(library: Library) -> None:
    assert paths(library.docs_users("arvo")) == ["one.md", "two.md"]
    assert paths(library.docs_users("text")) == ["one.md"]
    assert paths(library.docs_users("arvo-on-salt")) == ["one.md"]
    assert paths(library.docs_users("salt-pact")) == ["two.md"]
    assert paths(library.docs_users("brin")) == []


def test_an_article_knows_who_speaks_to_it(library: Library) -> None:
    assert ids(library.speaking_to("salt-pact", "I")) == ["arvo-on-salt", "first-load"]
    assert ids(library.speaking_to("salt-pact", "II")) == ["arvo-on-salt"]
    assert ids(library.speaking_to("salt-pact", "III")) == []


def test_a_term_knows_in_whose_prose_it_occurs(library: Library) -> None:
    assert ids(library.term_users("brine")) == ["salt-tax"]
    assert ids(library.term_users("salt-tax")) == []


def test_terms_are_found_in_words_that_readers_see_and_in_nothing_else(tmp_path: Path) -> None:
    glossary = """\
    defaults: {checked: 2031-04-01, sources: [text]}
    items:
      - {id: gabelle, term: gabelle, definition: A tax on salt.}
      - {id: shown, term: one, definition: One., text: "See [[arvo|the gabelle]]."}
      - {id: cited, term: two, definition: Two., text: "See this [@gabelle-book, p. 1]."}
      - {id: plain, term: three, definition: The gabelle in plain text., text: Nothing.}
    """
    content = {
        "glossary.yml": glossary,
        "sources/gabelle-book.yml": tiny.SOURCE.replace("The Salt", "A"),
    }
    assert ids(tiny.library(tmp_path, content).term_users("gabelle")) == ["shown"]


def test_a_former_id_stands_for_the_record(tmp_path: Path) -> None:
    state = tiny.STATE.format(name="Carn")
    content = {"stakeholders/carn.yml": state + "aliases: [old-carn, older-carn]\n"}
    library = tiny.library(tmp_path, content)
    carn = library.expect("carn", Stakeholder)
    assert library.get("old-carn") is carn
    assert library.get("older-carn") is carn
    assert library.get("oldest-carn") is None


def test_who_refers_by_a_former_id_counts(tmp_path: Path) -> None:
    state = tiny.STATE.format(name="Arvo")
    content = {
        "stakeholders/arvo.yml": state + "aliases: [old-arvo]\n",
        "stakeholders/carn.yml": tiny.STATE.format(name="Carn") + "of: old-arvo\n",
    }
    library = tiny.checked(tmp_path, content, {"a.md": "[[old-arvo]]\n"}).library
    assert library is not None
    assert "carn" in ids(library.users("arvo"))
    assert paths(library.docs_users("arvo")) == ["a.md"]


def test_a_new_record_may_not_take_a_former_id_from_the_present_one(tmp_path: Path) -> None:
    content = {
        "stakeholders/arvo.yml": tiny.STATE.format(name="Arvo"),
        "stakeholders/carn.yml": tiny.STATE.format(name="Carn") + "aliases: [arvo]\n",
    }
    library = tiny.checked(tmp_path, content).library
    assert library is not None
    assert str(library.expect("arvo", Stakeholder).name) == "Arvo"


def test_withdrawn_records_are_kept_by_id_and_left_out_of_lists(tmp_path: Path) -> None:
    state = tiny.STATE.format(name="Carn")
    content = {"stakeholders/carn.yml": state + "of: arvo\nretired: Never a state.\n"}
    library = tiny.library(tmp_path, content)
    assert library.get("carn") is not None
    assert ids(library.all(Stakeholder)) == ["arvo", "brin"]
    assert ids(library.withdrawn) == ["carn"]
    assert "carn" not in ids(library.users("arvo"))


def test_lists_begin_with_what_the_site_puts_first(tmp_path: Path) -> None:
    content = {**MORE, "site.yml": tiny.SITE + "first: [copy, brin]\n"}
    library = tiny.library(tmp_path, content)
    assert ids(library.all(Stakeholder)) == ["brin", "arvo"]
    assert ids(library.all(Source)) == ["copy", "text"]
    assert ids(library.all(Event)) == ["first-load"]


def test_a_record_does_not_count_among_those_that_refer_to_it(tmp_path: Path) -> None:
    state = tiny.STATE.replace("A state", "Here [[arvo]] is a state").format(name="Arvo")
    library = tiny.library(tmp_path, {"stakeholders/arvo.yml": state})
    assert "arvo" not in ids(library.users("arvo"))
