"""The quiz taken away in a real browser: a teacher downloads a deck, and Anki has its cards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from playwright.sync_api import Browser, Page, expect

from explainer.quiz.made import quiz_of
from explainer.quiz.written import written_items
from tests.site.sites import BuiltSite

pytestmark = pytest.mark.needs("chromium")


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


def test_a_teacher_downloads_a_deck_of_all_questions(
    page: Page, address: str, full: BuiltSite, tmp_path: Path
) -> None:
    page.goto(f"{address}learn/")
    entry = page.locator("#downloads ~ ul > li").filter(has=page.get_by_role("link", name="Anki"))
    with page.expect_download() as begun:
        entry.get_by_role("link").click()
    file = tmp_path / begun.value.suggested_filename
    begun.value.save_as(file)
    assert file.name == "quiz.apkg"
    expect(entry).to_contain_text(f"{-(-file.stat().st_size // 1000)} kB")
    collection = Collection(str(tmp_path / "collection.anki2"))
    request = ImportAnkiPackageRequest(package_path=str(file))
    log = collection.import_anki_package(request).log
    collection.close()
    items = [*quiz_of(full.library).items, *written_items(full.library)]
    assert len(log.new) == len(items) > 10
