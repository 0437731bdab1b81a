"""The sources that ship are cited as citeproc-js cites them."""

from __future__ import annotations

import pytest

from explainer.citations.formats import CITATION_FORMATS
from explainer.citations.item import CslItem, item_of_source
from explainer.model.source import Source
from tests.citations.test_oracle import STYLES, agree, cite
from tests.content.shipped import shipped_library

pytestmark = pytest.mark.needs("node", "citeproc")


@pytest.fixture(scope="module")
def items() -> list[CslItem]:
    return [item_of_source(source) for source in shipped_library().all(Source)]


@pytest.fixture(scope="module")
def theirs(items: list[CslItem]) -> dict[str, dict[str, str]]:
    return cite(items)


@pytest.mark.parametrize("style", STYLES)
def test_no_citation_differs_without_a_reason_and_most_in_nothing(
    style: str, items: list[CslItem], theirs: dict[str, dict[str, str]]
) -> None:
    agree(style, items, theirs)
    plain = [item for item in items if item.issued and item.issued.text[-1].isdigit()]
    same = sum(CITATION_FORMATS[style](item) == theirs[style].get(item.id) for item in plain)
    assert same > 0.9 * len(plain)
