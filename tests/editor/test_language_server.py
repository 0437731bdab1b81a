"""What editors see while they type: the real language server, on the packs."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer
from tests.editor.language_server import Complaint, LanguageServer
from tests.editor.test_schema import MADE
from tests.needs import ROOT

pytestmark = pytest.mark.needs("node", "language-server")

PACKS = ROOT / "tests" / "packs"
KINDS = sorted(MADE)
QUOTES = "content/quotes/somebody.yml"
MODELINE = "# yaml-language-server: $schema=../schema/quotes.json\n"
ITEM = MODELINE + "items:\n  - id: a-saying\n"


def workspace_of(source: Path, folder: Path) -> Path:
    """The folder that an editor opens, set up with the content of a project or of a pack."""
    shutil.copytree(source / "content", folder / "content")
    shutil.copytree(ROOT / ".vscode", folder / ".vscode")
    done = CliRunner().invoke(explainer, ["schema", "--project", str(folder)])
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module", params=["minimal", "full"])
def each(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """A server for each of the projects in turn."""
    yield from running(workspace_of(PACKS / request.param, tmp_path_factory.mktemp("editor")))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """A server for the larger of the packs."""
    yield from running(workspace_of(PACKS / "full", tmp_path_factory.mktemp("editor")))


def running(workspace: Path) -> Iterator[LanguageServer]:
    server = LanguageServer(workspace)
    yield server
    server.close()
    assert server.errors == [], "a server that is asked for files alone has nothing to complain of"


def files_of(server: LanguageServer) -> list[str]:
    found = sorted((server.workspace / "content").rglob("*.yml"))
    return [path.relative_to(server.workspace).as_posix() for path in found]


def test_nothing_is_marked_in_content_that_is_right(each: LanguageServer) -> None:
    assert marked(each) == {}


def marked(server: LanguageServer) -> dict[str, list[Complaint]]:
    """Return what is marked in each file of a workspace."""
    files = files_of(server)
    for file in files:
        server.open(file, (server.workspace / file).read_text(encoding="utf-8"))
    return {file: found for file in files if (found := server.complaints(file))}


def test_a_field_that_is_none_is_marked_in_each_file(each: LanguageServer) -> None:
    assert unmarked(each) == []


def unmarked(server: LanguageServer) -> list[str]:
    """Return the files of a workspace in which a field that is none is not marked."""
    files = files_of(server)
    for file in files:
        text = (server.workspace / file).read_text(encoding="utf-8")
        server.open(file, f"{text}\nno_such_field: x\n")
    return [file for file in files if "no_such_field" not in str(server.complaints(file))]


@pytest.mark.parametrize("date", ["2024", "0123", "1994-10", "2024-06-19", "2024-06~", "201X"])
def test_a_bare_date_is_not_marked(full: LanguageServer, date: str) -> None:
    full.open(QUOTES, f"{ITEM}    said: {date}\n")
    assert full.complaints(QUOTES) == []


@pytest.mark.parametrize("text", ["2024", "0123", "3.10", "0o17", "1e3", "no", "12:30:45"])
def test_text_that_looks_like_something_else_is_not_marked(full: LanguageServer, text: str) -> None:
    body = (
        f"{ITEM}    title: {text}\n    about: {{pact: three-harbours-1987, articles: [{text}]}}\n"
    )
    full.open(
        QUOTES,
        f"{body}    wordings: [{{text: {text}, lang: en, fidelity: verbatim, "
        f"source: vorrane-speech, locator: {text}}}]\n",
    )
    assert full.complaints(QUOTES) == []


def test_an_id_that_looks_like_a_number_is_not_marked(full: LanguageServer) -> None:
    full.open(QUOTES, f"{MODELINE}items:\n  - id: 1958\n")
    assert full.complaints(QUOTES) == []


def test_a_fields_name_is_completed(full: LanguageServer) -> None:
    offered = full.completions(QUOTES, f"{ITEM}    sp|\n")
    assert "Who said or wrote it" in offered["speaker"]
    assert "**Don't:** name whoever reports it" in offered["speaker"]


def test_an_empty_file_is_offered_items_and_their_defaults(full: LanguageServer) -> None:
    assert {"items", "defaults"} <= full.completions(QUOTES, f"{MODELINE}|\n").keys()


def test_the_ids_of_stakeholders_are_offered_for_a_speaker_and_no_others(
    full: LanguageServer,
) -> None:
    offered = full.completions(QUOTES, f"{ITEM}    speaker: |\n")
    files = full.workspace.glob("content/stakeholders/*.yml")
    present = {path.stem for path in files if "\nretired:" not in path.read_text(encoding="utf-8")}
    assert offered.keys() == present
    assert offered["ilsabet-vorrane"] == "Ilsabet Vorrane"


def test_a_former_id_and_one_that_was_withdrawn_are_not_offered(full: LanguageServer) -> None:
    offered = full.completions(
        "content/stakeholders/x.yml",
        "# yaml-language-server: $schema=../schema/pacts.json\nreplaces: [|]\n",
    )
    assert "three-harbours-1987" in offered
    assert not offered.keys() & {"harbour-covenant", "three-harbours", "harbour-memorandum-1990"}


@pytest.mark.parametrize(
    ("kind", "line", "wanted"),
    [
        ("stakeholders", "group: |", "scholars"),
        ("stakeholders", "side: |", "third-party"),
        ("events", "type: |", "loss-at-sea"),
        ("events", "places:\n  - |", "cape-merrow"),
        ("events", "sources:\n  - |", "covenant-text"),
        ("claims", "asserted_by:\n  - quotes: [|]", "vorrane-lamp"),
        ("questions", "positions:\n  - option: |", "undecided"),
        ("pacts", "obligations:\n  - clause: |", "not-seen"),
        ("corrections", "record: |", "shelter-or-service"),
        ("site", "first: [|]", "armed-shelter"),
    ],
)
def test_what_the_content_has_is_offered_where_it_may_stand(
    full: LanguageServer, kind: str, line: str, wanted: str
) -> None:
    modeline = f"# yaml-language-server: $schema=schema/{kind}.json\n"
    assert wanted in full.completions(f"content/a-{kind}.yml", f"{modeline}{line}\n")


@pytest.mark.parametrize("line", ["spea|ker: ilsabet-vorrane", "speaker: ilsabet-vor|rane"])
def test_a_field_is_told_of_under_the_mouse_in_a_few_lines(full: LanguageServer, line: str) -> None:
    told = full.hover(QUOTES, f"{ITEM}    {line}\n")
    assert told.startswith("#### Speaker")
    assert "Who said or wrote it" in told
    assert "**Do:** name the person where one spoke" in told
    assert "**Don't:** name whoever reports it" in told
    # Not every id that there is.
    assert "thalmuk" not in told


def test_a_value_of_a_short_list_is_told_of_under_the_mouse(full: LanguageServer) -> None:
    told = full.hover(QUOTES, f"{ITEM}    verification: recor|ding\n")
    assert "`recording`: Somebody heard the recording" in told


def test_a_date_is_told_of_with_examples_under_the_mouse(full: LanguageServer) -> None:
    told = full.hover(QUOTES, f"{ITEM}    sa|id: 2024\n")
    assert "The day on which it was said" in told
    assert "2016-02-01/2018-07-31" in told


def test_a_mistyped_id_is_marked_with_a_short_message(full: LanguageServer) -> None:
    full.open(QUOTES, f"{ITEM}    speaker: ilsabet-vorane\n    sources: [covenant-txt]\n")
    first, second = sorted(full.complaints(QUOTES), key=lambda found: found.line)
    assert (first.line, first.text) == (4, "ilsabet-vorane")
    assert "there is no stakeholder of this id" in first.message
    assert (second.line, second.text) == (5, "covenant-txt")
    assert "there is no source of this id" in second.message


def test_a_mistyped_field_is_marked(full: LanguageServer) -> None:
    full.open(QUOTES, f"{ITEM}    speeker: ilsabet-vorrane\n")
    (found,) = full.complaints(QUOTES)
    assert (found.line, found.text) == (4, "speeker")
    assert "speeker" in found.message


def test_a_record_is_known_by_its_folder_where_the_first_line_is_missing(
    full: LanguageServer,
) -> None:
    offered = full.completions("content/quotes/nobody.yml", "items:\n  - id: x\n    speaker: |\n")
    assert "ilsabet-vorrane" in offered


def test_a_request_to_another_host_would_be_noticed(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".vscode", tmp_path / ".vscode")
    server = LanguageServer(tmp_path)
    server.open("x.yml", "# yaml-language-server: $schema=https://host.invalid/x.json\na: b\n")
    assert server.complaints("x.yml")
    server.close()
    assert any("host.invalid" in line for line in server.errors)


def test_the_settings_bind_every_kind_of_file_and_ask_no_other_host() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    bound = {Path(schema).name for schema in settings["yaml.schemas"]}
    assert bound == {f"{kind}.json" for kind in KINDS}
    assert settings["yaml.schemaStore.enable"] is False
    assert settings["yaml.format.enable"] is False
    recommended = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert recommended == {"recommendations": ["redhat.vscode-yaml"]}


Group = tuple[str, dict[str, Any]]


def groups(kind: str) -> Iterator[Group]:
    """Yield each group of fields that a kind has: the text that leads into it, and its schema."""
    schema = MADE[kind]
    waiting: list[Group] = [("", schema.get("else", schema))]
    while waiting:
        before, part = waiting.pop()
        # What follows on the line of a `-` stands as far in as what stands below it.
        margin = " " * len(before.rpartition("\n")[2])
        if named := part.get("$ref", "").removeprefix("#/$defs/"):
            waiting.append((before, schema["$defs"][named]))
        elif "properties" in part:
            yield before, part
            waiting += [
                (f"{before}{name}:\n{margin}  ", below)
                for name, below in part["properties"].items()
                if "type" not in below
                or {"object", "array"} & set(below["type"])
                or "items" in below
            ]
        elif "items" in part:
            waiting.append((f"{before}- ", part["items"]))
        else:
            waiting += [(before, each) for each in part.get("anyOf", ())]


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_for_an_id_is_written_with_its_colon(full: LanguageServer, kind: str) -> None:
    modeline = f"# yaml-language-server: $schema=schema/{kind}.json\n"
    wrong = {}
    for before, group in groups(kind):
        written = full.written(f"content/a-{kind}.yml", f"{modeline}{before}|\n")
        for name, field in group["properties"].items():
            if "ids.json#" in json.dumps(field.get("allOf", "")) and written[name] != f"{name}: ":
                wrong[f"{before}{name}"] = written[name]
    assert wrong == {}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_at_once_has_every_field_that_is_needed(
    full: LanguageServer, kind: str
) -> None:
    modeline = f"# yaml-language-server: $schema=schema/{kind}.json\n"
    lines = []
    for before, group in groups(kind):
        written = full.written(f"content/a-{kind}.yml", f"{modeline}{before}|\n")
        for name, field in group["properties"].items():
            inner = [part for _, part in _below(kind, field)]
            lines += [(name, written[name], need) for part in inner for need in part["required"]]
        if not before:
            whole = written[group["title"]]
            lines += [(group["title"], whole, need) for need in group["required"]]
    if kind != "site":
        written = full.written(f"content/a-{kind}.yml", f"{modeline}items:\n  - |\n")
        (item,) = (text for label, text in written.items() if "all that it needs" in label)
        _, root = next(groups(kind))
        lines += [("item", item, need) for need in ("id", *root["required"])]
    assert lines
    assert [line for line in lines if not re.search(rf"(?m)^[ -]*{line[2]}:", line[1])] == []


def _below(kind: str, field: dict[str, Any]) -> Iterator[Group]:
    """Yield the group of fields that a field holds, or a list of such, where it needs any."""
    part = field.get("items", field)
    part = MADE[kind]["$defs"].get(part.get("$ref", "").removeprefix("#/$defs/"), part)
    if part.get("required"):
        yield "", part


def test_a_clone_that_was_not_set_up_names_the_file_and_needs_no_new_start_once_it_is(
    tmp_path: Path,
) -> None:
    workspace = workspace_of(PACKS / "minimal", tmp_path)
    listed = workspace / "content" / "schema" / "ids.json"
    listed.unlink()
    server = LanguageServer(workspace)
    server.open(QUOTES, f"{ITEM}    speaker: varrick\n")
    assert "content/schema/ids.json" in server.complaints(QUOTES)[0].message
    done = CliRunner().invoke(explainer, ["schema", "--project", str(workspace)])
    assert done.stdout == f"wrote {listed}\n"
    server.appeared("content/schema/ids.json")
    assert "varrick" in server.completions(QUOTES, f"{ITEM}    speaker: |\n")
    server.close()
