"""The commands that editors use work on the content that ships, as large as it is."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from pathlib import Path

import pytest

from explainer import build
from explainer.check.checked import Checked
from explainer.load.project import Project
from explainer.report import REPORTS
from tests.commands.test_check import explainer
from tests.content.shipped import CONTENT, PROJECT
from tests.diff.test_command import git, told
from tests.edit.test_format import format_twice
from tests.edit.test_rename import rename_everywhere
from tests.needs import ROOT
from tests.new.adding import SMALL, TODAY, copied, find, larger, new, snapshot, sound, written
from tests.new.test_any_words import add_an_item

# In place of what the smallest pack takes, and what is needed besides.
INSTEAD: dict[str, dict[str, str]] = {
    "quote": {
        "--speaker": "kim-jong-un",
        "--said": "2024-06-19",
        "--capacity": "President of the State Affairs",
        "--verification": "single-report",
        "--wordings-fidelity": "press-translation",
        "--wordings-source": "lbc-kim",
    },
    "stakeholder": {
        "--group": "outlets",
        "--side": "others",
        "--portrait": "A newspaper of both banks [@lbc-kim].",
    },
    "event": {
        "--date": "2017-09",
        "--type": "vote-or-law",
        "--sources": "lbc-kim",
        "--actors": "russia, china",
    },
    "claim": {"--asserted-by-who": "russia", "--asserted-by-sources": "lbc-kim"},
    "question": {"--positions-holder": "kim-jong-un", "--positions-quotes": "kim-defensive"},
}


@pytest.fixture(scope="module")
def shipped() -> Checked:
    return build.load(PROJECT, TODAY)


@pytest.fixture(autouse=True)
def read_once(shipped: Checked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each load take over what the one before read: a fresh one says the same, only later.

    `tests/test_load_again.py` holds that, over any edits.
    """
    before = shipped

    def load(project: Project, day: datetime.date, known: Checked | None = None) -> Checked:
        nonlocal before
        *_, before = build.loading(project, day, known or before)
        return before

    monkeypatch.setattr(build, "load", load)


def test_a_record_of_each_kind_is_added_and_all_else_stays(tmp_path: Path) -> None:
    project = copied(ROOT, tmp_path)
    before = sound(project)
    first, made = snapshot(project), dict[str, str]()
    for kind in SMALL:
        done = new(project, kind, *larger(kind, INSTEAD))
        assert done.exit_code == 0, done.output
        id, file, _ = written(done)
        made[id] = file
    after = sound(project)
    assert [find(after, id).kind for id in made] == list(SMALL)
    others = [record.model_dump() for record in after.records if record.id not in made]
    assert others == [record.model_dump() for record in before.records]
    last = snapshot(project)
    changed = {name for name in last if last[name] != first.get(name)}
    assert changed == {*made.values(), "content/schema/ids.json"}


def test_a_record_is_renamed_in_every_file(tmp_path: Path) -> None:
    copied(ROOT, tmp_path)
    rename_everywhere(tmp_path, "kim-jong-un", "chairman-kim", 40)


def test_a_changed_layout_says_the_same(tmp_path: Path) -> None:
    format_twice(CONTENT, tmp_path)


def test_an_item_more_leaves_every_byte_of_every_list_as_it_was() -> None:
    lists = [
        path
        for path in sorted(CONTENT.rglob("*.yml"))
        if "\nitems:" in f"\n{path.read_text(encoding='utf-8')}"
    ]
    assert lists
    for path in lists:
        add_an_item(path)


def test_a_day_of_work_is_told(tmp_path: Path) -> None:
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "First")
    assert told(tmp_path) == []
    [first, *_] = sorted((tmp_path / "content/sources").glob("*.yml"))
    text = first.read_text()
    first.write_text(re.sub(r"^title: .*$", "title: Another name", text, flags=re.M))
    questions = (tmp_path / "content/questions").glob("*.yml")
    held = next(path for path in sorted(questions) if "\n    option: " in path.read_text())
    text = held.read_text()
    ids = re.findall(r"- \{?id: ([a-z-]+)", text)
    was = re.findall(r"\n    option: ([a-z-]+)", text)[0]
    other = next(id for id in ids if id != was)
    held.write_text(text.replace(f"\n    option: {was}", f"\n    option: {other}", 1))
    moved, renamed = told(tmp_path)
    assert re.fullmatch(r"The position of .+ on “.+” moved from “.+” to “.+”", moved)
    assert re.fullmatch(rf"source {first.stem}: title .+", renamed)


def test_the_command_tells_all(tmp_path: Path) -> None:
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    done = explainer(tmp_path, "report", "--format", "json", "--today", "2040-01-01")
    assert (done.returncode, done.stderr) == (0, "")
    reports = json.loads(done.stdout)
    assert list(reports) == list(REPORTS)
    lists = {each["name"]: each["entries"] for each in reports["worklists"]["lists"]}
    assert all(entries for name, entries in lists.items() if name.startswith("stale-"))
    for found in (entry for entries in lists.values() for entry in entries):
        lines = (tmp_path / found["file"]).read_text().split("\n")
        assert len(lines[found["line"] - 1]) >= found["column"], found
    text = explainer(tmp_path, "report", "worklists", "--today", "2040-01-01").stdout
    assert text.count("\n  content/") == sum(
        found["file"].startswith("content/") for entries in lists.values() for found in entries
    )
    assert explainer(tmp_path, "report", "no-such-report").returncode == 2
