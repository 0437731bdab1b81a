"""The site from its zip, opened from a folder: no server, no loosened browser, nothing missing."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from explainer.__main__ import explainer
from explainer.model.event import Event
from explainer.model.figure import Figure
from tests.site.sites import BuiltSite, project_of, run_build

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A pack's site, built, packed and unpacked as the command for readers offline does."""
    folder = tmp_path_factory.mktemp("offline")
    project = project_of("full", folder)
    built = run_build(project, folder / "built", "--no-directory-urls")
    assert built.returncode == 0, built.stdout + built.stderr
    for name in ("one.zip", "two.zip"):
        packing = ["pack", str(folder / "built"), str(folder / name)]
        done = CliRunner().invoke(explainer, [*packing, "--project", str(project.content.parent)])
        assert done.exit_code == 0, done.output
    assert (folder / "one.zip").read_bytes() == (folder / "two.zip").read_bytes()
    with zipfile.ZipFile(folder / "one.zip") as archive:
        archive.extractall(folder / "a folder")
    [top] = (folder / "a folder").iterdir()
    return BuiltSite("full", top, project)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def watched(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page of a phone's width, and what went wrong on it."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=request.param
    )
    page, wrong = context.new_page(), list[str]()
    page.on("requestfailed", lambda asked: wrong.append(f"{asked.url}: {asked.failure}"))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: None if _is_at_hand(asked.url) else wrong.append(asked.url))
    yield page, wrong
    context.close()


def _is_at_hand(url: str) -> bool:
    return url.startswith(("file://", "data:"))


def test_a_reader_walks_from_the_home_page_to_the_source_of_a_figure(
    watched: tuple[Page, list[str]], unpacked: BuiltSite
) -> None:
    page, wrong = watched
    figure = unpacked.library.all(Figure)[0]
    page.goto((unpacked.folder / "index.html").as_uri())
    page.get_by_role("article").get_by_role("link", name="Figures", exact=True).click()
    page.locator("main").get_by_role("link", name=str(figure.headline), exact=True).click()
    assert page.url.endswith(f"/{unpacked.library.address(figure)}index.html")
    expect(page.locator(".chart-rows > li")).to_have_count(len(figure.points))
    page.locator(".figure-table .cite-ref").first.click()
    expect(page.locator(".sources > li:target")).to_be_visible()
    page.locator(".sources > li:target a").first.click()
    assert "/sources/" in page.url
    expect(page.locator("h1")).to_be_visible()
    assert wrong == []


def test_the_look_and_the_values_come_along(
    watched: tuple[Page, list[str]], unpacked: BuiltSite
) -> None:
    page, wrong = watched
    figure = unpacked.library.all(Figure)[0]
    page.goto((unpacked.folder / str(unpacked.library.address(figure)) / "index.html").as_uri())
    family = page.locator("h1").evaluate("e => getComputedStyle(e).fontFamily")
    assert "Explainer Serif" in family
    assert page.locator("h1").evaluate("async () => (await document.fonts.ready).size") > 0
    loaded = page.evaluate("[...document.fonts].some(font => font.status === 'loaded')")
    assert loaded
    href = page.get_by_role("link", name="Download the values").get_attribute("href") or ""
    assert (unpacked.folder / str(unpacked.library.address(figure)) / href).resolve().is_file()
    assert wrong == []


def test_the_timeline_is_narrowed_down_without_a_server(
    browser: Browser, unpacked: BuiltSite
) -> None:
    page, wrong = browser.new_page(), list[str]()
    page.on("requestfailed", lambda asked: wrong.append(asked.url))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((unpacked.folder / "index.html").as_uri())
    page.get_by_role("article").get_by_role("link", name="Timeline", exact=True).first.click()
    events = unpacked.library.all(Event)
    who = events[0].actors[0]
    page.locator("form.filters select[name=who]").select_option(who)
    expect(page.locator("[data-item]:visible")).to_have_count(
        sum(who in event.actors for event in events)
    )
    page.close()
    assert wrong == []
