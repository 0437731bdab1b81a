"""Templates are compiled once, and what was kept of them is no more than a hint."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from explainer.templating import CompiledTemplates


def rendered(text: str, folder: Path) -> str:
    compiled = CompiledTemplates()
    compiled.directory = str(folder)
    loader = DictLoader({"page.html": text})
    return Environment(loader=loader, bytecode_cache=compiled).get_template("page.html").render()


def test_a_template_is_compiled_once_and_anew_once_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert rendered("Salt {{ 1 + 1 }}", tmp_path) == "Salt 2"
    [kept] = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert rendered("Salt {{ 1 + 1 }}", tmp_path) == "Salt 2"
    assert kept.stat().st_mtime_ns == written
    assert rendered("Salt {{ 1 + 2 }}", tmp_path) == "Salt 3"
    kept.write_bytes(kept.read_bytes()[:40])
    assert rendered("Salt {{ 1 + 2 }}", tmp_path) == "Salt 3"


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered("Salt", tmp_path) == "Salt"
    assert not [*tmp_path.iterdir()]
