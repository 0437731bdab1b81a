"""Who is bound to whom, and who belongs to what: drawn as the records have it, and listed."""

from __future__ import annotations

from collections.abc import Callable

from lxml.html import HtmlElement

from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from tests.site.sites import BuiltSite, words

TIES = "stakeholders/ties/"


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


def test_every_pacts_line_joins_its_parties_and_the_list_says_the_same(site: BuiltSite) -> None:
    pacts = site.library.all(Pact)
    if len(pacts) < 2:
        return
    page = site.main(TIES)
    assert drawn(page) == {named(site, pact): parties(site, pact) for pact in pacts}
    listed = [words(item) for item in page.xpath(".//ol[@class='bond-list']/li")]
    for pact in pacts:
        [item] = [text for text in listed if named(site, pact) in text]
        assert all(party in item for party in parties(site, pact))


def test_a_line_runs_without_a_gap_from_its_first_party_to_its_last(site: BuiltSite) -> None:
    if len(site.library.all(Pact)) < 2:
        return
    [table] = site.main(TIES).xpath(".//table[@class='bonds']")
    rows = [row.xpath("./td") for row in table.xpath("./tbody/tr")]
    for lane in zip(*rows, strict=True):
        classes = [set((cell.get("class") or "").split()) for cell in lane]
        inside = [at for at, found in enumerate(classes) if "bond" in found]
        assert inside == list(range(inside[0], inside[-1] + 1))
        assert all("bond-below" in classes[at] for at in inside[:-1])
        assert all("bond-above" in classes[at] for at in inside[1:])
        assert "bond-above" not in classes[inside[0]]
        assert "bond-below" not in classes[inside[-1]]


def test_a_party_has_its_own_pacts_drawn_on_its_page(site: BuiltSite) -> None:
    for state in site.library.all(Stakeholder):
        page = site.main(f"stakeholders/{state.id}/")
        name = state.label.best(site.library.site.language)[0]
        own = {
            named(site, pact): parties(site, pact)
            for pact in site.library.all(Pact)
            if name in parties(site, pact)
        }
        if own:
            assert drawn(page) == own
        else:
            assert not page.xpath(".//table[@class='bonds']")


def test_everybody_stands_below_what_they_belong_to(site: BuiltSite) -> None:
    if len(site.library.all(Pact)) < 2:
        return
    page = site.main(TIES)
    members = [person for person in site.library.all(Stakeholder) if person.of]
    assert members or site.name != "full"
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
    assert f"{TIES}index.html" not in minimal.pages
    assert "ties/" not in set(minimal.links("stakeholders/index.html"))
