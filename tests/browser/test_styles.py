"""Every rule of the stylesheet is used on some page, so that none outlives its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from explainer.model.pact import Pact
from explainer.site_map import page_path
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")

# Each selector by itself, a nested one with what it stands in; and each class.
SELECTORS = r"""() => {
    const found = new Set();
    const isOpen = part => part.split("(").length > part.split(")").length;
    const parts = list => list.split(/, ?/).reduce(
        (made, piece) => made.length && isOpen(made.at(-1))
            ? [...made.slice(0, -1), `${made.at(-1)}, ${piece}`]
            : [...made, piece],
        []);
    const walk = (rules, outer) => {
        for (const rule of rules) {
            const list = rule.selectorText?.replaceAll("&", `:is(${outer})`);
            if (rule.style?.length && list)
                for (const each of [...parts(list), ...(list.match(/\.[a-z][\w-]*/g) ?? [])])
                    found.add(each);
            if (rule.cssRules?.length) walk(rule.cssRules, list ?? outer);
        }
    };
    walk(document.styleSheets[0].cssRules, "");
    return [...found];
}"""
# What a selector says of a moment, or of what is drawn beside an element, may be true of any.
UNUSED = r"""selectors => selectors.filter(selector => !document.querySelector(selector
    .replaceAll(/::?(before|after|marker|backdrop|placeholder|details-content)/g, "")
    .replaceAll(/:not\(:(focus|empty)\)/g, "")
    .replaceAll(/:(hover|focus(-\w+)?|target|checked|empty|modal)\b/g, ":not(#none)")
    .replace(/^$/, "*")))"""
# What no visit reaches: what prose and other records may hold, and what shows while a reader
# points, picks or scrolls, or until a script has run.
OUT_OF_REACH = re.compile(
    r"^(kbd|sub|sup)$|^:is\(:where\(article\)\) (mark|abbr|hr)$"
    r"|side-6|-proposed|-vague|:not\(\.wide\)|:lang\(|rtl"
    r"|pointed|\.dim|map-o(n|ff)|\[hidden\]|contents a\[aria-current\]"
    # No place of the pack has many events, is far from all others, or lies in a country of ours.
    r"|map-(all|more|insets|enlarged|every)|name-country"
)


def states(page: Page) -> Iterator[None]:
    """Open what scripts open on a page, one after the other: a bubble, the search, the menu."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 800})
    for mark in page.locator("[data-explained-by]:visible").all():
        mark.press("Enter")
        page.locator(".bubble").wait_for()
        yield
    page.locator(".find").click()
    page.locator("dialog [name=query]").fill("harbour")
    page.locator(".search__hit mark").first.wait_for()
    yield
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 390, "height": 800})
    page.locator(".icon--narrow").click()
    page.locator(".menu nav").first.wait_for()
    yield
    page.keyboard.press("Escape")
    schemes: list[Literal["light", "dark"]] = ["light", "dark"]
    for system in schemes:  # a choice is kept where it differs from the system's
        page.emulate_media(color_scheme=system)
        page.locator("[data-scheme-switch]").click()
        yield


def test_every_rule_is_used_on_some_page(
    browser: Browser, address: str, full: BuiltSite, long_address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    unused: list[str] = page.evaluate(SELECTORS)
    assert len(unused) > 500
    for path in ("questions/", page_path(Pact, full.library.site.pact)):
        page.goto(f"{address}{path}")
        for _ in states(page):
            unused = page.evaluate(UNUSED, unused)
    page.goto(f"{address}search/")
    page.locator("main [name=query]").fill("lamp")
    page.locator("main .search__hit").first.wait_for()
    unused = page.evaluate(UNUSED, unused)
    page.locator("main .search__hit a").first.click()
    page.locator(".find").click()
    page.locator("dialog .search__forget").wait_for()
    unused = page.evaluate(UNUSED, unused)
    lists = [f"{long_address}{path}" for path in ("glossary/", "glossary/c/", "timeline/")]
    for url in [*(address + path for path in (*kinds_of_page(full), "404.html")), *lists]:
        page.goto(url)
        unused = page.evaluate(UNUSED, unused)
    page.close()
    page = browser.new_page(java_script_enabled=False)
    for path in full.readable:
        page.goto(address + path)
        unused = page.evaluate(UNUSED, unused)
    page.close()
    assert [selector for selector in unused if not OUT_OF_REACH.search(selector)] == []
