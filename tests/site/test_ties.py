"""Who is bound to whom, and who belongs to what: drawn as the records have it, and listed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml.html import HtmlElement

from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite, words


@pytest.fixture(params=["shipped", "full"])
def tied(request: pytest.FixtureRequest, built_sites: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each site that has ties to draw."""
    return built_sites(request.param)


def drawn(page: HtmlElement) -> dict[str, set[str]]:
    """Return the parties that each pact's line joins, by the names that stand there."""
    [table] = page.xpath(".//table[@class='bonds']")
    pacts = [
        words(head.xpath(".//*[@class='visually-hidden']")[0]) for head in table.xpath("./thead//a")
    ]
    joined: dict[str, set[str]] = {pact: set() for pact in pacts}
    for row in table.xpath("./tbody/tr"):
        for pact, cell in zip(pacts, row.xpath("./td"), strict=True):
            if cell.xpath("./*[@class='bond-party']"):
                joined[pact].add(words(row.xpath("./th")[0]))
    return joined


def parties(site: BuiltSite, pact: Pact) -> set[str]:
    language = site.library.site.language
    return {site.library.by_id[p.party].label.best(language)[0] for p in pact.parties}


def named(site: BuiltSite, pact: Pact) -> str:
    return " ".join(pact.label.best(site.library.site.language)[0].split())


def test_every_pacts_line_joins_its_parties_and_the_list_says_the_same(tied: BuiltSite) -> None:
    page = tied.main("stakeholders/ties/")
    pacts = tied.library.all(Pact)
    assert drawn(page) == {named(tied, pact): parties(tied, pact) for pact in pacts}
    listed = [words(item) for item in page.xpath(".//ol[@class='bond-list']/li")]
    for pact in pacts:
        [item] = [text for text in listed if named(tied, pact) in text]
        assert all(party in item for party in parties(tied, pact))


def test_a_line_runs_without_a_gap_from_its_first_party_to_its_last(tied: BuiltSite) -> None:
    [table] = tied.main("stakeholders/ties/").xpath(".//table[@class='bonds']")
    rows = [row.xpath("./td") for row in table.xpath("./tbody/tr")]
    for lane in zip(*rows, strict=True):
        classes = [set((cell.get("class") or "").split()) for cell in lane]
        inside = [at for at, found in enumerate(classes) if "bond" in found]
        assert inside == list(range(inside[0], inside[-1] + 1))
        assert all("bond-below" in classes[at] for at in inside[:-1])
        assert all("bond-above" in classes[at] for at in inside[1:])
        assert "bond-above" not in classes[inside[0]]
        assert "bond-below" not in classes[inside[-1]]


def test_a_party_has_its_own_pacts_drawn_on_its_page(tied: BuiltSite) -> None:
    for state in tied.library.all(Stakeholder):
        page = tied.main(f"stakeholders/{state.id}/")
        name = state.label.best(tied.library.site.language)[0]
        own = {
            named(tied, pact): parties(tied, pact)
            for pact in tied.library.all(Pact)
            if name in parties(tied, pact)
        }
        if own:
            assert drawn(page) == own
        else:
            assert not page.xpath(".//table[@class='bonds']")


def test_everybody_stands_below_what_they_belong_to(tied: BuiltSite) -> None:
    page = tied.main("stakeholders/ties/")
    members = [person for person in tied.library.all(Stakeholder) if person.of]
    assert members
    for person in members:
        links = page.xpath(".//*[@class='trees']//li/span[1]/a")
        [link] = [a for a in links if a.get("href").endswith(f"/{person.id}/")]
        above = link.xpath(
            "./ancestor::ul[1]/preceding-sibling::*[contains(@class, 'tree-name')]/a"
        )
        assert above[0].get("href").endswith(f"/{person.of}/")


def test_where_one_pact_is_all_there_is_no_page_of_ties_is_made(
    built_sites: Callable[[str], BuiltSite],
) -> None:
    minimal = built_sites("minimal")
    assert "stakeholders/ties/index.html" not in minimal.pages
    assert "ties/" not in set(minimal.links("stakeholders/index.html"))
