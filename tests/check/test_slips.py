"""Tests of single slips of an editor: each is told once, in its place, and nothing that follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.build import load
from tests.tiny import CONTENT, QUOTES, SITE, TODAY, project

QUESTION = """\
title: Is salt heavy?
short_title: Salt
checked: 2031-04-01
answer: {brief: "[[arvo]] says so [@text]."}
options:
  - {id: heavy, title: It is}
  - {id: light, title: It is not}
positions:
  - holder: arvo
    option: heavy
    text: It says so.
    quotes: [arvo-on-salt]
    certainty: own-words
"""
LINKED = {
    **CONTENT,
    "quotes/arvo.yml": QUOTES.replace("    title:", "    questions: [is-salt-heavy]\n    title:"),
    "questions/is-salt-heavy.yml": QUESTION,
}


def told(root: Path, files: dict[str, str], removed: tuple[str, ...] = ()) -> list[str]:
    """Return what is told of linked content with files changed, moved here or taken away."""
    made = project(root, {**LINKED, **files})
    for name in removed:
        (made.content / name).unlink()
    return [
        f"{p.file.removeprefix('content/')}:{p.line}:{p.column}: {p.code}: {p.message} | {p.hint}"
        for p in sorted(load(made, TODAY).problems)
    ]


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert LINKED[name].count(old) == 1
    return {name: LINKED[name].replace(old, new)}


def test_the_linked_content_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == []


def test_references_into_a_file_that_cannot_be_read_are_not_told(tmp_path: Path) -> None:
    [problem] = told(
        tmp_path / "one", changed("questions/is-salt-heavy.yml", "title: It is}", "title: It: is}")
    )
    assert problem.startswith("questions/is-salt-heavy.yml:6:26: E124: ")
    [problem] = told(
        tmp_path / "list", changed("quotes/arvo.yml", "title: On carrying", 'title: "On carrying')
    )
    assert problem.startswith("quotes/arvo.yml:6:12: E121: ")


def test_references_to_a_misnamed_file_are_not_told(tmp_path: Path) -> None:
    renamed = {"questions/is-salt-heavy.yaml": QUESTION}
    [problem] = told(tmp_path, renamed, removed=("questions/is-salt-heavy.yml",))
    assert problem == (
        "questions/is-salt-heavy.yaml:1:1: E302: content files end in `.yml`"
        " | rename it to `is-salt-heavy.yml`"
    )


def test_a_misnamed_folder_is_told_once(tmp_path: Path) -> None:
    moved = {
        f"stakeholder/{name}.yml": LINKED[f"stakeholders/{name}.yml"] for name in ("arvo", "brin")
    }
    removed = tuple(name.replace("stakeholder/", "stakeholders/") for name in moved)
    [problem] = told(tmp_path, moved, removed)
    assert problem == (
        "stakeholder/arvo.yml:1:1: E301: there are no records of a kind `stakeholder`"
        " | did you mean `stakeholders`?"
    )


def test_references_to_a_mistyped_id_are_not_told(tmp_path: Path) -> None:
    [problem] = told(tmp_path, changed("quotes/arvo.yml", "id: arvo-on-salt", "id: Arvo on salt"))
    assert problem.startswith("quotes/arvo.yml:2:9: E216: `Arvo on salt` is not an id | ")
    assert problem.endswith("for example `arvo-on-salt`")


def test_an_unreadable_site_file_is_not_called_absent(tmp_path: Path) -> None:
    [problem] = told(tmp_path / "empty", {"site.yml": ""})
    assert problem.startswith("site.yml:1:1: E106: nothing stands in this file")
    [problem] = told(tmp_path / "broken", {"site.yml": SITE + "compare: [a\n"})
    assert "E122" in problem


def test_references_into_a_mistyped_list_are_not_told(tmp_path: Path) -> None:
    assert told(tmp_path, changed("quotes/arvo.yml", "items:", "item:")) == [
        "quotes/arvo.yml:1:1: E306: `item` stands here, and the list of records goes under `items:`"
        " | did you mean `items`?"
    ]


@pytest.mark.parametrize("name", ["content", "docs"])
def test_a_missing_folder_is_one_problem(tmp_path: Path, name: str) -> None:
    made = project(tmp_path, docs={"a.md": "See [[arvo]], [below](#nowhere) and [[nobody]].\n"})
    (tmp_path / name).rename(tmp_path / "elsewhere")
    checked = load(made, TODAY)
    assert checked.refused
    [problem] = checked.problems
    assert (problem.file, problem.code) == (name, "E200")
    assert f"EXPLAINER_{name.upper()}" in problem.hint


def test_a_mistyped_speaker_or_holder_is_told_once(tmp_path: Path) -> None:
    [problem] = told(tmp_path / "no", changed("quotes/arvo.yml", "speaker: arvo", "speaker: avro"))
    assert (
        problem
        == "quotes/arvo.yml:3:14: E310: there is no stakeholder `avro` | did you mean `arvo`?"
    )
    [problem] = told(
        tmp_path / "kind", changed("quotes/arvo.yml", "speaker: arvo", "speaker: text")
    )
    assert "E311" in problem
    holder = changed("questions/is-salt-heavy.yml", "holder: arvo", "holder: avro")
    [problem] = told(tmp_path / "holder", holder)
    assert "E310" in problem


def test_a_position_without_evidence_is_told_once(tmp_path: Path) -> None:
    slip = changed("questions/is-salt-heavy.yml", "    quotes: [arvo-on-salt]\n", "")
    [problem] = told(tmp_path / "nothing", slip)
    assert "E413" in problem
    slip = changed("questions/is-salt-heavy.yml", "quotes: [arvo-on-salt]", "quotes: [arvo-on-sat]")
    [problem] = told(tmp_path / "mistyped", slip)
    assert "E310" in problem


def test_a_mistyped_field_is_not_called_missing_too(tmp_path: Path) -> None:
    [problem] = told(tmp_path, changed("quotes/arvo.yml", "verification:", "verfication:"))
    assert problem == (
        "quotes/arvo.yml:8:5: E202: `verfication` is not a field that stands here"
        " | did you mean `verification`?"
    )


def test_a_list_that_is_too_short_is_named_with_what_it_needs(tmp_path: Path) -> None:
    sides = changed("site.yml", "sides: [{id: parties, title: Parties}]", "sides: []")
    [problem] = told(tmp_path, sides)
    assert "E207: `sides` needs 1 item at least" in problem


def test_an_id_that_two_kinds_share_is_told_once(tmp_path: Path) -> None:
    slip = changed("quotes/arvo.yml", "id: arvo-on-salt", "id: text")
    found = told(tmp_path, slip)
    assert [problem.split(" ")[1] for problem in found] == ["E310:", "E401:"]


def test_kinds_are_named_with_their_article(tmp_path: Path) -> None:
    slip = changed("quotes/arvo.yml", "    title:", "    event: arvo\n    title:")
    [problem] = told(tmp_path, slip)
    assert "`arvo` is a stakeholder, and an event is expected here" in problem


def test_what_only_begins_like_a_reference_is_told_where_it_stands(tmp_path: Path) -> None:
    slip = changed("questions/is-salt-heavy.yml", "[[arvo]] says so", "[[arvo] says so, [[arvo]]")
    [problem] = told(tmp_path / "record", slip)
    assert problem.startswith("questions/is-salt-heavy.yml:4:18: E506: this `[[` begins no")
    made = project(tmp_path / "page", LINKED)
    text = r"Salt [@text], `[[` and \[[." "\n\nMore [@text\n[@text] here.\n"
    (made.docs / "a.md").write_text(text)
    [found] = load(made, TODAY).problems
    assert (found.line, found.column, found.code) == (3, 6, "E506")


@pytest.mark.parametrize(
    ("glossary", "place"),
    [
        ("definition: *Night boats* cross.\n", "2:13: E113"),
        ("definition: A boat\n  in one word: a ferry.\n", "3:14: E124"),
        ("definition: A boat.\nnames: [{text:Nachtboot, lang: de}]\n", "3:14: E125"),
        ("definition: A boat.\nnames: [{text: Boot, das, lang: de}]\n", "3:22: E125"),
        ("definition: A boat.\nsynonyms: [one, two\n  - three\n", "3:11: E122"),
        ("definition: {Late} boats cross.\n", "2:13: E127"),
        ("definition: [@text] says so.\n", "2:13: E127"),
        ("definition: #2 of the boats.\n", "2:13: E132"),
        ("definition: A boat.\nsynonyms:\n  – late\n  – slow\n", "4:3: E133"),
        ("definition: A boat.\nsynonyms:\n  * late\n  * slow\n", "4:3: E133"),
        ("definition: A boat.\ntext: |\n  – said so\n  * too\nnote: a: b\n", "6:8: E124"),
        ("definition: >-\nIn a word: a boat.\n", "2:13: E126"),
        ("<<<<<<< HEAD\ndefinition: A boat.\n=======\n>>>>>>> b\n", "2:1: E119"),
    ],
)
def test_what_only_follows_from_a_slip_of_yaml_is_not_told(
    tmp_path: Path, glossary: str, place: str
) -> None:
    [problem] = told(
        tmp_path, {"glossary/boat.yml": f"term: Boat\n{glossary}checked: 2031-04-01\n"}
    )
    assert problem.startswith(f"glossary/boat.yml:{place}: ")


def test_versions_that_git_could_not_join_are_told_on_pages_too(tmp_path: Path) -> None:
    made = project(tmp_path, LINKED)
    page = "# More\n\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> more\n\n<<<<<<< HEAD\n=======\n"
    (made.docs / "a.md").write_text(page)
    found = load(made, TODAY).problems
    assert [(p.file, p.line, p.code) for p in found] == [
        ("docs/a.md", 3, "E119"),
        ("docs/a.md", 9, "E119"),
    ]
