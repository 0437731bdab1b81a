"""CONTRIBUTING.md tells editors what is so: its examples pass, and its problem is a real one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest

from explainer.build import Checked, load
from explainer.dates.display import format_date
from explainer.dates.edtf import parse_edtf
from explainer.edit.format import formatted
from explainer.load.front_matter import FIELDS
from explainer.load.project import Project
from explainer.model.claim import Certainty
from explainer.model.quote import Quote
from explainer.model.wording import Fidelity
from explainer.problems.show import show
from explainer.today import today

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
# The last file named before an example is the one that it goes into, above an item or as a whole.
EXAMPLE = re.compile(
    r"`(?P<file>(?:content|docs)/[\w/-]+\.(?:yml|md))`(?:, above `(?P<above>[\w-]+)`)?:\n\n"
    r"```(?:yaml|markdown)\n(?P<text>.*?)```\n",
    re.DOTALL,
)
SHOWN = re.compile(r"mistyped as `(?P<slip>[\w-]+)`.*?```text\n(?P<report>.*?)```\n", re.DOTALL)
ROW = re.compile(r"^\| `(.+?)` \| (.+?) \|$", re.MULTILINE)


def section(heading: str) -> str:
    """Return what stands under a heading, up to the next."""
    found = re.search(rf"^#+ {heading}\n(.*?)(?=^#+ |\Z)", TEXT, re.DOTALL | re.MULTILINE)
    assert found, heading
    return found[1]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The shipped content and prose, with every example pasted in."""
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for example in EXAMPLE.finditer(TEXT):
        file = tmp_path / example["file"]
        if example["above"] is None:
            assert not (ROOT / example["file"]).exists(), f"{example['file']} is taken by now"
            file.write_text(example["text"], encoding="utf-8")
            continue
        before, mark, after = file.read_text(encoding="utf-8").partition(
            f"  - id: {example['above']}\n"
        )
        assert mark, f"{example['file']} has no {example['above']}"
        file.write_text(f"{before}{example['text']}\n{mark}{after}", encoding="utf-8")
    return Project(tmp_path, tmp_path / "content", tmp_path / "docs")


def checked(project: Project) -> Checked:
    return load(project, today())


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
        "places.yml",
        "sophistry.md",
    ]


def test_the_examples_pass_as_they_stand(project: Project) -> None:
    found = checked(project)
    assert show(found.problems, project.root) == ""
    assert found.library is not None
    assert found.library.get("vorontsov-not-a-sheet") is not None


def test_the_examples_are_in_the_layout_that_they_are_given(project: Project) -> None:
    written = {example["file"]: example["text"] for example in EXAMPLE.finditer(TEXT)}
    for name, text in written.items():
        if name.endswith(".yml"):
            path = project.root / name
            path.write_text(text if text.startswith("#") else f"items:\n{text}", encoding="utf-8")
            made = formatted(project, path).after.decode()
            assert text in (made, made.split("items:\n")[-1]), name


def test_the_problem_shown_is_what_a_slip_prints(project: Project) -> None:
    shown = SHOWN.search(TEXT)
    assert shown
    quotes = project.content / "quotes" / "alexander-vorontsov.yml"
    example = quotes.read_text(encoding="utf-8")
    assert example.count("source: tass-vorontsov") == 1
    slipped = example.replace("source: tass-vorontsov", f"source: {shown['slip']}")
    quotes.write_text(slipped, encoding="utf-8")
    assert show(checked(project).problems, project.root) == shown["report"]


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


def test_references_in_tables_name_what_is_there(project: Project) -> None:
    page = project.docs / "as-told.md"
    cells = [cell.strip("` ").replace("\\|", "|") for cell, _ in ROW.findall(section("Prose"))]
    blocks = [cell.split("`")[0] + "\n///" for cell in cells if cell.startswith("///")]
    words = [cell for cell in cells if not cell.startswith("///") and cell not in FIELDS]
    assert len(words) >= 5
    assert len(blocks) == 5
    told = [
        block.replace("\n///", "\n[[kim-jong-un]]\n///") if "depth" in block else block
        for block in blocks
    ]
    page.write_text("# As told\n\n" + "\n\n".join(words + told) + "\n", encoding="utf-8")
    assert show(checked(project).problems, project.root) == ""
