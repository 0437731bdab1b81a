"""A link that an editor writes by hand leads somewhere, or is shown with its place and mending."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import Case, expected, shown

STATE = """\
type: state
name: Ister
group: parties
side: parties
checked: 2025-04-30
portrait: It has ⟦{}⟧.
"""
PAGE = "# More\n\n## Two boats\n\nSee [[oslen]] and {}.\n"
BOAT = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
BY_ID = "refer to a record with `[[id|words]]`, or begin with `https://`"
RELATIVE = "begin at this page's own folder, as in `other-page.md` or `../other-page.md`"


def in_record(target: str) -> dict[str, str]:
    return {"stakeholders/ister.yml": STATE.replace("⟦{}⟧", f"[words](⟦{target}⟧)")}


def in_docs(target: str) -> dict[str, str]:
    return {"docs/guide/more.md": PAGE.format(f"[words](⟦{target}⟧)"), "docs/boats.md": "# Boats\n"}


CASES: dict[str, Case] = {
    "an address within the site, in a record": ("E510", in_record("nowhere/"), BY_ID),
    "an address from the root, in a record": ("E510", in_record("/quotes/ister/"), BY_ID),
    "one address twice, in a record": (
        "E510",
        {"stakeholders/ister.yml": STATE.replace("⟦{}⟧", "[one](⟦x.md⟧) and [two](⟦x.md⟧)")},
        BY_ID,
    ),
    "an anchor, in a record": ("E510", in_record("#ister"), BY_ID),
    "a script, in a record": ("E510", in_record("javascript:alert"), BY_ID),
    "a page of its own, in a record": ("E510", in_record("data:text/html,salt"), BY_ID),
    "a page that is not there": ("E315", in_docs("../boat.md"), "did you mean `boats.md`?"),
    "a folder in place of a file": (
        "E315",
        in_docs("nowhere/"),
        "link to a page's file, as in `other-page.md`",
    ),
    "an address from the root": ("E315", in_docs("/boats.md"), RELATIVE),
    "a heading that is not there": ("E315", in_docs("#to-boats"), "did you mean `two-boats`?"),
    "a heading like no other": ("E315", in_docs("#qqq"), "its headings are: more, two-boats"),
    "a heading that another page has not": (
        "E315",
        in_docs("../boats.md#qqq"),
        "its headings are: boats",
    ),
    "a file that is not there": (
        "E315",
        in_docs("../assets/nothing.pdf"),
        "put the file into the docs folder, or correct the address",
    ),
    "a file outside the folder": (
        "E315",
        in_docs("../../content/site.yml"),
        "put the file into the docs folder, or correct the address",
    ),
    "an image that is not there": (
        "E315",
        {
            "docs/boat.svg": BOAT,
            "docs/more.md": PAGE.format("![A boat](⟦boot.svg⟧) [@board-statement]"),
        },
        "did you mean `boat.svg`?",
    ),
    "addresses of a link and an image by reference": (
        "E315",
        {
            "docs/more.md": PAGE.format("[one][a] or ![a boat][b]")
            + "\n[a]: ⟦qqq.pdf⟧\n[b]: <⟦qqq.svg⟧> 'A boat'\n"
        },
        "put the file into the docs folder, or correct the address",
    ),
    "a script": ("E315", in_docs("javascript:alert"), "begin it with `https://`"),
    "a reference where nothing resolves it": (
        "E511",
        {
            "stakeholders/ister.yml": STATE.replace("Ister", "'⟦[[oslen]]⟧'").replace(
                "⟦{}⟧", "a coast"
            )
        },
        "leave it out, or say it in a field of prose",
    ),
    "a citation where nothing resolves it": (
        "E511",
        {
            "stakeholders/ister.yml": STATE.replace("⟦{}⟧", "a coast")
            + "names:\n  - {text: Isle, lang: en,\n"
            "     remark: 'Old ⟦[@board-statement]⟧, ⟦[@board-statement]⟧'}\n"
        },
        "leave it out, or say it in a field of prose",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_leads_nowhere_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(
    "target",
    [
        *("../boats.md", "../boats.md#boats", "#two-boats", "map.svg", "map.svg?size=3#shore"),
        *("#sources", "../boats.md#source-2"),
        *("../stakeholders/oslen/index.md", "../glossary/index.md#boat"),
        *("https://ister.example/", "mailto:board@ister.example"),
    ],
)
def test_what_leads_somewhere_is_taken(tmp_path: Path, target: str) -> None:
    assert shown(tmp_path, {**in_docs(target), "docs/guide/map.svg": BOAT}) == []


def test_an_anchor_that_a_record_s_name_is_part_of_is_left_to_the_builder(tmp_path: Path) -> None:
    page = "# More\n\n## What [[oslen]] says\n\nSee [above](#what-oslen-says) [@board-statement].\n"
    assert shown(tmp_path, {"docs/more.md": page}) == []


def test_other_sites_and_code_are_no_business_of_ours(tmp_path: Path) -> None:
    words = "[a coast](https://ister.example/), a `[path](nowhere/)` and [mail](mailto:a@b.example)"
    files = {"stakeholders/ister.yml": STATE.format(words)}
    assert shown(tmp_path, files) == []
