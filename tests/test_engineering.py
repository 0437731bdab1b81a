"""What engineers are told is so: files, commands and folders that the pages for them name."""

from __future__ import annotations

import ast
import re

import pytest

from explainer.__main__ import NAMES
from tests.needs import ROOT
from tests.test_layout import FLOW

PACKAGES = ROOT / "hooks" / "explainer"
PAGES = [
    *("ARCHITECTURE.md", "ENGINEERING.md", "README.md", "CONTRIBUTING.md"),
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "decisions").glob("*.md"))),
]
TOPS = "|".join(("content", "decisions", "docs", "handbook", "hooks", "tests", "tools", r"\.ci"))
NAMED = re.compile(rf"`((?:{TOPS})/[\w./-]*|\.github/[\w./-]+|[A-Z]+\.md)`")
ROOM = re.compile(r"^\*\*`(\w+)/`\*\*: (.+?)\n\n", re.DOTALL | re.MULTILINE)
# What `explainer schema` writes, for whatever content.
MADE = "content/schema/"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    found = re.search(rf"^(#+) {heading}\n(.*?)(?=^\1 |\Z)", text(name), re.DOTALL | re.MULTILINE)
    assert found, heading
    return found[2]


def files_named(name: str) -> set[str]:
    return {named for named in NAMED.findall(text(name)) if not named.startswith(MADE)}


@pytest.mark.parametrize("name", [name for name in PAGES if name != "CONTRIBUTING.md"])
def test_files_and_folders_named_are_there(name: str) -> None:
    for named in files_named(name):
        assert (ROOT / named).exists(), named


def test_modules_of_a_room_are_named_as_they_are() -> None:
    for room, told in ROOM.findall(text("ARCHITECTURE.md")):
        for named in re.findall(r"`([\w/]+(?:\.py|/))`", told):
            found = [PACKAGES / room / named, PACKAGES / named, ROOT / named]
            assert any(path.exists() for path in found), f"{room}: {named}"


def test_modules_on_the_way_of_a_quotation_are_there() -> None:
    way = section("ARCHITECTURE.md", "How one quotation travels")
    named = re.findall(r"`(\w+/[\w/]+\.(?:py|html)|\w+\.py)`", way)
    assert len(named) > 15
    for name in named:
        assert (PACKAGES / name).exists() or (ROOT / name).exists(), name


def test_every_folder_has_its_room_in_the_order_of_the_flow() -> None:
    rooms = [room for room, _ in ROOM.findall(text("ARCHITECTURE.md"))]
    assert rooms == [name for name in FLOW if (PACKAGES / name).is_dir()]


@pytest.mark.parametrize("room", [name for name in FLOW if (PACKAGES / name).is_dir()])
def test_a_room_is_told_as_its_package_says(room: str) -> None:
    words = ast.get_docstring(ast.parse((PACKAGES / room / "__init__.py").read_text("utf-8")))
    assert words
    told = dict(ROOM.findall(text("ARCHITECTURE.md")))[room]
    assert " ".join(told.split()).startswith(" ".join(words.split()))
    assert re.search(r"\bIn: .+ Out: .+", words, re.DOTALL)


@pytest.mark.parametrize("name", PAGES)
def test_commands_named_are_there(name: str) -> None:
    targets = re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE)
    assert set(re.findall(r"`(?:\w+=\w+ )?make ([a-z-]+)", text(name))) <= set(targets)
    named = re.findall(r"`(?:\.venv/bin/)?explainer ([a-z]+)", text(name))
    assert set(named) <= set(NAMES)


def test_engineers_find_all_commands_that_make_has_for_them() -> None:
    told = text("ENGINEERING.md") + text("README.md")
    for target in re.findall(r"^([a-z-]+):.*##", text("Makefile"), re.MULTILINE):
        assert f"`make {target}`" in told or target == "help", target
