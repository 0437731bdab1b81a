"""CONTRIBUTING.md tells editors what is so: every value and field, and every file that it names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from explainer.dates.display import format_date
from explainer.dates.edtf import parse_edtf
from explainer.load.front_matter import FIELDS
from explainer.model.claim import Certainty
from explainer.model.quote import Quote
from explainer.model.wording import Fidelity

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
# The last file named before an example is the one that it goes into, above an item or as a whole.
EXAMPLE = re.compile(
    r"`(?P<file>(?:content|docs)/[\w/-]+\.(?:yml|md))`(?:, above `(?P<above>[\w-]+)`)?:\n\n"
    r"```(?:yaml|markdown)\n(?P<text>.*?)```\n",
    re.DOTALL,
)
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \|$", re.MULTILINE)


def section(heading: str) -> str:
    """Return what stands under a heading, up to the next."""
    found = re.search(rf"^#+ {heading}\n(.*?)(?=^#+ |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    assert found, heading
    return found[1]


def test_there_is_an_example_of_everything_that_editors_add() -> None:
    folders = [Path(example["file"]).parts[1] for example in EXAMPLE.finditer(TEXT)]
    assert folders == [
        "sources",
        "quotes",
        "stakeholders",
        "events",
        "glossary.yml",
        "claims",
        "questions",
        "figures",
        "lessons",
        "places.yml",
        "sophistry.md",
    ]


def test_dates_are_printed_as_the_table_says() -> None:
    rows = ROW.findall(section("Dates"))
    assert len(rows) > 10
    for typed, told in rows:
        printed = re.sub(r"\s", " ", format_date(parse_edtf(typed), "en"))
        assert told.startswith(printed), typed


@pytest.mark.parametrize(
    "values",
    [
        get_args(Fidelity),
        get_args(Quote.model_fields["verification"].annotation),
        get_args(Certainty),
    ],
    ids=["fidelity", "verification", "certainty"],
)
def test_every_value_that_editors_choose_from_is_explained(values: tuple[str, ...]) -> None:
    assert values
    for value in values:
        assert f"`{value}`" in TEXT


def test_every_field_of_a_page_of_prose_is_explained() -> None:
    assert [name for name, _ in ROW.findall(section("Prose")) if name in FIELDS] == list(FIELDS)
