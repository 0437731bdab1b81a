"""A session of an editor under `mkdocs serve`: good, broken, worse, mended, and never a hang."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.needs import AXE_SCRIPT
from tests.site.preview import PATIENCE, Preview, question, replace, running

pytestmark = pytest.mark.needs("chromium")

WAIT = PATIENCE * 1000
PHONE = ViewportSize(width=360, height=740)
HELD = """

import pathlib, time
_folder = pathlib.Path({folder!r})
(_folder / "building").touch()
while not (_folder / "go-on").exists():
    time.sleep(0.05)
raise RuntimeError("the machine was held up, and then fell over")
"""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with running(tmp_path) as started:
        started.until(question(started)[:20])
        yield started


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(WAIT)
    made = context.new_page()
    made.goto(preview.base)
    yield made
    context.close()


def test_a_session_from_good_to_broken_to_worse_to_mended(page: Page, preview: Preview) -> None:
    asked, site = question(preview), preview.content / "site.yml"
    banner = page.get_by_role("region", name="problem")
    problems = banner.get_by_role("listitem")
    source = next(preview.content.glob("sources/*.yml"))

    # Good.
    expect(page.get_by_role("heading", level=1)).to_have_text(asked)
    expect(banner).to_have_count(0)
    page.evaluate("window.sameDocument = true")

    # Broken: the banner comes by itself, over the page that is being read.
    preview.break_site()
    expect(banner).to_be_visible(timeout=WAIT)
    expect(banner.get_by_role("alert")).to_contain_text("1 problem in 1 file")
    expect(problems).to_have_count(1)
    line = len(site.read_text().splitlines())
    expect(problems).to_contain_text("content/site.yml")
    expect(problems).to_contain_text(f"line {line}, column 1")
    expect(problems).to_contain_text("E202")
    expect(problems.locator("mark")).to_have_text("no_such_field")
    expect(problems).to_contain_text("Hint: the fields are:")
    expect(page.get_by_role("heading", level=1)).to_have_text(asked)
    expect(banner.get_by_role("link")).to_have_count(0)
    assert page.evaluate("window.sameDocument")

    # It gets out of the way, from the keyboard too, and stays there.
    banner.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(problems.first).to_be_hidden()

    # Worse.
    kept = source.read_text()
    source.write_text(kept + "language: en\n")
    expect(banner.get_by_role("alert")).to_contain_text("2 problems in 2 files", timeout=WAIT)
    expect(problems.first).to_be_hidden()
    banner.locator("summary").click()
    expect(problems).to_have_count(2)
    expect(problems.nth(1)).to_contain_text(source.name)

    # On every page, also on one that is not there.
    for path in ("stakeholders/", "sources/", "no/such/page/"):
        page.goto(preview.base + path)
        expect(problems).to_have_count(2)
    page.goto(f"{preview.base}stakeholders/")

    # Half mended, then mended: the banner goes, and what was written meanwhile shows.
    source.write_text(kept)
    expect(problems).to_have_count(1, timeout=WAIT)
    replace(site, "no_such_field: true\n", "")
    expect(banner).to_have_count(0, timeout=WAIT)
    page.goto(preview.base)
    replace(site, asked, "What is new here?")
    expect(page.get_by_role("heading", level=1)).to_have_text("What is new here?", timeout=WAIT)


def test_a_reader_moves_about_while_a_build_is_held_up_and_after_it_fell_over(
    page: Page, preview: Preview, tmp_path: Path
) -> None:
    """Nothing goes on before it was seen, so that no answer can have waited for the build."""
    code = preview.folder / "hooks/explainer/pages/indexes.py"
    good, held = code.read_text(), tmp_path / "held"
    held.mkdir()
    code.write_text(good + HELD.format(folder=str(held)))
    while not (held / "building").exists():
        page.wait_for_timeout(50)
    for path in ("stakeholders/", "quotes/", ""):
        page.goto(preview.base + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    banner = page.get_by_role("region", name="problem")
    expect(banner).to_have_count(0)
    (held / "go-on").touch()
    expect(banner).to_contain_text("the machine was held up, and then fell over", timeout=WAIT)
    expect(banner).to_contain_text("hooks/explainer/pages/indexes.py")
    for path in ("stakeholders/", "quotes/", ""):
        page.goto(preview.base + path)
        expect(banner).to_be_visible()
    code.write_text(good)
    expect(banner).to_have_count(0, timeout=WAIT)


def test_a_page_of_problems_becomes_the_site_that_was_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    with running(tmp_path, broken=True) as preview:
        page = browser.new_page()
        answer = page.goto(f"{preview.base}stakeholders/")
        assert answer and answer.ok
        banner = page.get_by_role("region", name="problem")
        expect(banner.get_by_role("listitem")).to_have_count(1)
        expect(page.get_by_text("The site is being built")).to_be_hidden()
        replace(preview.content / "site.yml", "no_such_field: true\n", "")
        expect(banner).to_have_count(0, timeout=WAIT)
        expect(page.locator("main").get_by_role("heading", level=1)).to_be_visible()
        assert page.url == f"{preview.base}stakeholders/"
        page.close()


def test_the_open_page_takes_over_what_differs_and_keeps_all_else(
    browser: Browser, tmp_path: Path
) -> None:
    pier = "---\nabout_the_site: true\n---\n# The pier\n\nIt is wet.\n"
    style = tmp_path / "hooks/theme/assets/stylesheets/explainer.css"
    with running(tmp_path) as preview:
        prose = tmp_path / "docs" / "pier.md"
        prose.write_text(pier + "\nA boat.\n" * 60)
        preview.until("A boat", "pier/")
        page = browser.new_page()
        page.set_default_timeout(WAIT)
        page.goto(f"{preview.base}pier/")
        page.get_by_role("link", name="Back to top").focus()
        page.evaluate("scrollTo(0, 300); window.sameDocument = true")
        kept = "() => [window.sameDocument, scrollY, document.activeElement.textContent]"

        # Other words, and other parts.
        replace(prose, "It is wet.", "It is dry.\n\nNobody fishes here, *nobody*.")
        expect(page.get_by_text("Nobody fishes here")).to_have_count(1, timeout=WAIT)
        expect(page.get_by_text("It is dry.")).to_have_count(1)
        same, scrolled, focused = page.evaluate(kept)
        assert same
        # What is read stays where it is, though something came above it.
        assert scrolled >= 300
        assert focused == "Back to top"

        # A style alone.
        with style.open("a") as opened:
            opened.write("h1 { outline: 3px solid rgb(1, 2, 3); }")
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_have_css("outline-color", "rgb(1, 2, 3)", timeout=WAIT)
        assert page.evaluate(kept)[0]

        # What scripts have to know is loaded anew, and stays where it was.
        replace(prose, "\nA boat.\n", "\n## A boat\n\nIt sails.\n")
        expect(page.get_by_role("heading", name="A boat")).to_have_count(1, timeout=WAIT)
        assert page.evaluate(kept)[0] is None
        page.wait_for_function("scrollY >= 300")
        page.close()


def test_one_broken_record_does_not_hold_back_the_others(page: Page, preview: Preview) -> None:
    preview.break_site()
    banner = page.get_by_role("region", name="problem")
    expect(banner).to_be_visible(timeout=WAIT)
    state = preview.content / "stakeholders" / "oslen.yml"
    page.goto(f"{preview.base}stakeholders/oslen/")
    name = page.get_by_role("heading", level=1).text_content()
    assert name
    replace(state, f"name: {name}", f"name: {name} on the river")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(f"{name} on the river", timeout=WAIT)
    expect(banner).to_be_visible()
    expect(banner.get_by_role("listitem")).to_contain_text("no_such_field")


@pytest.mark.needs("axe")
def test_the_banner_is_readable_for_everybody(browser: Browser, tmp_path: Path) -> None:
    with running(tmp_path) as preview:
        preview.until(question(preview)[:20])
        preview.break_site()
        preview.until("no_such_field")
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport=PHONE, color_scheme=scheme)
            page.goto(preview.base)
            found = page.get_by_role("region", name="problem")
            expect(found.get_by_role("listitem")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            box = found.bounding_box()
            assert box and box["height"] < PHONE["height"] * 0.7
            page.add_script_tag(path=AXE_SCRIPT)
            problems = page.evaluate(
                """async () => (await axe.run("#preview")).violations.map(
                    v => `${v.id}: ${v.nodes[0].html}`)"""
            )
            assert problems == [], scheme
            # Whatever it covers can be scrolled free of it once it is closed.
            found.locator("summary").click()
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            foot = page.get_by_role("contentinfo").bounding_box()
            closed = found.bounding_box()
            assert foot and closed
            assert foot["y"] + foot["height"] <= closed["y"] + 1
            page.close()
