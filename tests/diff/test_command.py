"""What `explainer diff` tells of what an editor did since a revision."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests import tiny
from tests.commands.test_check import explainer

QUESTION = """\
title: Is salt shared?
short_title: Sharing
answer: {brief: "Some say so [@text]."}
options:
  - {id: shared, title: "Yes, it is shared", short_title: Shared}
  - {id: sold, title: "No, it is sold", short_title: Sold}
positions:
  - holder: arvo
    option: shared
    since: 2030-02
    text: It shares.
    quotes: [arvo-on-salt]
    certainty: own-words
checked: 2031-04-01
"""
EVENTS = """\
defaults:
  era: {title: The first years, from: 2030, to: 2031}
  checked: 2031-04-01
  sources: [text]
items:
  - id: first-sack
    date: 2030-03
    title: The first sack
    text: It is carried.
  - id: second-sack
    date: 2030-04
    title: The second sack
    text: It is carried.
"""
TERM = """\
items:
  - id: sack
    term: Sack
    definition: A bag.
    sources: [text]
    checked: 2031-04-01
"""
CONTENT = {
    "questions/sharing.yml": QUESTION,
    "events/first.yml": EVENTS,
    "glossary.yml": TERM,
}
DOCS = {
    "walk.md": "# The walk\n\nThe road of [[arvo]]\nis long [@text].\n\n"
    "## Salt\n\nIt is heavy [@text].\n"
}


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=E", "-c", "user.email=e@e.example", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A project whose content and prose git keeps, in a folder within the repository."""
    root = tmp_path / "site"
    tiny.project(root, CONTENT, DOCS)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "First")
    return root


def edit(root: Path, name: str, *edits: tuple[str, str]) -> None:
    path = root / name
    text = path.read_text()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text)


def told(root: Path, *arguments: str) -> list[str]:
    """Return the sentences about each record, without headings and the words about the whole."""
    done = explainer(root, "diff", "HEAD", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return [line.strip() for line in done.stdout.split("\n") if line.startswith("  ")]


def test_nothing_is_told_of_layout_comments_and_moves_to_another_file(kept: Path) -> None:
    assert told(kept) == []
    edit(
        kept,
        "content/stakeholders/brin.yml",
        ("portrait: A state", "# new\nportrait: >-\n  A state"),
    )
    edit(
        kept,
        "content/questions/sharing.yml",
        ("quotes: [arvo-on-salt]", "quotes:\n     - arvo-on-salt"),
    )
    edit(kept, "content/events/first.yml", ("sources: [text]", "sources: [{source: text}]"))
    edit(kept, "docs/walk.md", ("The road of [[arvo]]\nis long", "The road\nof [[arvo]] is long"))
    (kept / "content/quotes/arvo.yml").rename(kept / "content/quotes/all.yml")
    assert told(kept) == []
    done = explainer(kept, "diff", "HEAD")
    assert "Nothing changed that there is to tell." in done.stdout


def test_what_is_said_otherwise_is_told_word_by_word(kept: Path) -> None:
    edit(kept, "content/quotes/arvo.yml", ("text: Salt travels.", "text: Salt walks at night."))
    edit(
        kept,
        "content/sources/text.yml",
        ("language: en", "URL: https://salt.example/pact\nlanguage: en"),
    )
    assert told(kept) == [
        "quotation arvo-on-salt: wording in English from `text` changed from “Salt travels.” to "
        "“Salt walks at night.”",
        "source text: address added: “https://salt.example/pact”",
    ]
    git(kept, "commit", "-qam", "More")
    long = "It carries salt along the old road by night, and it counts each sack of it at the gate."
    edit(kept, "content/sources/text.yml", ("salt.example/pact", "salt.example/text"))
    edit(kept, "content/stakeholders/arvo.yml", ("A state on the salt road.", long))
    git(kept, "commit", "-qam", "More")
    edit(kept, "content/stakeholders/arvo.yml", ("by night", "by day"))
    assert told(kept) == ["stakeholder arvo: portrait changed: “night” became “day”"]
    done = explainer(kept, "diff", "HEAD~1")
    assert (
        "source text: address changed from “https://salt.example/pact” to "
        "“https://salt.example/text”"
    ) in done.stdout


def test_records_that_are_new_gone_or_retired_are_told_by_their_titles(kept: Path) -> None:
    with (kept / "content/events/first.yml").open("a") as file:
        file.write("  - id: third-sack\n    date: 2031-02\n    title: The third sack\n")
        file.write("    text: It is carried.\n")
    edit(
        kept,
        "content/glossary.yml",
        ("    term: Sack", "    term: Sack\n    retired: Nobody says it."),
    )
    (kept / "content/questions/sharing.yml").unlink()
    assert told(kept) == [
        "question sharing deleted: Is salt shared?",
        "event third-sack added: The third sack (2031-02)",
        "term sack retired: Nobody says it.",
    ]


def test_a_new_id_is_told_once_and_not_wherever_it_is_named(kept: Path) -> None:
    (kept / "content/stakeholders/arvo.yml").rename(kept / "content/stakeholders/aro.yml")
    edit(kept, "content/stakeholders/aro.yml", ("type: state", "type: state\naliases: [arvo]"))
    edit(kept, "content/pacts/salt-pact.yml", ("party: arvo", "party: aro"))
    edit(kept, "content/quotes/arvo.yml", ("speaker: arvo", "speaker: aro"))
    edit(kept, "content/questions/sharing.yml", ("holder: arvo", "holder: aro"))
    edit(kept, "docs/walk.md", ("[[arvo]]", "[[aro]]"))
    assert told(kept) == ["stakeholder aro renamed from arvo"]


def test_what_a_renaming_changes_in_prose_is_not_told_besides(kept: Path) -> None:
    """Whatever way of naming a record the one command follows, the other knows."""
    name_all = (
        "# Named\n\n/// quote | arvo-on-salt\n///\n\n"
        "[His words](quotes/arvo-on-salt/index.md), [[arvo-on-salt]] [@text], "
        "[a bag](glossary/index.md#sack), | arvo-on-salt |\n"
    )
    (kept / "docs/named.md").write_text(name_all)
    git(kept, "add", "-A")
    git(kept, "commit", "-qm", "Name them")
    for old in ("arvo-on-salt", "text", "sack"):
        done = explainer(kept, "rename", old, f"new-{old}", "--today", str(tiny.TODAY))
        assert done.returncode == 0, done.stderr
    assert "new-text" in (kept / "docs/named.md").read_text()
    assert told(kept) == [
        "quotation new-arvo-on-salt renamed from arvo-on-salt",
        "term new-sack renamed from sack",
        "source new-text renamed from text",
    ]


def test_who_moved_on_a_question_is_told_by_the_answers(kept: Path) -> None:
    edit(kept, "content/questions/sharing.yml", ("option: shared", "option: sold"))
    assert told(kept) == ["The position of Arvo on “Sharing” moved from “Shared” to “Sold”"]
    edit(kept, "content/questions/sharing.yml", ("option: sold", "between: [shared, sold]"))
    assert told(kept) == [
        "The position of Arvo on “Sharing” moved from “Shared” to between “Shared” and “Sold”"
    ]
    git(kept, "checkout", "-q", ".")
    later = (
        "  - {holder: arvo, option: sold, since: 2031, text: It sells., quotes: [arvo-on-salt], "
        "certainty: own-words}\n  - {holder: brin, option: shared, text: It shares., "
        "sources: [text], certainty: reported}\nchecked: 2031"
    )
    edit(kept, "content/questions/sharing.yml", ("checked: 2031", later))
    assert told(kept) == [
        "The position of Arvo on “Sharing” moved from “Shared” to “Sold” (since 2031)",
        "The position of Brin on “Sharing” added: “Shared”",
    ]


def test_an_era_is_told_once_for_all_of_its_events(kept: Path) -> None:
    edit(kept, "content/events/first.yml", ("The first years", "The early years"))
    assert told(kept) == [
        "era “The first years”: title changed from “The first years” to “The early years”"
    ]


def test_reviews_that_changed_nothing_else_are_told_in_one_sentence(kept: Path) -> None:
    for name in ("arvo", "brin"):
        edit(kept, f"content/stakeholders/{name}.yml", ("2031-04-01", "2031-04-20"))
    edit(kept, "content/glossary.yml", ("2031-04-01", "2031-04-20"), ("A bag.", "A bag of salt."))
    assert told(kept) == [
        "checked again without another change: arvo, brin",
        "term sack: definition changed from “A bag.” to “A bag of salt.”",
    ]


def test_prose_is_told_heading_by_heading(kept: Path) -> None:
    edit(kept, "docs/walk.md", ("It is heavy", "It is very heavy and wet"))
    (kept / "docs/gate.md").write_text("# The gate\n\nIt is shut [@text].\n")
    assert told(kept) == [
        "page gate.md added: The gate",
        "page walk.md: under “Salt”, the text changed: “very” added; “and wet” added",
    ]
    git(kept, "add", "-A")
    git(kept, "commit", "-qam", "More")
    (kept / "docs/walk.md").rename(kept / "docs/way.md")
    assert told(kept) == ["page way.md moved from walk.md, and its address with it"]


def test_a_line_of_code_is_no_heading(kept: Path) -> None:
    code = "\n```\n# Weigh it\nsalt = 2\n```\n"
    edit(kept, "docs/walk.md", ("It is heavy [@text].\n", f"It is heavy [@text].\n{code}"))
    git(kept, "commit", "-qam", "Code")
    edit(kept, "docs/walk.md", ("salt = 2", "salt = 3"))
    assert told(kept) == [
        "page walk.md: under “Salt”, the text changed: “2” became “3”",
    ]


def test_what_does_not_fit_todays_rules_is_compared_as_far_as_it_can_be_read(kept: Path) -> None:
    edit(kept, "content/stakeholders/brin.yml", ("type: state", "type: realm\nanthem: Salt"))
    (kept / "content/quotes/brin.yml").write_text('items:\n  - id: brin-on-salt\n    title: "On\n')
    git(kept, "add", "-A")
    git(kept, "commit", "-qm", "Broken")
    edit(kept, "content/stakeholders/brin.yml", ("type: realm\nanthem: Salt", "type: state"))
    tiny.write(kept / "content", {"quotes/brin.yml": tiny.QUOTES.replace("arvo", "brin")})
    done = explainer(kept, "diff", "HEAD")
    assert done.returncode == 0
    assert "stakeholder brin: type changed from `realm` to `state`" in done.stdout
    assert "stakeholder brin: anthem left out, which was “Salt”" in done.stdout
    assert "brin-on-salt added" not in done.stdout
    assert (
        "At HEAD these files have problems; what was lost is not told: content/quotes/brin.yml."
    ) in done.stdout.replace("site/content", "content")
    assert "At HEAD today's rules refuse 1 record," in done.stdout


def test_it_is_told_as_data_and_as_markdown_too(kept: Path) -> None:
    edit(kept, "content/glossary.yml", ("A bag.", "A <b>bag</b> of *salt*."))
    data = json.loads(explainer(kept, "diff", "HEAD", "--format", "json").stdout)
    [change] = data["changes"]["term"]
    assert (change["id"], change["what"], change["field"]) == ("sack", "changed", "definition")
    assert (change["before"], change["after"]) == ("A bag.", "A <b>bag</b> of *salt*.")
    assert (change["file"], change["line"]) == ("content/glossary.yml", 2)
    markdown = explainer(kept, "diff", "HEAD", "--format", "markdown").stdout
    assert "\n## Terms\n\n- term sack: definition changed" in markdown
    assert r"\<b\>bag\</b\> of \*salt\*" in markdown


def test_what_git_does_not_know_is_a_wrong_call(kept: Path, tmp_path: Path) -> None:
    done = explainer(kept, "diff", "no-such-branch")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "explainer: `no-such-branch` is no revision of this repository: name a commit, a branch "
        "or a tag, as in `explainer diff HEAD~1`\n"
    )
    assert explainer(kept, "diff", "--", "--all").returncode == 2
    assert explainer(kept, "diff").returncode == 2
    nothing = explainer(kept, "diff", "HEAD", PATH=str(tmp_path / "no-programs"))
    assert (nothing.returncode, nothing.stderr.count("\n")) == (2, 1)
    assert "git is not installed" in nothing.stderr
    (tmp_path / ".git").rename(tmp_path / "not-git")
    done = explainer(kept, "diff", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.returncode == 2
    assert "is in no git repository" in done.stderr


def test_what_git_refuses_comes_with_its_own_remedy(kept: Path, tmp_path: Path) -> None:
    other_owner = explainer(kept, "diff", "HEAD", GIT_TEST_ASSUME_DIFFERENT_OWNER="1")
    assert other_owner.returncode == 2
    assert "dubious ownership" in other_owner.stderr
    assert "git config --global --add safe.directory" in other_owner.stderr
    in_words = explainer(kept, "diff", "no-such", LC_ALL="de_DE.UTF-8", LANGUAGE="de")
    assert "is no revision of this repository" in in_words.stderr
    git(tmp_path, "commit", "--allow-empty", "-qm", "Second")
    shallow = tmp_path.with_name("shallow")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}", str(shallow))
    done = explainer(shallow / kept.name, "diff", "HEAD~1")
    assert done.returncode == 2
    assert "`git fetch --unshallow` brings the others" in done.stderr
    assert explainer(shallow / kept.name, "diff", "HEAD").returncode == 0


def test_a_revision_without_the_content_is_a_wrong_call(kept: Path) -> None:
    (kept / "content").rename(kept / "records")
    done = explainer(kept, "diff", "HEAD", EXPLAINER_CONTENT="records")
    assert done.returncode == 2
    assert "at `HEAD` there is no content folder `site/records`" in done.stderr


def test_the_repository_and_the_folder_stay_as_they_are(kept: Path) -> None:
    edit(kept, "content/glossary.yml", ("A bag.", "A bag of salt."))
    before = sorted((path, path.stat().st_mtime_ns) for path in kept.parent.rglob("*"))
    told(kept)
    after = sorted((path, path.stat().st_mtime_ns) for path in kept.parent.rglob("*"))
    assert after == before
