"""Each decision says what was asked, measured and chosen, and when to look again."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.needs import ROOT

FOLDER = ROOT / "decisions"
PAGES = sorted(FOLDER.glob("*.md"))
PARTS = ["Context", "Measured", "Choice", "Look again when"]


@pytest.mark.parametrize("page", [path for path in PAGES if path.name != "README.md"], ids=str)
def test_a_decision_has_its_four_parts_and_fits_on_a_screen(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS
    for part in re.split(r"^## .+$", text, flags=re.MULTILINE)[1:]:
        assert part.strip()
    assert len(text.splitlines()) <= 60


def test_the_list_names_every_decision() -> None:
    listed = re.findall(r"^\| \[[\w-]+\]\(([\w-]+\.md)\)", (FOLDER / "README.md").read_text(), re.M)
    assert listed == [path.name for path in PAGES if path.name != "README.md"]


def test_every_library_that_the_site_needs_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    needed = {re.split(r"[<>=~!\[ ]", line)[0] for line in project["dependencies"]}
    rows = re.findall(r"^\| (`.+?) \|", (FOLDER / "libraries.md").read_text(), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([\w-]+)`", row)} == needed
