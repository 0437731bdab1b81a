"""The JSON Schema that editors complete from, held against the models and what editors write."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter
from referencing import Registry, Resource
from ruamel.yaml import YAML

from explainer.__main__ import explainer
from explainer.editor.ids import ids_schema, refresh_ids
from explainer.editor.schema import kept_files, schemas
from explainer.generated import stale_files
from explainer.kinds import COLLECTIONS
from explainer.load.folder import read_folder
from explainer.load.project import Project
from explainer.model.reference import Model
from tests import tiny
from tests.needs import ROOT

PACK = ROOT / "tests" / "packs" / "full" / "content"
MADE = schemas()


def validator(schema: dict[str, Any], content: Path = PACK) -> Draft202012Validator:
    """What judges by a schema that refers to the lists of a content's ids."""
    return Draft202012Validator(schema, registry=ids_of(content))


@cache
def ids_of(content: Path) -> Registry[Any]:
    """Return the lists of a content's ids, as the schemas refer to them."""
    listed = ids_schema(read_folder(content, ROOT, COLLECTIONS))
    registry: Registry[Any] = Registry()
    return cast("Registry[Any]", registry.with_resource("ids.json", Resource.from_contents(listed)))


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(explainer, ["schema", *arguments])
    return done.exit_code, done.output


def faults(content: Path) -> list[str]:
    """Return what editors would see marked in a content, each file read as YAML 1.2."""
    # As ruamel.yaml does: `2024` and `3.10` are numbers there.
    yaml = YAML(typ="safe", pure=True)
    judges = {name: validator(schema, content) for name, schema in MADE.items()}
    wrong = []
    for path in sorted(content.rglob("*.yml")):
        data = yaml.load(path.read_text(encoding="utf-8"))
        data = json.loads(json.dumps(data, default=str))
        for error in judges[collection(path, content)].iter_errors(data):
            wrong.append(f"{path.relative_to(content)}: {error.json_path}: {error.message[:200]}")
    return wrong


def collection(path: Path, content: Path) -> str:
    return path.stem if path.parent == content else path.parent.name


def test_each_schema_is_itself_valid() -> None:
    for schema in MADE.values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("pack", ["minimal", "full"])
def test_right_content_is_valid_as_editors_read_it(pack: str) -> None:
    assert faults(PACK.parents[1] / pack / "content") == []


def fields(name: str, schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field that a schema has at any depth, with where it stands."""
    if isinstance(schema, list):
        for part in schema:
            yield from fields(name, part)
    elif isinstance(schema, dict):
        for key, part in schema.get("properties", {}).items():
            if isinstance(part, dict):
                yield f"{name}.{key}", part
        for key, part in schema.items():
            below = part if key in ("properties", "$defs") else {}
            for inner, deeper in below.items():
                yield from fields(f"{name}.{inner}", deeper)
            if not below and key not in ("examples", "enum"):
                yield from fields(name, part)


ALL = [(name, *found) for name, schema in MADE.items() for found in fields(name, schema)]


def test_every_field_has_a_title_and_says_what_it_is_for() -> None:
    assert len({place for _, place, _ in ALL}) > 200
    silent = [
        place
        for _, place, field in ALL
        if not (
            field.get("title") and field.get("description") and field.get("markdownDescription")
        )
    ]
    assert silent == []


def needs_examples(field: dict[str, Any]) -> bool:
    """Whether nothing else shows what may be written: no list of values, and no fields below."""
    items = field.get("items")
    if isinstance(items, dict):
        return needs_examples(items)
    if "$ref" in field or "allOf" in field or "enum" in field or "properties" in field:
        return False
    return field.get("type") != "boolean"


def test_every_field_shows_examples_or_what_there_is_to_choose_from() -> None:
    bare = [p for _, p, field in ALL if needs_examples(field) and "examples" not in field]
    assert bare == []


def test_an_editor_is_told_what_to_do_and_what_not_of_the_fields_that_are_often_got_wrong() -> None:
    item = MADE["quotes"]["$defs"]["item"]["properties"]
    for name in ("speaker", "said", "checked", "wordings", "verification", "title"):
        told = item[name]["markdownDescription"]
        assert "**Do:** " in told or "**Don't:** " in told, name


def models(kind: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield kind
    for below in kind.__subclasses__():
        yield from models(below)


def test_each_example_may_stand_in_its_field() -> None:
    tried = 0
    for model in dict.fromkeys(models(Model)):
        if model.__module__.startswith(("explainer.model.", "explainer.kinds.")):
            for field in model.model_fields.values():
                judge = TypeAdapter(field.rebuild_annotation())
                for example in field.examples or ():
                    judge.validate_python(example)
                    tried += 1
    assert tried > 400


def test_each_example_is_valid_in_the_schema_of_its_field() -> None:
    wrong = []
    for name, place, field in ALL:
        judge = validator({"$defs": MADE[name]["$defs"], **field})
        wrong += [
            f"{place}: {example}"
            for example in field.get("examples", ())
            if not judge.is_valid(example)
        ]
    assert wrong == []


def test_the_command_works_where_there_is_no_folder_for_schemas_yet(tmp_path: Path) -> None:
    for name in ("minimal", "full"):
        folder = tmp_path / name
        shutil.copytree(ROOT / "tests" / "packs" / name / "content", folder / "content")
        code, output = run("--project", str(folder))
        assert (code, output.count("wrote ")) == (0, len(schemas()) + 2)
        assert run("--project", str(folder)) == (0, "")


def test_a_stale_schema_is_told_of_and_left_as_it_is(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    run("--project", str(tmp_path))
    file = project.content / "schema" / "claims.json"
    file.write_text("{}")
    code, output = run("--check", "--project", str(tmp_path))
    assert (code, output) == (1, f"stale: {file}\n")
    assert file.read_text() == "{}"


def test_settings_of_an_editor_follow_the_kinds_and_keep_what_else_they_hold(
    tmp_path: Path,
) -> None:
    settings = {
        "editor.tabSize": 4,
        "yaml.schemas": {
            "content/schema/a-former-kind.json": ["content/a-former-kind/*.yml"],
            "other.json": ["other.yml"],
        },
    }
    tiny.project(tmp_path)
    tiny.write(tmp_path, {".vscode/settings.json": json.dumps(settings)})
    assert run("--project", str(tmp_path))[0] == 0
    written = json.loads((tmp_path / ".vscode" / "settings.json").read_text())
    assert list(written) == list(settings)
    bound = written["yaml.schemas"]
    assert bound.pop("other.json") == ["other.yml"]
    assert set(bound) == {f"content/schema/{name}.json" for name in schemas()}
    assert run("--check", "--project", str(tmp_path)) == (0, "")


def test_settings_with_comments_are_left_as_they_are_and_named(tmp_path: Path) -> None:
    tiny.project(tmp_path)
    tiny.write(tmp_path, {".vscode/settings.json": "{\n  // mine\n}"})
    code, output = run("--project", str(tmp_path))
    assert code == 2
    assert ".vscode/settings.json, line 2, column 3: this is not JSON" in output
    assert (tmp_path / ".vscode" / "settings.json").read_text() == "{\n  // mine\n}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"[]", "the file is to be a group"),
        (b'{"yaml.schemas": null}', "so is `yaml.schemas`"),
        (b'{"editor": "\xe9"}', "this is not UTF-8"),
    ],
)
def test_settings_of_another_form_are_left_as_they_are_and_named(
    tmp_path: Path, written: bytes, said: str
) -> None:
    tiny.project(tmp_path)
    (tmp_path / ".vscode").mkdir()
    (tmp_path / ".vscode" / "settings.json").write_bytes(written)
    code, output = run("--project", str(tmp_path))
    assert code == 2
    assert said in output
    assert (tmp_path / ".vscode" / "settings.json").read_bytes() == written


def test_nothing_is_left_beside_the_schemas(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    run("--project", str(tmp_path))
    names = {path.name for path in (project.content / "schema").iterdir()}
    assert names == {*(f"{name}.json" for name in (*schemas(), "ids")), ".gitignore"}
    assert stale_files(kept_files(project.content)) == {}


def test_no_change_of_the_records_makes_what_git_keeps_stale(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    run("--project", str(tmp_path))
    tiny.write(project.content, {"stakeholders/cale.yml": tiny.STATE.format(name="Cale")})
    assert run("--check", "--project", str(tmp_path)) == (0, "")
    (project.content / "schema" / "ids.json").unlink()
    assert run("--check", "--project", str(tmp_path)) == (0, "")


def test_the_check_lists_the_ids_of_what_was_pulled(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    run("--project", str(tmp_path))
    tiny.write(project.content, {"stakeholders/cale.yml": tiny.STATE.format(name="Cale")})
    CliRunner().invoke(explainer, ["check", "--project", str(tmp_path), "--today", "2031-05-01"])
    assert "cale" in ids(project, "stakeholder")


def kept(root: Path, files: dict[str, str] | None = None) -> Project:
    """A project that keeps schemas for its editors."""
    project = tiny.project(root, files)
    (project.content / "schema").mkdir()
    return project


def ids(project: Project, name: str) -> dict[str, str]:
    """The ids that are offered under a name, each with what is told of it."""
    lists = json.loads((project.content / "schema" / "ids.json").read_text())["$defs"]
    offer = lists[name].get("anyOf", [{}])[-1]
    return dict(zip(offer.get("enum", []), offer.get("enumDescriptions", []), strict=True))


def test_a_new_record_is_offered_once_the_ids_were_refreshed(tmp_path: Path) -> None:
    project = kept(tmp_path)
    refresh_ids(project)
    assert ids(project, "stakeholder") == {"arvo": "Arvo", "brin": "Brin"}
    tiny.write(project.content, {"stakeholders/cale.yml": tiny.STATE.format(name="Cale")})
    assert refresh_ids(project) == [project.content / "schema" / "ids.json"]
    assert ids(project, "stakeholder")["cale"] == "Cale"
    assert refresh_ids(project) == []


def test_what_is_offered_tells_records_apart(tmp_path: Path) -> None:
    project = kept(tmp_path)
    refresh_ids(project)
    assert ids(project, "quote") == {"arvo-on-salt": "On carrying (arvo)"}
    assert ids(project, "article")["II"] == "Salt Pact: Weighing"
    assert ids(project, "group") == {"parties": "Parties"}


def test_former_ids_and_those_of_records_that_were_withdrawn_are_not_offered(
    tmp_path: Path,
) -> None:
    cale = tiny.STATE.format(name="Cale")
    project = kept(
        tmp_path,
        {
            "stakeholders/cale.yml": f"{cale}aliases: [kale]\n",
            "stakeholders/dorn.yml": f"{cale}retired: Entered twice.\n",
        },
    )
    refresh_ids(project)
    assert ids(project, "stakeholder").keys() == {"arvo", "brin", "cale"}


def test_the_ids_stay_as_they_are_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    project = kept(tmp_path)
    refresh_ids(project)
    tiny.write(project.content, {"stakeholders/brin.yml": "type: [state\n"})
    assert refresh_ids(project) == []
    assert "brin" in ids(project, "stakeholder")


def test_records_with_other_problems_are_offered_all_the_same(tmp_path: Path) -> None:
    odd = "title: [1]\nname: {en: Cale}\ngroup: {}\n"
    project = kept(tmp_path, {"stakeholders/cale.yml": odd, "sources/A b.yml": "title: x\n"})
    refresh_ids(project)
    assert ids(project, "stakeholder")["cale"] == "Cale"
    assert ids(project, "source").keys() == {"text"}


def test_a_project_that_keeps_no_schemas_is_left_without_them(tmp_path: Path) -> None:
    project = tiny.project(tmp_path)
    assert refresh_ids(project) == []
    assert not (project.content / "schema").exists()
