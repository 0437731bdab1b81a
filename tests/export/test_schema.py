"""The JSON Schema that editors complete from, held against the content that is shipped."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from explainer.export.schema import schemas, write_schemas
from tests.needs import ROOT

CONTENT = ROOT / "content"
FILES = sorted(path for path in CONTENT.rglob("*.yml"))


def collection(path: Path) -> str:
    return path.stem if path.parent == CONTENT else path.parent.name


def test_the_schemas_in_the_content_folder_are_those_of_the_models() -> None:
    kept = {path.stem: json.loads(path.read_text()) for path in CONTENT.glob("schema/*.json")}
    assert kept == schemas(), "run `explainer schema`"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_each_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])


def test_the_shipped_content_is_valid_as_editors_read_it() -> None:
    # Editors read YAML 1.2, as ruamel.yaml does: `2024` and `3.10` are numbers there.
    yaml = YAML(typ="safe", pure=True)
    validators = {name: Draft202012Validator(schema) for name, schema in schemas().items()}
    wrong = []
    for path in FILES:
        data = yaml.load(path.read_text(encoding="utf-8"))
        data = json.loads(json.dumps(data, default=str))
        for error in validators[collection(path)].iter_errors(data):
            wrong.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message[:200]}")
    assert not wrong


def test_every_content_file_names_its_schema() -> None:
    for path in FILES:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        up = "" if path.parent == CONTENT else "../"
        schema = f"{up}schema/{collection(path)}.json"
        assert first == f"# yaml-language-server: $schema={schema}", path


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(schemas())
    assert write_schemas(tmp_path) == []
