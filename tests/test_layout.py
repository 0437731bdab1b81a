"""The layout newcomers rely on: one file knows MkDocs, data flows one way, modules are small."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.needs import ROOT

HOOKS = ROOT / "hooks"
ADAPTER = "mkdocs_events.py"
MODULES = {path.relative_to(HOOKS).as_posix(): path for path in sorted(HOOKS.rglob("*.py"))}
TEMPLATES = {
    path.relative_to(HOOKS).as_posix(): path
    for path in sorted(HOOKS.rglob("*"))
    if path.suffix in (".html", ".xml")
}
WIDEST = 120
# The build is read in one screen.
MOST_LINES = {ADAPTER: 356, "explainer/build.py": 72}
MOST_LINES_ELSEWHERE = 250
# What tests are about that is no package: whole sites, the search in the browser, the set-up.
OTHER_TESTS = {"site", "browser", "content", "finder", "setup"}
# Those in the browser that loop over the pages of whole sites, whatever these are about.
LOOPS = {
    "test_handouts.py",
    "test_lighthouse.py",
    "test_paper.py",
    "test_reading.py",
    "test_role_cards.py",
    "test_source_sheets.py",
    "test_type.py",
}
# The adapter's own; the theme is chosen in mkdocs.yml.
SITE_TOOLS = {"mkdocs", "properdocs", "material"}
# What an adapter without content logic needs of the generator.
ENTRIES = {
    "load.project",
    "site_build",
    "site_renewal",
    "publish.staging",
    "preview.server",
    "edit.recovery",
}
# The order in which the data flows: each package or module asks only for those before it.
FLOW = (
    *("cache", "generated", "page_ids", "scratch", "templating", "today", "zipped"),
    *("texts", "problems", "tree", "markup", "words", "dates"),
    *("load", "model", "kinds", "site_map", "library", "quiz", "check"),
    *("citations", "report", "geo", "drawing", "prose", "outputs", "pages", "editor"),
    *("build", "diff", "preview", "publish", "edit", "new"),
    *("site_files", "site_build", "site_renewal", "commands", "__main__"),
)


# Common verbs are plainer: contains, reports, prints, is in, needs. A name is a noun or a verb.
ODD_WORDS = re.compile(r"\b(?:told|tells|stands(?! for)|asked for|so that it is one)\b", re.I)
ODD_NAMES = re.compile(r"(?:^|_)(?:told|tells?|asked|stands)(?:_|$)", re.I)
# Names that modules share because they do one thing each for one caller.
SHARED_NAMES = {
    # Each module of commands/ holds one, by which the program finds it.
    "command",
    # Each module of kinds/ declares one, by which the kind is found.
    "KIND",
}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Return the name of each module that code imports, wherever it does."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=str(name)):
                yield name
            case ast.Call(args=[ast.Constant(value=str(name)), *_]) if called(node) in (
                "__import__",
                "import_module",
            ):
                yield name


def called(call: ast.Call) -> str:
    """Return the last part of the name by which a function is called."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def test_only_the_adapter_knows_the_tool_that_writes_sites() -> None:
    knowing = {
        module
        for module, path in MODULES.items()
        if SITE_TOOLS & {name.partition(".")[0] for name in imported(path)}
    }
    assert knowing == {ADAPTER}


def test_the_generator_never_asks_for_the_adapter() -> None:
    for module, path in MODULES.items():
        assert Path(ADAPTER).stem not in imported(path), module


def test_the_adapter_leans_on_few_entries_of_the_generator() -> None:
    used = {
        node.args[0].value
        for node in ast.walk(parsed(HOOKS / ADAPTER))
        if isinstance(node, ast.Call)
        and called(node) == "_explainer"
        and isinstance(node.args[0], ast.Constant)
    }
    assert used == ENTRIES


def test_every_package_and_module_has_its_place_in_the_flow() -> None:
    inside = [name.removeprefix("explainer/") for name in MODULES if name.startswith("explainer/")]
    tops = {name.partition("/")[0].removesuffix(".py") for name in inside}
    assert sorted(FLOW) == sorted(tops - {"__init__"})


def test_data_flows_one_way() -> None:
    backward = [
        f"{module} imports {name}"
        for module, path in MODULES.items()
        if module.startswith("explainer/")
        for name in imported(path)
        if name.startswith("explainer.")
        if FLOW.index(top(name)) > FLOW.index(top(f"explainer.{module.split('/')[1]}"))
    ]
    assert backward == []


def declared(path: Path) -> Iterator[str]:
    """Yield the classes, functions, constants and names of types that a module declares."""
    for node in parsed(path).body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                within = (each for target in targets for each in ast.walk(target))
                yield from (each.id for each in within if isinstance(each, ast.Name))


def test_no_two_ideas_have_one_name() -> None:
    modules: dict[str, list[str]] = defaultdict(list)
    for module, path in MODULES.items():
        for name in declared(path) if module.startswith("explainer/") else ():
            modules[name].append(module)
    twice = {
        name: found
        for name, found in modules.items()
        if len(found) > 1 and not name.startswith("_") and name not in SHARED_NAMES
    }
    assert twice == {}


def top(name: str) -> str:
    """Return the package or module below the generator's own that a dotted name begins with."""
    return name.removesuffix(".py").split(".")[1]


def test_a_module_is_small_and_says_what_it_is_for() -> None:
    for module, path in MODULES.items():
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= MOST_LINES.get(module, MOST_LINES_ELSEWHERE), module
        words = ast.get_docstring(parsed(path))
        assert words, module
        assert words.split("\n")[0].endswith("."), module


def test_only_the_command_prints() -> None:
    printing = [
        f"{module}:{node.lineno}"
        for module, path in MODULES.items()
        if not module.endswith("__main__.py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and called(node) in ("print", "pprint")
    ]
    assert printing == []


def test_a_template_breaks_its_lines() -> None:
    wide = [
        f"{template}:{number}"
        for template, path in TEMPLATES.items()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > WIDEST
    ]
    assert wide == [], "break inside {{ }} or {% %}, or beside {{- }} and {%- %}"


def test_tests_stand_in_folders_named_as_what_they_test() -> None:
    names = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert names <= {*FLOW, *OTHER_TESTS}


def test_no_feature_is_tested_in_the_browser_on_the_content_that_ships() -> None:
    files = (ROOT / "tests" / "browser").glob("test_*.py")
    asking = {path.name for path in files if "shipped" in path.read_text(encoding="utf-8")}
    assert asking == LOOPS, "a pack shows features, and tests/content what the content tells"


def docstrings(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""


def names(path: Path) -> Iterator[str]:
    """Yield every name that a module gives to something."""
    for node in ast.walk(parsed(path)):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.arg(arg=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name


def field_help(path: Path) -> Iterator[str]:
    """Yield the help of each field that a module describes, without the examples."""
    for call in ast.walk(parsed(path)):
        if isinstance(call, ast.Call) and called(call) == "described":
            for part in (*call.args[:1], *(keyword.value for keyword in call.keywords)):
                for node in ast.walk(part):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield node.value


def test_docstrings_field_help_and_names_use_plain_words() -> None:
    odd = [
        f"{module}: {found}"
        for module, path in MODULES.items()
        for found in (
            *(text for text in docstrings(path) if ODD_WORDS.search(text)),
            *(text for text in field_help(path) if ODD_WORDS.search(text)),
            *(name for name in names(path) if ODD_NAMES.search(name)),
        )
    ]
    assert odd == []
