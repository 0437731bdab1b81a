"""Readers find the states and the people of the pact by whatever they are called elsewhere."""

from __future__ import annotations

import gzip
import re

import pytest

from explainer.model.stakeholder import Stakeholder
from explainer.outputs.search import SearchIndex
from tests.content.shipped import shipped_library
from tests.finder.conftest import Finder
from tests.needs import ROOT

pytestmark = pytest.mark.needs("node", "esbuild")


SCRIPT = ROOT / "hooks" / "theme" / "assets" / "javascripts" / "search.js"
# Before the first results of a question are shown, under gzip.
MOST = 60_000


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return SearchIndex(shipped_library(), [])


@pytest.fixture(scope="module")
def asked(finder: Finder, index: SearchIndex) -> Finder:
    """What searches the content that ships."""
    finder.search_in(index)
    return finder


def weight(data: bytes) -> int:
    return len(gzip.compress(data, 9))


@pytest.mark.parametrize("question", ["article 4", "what is article 4", "Article 4"])
def test_an_article_is_first_of_all_that_of_the_pact(asked: Finder, question: str) -> None:
    first, *_ = asked.hits(question)
    assert first["address"] == f"pacts/{shipped_library().site.pact}/#article-4"


@pytest.mark.parametrize(
    "question",
    [
        *("kim jong un", "US", "Kursk", "article 4", "mutual defence", "munitions", "treaty"),
        *("kusrk", "gursk", "Pyonyang", "korae", "Kimjongun", "when did the treaty take effect"),
        *(
            "조약",
            "김정은",
            "포괄적 전략적 동반자",
            "条約",
            "プーチン",
            "Путин",
            "Россию",
            "договор",
        ),
    ],
)
def test_the_first_results_cost_a_phone_little(
    asked: Finder, index: SearchIndex, question: str
) -> None:
    answer = asked.ask(find=question)
    assert answer["hits"]
    files = [index.text(f"search/{name}.js").encode() for name in answer["needed"]]
    assert sum(map(weight, [SCRIPT.read_bytes(), *files])) < MOST


def test_no_file_of_the_index_is_large(index: SearchIndex) -> None:
    texts = {path: index.text(path) for path in index.paths if path != "search/addresses.js"}
    assert [path for path, text in texts.items() if weight(text.encode()) > 20_000] == []


@pytest.mark.parametrize(
    ("question", "first"),
    [
        *((question, "United States") for question in ("US", "USA", "U.S.", "us")),
        *((question, "North Korea") for question in ("DPRK", "D.P.R.K.")),
        *((question, "South Korea") for question in ("ROK", "R.O.K.")),
        *((question, "Lee Jae-myung") for question in ("Jaemyung", "Jae-myung", "Jae Myung")),
        *((question, "Kim Jong Un") for question in ("who is kim jong un", "Kimjongun")),
        *((question, "Kim Jong Un") for question in ("kim jongun", "Kim Jong-un", "김정은")),
        *((question, "Kursk") for question in ("kusrk", "gursk", "where is kursk")),
        *((question, "Vladimir Putin") for question in ("Путин", "who is putin", "putni")),
        *((question, "Pyongyang") for question in ("Pyonyang", "pyongynag")),
        ("security council", "United Nations Security Council"),
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
