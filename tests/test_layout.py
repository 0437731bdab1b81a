"""The layout that newcomers rely on: one file knows MkDocs, and data flows one way."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.needs import ROOT

HOOKS = ROOT / "hooks"
ADAPTER = HOOKS / "mkdocs_events.py"
MODULES = sorted(HOOKS.rglob("*.py"))
# What each package may import of the generator, in the order in which the data flows.
MAY_IMPORT = {
    "load": {"load", "markup", "check.problem"},
    "markup": {"markup"},
    "model": {"model", "load.origin", "check.problem"},
    "link": {"link", "load", "markup", "model", "check.problem"},
    "check": {"check", "link", "load", "markup", "model", "project", "site_map"},
    "render": {"render", "link", "load", "markup", "model", "site_map"},
    "export": {"export", "load", "model"},
    "publish": {"publish"},
}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_only_the_adapter_knows_mkdocs(path: Path) -> None:
    named = {name.partition(".")[0] for name in imports(path)}
    assert ("mkdocs" in named) == (path == ADAPTER)


def test_the_adapter_is_short_and_the_build_is_read_in_one_screen() -> None:
    assert len(ADAPTER.read_text().splitlines()) <= 150
    assert len((HOOKS / "explainer" / "build.py").read_text().splitlines()) <= 60


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_data_flows_one_way(package: str) -> None:
    allowed = MAY_IMPORT[package]
    for path in sorted((HOOKS / "explainer" / package).rglob("*.py")):
        for name in imports(path):
            if name.startswith("explainer."):
                wanted = name.removeprefix("explainer.")
                assert any(wanted == a or wanted.startswith(f"{a}.") for a in allowed), (
                    f"{path.relative_to(ROOT)} imports {name}"
                )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOOKS).as_posix())
def test_a_module_says_what_it_is_and_stays_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 260
