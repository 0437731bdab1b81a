"""Who stands where: every position is shown, with what it rests on, and leads to its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from lxml.html import HtmlElement

from explainer.model.question import Position, Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Localised
from explainer.words.vocabulary import vocabulary
from tests.site.sites import BuiltSite, sites_with, words

MATRIX = "questions/index.html"


@pytest.fixture(params=sites_with(Question))
def asking(request: pytest.FixtureRequest, built_sites: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each site that has questions."""
    return built_sites(request.param)


def held(site: BuiltSite) -> Iterator[tuple[Question, Position]]:
    for question in site.library.all(Question):
        yield from ((question, position) for position in question.positions)


def name(site: BuiltSite, position: Position) -> str:
    return words_of(site.library.expect(position.holder, Stakeholder).name, site)


def words_of(text: Localised, site: BuiltSite) -> str:
    return " ".join(text.best(site.library.site.language)[0].split())


def cells(site: BuiltSite) -> list[tuple[str, HtmlElement]]:
    """Return each cell that says something, with the name of its row."""
    rows = site.pages[MATRIX].xpath("//table[contains(@class, 'matrix')]//tr[td]")
    return [(words(row.xpath("./th")[0]), td) for row in rows for td in row.xpath("./td[*]")]


def test_every_position_has_a_mark_that_says_on_what_it_rests_and_leads_there(
    asking: BuiltSite,
) -> None:
    links = {
        (row, asking.target(MATRIX, link.get("href"))): link
        for row, cell in cells(asking)
        for link in cell.xpath(".//a[contains(@class, 'held')]")
    }
    assert len(links) == len(list(held(asking)))
    for (row, target), link in links.items():
        assert target is not None
        file, anchor = target
        assert anchor in asking.anchors[file], target
        [section] = asking.pages[file].xpath("//section[@aria-labelledby=$id]", id=anchor)
        assert row in words(section)
        [certainty] = [
            c
            for c in vocabulary("en").position_certainty
            if f"held-{c}" in link.get("class").split()
        ]
        assert vocabulary("en").position_certainty[certainty] in words(section)
        assert vocabulary("en").position_certainty[certainty].lower() in words(link)


def test_the_marks_have_a_legend(
    asking: BuiltSite,
) -> None:
    [legend] = asking.pages[MATRIX].xpath(
        "//ul[@class='legend'][@aria-label='What the marks mean']"
    )
    assert [words(item) for item in legend.xpath("./li")] == list(
        vocabulary("en").position_certainty.values()
    )


def test_somebody_whose_position_changed_stands_there_with_both_and_their_dates(
    asking: BuiltSite,
) -> None:
    changed = [cell for _, cell in cells(asking) if cell.xpath("./ol")]
    twice = {
        (question.id, str(position.holder))
        for question, position in held(asking)
        if sum(other.holder == position.holder for other in question.positions) > 1
    }
    assert len(changed) == len(twice)
    assert twice or asking.name != "full"
    for cell in changed:
        assert all("since" in words(item) for item in cell.xpath("./ol/li"))


def test_what_a_cell_opens_says_who_since_when_and_quotes_only_what_may_be_quoted(
    asking: BuiltSite,
) -> None:
    page = asking.pages[MATRIX]
    opened = page.xpath("//table[contains(@class, 'matrix')]//@data-explained-by")
    explained = {id: page.get_element_by_id(id) for id in opened}
    assert len(explained) == len(list(held(asking)))
    quotable = {
        " ".join(wording.text.split())
        for quote in asking.library.all(Quote)
        for wording in quote.wordings
        if wording.quotable
    }
    for _, position in held(asking):
        assert any(name(asking, position) in words(element) for element in explained.values())
    for quoted in page.xpath("//main//blockquote"):
        assert words(quoted) in quotable


def test_a_questions_spread_shows_every_holder_beside_the_answer_held(
    asking: BuiltSite,
) -> None:
    for question in asking.library.all(Question):
        rows = asking.main(f"questions/{question.id}/").xpath(".//*[@class='spread']//dl/div")
        for option in question.options:
            title = words_of(option.title, asking)
            [row] = [r for r in rows if words(r.xpath("./dt/span[1]")[0]) == title]
            holders = [name(asking, p) for p in question.positions if p.option == option.id]
            shown = [words(item) for item in row.xpath("./dd//li")]
            assert len(shown) == len(holders)
            assert all(any(holder in item for item in shown) for holder in holders)
        links = [link for row in rows for link in row.xpath(".//li/a/@href")]
        assert len(links) == len(question.positions)


def test_no_cell_is_filled_with_dashes(
    asking: BuiltSite,
) -> None:
    table = asking.pages[MATRIX].xpath("//table[contains(@class, 'matrix')]")[0]
    empty = table.xpath(".//td[not(*)]")
    assert empty or asking.name != "full"
    assert all(not words(cell) for cell in empty)


def test_an_answer_counts_states_and_sides_before_people(asking: BuiltSite) -> None:
    for question in asking.library.all(Question):
        rows = asking.main(f"questions/{question.id}/").xpath(".//*[@class='spread']//dl/div")
        for row in rows:
            voices = row.xpath("./dt//ul[@class='voices']/li")
            marks = row.xpath("./dd//li[not(contains(@class, 'spread-former'))]")
            assert bool(voices) == bool(marks)
            # A side is one line, however many speak for it.
            sides = {mark.get("class").split()[0] for mark in marks}
            assert [voice.get("class") for voice in voices] == sorted(sides)
            assert all(voice.xpath("./span[@class='visually-hidden']") for voice in voices)
