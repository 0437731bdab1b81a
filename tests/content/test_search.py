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


# What readers type, and the record that answers it; a page of a list is named by its anchor.
QUESTIONS = {
    "북한": "stakeholders/north-korea/",
    "한국": "stakeholders/south-korea/",
    "일본": "stakeholders/japan/",
    "중국": "stakeholders/china/",
    "미국": "stakeholders/united-states/",
    "푸틴": "stakeholders/vladimir-putin/",
    "ロシア": "stakeholders/russia/",
    "中国": "stakeholders/china/",
    "普京": "stakeholders/vladimir-putin/",
    "США": "stakeholders/united-states/",
    "Япония": "stakeholders/japan/",
    "Россия": "stakeholders/russia/",
    "Ким Чен Ын": "stakeholders/kim-jong-un/",
    "北朝鮮": "stakeholders/north-korea/",
    "КНДР": "stakeholders/north-korea/",
    "우크라이나": "stakeholders/ukraine/",
    "who is kim jong un": "stakeholders/kim-jong-un/",
    "who is putin": "stakeholders/vladimir-putin/",
    "kim jongun": "stakeholders/kim-jong-un/",
    "Kimjongun": "stakeholders/kim-jong-un/",
    "zelenskyy": "stakeholders/volodymyr-zelensky/",
    "lavrov": "stakeholders/sergey-lavrov/",
    "лавроф": "stakeholders/sergey-lavrov/",
    "hankyoreh": "stakeholders/hankyoreh/",
    "when did the treaty take effect": "#treaty-in-force",
    "article 4": "pacts/russia-dprk-2024/#article-4",
    "what does article 4 say": "pacts/russia-dprk-2024/#article-4",
    "article 3": "pacts/russia-dprk-2024/#article-3",
    "treaty of 1961": "pacts/ussr-dprk-1961/",
    "is it an alliance": "#alliance",
    "how binding is the pact": "questions/how-binding/",
    "did troops go before it applied": "#troops-before-the-treaty",
    "north korean troops in kursk": "#troops-in-kursk",
    "who says it breaks the sanctions": "questions/sanctions-still-count/",
    "sanctons": "questions/sanctions-still-count/",
    "casus foederis": "#casus-foederis",
    "article 51": "#article-51",
    "multipolarity": "#multipolarity",
    "armed attack": "#armed-attack",
    "camp david": "#camp-david",
    "containers": "figures/munitions-containers/",
    "munitions": "#munitions-to-russia",
    "kusrk": "#kursk",
    "Pyonyang": "map/#pyongyang",
    "sophistry": "#sophistry",
    "solely an enemy": "quotes/kim-on-the-south/",
    "will it last": "questions/will-it-last/",
    "where does china stand": "questions/where-china-stands/",
    "veto": "#veto",
    "ratification": "#ratification",
    "朝鲜": "stakeholders/north-korea/",
    "俄罗斯": "stakeholders/russia/",
    "韓国": "stakeholders/south-korea/",
    "アメリカ": "stakeholders/united-states/",
    "金正恩": "stakeholders/kim-jong-un/",
    "習近平": "stakeholders/xi-jinping/",
    "习近平": "stakeholders/xi-jinping/",
    "ウクライナ": "stakeholders/ukraine/",
    "Україна": "stakeholders/ukraine/",
    "Северная Корея": "stakeholders/north-korea/",
    "Южная Корея": "stakeholders/south-korea/",
    "Лавров": "stakeholders/sergey-lavrov/",
    "Пхеньян": "map/#pyongyang",
    "평양": "map/#pyongyang",
    # As some keyboards write Korean: each letter of a syllable by itself.
    "\u1107\u116e\u11a8\u1112\u1161\u11ab": "stakeholders/north-korea/",
    "김정은은 누구": "stakeholders/kim-jong-un/",
    "북한의": "stakeholders/north-korea/",
    "кто такой Путин": "stakeholders/vladimir-putin/",
    "договор 1961 года": "pacts/ussr-dprk-1961/",
    "Kim Jong-un": "stakeholders/kim-jong-un/",
    "xijinping": "stakeholders/xi-jinping/",
    "north koreans": "stakeholders/north-korea/",
    "what is nato": "stakeholders/nato/",
    "alliances": "#alliance",
    "vetoes": "#veto",
    "denuclearisation": "#denuclearization",
    "art. 4": "pacts/russia-dprk-2024/#article-4",
    "art 4": "pacts/russia-dprk-2024/#article-4",
    "article 22": "pacts/russia-dprk-2024/#article-22",
    "4 december 2024": "#treaty-in-force",
    "19 june 2024": "#treaty-signed-2024",
    "russia north korea treaty": "pacts/russia-dprk-2024/",
    "is it secret": "#secret-clause",
    "how many north korean soldiers died": "#north-korean-war-dead",
    "4 november": "#intelligence-on-border-guards",
}
RIGHT = 0.95


def test_what_readers_ask_finds_first_what_answers_it(asked: Finder) -> None:
    assert len(QUESTIONS) >= 80
    first = {question: asked.hits(question)[0]["address"] for question in QUESTIONS}
    wrong = {
        question: first[question]
        for question, wanted in QUESTIONS.items()
        if first[question] != wanted and not (wanted[0] == "#" and first[question].endswith(wanted))
    }
    assert len(wrong) <= (1 - RIGHT) * len(QUESTIONS), wrong
