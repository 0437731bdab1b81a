"""Markdown that a record's pages would not show is refused rather than dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.check.marked import Case, expected, shown

STATE = """\
type: state
name: Ister
group: parties
side: parties
checked: 2025-04-30
portrait: |-
"""
HINT = "write plain paragraphs, lists, links, *emphasis* and `### ` headings"
CASES: dict[str, Case] = {
    what: ("E508", {"stakeholders/ister.yml": STATE + text}, HINT)
    for what, text in {
        "a heading of a page": "  ⟦# Ister⟧\n\n  An island.\n",
        "a heading below a line": "  Ister\n  ⟦=====⟧\n",
        "a quotation": "  It says:\n\n  ⟦> We are an island.⟧\n",
        "a line across the page": "  An island.\n\n  ⟦* * *⟧\n\n  In the east.\n",
        "an image": "  An island: ⟦![its coast](coast.png)⟧.\n",
        "a block of code": "  ⟦~~~ yaml⟧\n\n  It is an island.\n",
        "a table": "  An | island\n  ⟦--- | ---⟧\n  in | the east\n",
    }.items()
}
DEEP = {
    "lists": "- " * 1500 + "An island.",
    "emphasis": "*" * 3000 + "An island." + "*" * 3000,
    "kinds of emphasis": "_An *" * 40 + "island" + "* island_" * 40,
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
    text = """\
  ### The coast

  An *island*, **east** of [[oslen]] - 3 > 2, #1 of [all](https://ister.example/):

  - a coast
    1. with cliffs
    2. with [a *long*](https://ister.example/) beach
  - a hill
"""
    assert shown(tmp_path, {"stakeholders/ister.yml": STATE + text}) == []
