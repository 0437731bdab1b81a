"""Markdown that a record's pages would not show is refused rather than dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, Case, expected, problems, shown

STATE = BARE_STATE + "portrait: |-\n"
HINT = "write plain paragraphs, lists, links, *emphasis* and `### ` headings"
CASES: dict[str, Case] = {
    what: ("E508", {"stakeholders/ister.yml": STATE + text}, HINT)
    for what, text in {
        "a heading of a page": "  ⟦# Ister⟧\n\n  An island.\n",
        "a heading below a line": "  Ister\n  ⟦=====⟧\n",
        "a quotation": "  It says:\n\n  ⟦> We are an island.⟧\n",
        "a line across the page": "  An island.\n\n  ⟦* * *⟧\n\n  In the east.\n",
        "a heading of the lowest level": "  ⟦###### Ister⟧\n\n  An island.\n",
        "a heading in a list": "  - ⟦# Ister⟧\n  - An island.\n",
        "a quotation in a list": "  - It says:\n  - ⟦> an island⟧\n",
        "the same twice": "  ⟦> An island.⟧\n\n  It says so.\n\n  ⟦> An island.⟧\n",
        "an image by reference": "  An island: ⟦![its coast][coast]⟧.\n",
        "a footnote": "  An island⟦[^1]⟧.\n\n  ⟦[^1]⟧: In the east.\n",
        "a block that places a record": "  An island.\n\n  ⟦/// quote | a⟧\n  ⟦///⟧\n",
        "an image": "  An island: ⟦![its coast](coast.png)⟧.\n",
        "a block of code": "  ⟦~~~ yaml⟧\n\n  It is an island.\n",
        "a table": "  An | island\n  ⟦--- | ---⟧\n  in | the east\n",
    }.items()
}
DEEP = {
    "lists": "- " * 1500 + "An island.",
    "emphasis": "*" * 3000 + "An island." + "*" * 3000,
    "kinds of emphasis": "_An *" * 40 + "island" + "* island_" * 40,
    "lists below each other": "\n".join("    " * level + "- An island." for level in range(300)),
    "quotations": "> " * 500 + "An island.",
    "quotations in lists": "- > " * 300 + "An island.",
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_would_be_dropped_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_what_nests_too_deep_to_be_shown_is_refused(tmp_path: Path, text: str) -> None:
    files = {"stakeholders/ister.yml": STATE.replace("|-\n", f"⟦{json.dumps(text)}⟧\n")}
    assert shown(tmp_path, files) == expected("E509", files, "write it flatter")


def test_what_pages_show_is_not_refused(tmp_path: Path) -> None:
    text = r"""  ### The coast

  An *island*, **east** of [[oslen]] - 3 > 2, #1 of [all](https://ister.example/)
  \![*not* an image](https://ister.example/), but see `![its coast](coast.png)` and `<b>`,
  <https://ister.example/>, <isle@ister.example> and a < b > c![Oslen]([[oslen]]):

  - a coast of [[oslen]]
    1. with cliffs [@board-statement]
    2. with [a *long*](https://ister.example/) beach [@board-statement]
  - a hill [@board-statement]
"""
    assert shown(tmp_path, {"stakeholders/ister.yml": STATE + text}) == []


@pytest.mark.parametrize(
    "text",
    [
        "an ⟦<b>⟧island</b> ⟦<b>⟧state</b>",
        "an island⟦</b>⟧",
        "⟦<br/>⟧",
        "⟦<!--⟧ an island -->",
        "⟦<a href='#x'>⟧⟦<B>⟧",
    ],
)
def test_html_is_told_and_may_stand(tmp_path: Path, text: str) -> None:
    files = {"stakeholders/ister.yml": STATE + f"  An island, `<b>`: {text}\n"}
    hint = "write Markdown instead, or, to speak of it, put it between backticks"
    assert shown(tmp_path, files) == expected("W508", files, hint)


LANGUAGES = "*궤변*{lang=⟦korean⟧} or *sofizm*{ .old lang='⟦korean⟧' } or *word*{lang=⟦korean⟧}"
KNOWN = '*궤변*{lang=ko}, *софизм*{: lang="ru"}, `{lang=korean}`'


def test_words_say_a_language_that_there_is(tmp_path: Path) -> None:
    hint = "write `ko`"
    for name, words in (("stated", LANGUAGES), ("known", KNOWN)):
        files = {
            "stakeholders/ister.yml": STATE + f"  It says {words}.\n",
            "docs/a.md": f"# More\n\nSays [[oslen]]:\n{words}.\n\n```\n{{lang=korean}}\n```\n",
        }
        assert shown(tmp_path / name, files) == expected("E215", files, hint)


def test_pages_of_prose_are_told_of_html_and_footnotes(tmp_path: Path) -> None:
    page = "# More\n\n%s\n\n```\n<b>[^1]\n```\n\n`<b>`, says [[oslen]], and `[^1]`.\n"
    files = {"docs/a.md": page % "- One boat, says [[oslen]].\n- ⟦<b>⟧Two</b>, says [[varrick]]."}
    hint = "write Markdown instead, or, to speak of it, put it between backticks"
    assert shown(tmp_path / "html", files) == expected("W508", files, hint)
    files = {"docs/a.md": page % "One⟦[^1]⟧, says [[oslen]].\n\n⟦[^1]⟧: A boat of [[oslen]]."}
    hint = "cite a source, `[@id]`, or say it in the text"
    assert shown(tmp_path / "footnote", files) == expected("E508", files, hint)


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_a_page_that_nests_too_deep_is_shown_at_the_line(tmp_path: Path, text: str) -> None:
    [problem] = problems(tmp_path, {"docs/more.md": f"# More\n\nSee [[oslen]].\n\n{text}\n"})
    last = 5 + text.count("\n")
    assert (problem.code, problem.line, problem.column) == ("E308", last, 1)
