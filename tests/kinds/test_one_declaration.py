"""A kind of record is declared in one module, and then listed wherever kinds are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from explainer.build import load, render
from explainer.kinds import KINDS
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.outputs.findable import findables
from explainer.pages.copy_parts import copy_parts, stand_ins
from explainer.pages.environment import environment
from explainer.pages.indexes import templates_of
from tests import tiny
from tests.needs import ROOT
from tests.once import Once
from tests.search_files import records_of
from tests.site.sites import environment as variables

FULL = ROOT / "tests" / "packs" / "full"
TEMPLATE = """\
{% extends "_base.html" %}
{% block body %}
<p>Built {{ m.date(record.built) }}, of {{ m.link_id(record.owner) }}</p>
{{ view.prose(record.story) }}
{% endblock %}
"""
PROSE = """\
---
title: On the water
description: How salt travels.
checked: 2021-04-01
---

[[salt-queen]] is on her way [@text].

/// vessel | salt-queen
///
"""
BLOCK = """\
<p>Placed: {{ record.story }}</p>
"""
LOG = """\
type: book
title: The Log of the Queen
language: en
perspective: press
checked: 2021-04-01
"""
QUEEN = """\
name: Salt Queen
story: The Salt Queen carries salt [@log].
built: 2019
owner: arvo
checked: 2021-04-01
"""


def started(folder: Path, *command: str, **asked: str) -> subprocess.CompletedProcess[str]:
    """Run a module with the generator that a project brings with it."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=variables(PYTHONPATH=str(folder / "hooks"), **asked),
        capture_output=True,
        text=True,
        timeout=300,
    )


def run(folder: Path, *command: str, **asked: str) -> str:
    """Run a module that succeeds, and return what it said."""
    done = started(folder, *command, **asked)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def git(folder: Path, *command: str) -> None:
    named = ("-c", "user.name=E", "-c", "user.email=e@salt.example")
    subprocess.run(["git", *named, *command], cwd=folder, check=True, capture_output=True)


def make(folder: Path) -> Path:
    """Make a project whose generator has one module and one template more, and build its site."""
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    generator = folder / "hooks" / "explainer"
    shutil.copy(Path(__file__).with_name("vessel.py"), generator / "kinds")
    (generator / "pages" / "templates" / "vessel.html").write_text(TEMPLATE)
    (generator / "pages" / "templates" / "block_vessel.html").write_text(BLOCK)
    # Commands judge by the clock, and what the small project tells of is yet to come.
    content = {name: text.replace("203", "202") for name, text in tiny.CONTENT.items()}
    content["site.yml"] += "review_days: {vessel: 10}\n"
    content["sources/log.yml"] = LOG
    tiny.project(folder, content)
    tiny.write(folder, {".vscode/settings.json": "{}"})
    run(folder, "explainer", "schema")
    git(folder, "init", "-q")
    git(folder, "add", "content")
    git(folder, "commit", "-qm", "Before")
    new = ("--name", "Salt Queen", "--built", "2019", "--owner", "arvo")
    story = ("--story", "The Salt Queen carries salt [@log].")
    run(folder, "explainer", "new", "vessel", *new, *story, "--yes", "--today", "2021-04-01")
    tiny.write(folder, {"docs/water.md": PROSE})
    run(folder, "explainer", "forms")
    run(folder, "mkdocs", "build", "--quiet", "--strict")
    return folder


@pytest.fixture(scope="module")
def project(once: Once) -> Path:
    return once("invented kind", make)


def test_new_writes_a_record_of_it_in_the_order_that_is_declared(project: Path) -> None:
    assert (project / "content/vessels/salt-queen.yml").read_text().endswith(QUEEN)


def test_it_has_its_page_its_index_and_its_place_in_the_navigation(project: Path) -> None:
    page = (project / "site/vessels/salt-queen/index.html").read_text()
    assert "carries salt" in page
    assert '<a href="../">Fleet</a>' in page
    index = (project / "site/vessels/index.html").read_text()
    assert '<a href="salt-queen/">Salt Queen</a>' in index
    home = (project / "site/index.html").read_text()
    assert home.count('href="vessels/"') >= 2
    assert "What sails under the pact." in home
    door = (project / "site/evidence/index.html").read_text()
    assert '<a href="../vessels/">Fleet</a>' in door


def test_prose_names_it_by_its_id_and_places_it_by_its_block(project: Path) -> None:
    page = (project / "site/water/index.html").read_text()
    assert '<a href="../vessels/salt-queen/">Salt Queen</a>' in page
    assert "<p>Placed: The Salt Queen carries salt [@log].</p>" in page


def test_a_check_knows_its_block(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / "copy")
    wrong = PROSE.replace("vessel | salt-queen", "vessel | arvo")
    tiny.write(copy, {"docs/wrong.md": f"{wrong}\n/// vesel | salt-queen\n///\n"})
    said = started(copy, "explainer", "check").stdout
    assert "did you mean `vessel`?" in said
    assert "`arvo` is a stakeholder, and a vessel is expected here" in said


def test_the_search_and_the_list_of_names_find_it(project: Path) -> None:
    found = next(each for each in records_of(project / "site") if each["t"] == "Salt Queen")
    assert found["kind"] == "Ships and boats"
    assert found["d"] == "The Salt Queen carries salt."
    assert "Salt Queen" in (project / "site/search/index.html").read_text()


def test_the_reading_copy_holds_it(project: Path) -> None:
    copy = (project / "site/print/index.html").read_text()
    assert 'id="vessels/salt-queen/"' in copy
    assert "carries salt" in copy


def test_editors_are_offered_its_fields_and_its_ids(project: Path) -> None:
    schema = json.loads((project / "content/schema/vessels.json").read_text())
    assert "owner" in json.dumps(schema)
    run(project, "explainer", "schema")
    ids = json.loads((project / "content/schema/ids.json").read_text())
    assert "salt-queen" in json.dumps(ids["$defs"]["vessel"])
    assert {"$ref": "#/$defs/vessel"} in ids["$defs"]["any"]["anyOf"]
    settings = json.loads((project / ".vscode/settings.json").read_text())
    files = ["content/vessels.yml", "content/vessels/**/*.yml", "!tests/**"]
    assert settings["yaml.schemas"]["content/schema/vessels.json"] == files


def test_shells_complete_its_name_and_its_ids(project: Path) -> None:
    for line, word in (("explainer new v", "vessel"), ("explainer rename salt-q", "salt-queen")):
        asked = {"COMP_WORDS": line, "COMP_CWORD": "2", "_EXPLAINER_COMPLETE": "bash_complete"}
        assert f"plain,{word}" in run(project, "explainer", **asked)


def test_reports_count_it_and_say_when_it_is_due(project: Path) -> None:
    assert "Vessels" in run(project, "explainer", "report", "coverage")
    due = run(project, "explainer", "report", "stale", "--today", "2021-05-01")
    assert "Vessels due for review (1)" in due
    lists = run(project, "explainer", "report", "worklists")
    assert "salt-queen (Salt Queen): rests on `log` alone" in lists


def test_a_comparison_tells_of_it(project: Path) -> None:
    said = run(project, "explainer", "diff", "HEAD")
    assert "Vessels\n  vessel salt-queen added: Salt Queen (2019)" in said


def test_readers_suggest_one_by_a_form(project: Path) -> None:
    form = yaml.safe_load((project / ".github/ISSUE_TEMPLATE/suggest-a-vessel.yml").read_text())
    assert form["body"][1]["attributes"]["label"] == "What is it called?"


@pytest.fixture(scope="module")
def library() -> Library:
    checked = load(Project(ROOT, FULL / "content", FULL / "docs"), tiny.TODAY)
    assert checked.library
    return checked.library


def test_no_record_of_any_kind_is_shown_nowhere(library: Library) -> None:
    pages = {page.path: page.html for page in render(library)}
    found = {each.address for each in findables(library, ())}
    for kind in KINDS:
        records = [record for record in library.records if record.kind == kind.name]
        assert records, kind.name
        for record in records:
            path, _, anchor = library.address(record).partition("#")
            assert path in pages, record.id
            assert not anchor or f'id="{anchor}"' in pages[path], record.id
            assert record.retired or library.address(record) in found, record.id


def test_every_kind_that_is_printed_is_in_the_reading_copy(library: Library) -> None:
    made = {page.path for page in render(library)}
    printed = {path for part in copy_parts(library) for path, _ in part.pages} & made
    for kind in KINDS:
        for record in library.all(kind.model) if kind.copy else ():
            places = {library.address(record), kind.index} & printed
            assert places or library.address(record) in stand_ins(library), record.id


def test_every_kind_has_the_templates_that_show_it() -> None:
    known = environment("en").list_templates()
    for kind in KINDS:
        assert set(templates_of(kind)) & set(known), kind.name
        assert not kind.has_pages or f"{kind.name}.html" in known, kind.name
