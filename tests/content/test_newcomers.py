"""Newcomers find answers within two steps from the home page, whose first screen has one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

pytestmark = pytest.mark.needs("chromium")

MOST_STEPS = 2
THREE_MINUTES = "3 minutes"
# Each question, the links and choices of depth on the way, and words of the answer.
JOURNEYS = {
    "is it an alliance?": (
        ["Why Moscow and Pyongyang say they signed"],
        "no alliance of the Western kind",
    ),
    "did troops go before it applied?": (
        [THREE_MINUTES],
        "By then North Korean soldiers were in Russia",
    ),
    "who says it breaks the sanctions?": (
        ["Questions", "Do the UN sanctions on North Korea still count?"],
        "Russia too must keep",
    ),
    "when does it apply?": ([THREE_MINUTES], "took effect on 4 December 2024"),
    "what does Article 4 say?": ([], "In plain words"),
    "who signed it?": ([THREE_MINUTES], "Vladimir Putin and Kim Jong Un"),
    "what does China say?": ([THREE_MINUTES], "China calls the matter"),
    "is it secret?": (["Claims", "A secret clause on troops"], "has a secret clause"),
    "what is casus foederis?": (["Glossary", "Casus foederis"], "case of the treaty"),
    "how do I know this is true?": (["About"], "Every statement rests on a named source"),
}


@pytest.mark.parametrize("width", [390, 1280])
def test_a_newcomers_questions_are_answered_within_two_steps(
    browser: Browser, shipped_address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    for question, (steps, words) in JOURNEYS.items():
        assert len(steps) <= MOST_STEPS, question
        page.goto(shipped_address)
        for step in steps:
            take(page, step)
        answer = page.locator("main :is(p, h2, h3, li, dd, blockquote)").filter(
            has_text=re.compile(re.escape(words)), visible=True
        )
        expect(answer.first, question).to_be_visible()
        answer.first.scroll_into_view_if_needed()
        expect(answer.first, question).to_be_in_viewport()
    context.close()


def take(page: Page, step: str) -> None:
    """Choose a depth, or follow the first link of a name that is shown."""
    if step == THREE_MINUTES:
        page.get_by_role("radio", name=step).check()
        return
    before = page.url
    page.get_by_role("link", name=step, exact=True).filter(visible=True).first.click()
    page.wait_for_url(lambda url: url != before)


@pytest.mark.parametrize(
    "screen", [ViewportSize(width=390, height=844), ViewportSize(width=1280, height=800)]
)
def test_the_first_screen_of_the_home_page_holds_the_answer(
    browser: Browser, shipped_address: str, screen: ViewportSize
) -> None:
    page = browser.new_page(viewport=screen)
    page.goto(shipped_address)
    for part in ("h1", ".depth-switch", "section.depth-brief p"):
        box = page.locator(part).first.bounding_box()
        assert box, part
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= screen["height"], part
    # Sources wait to be asked for.
    expect(page.locator("details[data-sources]")).not_to_have_attribute("open", "")
    page.close()
