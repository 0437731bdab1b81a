"""Sites about other pacts in a real browser: long words, other scripts, hostile text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.chromium import serve
from tests.once import Once
from tests.site.hostile import MARKUP, build_hostile_copy
from tests.site.sites import NOT_FOUND, BuiltSite, words

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def hostile(full: BuiltSite, once: Once) -> BuiltSite:
    return once("hostile", partial(build_hostile_copy, full))


def paths(site: BuiltSite) -> list[str]:
    return [path.removesuffix("index.html") for path in site.readable if path != NOT_FOUND]


def test_words_of_seventy_letters_widen_no_page(
    browser: Browser, address: str, full: BuiltSite
) -> None:
    page = browser.new_page()
    long = [path for path in paths(full) if re.search(r"\w{60}", words(full.main(path)))]
    assert len(long) > 5
    wide = []
    for path in long:
        page.goto(address + path, wait_until="domcontentloaded")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            across = page.locator("html").evaluate("e => e.scrollWidth")
            if across > width:
                wide.append((path, across))
    page.close()
    assert wide == []


def test_text_runs_from_right_to_left_where_its_script_does(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}quotes/qeshmun-no-closed-door/")
    original = page.locator("blockquote.quote-original")
    assert original.evaluate("e => getComputedStyle(e).direction") == "rtl"
    shown = page.locator("figure.quote > blockquote").first
    assert shown.evaluate("e => getComputedStyle(e).direction") == "ltr"
    page.close()


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what a script that should never run would have said."""
    page, said = browser.new_page(), []

    def note(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page, said
    page.close()


def test_hostile_text_runs_nothing_on_any_kind_of_page(
    watched: tuple[Page, list[str]], hostile: BuiltSite
) -> None:
    page, said = watched
    kinds = {path.partition("/")[0]: path for path in paths(hostile)}
    for address in serve(hostile.folder):
        for path in kinds.values():
            page.goto(address + path)
    assert said == []


def test_hostile_text_runs_nothing_among_the_results_of_a_search(
    watched: tuple[Page, list[str]], hostile: BuiltSite
) -> None:
    page, said = watched
    for address in serve(hostile.folder):
        page.goto(address)
        page.get_by_role("button", name="Search").click()
        page.get_by_role("textbox", name="Search").fill("alert")
        results = page.get_by_role("dialog").get_by_role("listitem")
        expect(results.first).to_contain_text(MARKUP)
        assert page.get_by_role("dialog").locator("img, script").count() == 0
    assert said == []
