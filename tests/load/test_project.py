"""Tests of which folders a site is built from."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.load.project import find_project


@pytest.fixture(autouse=True)
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXPLAINER_CONTENT", raising=False)
    monkeypatch.delenv("EXPLAINER_DOCS", raising=False)


def test_settings_name_the_folders_where_the_environment_does_not(tmp_path: Path) -> None:
    project = find_project(tmp_path, "records", "prose")
    assert (project.content, project.docs) == (tmp_path / "records", tmp_path / "prose")


def test_the_environment_goes_before_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A setting would have read this name as a number.
    monkeypatch.setenv("EXPLAINER_CONTENT", "0123")
    assert find_project(tmp_path, 83).content == tmp_path / "0123"


def test_an_empty_name_is_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_CONTENT", "")
    monkeypatch.setenv("EXPLAINER_DOCS", "")
    project = find_project(tmp_path, None)
    assert (project.content, project.docs) == (tmp_path / "content", tmp_path / "docs")
