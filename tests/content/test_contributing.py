"""The examples of CONTRIBUTING.md are right where they say they go: in the content that ships."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from explainer.build import load
from explainer.check.checked import Checked
from explainer.edit.format import format_file
from explainer.load.front_matter import FIELDS
from explainer.load.project import Project
from explainer.problems.show import show
from explainer.today import today
from tests.needs import ROOT
from tests.test_contributing import EXAMPLE, ROW, TEXT, section

SHOWN = re.compile(r"mistyped as `(?P<slip>[\w-]+)`.*?```text\n(?P<report>.*?)```\n", re.DOTALL)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The shipped content and prose, with every example pasted in."""
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for example in EXAMPLE.finditer(TEXT):
        file = tmp_path / example["file"]
        there = file.read_text(encoding="utf-8") if file.exists() else ""
        if example["text"] in there:
            continue  # an editor tried it out, and left it
        if example["above"] is None:
            assert not there, f"{example['file']} is taken by now"
            file.write_text(example["text"], encoding="utf-8")
            continue
        before, mark, after = there.partition(f"  - id: {example['above']}\n")
        assert mark, f"{example['file']} has no {example['above']}"
        file.write_text(f"{before}{example['text']}\n{mark}{after}", encoding="utf-8")
    return Project(tmp_path, tmp_path / "content", tmp_path / "docs")


def checked(project: Project) -> Checked:
    return load(project, today())


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
            made = format_file(project, path).after.decode()
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
