"""The content that ships tells the pact whole, from evidence, in words of its own."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.build import load
from explainer.dates.edtf import parse_edtf
from explainer.library.library import Library
from explainer.load.project import find_project
from explainer.markup.plain import plain_words
from explainer.model.event import Event
from explainer.model.pact import Pact
from explainer.model.question import UNDECIDED, Question
from explainer.model.quote import Quote
from explainer.model.record import walk_values
from explainer.model.source import Source
from explainer.model.text import Localised
from explainer.report.balance import balance
from explainer.report.evidence import evidence
from explainer.report.reading import reading_ease
from explainer.texts.counting import count_words
from tests.content.shingles import kept, runs
from tests.needs import ROOT

COMPARED = {
    *("ussr-dprk-1961", "china-dprk-1961", "russia-dprk-2000", "us-rok-1953", "us-japan-1960"),
    *("north-atlantic-1949", "csto-1992", "russia-dprk-2024"),
}
PROSE = {
    *("index", "how-to-read-the-clause", "what-moscow-and-pyongyang-say", "what-neighbours-say"),
    *("what-changed-since-1961", "what-law-says", "what-nobody-knows", "when-a-quotation-travels"),
    *("about", "accessibility"),
}
AT_LEAST = {
    "pact": 8,
    "stakeholder": 80,
    "quote": 75,
    "claim": 6,
    "question": 8,
    "event": 125,
    "term": 105,
    "figure": 6,
}
ARTICLES = 23
RECENT, RECENT_AT_LEAST = "2025", 30
# Per cent: of statements at most, of sources at least.
ON_COPIES_ALONE, ON_ONE_SOURCE, FIRST_HAND = 8, 45, 20
# A school grade of the United States.
HARDEST = 10
# The words of others, and what is cited with its full name.
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


@pytest.fixture(scope="module")
def library() -> Library:
    checked = load(find_project(ROOT), datetime.datetime.now(datetime.UTC).date())
    assert checked.library is not None
    assert checked.problems == []
    return checked.library


def test_no_kind_of_record_is_thin(library: Library) -> None:
    counts = Counter(record.kind for record in library.records if record.retired is None)
    assert {kind: counts[kind] for kind, least in AT_LEAST.items() if counts[kind] < least} == {}


def test_the_time_since_the_treaty_took_effect_is_told(library: Library) -> None:
    recent = [e for e in library.all(Event) if not e.date.is_before(parse_edtf(RECENT))]
    assert len(recent) >= RECENT_AT_LEAST


def test_every_article_of_the_treaty_is_told(library: Library) -> None:
    treaty = library.expect(library.site.pact, Pact)
    told = {article.label for article in treaty.articles if article.plain}
    assert told >= {str(number + 1) for number in range(ARTICLES)}


def test_statements_rest_on_more_than_copies_and_single_sources(library: Library) -> None:
    shares = {row.name: row.figures[1] for group in evidence(library).groups for row in group.rows}
    assert shares["Resting on copies, mirrors and reposts alone"] <= ON_COPIES_ALONE
    assert shares["Resting on one source alone"] <= ON_ONE_SOURCE
    assert shares["Primary and official texts"] >= FIRST_HAND


def test_the_pacts_for_comparison_are_told(library: Library) -> None:
    told = {pact.id: pact for pact in library.all(Pact)}
    assert told.keys() >= COMPARED
    for pact in told.values():
        assert pact.obligations, pact.id
        assert pact.exit, pact.id


def test_the_pages_of_prose_are_there(library: Library) -> None:
    assert {Path(page.path).stem for page in library.docs} >= PROSE


def test_the_home_page_has_an_answer_at_each_depth(library: Library) -> None:
    [home] = [page for page in library.docs if page.path == "index.md"]
    assert list(home.collected.depths) == ["brief", "short", "full"]


def test_figures_stand_in_prose(library: Library) -> None:
    blocks = [block.block for page in library.docs for block in page.collected.blocks]
    assert blocks.count("figure") >= 4


def test_no_source_is_unused(library: Library) -> None:
    unused = [
        source.id
        for source in library.all(Source)
        if not library.users(source.id) and not library.docs_users(source.id)
    ]
    assert unused == []


def test_each_question_has_two_answers_that_somebody_holds(library: Library) -> None:
    for question in library.all(Question):
        held = {option for p in question.positions for option in (p.option, *(p.between or ()))}
        assert len(held - {None, UNDECIDED}) >= 2, question.id
        assert held - {None, UNDECIDED} == {option.id for option in question.options}, question.id


def test_the_words_of_others_are_quoted_sparingly(library: Library) -> None:
    for quote in library.all(Quote):
        for wording in quote.wordings:
            assert count_words(wording.text) < 60, quote.id
    for pact in library.all(Pact):
        for article in pact.articles:
            for wording in article.wordings:
                # The clause that the site explains is shown whole.
                assert count_words(wording.text) <= 62, f"{pact.id} {article.label}"


def test_both_sides_have_pages_of_equal_length(library: Library) -> None:
    lengths = {Path(page.path).stem: count_words(plain_words(page.source)) for page in library.docs}
    one, other = lengths["what-moscow-and-pyongyang-say"], lengths["what-neighbours-say"]
    assert abs(one - other) <= 0.05 * max(one, other)


def test_pages_of_prose_are_easy_to_read(library: Library) -> None:
    [pages] = reading_ease(library).groups
    assert len(pages.rows) >= len(PROSE)
    assert {row.name: row.figures[0] for row in pages.rows if row.figures[0] > HARDEST} == {}


def test_every_side_is_heard_in_its_own_words(library: Library) -> None:
    by_side = balance(library).groups[0]
    sides = [side.title.best("en")[0] for side in library.site.sides]
    assert [row.name for row in by_side.rows] == [*sides, "Independent scholars and analysts"]
    assert sum(row.figures[0] for row in by_side.rows) == len(library.all(Quote))
    assert all(row.figures[1] for row in by_side.rows)


def own_words(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every text of our own with where it stands."""
    # A treaty's name is nobody's sentence.
    names = {pact.title for pact in library.all(Pact)}
    for record in library.records:
        for _, value in walk_values(record):
            if isinstance(value, Localised) and value not in names:
                yield from ((record.id, words) for _, words in value.by_language)
    for page in library.docs:
        yield page.file, page.source


def test_our_sentences_are_our_own(library: Library) -> None:
    taken = kept()
    repeated = {
        f"{where}: {run}"
        for where, text in own_words(library)
        for hash, run in runs(QUOTED.sub(" … ", plain_words(text)))
        if hash in taken
    }
    assert repeated == set()


def test_what_is_compared_is_there() -> None:
    taken = kept()
    assert len(taken) > 5_000
    assert not any(hash in taken for hash, _ in runs("No such words were ever written " * 9))
