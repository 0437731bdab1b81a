"""A link that an editor writes by hand leads somewhere, or is shown with its place and mending."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from tests.check.marked import Case, expected, shown

STATE = """\
type: state
name: Ister
group: parties
side: parties
sources: [board-statement]
checked: 2025-04-30
portrait: It has ⟦{}⟧.
"""
PAGE = "# More\n\n## Two boats\n\nSee [[oslen]] and {}.\n"
BOAT = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
BY_ID = "refer to a record with `[[id|words]]`, or begin with `https://`"
RELATIVE = "begin at this page's own folder, as in `other-page.md` or `../other-page.md`"


Form = Literal["NFC", "NFD"]


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
    "Markdown where nothing reads it": (
        "E511",
        {
            "stakeholders/ister.yml": STATE.replace(
                "Ister",
                "'⟦*Ister*⟧ 2*3*4 ⟦**x y**⟧ a * b * c ⟦`x`⟧ (5*) ⟦[an isle](https://i.example)⟧'",
            ).replace("⟦{}⟧", "a coast")
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


@pytest.mark.parametrize(
    "target",
    [
        *(
            "협정.md",
            "협정.md#첫째-조항",
            "%ED%98%91%EC%A0%95.md#%EC%B2%AB%EC%A7%B8-%EC%A1%B0%ED%95%AD",
        ),
        *(
            "#뜻과-말",
            "#%EB%9C%BB%EA%B3%BC-%EB%A7%90",
            "배.svg",
            "U\u0308ber%20uns.md",
            "Über%20uns.md",
        ),
    ],
)
@pytest.mark.parametrize("linked", ["NFC", "NFD"])
@pytest.mark.parametrize("named", ["NFC", "NFD"])
def test_a_name_is_found_in_either_form_of_unicode(
    tmp_path: Path, target: str, linked: Form, named: Form
) -> None:
    page = "# More\n\n## 뜻과 말\n\n{}\n\n## Über alles\n"
    link = f"[[oslen]], [words]({unicodedata.normalize(linked, target)})"
    files = {
        "docs/협정.md": "# 협정\n\n## 첫째 조항\n",
        "docs/배.svg": BOAT,
        "docs/Über uns.md": "# Über uns\n",
        "docs/more.md": page.format(link),
    }
    given = {unicodedata.normalize(named, name): text for name, text in files.items()}
    assert shown(tmp_path, given) == []


@pytest.mark.parametrize(("target", "hint"), [("협약.md", "협정.md"), ("#첫-조항", "첫째-조항")])
def test_a_hint_is_given_in_any_script(tmp_path: Path, target: str, hint: str) -> None:
    text = f"# 협정\n\n## 첫째 조항\n\n[[oslen]], [words](⟦{target}⟧)\n"
    files = {unicodedata.normalize("NFD", "docs/협정.md"): text}
    [found] = shown(tmp_path, files)
    assert (found.code, found.hint) == ("E315", f"did you mean `{hint}`?")


@pytest.mark.parametrize(
    ("named", "target"),
    [("two\u00a0boats", "two%20boats"), ("two–boats", "two-boats"), ("می\u200cخواهم", "میخواهم")],
)
def test_a_hint_does_not_show_two_names_that_look_alike(
    tmp_path: Path, named: str, target: str
) -> None:
    page = f"# More\n\n[[oslen]], [words](⟦{target}.md⟧)\n"
    files = {f"docs/{named}.md": "# Boats\n", "docs/more.md": page}
    hint = f"copy the name from `{named}.md`: it looks the same, and holds other characters"
    assert shown(tmp_path, files) == expected("E315", files, hint)


def test_an_anchor_that_a_record_s_name_is_part_of_is_left_to_the_builder(tmp_path: Path) -> None:
    page = "# More\n\n## What [[oslen]] says\n\nSee [above](#what-oslen-says) [@board-statement].\n"
    assert shown(tmp_path, {"docs/more.md": page}) == []


def test_other_sites_and_code_are_no_business_of_ours(tmp_path: Path) -> None:
    words = "[a coast](https://ister.example/), a `[path](nowhere/)` and [mail](mailto:a@b.example)"
    files = {"stakeholders/ister.yml": STATE.format(words)}
    assert shown(tmp_path, files) == []
