"""Tests of how the code is laid out: who may know MkDocs, and that modules stay small and plain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
ADAPTER = HOOKS / "mkdocs_events.py"
MODULES = {path.relative_to(HOOKS).as_posix(): path for path in sorted(HOOKS.rglob("*.py"))}
MOST_LINES = {"mkdocs_events.py": 150, "explainer/build.py": 60}
MOST_LINES_ELSEWHERE = 260
# The adapter's own; the theme is chosen in mkdocs.yml.
SITE_TOOLS = {"mkdocs", "properdocs", "material"}
# What an adapter without content logic needs of the generator.
ENTRIES = {"project", "site_build", "publish.staging"}


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the first part of the name of each module that code imports, wherever it does."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from (alias.name.partition(".")[0] for alias in node.names)
            case ast.ImportFrom():
                yield (node.module or "").partition(".")[0]
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield name.partition(".")[0]


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_only_the_adapter_knows_the_tool_that_writes_sites() -> None:
    knowing = {name for name, path in MODULES.items() if SITE_TOOLS & set(imported(parsed(path)))}
    assert knowing == {"mkdocs_events.py"}


def test_the_generator_never_asks_for_the_adapter() -> None:
    for name, path in MODULES.items():
        assert "mkdocs_events" not in set(imported(parsed(path))), name


def test_the_adapter_leans_on_few_entries_of_the_generator() -> None:
    used = {
        node.args[0].value
        for node in ast.walk(parsed(ADAPTER))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_explainer"
        and isinstance(node.args[0], ast.Constant)
    }
    assert used == ENTRIES


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_small_and_says_what_it_is_for(name: str) -> None:
    source = MODULES[name].read_text(encoding="utf-8")
    assert source.count("\n") <= MOST_LINES.get(name, MOST_LINES_ELSEWHERE)
    words = ast.get_docstring(ast.parse(source))
    assert words
    assert words.split("\n")[0].endswith(".")


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__.py")])
def test_only_the_command_prints(name: str) -> None:
    printing = [
        node.lineno
        for node in ast.walk(parsed(MODULES[name]))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("print", "pprint")
    ]
    assert printing == []
