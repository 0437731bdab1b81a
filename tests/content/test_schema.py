"""What editors see of the content that ships while they type: its schemas, and no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.shipped import CONTENT
from tests.editor.test_language_server import marked, running, unmarked, workspace_of
from tests.editor.test_schema import collection, faults, run
from tests.needs import ROOT


def test_the_schemas_in_the_content_folder_are_those_of_the_models() -> None:
    assert run("--check", "--project", str(ROOT)) == (0, ""), "run `explainer schema`"


def test_the_content_is_valid_as_editors_read_it() -> None:
    assert faults(CONTENT) == []


def test_every_file_names_its_schema() -> None:
    for path in sorted(CONTENT.rglob("*.yml")):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        up = "" if path.parent == CONTENT else "../"
        schema = f"{up}schema/{collection(path, CONTENT)}.json"
        assert first == f"# yaml-language-server: $schema={schema}", path


@pytest.mark.needs("node", "language-server")
def test_an_editor_marks_nothing_in_it_but_what_is_wrong(tmp_path: Path) -> None:
    for server in running(workspace_of(ROOT, tmp_path)):
        assert marked(server) == {}
        assert unmarked(server) == []
