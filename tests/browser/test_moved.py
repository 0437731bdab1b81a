"""A former address leads on to the same place, with scripts and without them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.chromium import serve
from tests.once import Once
from tests.site.odd import build_odd_site
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")
NEW = "pacts/ferry-accord/"


@pytest.fixture(scope="module")
def odd(once: Once) -> BuiltSite:
    return once("odd", build_odd_site)


@pytest.fixture(scope="module")
def odd_address(odd: BuiltSite) -> Iterator[str]:
    yield from serve(odd.folder)


@pytest.mark.parametrize(
    "rest", ["#article-4", "?from=a%20b&c=1", "?q=1#article-4", "", "#%EA%B0%80"]
)
def test_the_anchor_and_the_query_are_kept(browser: Browser, odd_address: str, rest: str) -> None:
    page = browser.new_page()
    page.goto(f"{odd_address}pacts/night-accord/{rest}")
    page.wait_for_url(f"{odd_address}{NEW}{rest}")
    page.close()


def test_going_back_does_not_lead_on_again(browser: Browser, odd_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{odd_address}stakeholders/")
    page.goto(f"{odd_address}pacts/night-accord/#article-4")
    page.wait_for_url(f"{odd_address}{NEW}#article-4")
    page.go_back()
    assert page.url == f"{odd_address}stakeholders/"
    page.close()


def test_a_page_leads_on_without_scripts(browser: Browser, odd_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{odd_address}pacts/night-accord/", wait_until="commit")
    page.wait_for_url(f"{odd_address}{NEW}")
    context.close()


def test_an_address_in_a_folder_leads_on_too(browser: Browser, odd: BuiltSite) -> None:
    page = browser.new_page()
    old = (odd.folder / "pacts" / "night-accord" / "index.html").as_uri()
    page.goto(f"{old}#article-4", wait_until="commit")
    page.wait_for_url("**/pacts/ferry-accord/#article-4")
    page.close()
