"""A record withdrawn: only when nothing refers to it, and with its reason."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from explainer.__main__ import explainer
from explainer.build import load
from explainer.edit.places import FileTexts, living_places_of
from explainer.load.project import Project
from explainer.model.event import Event
from explainer.today import today
from tests import tiny
from tests.needs import ROOT

TODAY = today()

CLAIM = """\
title: Arvo moved the salt
statement: It did [@text].
asserted_by:
  - {who: arvo, text: It did., sources: [text]}
certainty: thin
why_so_sure: Nobody saw it.
sources: [text]
checked: 2031-04-01   # by hand
"""
PAGE = "# Salt\n\nIt was moved, some say: [[salt-moved]].\n"
REASON = "It joins two claims: they now stand apart."


def run(project: Project, id: str, reason: str = REASON) -> Result:
    arguments = ["retire", id, "--reason", reason, "--project", str(project.root)]
    return CliRunner().invoke(explainer, [*arguments, "--today", "2031-05-01"])


def test_a_record_to_which_nothing_refers_is_retired(tmp_path: Path) -> None:
    project = tiny.project(tmp_path, {"claims/salt-moved.yml": CLAIM})
    done = run(project, "salt-moved")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "retired `salt-moved` in content/claims/salt-moved.yml\n"
    text = (project.content / "claims" / "salt-moved.yml").read_text()
    assert text == CLAIM.replace("checked:", f'retired: "{REASON}"\nchecked:')
    library = load(project, tiny.TODAY).library
    assert library
    record = library.get("salt-moved")
    assert record and str(record.retired) == REASON


def test_a_record_among_many_is_retired(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "packs" / "full", tmp_path, dirs_exist_ok=True)
    assert CliRunner().invoke(explainer, ["schema", "--project", str(tmp_path)]).exit_code == 0
    project = Project(tmp_path, tmp_path / "content", tmp_path / "docs")
    before = load(project, TODAY).library
    assert before
    sources = FileTexts(project)
    unused = (e.id for e in before.all(Event) if not living_places_of(e, before, sources))
    id = next(unused)
    call = [id, "--reason", REASON, "--project", str(tmp_path), "--today", str(TODAY)]
    done = CliRunner().invoke(explainer, ["retire", *call])
    assert done.exit_code == 0, done.output
    after = load(project, TODAY)
    # The pack shows HTML as the text that it is.
    assert after.library and {problem.code for problem in after.problems} <= {"W508"}
    assert [str(record.retired) for record in after.library.records if record.id == id] == [REASON]
    assert len(after.library.records) == len(before.records)
    stale = CliRunner().invoke(explainer, ["schema", "--check", "--project", str(tmp_path)])
    assert stale.exit_code == 0, "its id is still offered"


def test_an_item_within_brackets_is_retired_there(tmp_path: Path) -> None:
    term = "items: [{id: a, term: A, definition: The letter., checked: 2031-04-01}]\n"
    project = tiny.project(tmp_path, {"glossary.yml": term})
    assert run(project, "a", "It is, no term").exit_code == 0
    text = (project.content / "glossary.yml").read_text()
    assert text == term.replace(", checked", ', retired: "It is, no term", checked')


def test_what_still_refers_to_it_is_listed_and_nothing_is_written(tmp_path: Path) -> None:
    retired = CLAIM.replace("It did [@text]", "As [[salt-moved]]") + "retired: No.\n"
    files = {"claims/salt-moved.yml": CLAIM, "claims/older.yml": retired}
    project = tiny.project(tmp_path, files, {"index.md": PAGE})
    done = run(project, "salt-moved")
    assert done.exit_code == 1
    assert done.stderr == (
        "`salt-moved` is still referred to; nothing was changed:\n"
        "  docs/index.md:3: It was moved, some say: [[salt-moved]].\n"
        "Take these references out, or name another record in their place.\n"
    )
    assert (project.content / "claims" / "salt-moved.yml").read_text() == CLAIM


@pytest.mark.parametrize(
    ("id", "reason", "says"),
    [
        ("salt-move", REASON, "there is no record `salt-move`; did you mean `salt-moved`?"),
        ("salt-moved", "  ", "say why after `--reason`: readers see it on the record's page"),
        ("gone", REASON, "the claim `gone` was retired: It never was."),
    ],
)
def test_what_cannot_be_done_is_refused(tmp_path: Path, id: str, reason: str, says: str) -> None:
    gone = CLAIM + "retired: It never was.\n"
    project = tiny.project(tmp_path, {"claims/salt-moved.yml": CLAIM, "claims/gone.yml": gone})
    done = run(project, id, reason)
    assert (done.exit_code, done.stderr) == (2, f"explainer: {says}\n")
    assert (project.content / "claims" / "salt-moved.yml").read_text() == CLAIM
