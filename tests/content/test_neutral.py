"""The generator knows nothing of the pact that it ships with."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.record import walk_values
from tests.content.shipped import shipped_library
from tests.needs import ROOT
from tests.site.sites import BuiltSite, project_of

# Terms of method, which a glossary may well explain and every explainer uses: a value of
# `fidelity`, and the codebook whose kinds of duty the generator knows.
METHOD = {
    *("back-translation", "alliance treaty obligations and provisions", "entry into force"),
    *("state media", "state-media", "act of aggression", "damaged copy", "the clause"),
}
# When our own work was done; what happened is dated by every other field.
OWN_DATES = {"checked", "accessed"}
ENDINGS = ("py", "html", "svg", "css", "js")
CODE = [path for ending in ENDINGS for path in ROOT.glob(f"hooks/**/*.{ending}")]
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def needles(library: Library) -> Iterator[str]:
    """What only the shipped content says: ids and names of several words, and its days.

    A single common word, such as "alliance", belongs to every pact, and a month or a year to
    every history; a name in another script belongs to one content even as a single word.
    """
    for record in library.records:
        names = [record.id.replace("-", " "), *record.all_names()]
        for name in names:
            if len(re.findall(r"\w+", name)) >= 2 or not name.isascii():
                yield name
        if "-" in record.id:
            yield record.id
        for path, value in walk_values(record):
            if isinstance(value, Edtf) and path[-1] not in OWN_DATES:
                yield from re.findall(r"\d{4}-\d\d-\d\d", value.text)


def ids_of_pack(name: str, empty: Path) -> set[str]:
    site = BuiltSite(name, empty, project_of(name, empty))
    return {record.id for record in site.library.records}


def literals(code: str) -> Iterator[str]:
    """Yield the strings of a module that do something; docstrings explain in any words."""
    tree = ast.parse(code)
    nodes = list(ast.walk(tree))
    explaining = {
        id(node.body[0].value)
        for node in nodes
        if isinstance(node, DOCUMENTED) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes:
        match node:
            case ast.Constant(value=str(said)) if id(node) not in explaining:
                yield said


def saying(path: Path) -> str:
    """Return what a file of the generator says or does, whole unless it is Python."""
    text = path.read_text(encoding="utf-8")
    return ("\n".join(literals(text)) if path.suffix == ".py" else text).casefold()


def named(said: str, wanted: set[str]) -> set[str]:
    """Return what a casefolded text names, as whole words."""
    return {
        needle
        for needle in wanted
        if needle.casefold() in said
        and re.search(rf"(?<!\w){re.escape(needle.casefold())}(?!\w)", said)
    }


def test_nothing_of_the_shipped_content_stands_in_the_code(tmp_path: Path) -> None:
    general = ids_of_pack("minimal", tmp_path) | ids_of_pack("full", tmp_path)
    wanted = {needle for needle in needles(shipped_library()) if needle not in general}
    wanted = {needle for needle in wanted if needle.casefold() not in METHOD}
    assert len(wanted) > 500
    found = {
        path.relative_to(ROOT).as_posix(): names
        for path in [*CODE, ROOT / "mkdocs.yml"]
        if (names := named(saying(path), wanted))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""How it reached us."""', set()),
        ('def f():\n    """How it reached us."""\n    # reached us\n', set()),
        ('NAME = "how it Reached us"', {"reached us"}),
        ('def f(x):\n    return f"it reached us {x}"', {"reached us"}),
        ('NAME = "reached using"', set()),
    ],
)
def test_what_code_says_is_looked_at_and_what_explains_it_is_not(
    code: str, found: set[str]
) -> None:
    assert named("\n".join(literals(code)).casefold(), {"reached us"}) == found
