"""A record under another id: every reference follows, all else stays byte for byte."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from explainer.__main__ import explainer
from explainer.build import load
from explainer.edit.lock import locked
from explainer.edit.rename import plan_renaming
from explainer.edit.transaction import write_all
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.record import Record, walk_values
from explainer.model.reference import Model, Ref
from explainer.model.text import Prose
from tests import tiny
from tests.needs import ROOT

FULL = ROOT / "tests" / "packs" / "full"
MORE = {
    "quotes/arvo.yml": """\
        # What Arvo said.
        defaults: { speaker: arvo,   checked: 2031-04-01 }
        items:
          - id: arvo-on-salt   # the first
            said: 2030-02-03
            title: On carrying
            occasion: A statement
            verification: primary-text
            wordings: [{text: Salt travels., lang: en, fidelity: verbatim, source: text}]
            context: >-
              Not arvo, but [[arvo]] and [[ arvo |the arvo state]]; `[[arvo]]` shows brackets, and
              so does \\[[arvo]]. [[brin|Brin
              too]] [@text, p. arvo; @text].
            note: arvo is not renamed here
        """,
    "claims/salt-moved.yml": """\
        title: Arvo moved the salt
        statement: {en: "It says \\"[[arvo]]\\".", fr: 'Dit d''[[arvo]].'}
        asserted_by:
          - who:   "arvo"
            text: It did.
            quotes:
              - arvo-on-salt   # its words
            sources: [text]
        certainty: thin
        why_so_sure: '[[arvo]]'
        checked: 2031-04-01
        """,
    "events/salt.yml": """\
        items:
          - {id: salt-came, date: 2030, title: Salt, text: It came., actors: [ arvo, brin ],
             era: {title: Salt, from: 2029, to: 2031}, sources: [text], checked: 2031-04-01}
        """,
}
DOCS = {
    "index.md": """\
        # Salt

        - [[arvo]] says so [@text; @text, p. 3], as
          [@text;
          @text] has it in `[[arvo]]`.

        Table: Who

        | who | what |
        | --- | --- |
        | [the arvo]([[arvo]]) | [its page](stakeholders/arvo/index.md) [[salt-came]] |

        [When](timeline/index.md#salt-came), and [why][arvo] [[arvo]].

        [arvo]: stakeholders/arvo/index.md

        ```
        [[arvo]]
        ```

        /// quote | arvo-on-salt
        ///
        """,
}


def run(project: Project, *arguments: str) -> Result:
    return CliRunner().invoke(
        explainer, ["rename", *arguments, "--project", str(project.root), "--today", "2031-05-01"]
    )


def texts(project: Project) -> dict[str, bytes]:
    folders = (project.content, project.docs)
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = tiny.project(tmp_path, MORE, DOCS)
    assert load(project, tiny.TODAY).problems == []
    return project


def test_every_reference_follows_and_nothing_else_changes(project: Project) -> None:
    before = texts(project)
    done = run(project, "arvo", "new-arvo")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "renamed `arvo` to `new-arvo`, with 14 references to it"
    after = texts(project)
    assert load(project, tiny.TODAY).problems == []
    assert after.pop("content/stakeholders/new-arvo.yml") == before.pop(
        "content/stakeholders/arvo.yml"
    ).replace(b"checked:", b"aliases: [arvo]\nchecked:")
    before["content/quotes/new-arvo.yml"] = before.pop("content/quotes/arvo.yml")
    changed = {}
    for name, data in before.items():
        pairs = zip(data.decode().split("\n"), after[name].decode().split("\n"), strict=True)
        changed[name] = [new for old, new in pairs if new != old]
    assert {name: lines for name, lines in changed.items() if lines} == {
        "content/pacts/salt-pact.yml": ["parties: [{party: new-arvo}, {party: brin}]"],
        "content/quotes/new-arvo.yml": [
            "defaults: { speaker: new-arvo,   checked: 2031-04-01 }",
            "      Not arvo, but [[new-arvo]] and [[ new-arvo |the arvo state]]; `[[arvo]]` shows"
            " brackets, and",
        ],
        "content/claims/salt-moved.yml": [
            "statement: {en: \"It says \\\"[[new-arvo]]\\\".\", fr: 'Dit d''[[new-arvo]].'}",
            '  - who:   "new-arvo"',
            "why_so_sure: '[[new-arvo]]'",
        ],
        "content/events/salt.yml": [
            "  - {id: salt-came, date: 2030, title: Salt, text: It came.,"
            " actors: [ new-arvo, brin ],"
        ],
        "docs/index.md": [
            "- [[new-arvo]] says so [@text; @text, p. 3], as",
            "| [the arvo]([[new-arvo]]) | [its page](stakeholders/new-arvo/index.md)"
            " [[salt-came]] |",
            "[When](timeline/index.md#salt-came), and [why][arvo] [[new-arvo]].",
            "[arvo]: stakeholders/new-arvo/index.md",
        ],
    }


def test_files_in_canonical_layout_stay_in_it(project: Project) -> None:
    formatting = ["format", "--project", str(project.root)]
    assert CliRunner().invoke(explainer, formatting).exit_code == 0
    assert run(project, "arvo", "the-state-of-arvo-and-all-its-many-islands").exit_code == 0
    assert run(project, "text", "the-text-as-it-was-printed-in-the-year-2030").exit_code == 0
    checked = CliRunner().invoke(explainer, [*formatting, "--check"])
    assert (checked.exit_code, checked.stdout.count("would change")) == (0, 0)


def test_citations_follow_over_the_ends_of_lines(project: Project) -> None:
    assert run(project, "text", "the-text").exit_code == 0
    page = (project.docs / "index.md").read_text()
    assert "[@the-text; @the-text, p. 3], as\n  [@the-text;\n  @the-text] has" in page
    assert "[@the-text, p. arvo; @the-text]." in (project.content / "quotes/arvo.yml").read_text()


def test_blocks_follow_and_an_item_keeps_its_comment(project: Project) -> None:
    assert run(project, "arvo-on-salt", "on-salt").exit_code == 0
    assert "/// quote | on-salt\n" in (project.docs / "index.md").read_text()
    quotes = (project.content / "quotes" / "arvo.yml").read_text()
    assert "  - id: on-salt   # the first\n" in quotes
    assert "here\n    aliases: [arvo-on-salt]\n" in quotes
    assert (
        "      - on-salt   # its words\n"
        in (project.content / "claims" / "salt-moved.yml").read_text()
    )


def test_anchors_follow_and_a_record_in_brackets_takes_its_alias(project: Project) -> None:
    assert run(project, "salt-came", "salt-arrived").exit_code == 0
    assert "timeline/index.md#salt-arrived" in (project.docs / "index.md").read_text()
    events = (project.content / "events" / "salt.yml").read_text()
    assert "  - {id: salt-arrived, date" in events
    assert "sources: [text], aliases: [salt-came], checked: 2031-04-01}\n" in events


def test_renaming_back_leaves_the_other_name_as_alias(project: Project) -> None:
    before = texts(project)
    assert run(project, "arvo", "new-arvo").exit_code == 0
    assert run(project, "new-arvo", "arvo").exit_code == 0
    after = texts(project)
    state = "content/stakeholders/arvo.yml"
    assert after[state] == before[state].replace(b"checked:", b"aliases: [new-arvo]\nchecked:")
    assert {**after, state: b""} == {**before, state: b""}


@pytest.mark.parametrize(
    ("aliases", "made"),
    [
        ("aliases: [ a,  b ]", "aliases: [ a,  b, arvo ]"),
        ("aliases: [] # none", "aliases: [arvo] # none"),
        ("aliases:\n- a\n-   b # b", "aliases:\n- a\n-   b # b\n- arvo"),
        ("aliases:\n  - a\n# end", "aliases:\n  - a\n  - arvo\n# end"),
        ("note: x # y", "note: x # y\naliases: [arvo]"),
    ],
)
def test_former_ids_are_kept(tmp_path: Path, aliases: str, made: str) -> None:
    state = tiny.STATE.format(name="Arvo")
    project = tiny.project(tmp_path, {"stakeholders/arvo.yml": f"{state}{aliases}\n"})
    assert run(project, "arvo", "new").exit_code == 0
    assert (project.content / "stakeholders" / "new.yml").read_text() == f"{state}{made}\n"


def test_blank_lines_that_a_text_keeps_stay_with_it(tmp_path: Path) -> None:
    state = tiny.STATE.format(name="Arvo").replace("checked", "note: |+\n  x\n\nchecked")
    project = tiny.project(tmp_path, {"stakeholders/arvo.yml": state})
    assert run(project, "arvo", "new").exit_code == 0
    text = (project.content / "stakeholders" / "new.yml").read_text()
    assert text == state.replace("note:", "aliases: [arvo]\nnote:")


def test_the_ends_of_lines_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    for path in project.content.rglob("*.yml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run(project, "arvo", "new").exit_code == 0
    state = (project.content / "stakeholders" / "new.yml").read_bytes()
    assert state.startswith(b"\xef\xbb\xbftype")
    assert state.endswith(b"\r\naliases: [arvo]\r\nchecked: 2031-04-01\r\n")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("arva", "x", "there is no record `arva`; did you mean `arvo`?"),
        ("arvo", "Arvo State", "`Arvo State` is not an id: use lower-case letters, digits and"
         " hyphens, 60 at most, for example `arvo-state`"),
        ("arvo", "con", "Windows can write no file `con`: choose another, such as `con-note`"),
        ("arvo", "CON", "`CON` is not an id: use lower-case letters, digits and hyphens, 60 at"
         " most, for example `con-note`"),
        ("arvo", "arvo", "the record is called `arvo` already"),
        ("arvo", "text", "`text` is taken: it is the id of the record at"
         " content/sources/text.yml:1"),
        ("arvo", "older", "`older` is taken: it is a former id of the record at"
         " content/stakeholders/old.yml:1"),
        ("older", "x", "`older` is a former id: the record is now called `old`"),
        ("gone", "x", "the stakeholder `gone` was retired: It never was."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    state = tiny.STATE.format(name="Old")
    files = {
        "stakeholders/old.yml": f"{state}aliases: [older]\n",
        "stakeholders/gone.yml": f"{state}retired: It never was.\n",
    }
    project = tiny.project(tmp_path, files)
    before = texts(project)
    done = run(project, old, new)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == f"explainer: {says}\n"
    assert texts(project) == before


def test_an_address_that_the_site_needs_is_refused_with_the_problem(project: Project) -> None:
    before = texts(project)
    done = run(project, "arvo", "ties")
    assert done.exit_code == 1
    assert "content/stakeholders/ties.yml:1:1: E403" in done.stderr
    assert texts(project) == before


def test_content_with_problems_is_left_alone(project: Project) -> None:
    (project.content / "places.yml").write_text("items: {\n", encoding="utf-8")
    before = texts(project)
    done = run(project, "arvo", "new")
    assert done.exit_code == 1
    assert "content/places.yml:1:8: E122" in done.stderr
    assert texts(project) == before


def test_an_id_written_with_escapes_is_named_and_nothing_changes(project: Project) -> None:
    quotes = project.content / "quotes" / "arvo.yml"
    quotes.write_text(
        quotes.read_text().replace("speaker: arvo", 'speaker: "\\x61rvo"'), encoding="utf-8"
    )
    before = texts(project)
    done = run(project, "arvo", "new")
    assert done.exit_code == 2
    assert "content/quotes/arvo.yml:2 is written with escapes" in done.stderr
    assert texts(project) == before


def test_a_dry_run_shows_what_would_change(project: Project) -> None:
    before = texts(project)
    done = run(project, "salt-came", "salt-arrived", "--dry-run")
    assert done.exit_code == 0
    assert "docs/index.md\n  -| [the arvo]" in done.stdout
    assert done.stdout.endswith(
        "would rename `salt-came` to `salt-arrived`, with 2 references to it\n"
    )
    assert texts(project) == before


def test_a_failure_half_way_leaves_every_file_as_it_was(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(project)
    replace = Path.replace
    calls = 0

    def failing(path: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    done = run(project, "arvo", "new")
    assert done.exit_code == 2
    assert "nothing was changed: No space left on device" in done.stderr
    assert calls > 3
    assert texts(project) == before


def test_a_record_that_many_refer_to_is_renamed(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "packs" / "full", tmp_path, dirs_exist_ok=True)
    assert CliRunner().invoke(explainer, ["schema", "--project", str(tmp_path)]).exit_code == 0
    rename_everywhere(tmp_path, "thalmuk", "port-of-oars", 20)


def rename_everywhere(root: Path, id: str, new: str, least: int) -> None:
    """Rename a record that many refer to, after which its old id is in no line but one."""
    project = Project(root, root / "content", root / "docs")
    assert len(lines_that_name(id, project)) > least
    arguments = ["rename", id, new, "--project", str(root)]
    assert CliRunner().invoke(explainer, arguments).exit_code == 0
    assert lines_that_name(id, project) == [f"aliases: [{id}]"]
    for command in (["check"], ["schema", "--check"]):
        assert CliRunner().invoke(explainer, [*command, "--project", str(root)]).exit_code == 0


def test_where_the_list_of_ids_cannot_be_written_nothing_is(project: Project) -> None:
    (project.content / "schema" / "ids.json").mkdir(parents=True)
    before = texts(project)
    done = run(project, "arvo", "arvo-hill")
    assert done.exit_code == 2
    assert "nothing was changed: Is a directory: content/schema/ids.json" in done.stderr
    assert texts(project) == before


def write_renamed(project: Project, library: Library, old: str, new: str) -> None:
    with locked(project.content):
        write_all(project.content, plan_renaming(project, library, old, new).changes)


def lines_that_name(id: str, project: Project) -> list[str]:
    """Return the lines of all files with an id in them, but for those with addresses."""
    lines = (line for data in texts(project).values() for line in data.decode().split("\n"))
    return [line for line in lines if id in line and "://" not in line]


def mapped(record: Record, old: str, new: str) -> dict[str, Any]:
    """Return what a record says, with one id in place of another wherever it is referred to."""
    changed: dict[str, Any] = {}
    for path, value in walk_values(record):
        if isinstance(value, Ref):
            changed[repr(path)] = new if value == old else str(value)
        elif isinstance(value, Prose):
            pattern = re.compile(rf"(?<=\[\[){old}(?=[\]|])|(?<=@){old}(?=[\],;])")
            changed[repr(path)] = [(tag, pattern.sub(new, text)) for tag, text in value.by_language]
        elif not isinstance(value, Model | tuple):
            changed[repr(path)] = value
    return changed


def sound(project: Project) -> Library:
    found = load(project, tiny.TODAY)
    assert found.library and not found.refused, found.problems
    return found.library


@given(st.data())
@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])  # each loads a pack twice
def test_the_records_are_the_same_but_for_the_id(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    root = tmp_path_factory.mktemp("pack").resolve()
    for name in ("content", "docs"):
        if (FULL / name).is_dir():
            shutil.copytree(FULL / name, root / name)
    (root / "docs").mkdir(exist_ok=True)
    project = Project(root, root / "content", root / "docs")
    before = sound(project)
    living = sorted(each.id for each in before.records if each.retired is None)
    old = data.draw(st.sampled_from(living))
    new = data.draw(st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True))
    assume(before.get(new) is None and new != "null")
    kept = texts(project)
    write_renamed(project, before, old, new)
    after = sound(project)
    wanted = {each.id: mapped(each, old, new) for each in before.records}
    wanted[new] = wanted.pop(old)
    wanted[new]["('id',)"] = new
    aliases = [*(before.by_id[old].aliases), old]
    wanted[new] |= {f"('aliases', {place})": id for place, id in enumerate(aliases)}
    assert {each.id: mapped(each, "-", "-") for each in after.records} == wanted
    write_renamed(project, after, new, old)
    alias = rf"^ *aliases: \[{new}\]\n|, aliases: \[{new}\]|, {new}(?=\])|^ *- {new}\n"
    back = {
        name: re.sub(alias.encode(), b"", data, flags=re.MULTILINE)
        for name, data in texts(project).items()
    }
    # A file in canonical layout stays in it, so that its lines break where a longer id had them.
    layout = re.compile(rb"[\s{},-]")
    assert {name: layout.sub(b"", data) for name, data in back.items()} == {
        name: layout.sub(b"", data) for name, data in kept.items()
    }
    shutil.rmtree(root)
