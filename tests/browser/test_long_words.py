"""Words a third longer than English ones fit a phone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.chromium import serve
from tests.once import Once
from tests.site.pseudo import build_pseudo
from tests.site.sites import BuiltSite, build

pytestmark = pytest.mark.needs("chromium")

PHONE = ViewportSize(width=390, height=844)
TOO_WIDE = """() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll("body *")].filter(each =>
      each.checkVisibility() && each.getBoundingClientRect().right > innerWidth + 1 &&
      !each.closest(".scroll, svg")).map(each => each.outerHTML.slice(0, 120)).slice(0, 3)
  : null"""


@pytest.fixture(scope="module")
def pseudo(once: Once) -> BuiltSite:
    full = once("full", partial(build, "full"))
    return once("pseudo-full", partial(build_pseudo, full))


@pytest.fixture(scope="module")
def pseudo_address(pseudo: BuiltSite) -> Iterator[str]:
    yield from serve(pseudo.folder)


def test_no_kind_of_page_scrolls_sideways_where_words_are_long(
    browser: Browser, pseudo: BuiltSite, pseudo_address: str
) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    # The longest page of each folder stands for all of its kind.
    kinds = {
        path.rsplit("/", 2)[0] if path.count("/") > 1 else path: path
        for path in sorted(pseudo.pages, key=lambda path: (pseudo.folder / path).stat().st_size)
    }
    wide = {}
    for path in kinds.values():
        page.goto(pseudo_address + path)
        if found := page.evaluate(TOO_WIDE):
            wide[path] = found
    assert wide == {}


@pytest.mark.parametrize("width", [320, 390])
def test_the_choice_of_a_depth_is_one_row_where_words_are_long(
    browser: Browser, pseudo_address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(pseudo_address)
    labels = page.locator(".depth-switch label")
    labels.locator("span").evaluate_all(
        """all => ["30 Sekunden", "3 Minuten", "Ausführlich"].forEach((words, place) => {
          all[place].textContent = words;
        })"""
    )
    tops = set(labels.evaluate_all("all => all.map(label => label.offsetTop)"))
    assert len(tops) == 1
    page.close()


def test_scripts_speak_the_language_of_the_page(
    browser: Browser, pseudo: BuiltSite, pseudo_address: str
) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(f"{pseudo_address}quotes/")
    shown = page.locator("form.filters output")
    count = page.locator("[data-item]").count()
    assert shown.text_content() == f"[!!! {count} ǿƒ {count} ǿƞḗ !!!]"
