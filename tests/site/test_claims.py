"""What is said of a claim: a denial, an answer that denies nothing, and no answer at all."""

from __future__ import annotations

from explainer.model.claim import Claim
from explainer.model.stakeholder import Stakeholder
from explainer.site_map import page_path
from tests.site.sites import BuiltSite, words


def test_an_answer_that_denies_nothing_and_a_silence_are_shown_as_no_denial(
    site: BuiltSite,
) -> None:
    for claim in site.library.all(Claim):
        page = site.library.address(claim).partition("#")[0]
        [section] = site.main(page).xpath(f".//section[@aria-labelledby='{claim.id}']")
        found: dict[str, list[str]] = {}
        for heading in section.xpath(".//h3"):
            below = heading.getnext()
            hrefs = below.xpath(".//li/b/a/@href | self::p//a/@href")
            found[words(heading)] = [
                (site.target(page, href) or ("", ""))[0].removesuffix("index.html")
                for href in hrefs
            ]
        for title, named in (
            ("Denied by", [stand.who for stand in claim.denied_by]),
            ("Answered, without denying it, by", [stand.who for stand in claim.answered_by]),
            ("No answer found", list(claim.no_answer_from)),
        ):
            pages = [page_path(Stakeholder, id) for id in named]
            assert found.get(title, []) == pages, (claim.id, title)


def test_who_answered_a_claim_shows_it_on_their_own_page(site: BuiltSite) -> None:
    for claim in site.library.all(Claim):
        for stand in claim.answered_by:
            own = site.main(page_path(Stakeholder, stand.who) or "")
            told = [words(item) for item in own.xpath(".//li")]
            title = claim.title.best(site.library.site.language)[0]
            assert any(item.startswith(f"Answers {title}") for item in told), claim.id
