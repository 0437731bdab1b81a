"""The work of a check grows with its input, never with its square: counted in calls, not timed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explainer.build import load
from explainer.problems.show import show
from tests.check.marked import TODAY, make_project

STATE = "type: state\nname: Ister\ngroup: parties\nside: parties\nchecked: 2025-04-30\n"
SOURCE = "type: report\ntitle: A\nlanguage: en\nperspective: press\nchecked: 2025-04-30\n"
QUESTION = "title: T?\nshort_title: T\nanswer: {brief: A.}\nchecked: 2025-04-30\n"
FEW, TIMES = 300, 4


def prose(text: str) -> dict[str, str]:
    return {"stakeholders/ister.yml": f"{STATE}portrait: |\n  {text}\n"}


def page(text: str) -> dict[str, str]:
    return {"docs/more.md": f"# More\n\nOf [[oslen]]: {text}\n"}


def items(name: str, item: str) -> Callable[[int], dict[str, str]]:
    return lambda n: {name: "items:\n" + "".join(item.format(n=each) for each in range(n // 4))}


def options(n: int) -> dict[str, str]:
    given = "".join(f"- {{id: o{each}, title: T}}\n" for each in range(n // 4))
    held = "".join(
        f"- {{holder: oslen, option: p{each}, text: No., certainty: reported, sources: [x]}}\n"
        for each in range(n // 4)
    )
    return {"questions/x.yml": f"{QUESTION}options:\n{given}positions:\n{held}"}


GROWING: dict[str, Callable[[int], dict[str, str]]] = {
    "items without fields": items("quotes/x.yml", "- {{}}\n"),
    "items of one field": items("quotes/x.yml", "- id: a{n}\n"),
    "distinct ids that nobody has": lambda n: {
        "sources/x.yml": f"{SOURCE}sources: [{', '.join(f'x{n}-{each}' for each in range(n))}]\n"
    },
    "one id twice": items(
        "glossary.yml", "- {{id: a, term: A{n}, definition: B., checked: 2025}}\n"
    ),
    "fields of no kind": lambda n: {
        "sources/x.yml": SOURCE + "".join(f"k{n}-{each}: 1\n" for each in range(n))
    },
    "fields that stand twice": lambda n: {"sources/x.yml": "a: 1\n" * n},
    "positions on options that are none": options,
    "escaped control characters": lambda n: {"sources/x.yml": 'title: "' + "\\u0001" * n + '"\n'},
    "open brackets": lambda n: {"sources/x.yml": "a: " + "[" * n},
    "brackets of references": lambda n: prose("[[ " * n),
    "images that are none": lambda n: prose("![" * n),
    "references to nothing": lambda n: prose("[[nobody]] " * n),
    "tags of HTML": lambda n: prose("<a>" * n + "</b>" * n),
    "headings that are not shown": lambda n: prose("# a\n  " * n),
    "references on a page": lambda n: page("[[nobody]] " * (n // 2)),
    "references on a page after tabs": lambda n: page("a\t[[nobody]]\t" * (n // 2)),
    "paragraphs that rest on nothing": lambda n: page("\n\nBoats." * n),
    "links to nothing": lambda n: page("[a](b.md) " * (n // 2)),
    "headings of the same words": lambda n: page("\n\n## Boats\n\n[[oslen]]" * n),
    "blocks that are not closed": lambda n: page("\n\n" + "/// quote | a\n" * (n // 4)),
}


def calls(root: Path, files: dict[str, str]) -> int:
    """Return how many functions are called to check a project and to show what is wrong."""
    project = make_project(root, files)
    count = 0

    def counted(_: Any, event: str, __: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        show(load(project, TODAY).problems, root)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("files", GROWING.values(), ids=GROWING)
def test_four_times_as_much_takes_hardly_more_than_four_times_the_work(
    tmp_path: Path, files: Callable[[int], dict[str, str]]
) -> None:
    # What is done once, such as preparing models, is done before.
    calls(tmp_path / "first", files(FEW))
    few = calls(tmp_path / "few", files(FEW + 1))
    many = calls(tmp_path / "many", files(FEW * TIMES))
    assert many < few * TIMES * 1.5


@pytest.mark.parametrize("text", ["[" * 30_000, "](" * 9_000, "boats " * 4_000, "`a ``b " * 3_000])
@pytest.mark.parametrize("where", [prose, page])
def test_a_paragraph_that_nobody_wrote_is_refused_before_it_is_read(
    tmp_path: Path, text: str, where: Callable[[str], dict[str, str]]
) -> None:
    codes = {p.code for p in load(make_project(tmp_path, where(text)), TODAY).problems}
    assert codes & {"E343", "E344"}


@pytest.mark.parametrize("margin", ["", "> "])
def test_a_table_that_would_be_filled_up_without_end_is_refused(
    tmp_path: Path, margin: str
) -> None:
    rows = ["| a " * 300, "|---" * 300, *["| a"] * 5_000]
    files = page("\n\n" + "".join(f"{margin}{row}\n" for row in rows))
    [problem] = load(make_project(tmp_path, files), TODAY).problems
    assert (problem.code, problem.line) == ("E345", 5)
    assert "1,500,600 cells" in problem.message


@pytest.mark.parametrize(
    "text", ["- boats\n" * 4_000, "| a |\n" * 4_000, "|a|\n|-|\n" * 2_000, "boats\n\n" * 4_000]
)
def test_long_lists_tables_and_texts_are_no_long_paragraphs(tmp_path: Path, text: str) -> None:
    files = page(f"\n\n{text}")
    codes = {p.code for p in load(make_project(tmp_path, files), TODAY).problems}
    assert not codes & {"E343", "E344"}
