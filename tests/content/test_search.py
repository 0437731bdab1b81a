"""Readers find the states and the people of the pact by whatever they are called elsewhere."""

from __future__ import annotations

import json
import re

import pytest

from explainer.model.stakeholder import Stakeholder
from explainer.outputs.search import search_index
from tests.content.shipped import shipped_library
from tests.finder.conftest import Finder

pytestmark = pytest.mark.needs("node", "esbuild")


@pytest.fixture(scope="module")
def asked(finder: Finder) -> Finder:
    """What searches the content that ships."""
    script = search_index(shipped_library(), [])
    finder.ask(index=json.loads(script.partition("=")[2].rstrip(";\n")))
    return finder


@pytest.mark.parametrize(
    ("question", "first"),
    [
        *((question, "United States") for question in ("US", "USA", "U.S.", "us")),
        *((question, "North Korea") for question in ("DPRK", "D.P.R.K.")),
        *((question, "South Korea") for question in ("ROK", "R.O.K.")),
        *((question, "Lee Jae-myung") for question in ("Jaemyung", "Jae-myung", "Jae Myung")),
    ],
)
def test_what_is_meant_comes_first(asked: Finder, question: str, first: str) -> None:
    assert asked.titles(question)[:1] == [first]


def test_everybody_is_found_by_their_names_in_other_scripts(asked: Finder) -> None:
    missed = [
        (person.id, name)
        for person in shipped_library().all(Stakeholder)
        for name in dict.fromkeys(person.all_names())
        if not re.search("[A-Za-z]", name)
        if asked.titles(name)[:1] != [str(person.name)]
    ]
    assert missed == []
