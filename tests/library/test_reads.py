"""A page knows what it rests on: nothing else that an editor changes can change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from explainer.build import load, render
from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.library.reads import Changes
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.model.text import Localised
from explainer.pages.page import Page
from tests.needs import ROOT
from tests.tiny import TODAY

FULL = ROOT / "tests" / "packs" / "full"


@pytest.fixture(scope="module")
def index() -> RecordIndex:
    checked = load(Project(FULL, FULL / "content", FULL / "docs"), TODAY)
    assert checked.library is not None
    return checked.library.index


def pages_of(index: RecordIndex) -> dict[str, Page]:
    return {page.path: page for page in render(Library(index))}


def rewritten(value: Any) -> Any:
    """Return a value with each of its texts changed, however deep it stands."""
    if isinstance(value, Localised):
        return type(value)(tuple((tag, f"{words} zq") for tag, words in value.by_language))
    if isinstance(value, tuple):
        return tuple(rewritten(each) for each in value)
    if isinstance(value, BaseModel):
        changed = {name: rewritten(each) for name, each in value}
        return value.model_copy(update=changed)
    return value


def with_one(index: RecordIndex, place: int, record: Record | None) -> RecordIndex:
    """Return an index with one record exchanged, or left out."""
    records = list(index.records)
    records[place : place + 1] = [record] if record else []
    return RecordIndex(index.site, tuple(records), index.docs, index.unread)


def unnoted(index: RecordIndex, before: dict[str, Page], after: RecordIndex) -> Iterator[str]:
    """Yield the pages that changed, or went, though nothing did that they have read."""
    pages, changes = pages_of(after), Changes(index, after)
    for path, page in before.items():
        same = path in pages and _shown(pages[path]) == _shown(page)
        if not same and not changes.touch(page.reads):
            yield path


def _shown(page: Page) -> tuple[object, ...]:
    return page.title, page.description, page.html, page.updated


def test_a_page_changes_only_where_something_that_it_read_did(index: RecordIndex) -> None:
    before = pages_of(index)
    last_of_each = {
        (record.kind, record.retired is None): i for i, record in enumerate(index.records)
    }
    missed = {
        f"{path} did not note {index.records[place].id}"
        for place in last_of_each.values()
        for path in unnoted(index, before, with_one(index, place, rewritten(index.records[place])))
    }
    assert missed == set()


def test_a_page_changes_where_a_record_that_it_named_is_gone(index: RecordIndex) -> None:
    before = pages_of(index)
    place = next(
        place
        for place, record in enumerate(index.records)
        if record.kind == "event" and not index.users(record.id)
    )
    assert list(unnoted(index, before, with_one(index, place, None))) == []
    changes = Changes(index, with_one(index, place, None))
    assert any(changes.touch(page.reads) for page in before.values())


def test_a_page_does_not_rest_on_all_there_is(index: RecordIndex) -> None:
    before = pages_of(index)
    quote = next(record for record in index.records if record.kind == "quote")
    changes = Changes(index, with_one(index, index.records.index(quote), rewritten(quote)))
    stale = {path for path, page in before.items() if changes.touch(page.reads)}
    assert {f"quotes/{quote.id}/", "quotes/"} <= stale
    assert not {"map/", "glossary/", "figures/", "corrections/", "pacts/compare/"} & stale
    assert len(stale) < len(before) / 2


def unread(index: RecordIndex, page: Page, kind: str) -> int:
    """Return the place of a record of a kind that a page does not read."""
    return next(
        place
        for place, record in enumerate(index.records)
        if record.kind == kind and record.retired is None and record.id not in page.reads.records
    )


@pytest.mark.parametrize("kind", ["claim", "correction", "figure", "source"])
def test_the_home_page_does_not_rest_on_the_words_of_the_lists_that_it_leads_to(
    index: RecordIndex, kind: str
) -> None:
    home = pages_of(index)[""]
    place = unread(index, home, kind)
    rewrote = Changes(index, with_one(index, place, rewritten(index.records[place])))
    assert not rewrote.touch(home.reads)


@pytest.mark.parametrize("kind", ["claim", "figure"])
def test_the_home_page_rests_on_whether_there_is_a_list_to_lead_to(
    index: RecordIndex, kind: str
) -> None:
    home = pages_of(index)[""]
    place = unread(index, home, kind)
    assert Changes(index, with_one(index, place, None)).touch(home.reads)
