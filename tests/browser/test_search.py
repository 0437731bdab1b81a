"""Search finds records by any of their names, in every script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

SCRIPTS = {
    "Latin": re.compile(r"[A-Za-z .'-]+"),
    "Hangul": re.compile(r"[\uac00-\ud7af]{2,}"),
    "Kanji": re.compile(r"[\u4e00-\u9fff]{2,}"),
    "Cyrillic": re.compile(r"[\u0400-\u04ff -]+"),
}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(address)
    yield opened
    context.close()


def search(page: Page, words: str) -> list[str]:
    """Type words into the search, as a reader does, and return where the results lead."""
    # A page that was not searched yet shows no results of an earlier search.
    page.reload()
    field = page.get_by_role("textbox", name=re.compile("search", re.I)).first
    field.click()
    field.fill(words)
    # A reader's own keyboard tells of every key, where filling in does not.
    field.press("End")
    expect(page.locator(".md-search-result__item").first).to_be_attached(timeout=30_000)
    links: list[str] = page.locator(".md-search-result__link").evaluate_all(
        "links => links.map(link => new URL(link.href).pathname + new URL(link.href).hash)"
    )
    return links


def people_named_in(site: BuiltSite, script: str) -> list[tuple[str, str]]:
    found = []
    for person in site.library.all(Stakeholder):
        for name in dict.fromkeys(person.all_names()):
            if SCRIPTS[script].fullmatch(name):
                found.append((person.id, name))
    assert found, f"nobody has a name in {script}"
    return found


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_stakeholder_is_found_by_a_name_in_each_script(
    page: Page, shipped: BuiltSite, script: str
) -> None:
    named = people_named_in(shipped, script)
    for id, name in named[:: max(1, len(named) // 4)]:
        found = search(page, name)
        assert any(f"/stakeholders/{id}/" in link for link in found), f"{name}: {found[:8]}"


def test_a_term_is_found_by_a_word_inside_its_korean_compound(
    page: Page, shipped: BuiltSite
) -> None:
    elsewhere = "\n".join(name for record in shipped.library.records for name in record.all_names())
    compounds = [
        (term.id, name.text)
        for term in shipped.library.all(Term)
        for name in term.names
        if re.fullmatch(r"[\uac00-\ud7af]{3}", name.text) and elsewhere.count(name.text[-2:]) == 1
    ]
    assert compounds
    for id, name in compounds[:4]:
        found = search(page, name[-2:])
        assert any(link.endswith(f"/glossary/#{id}") for link in found), f"{name}: {found[:8]}"


def test_nothing_found_says_so(page: Page) -> None:
    field = page.get_by_role("textbox", name=re.compile("search", re.I)).first
    field.fill("qqxqzzy")
    field.press("End")
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile("no match", re.I))
