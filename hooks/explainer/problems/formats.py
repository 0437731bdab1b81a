"""Problems as data: JSON, SARIF for code scanning, and annotations for CI on a forge."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from explainer.problems.catalogue.read import problem_catalogue
from explainer.problems.limit import limit_listed
from explainer.problems.problem import Problem
from explainer.problems.show import show, summary

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def problems_as_json(problems: Iterable[Problem], root: Path) -> str:
    """Return problems as a JSON object; lines and columns count characters from 1.

    `left_out` is the number of problems that are not listed, if there are too many.
    """
    listed = limit_listed(problems)
    found = [
        {
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "length": problem.length,
            "code": problem.code,
            "severity": _severity(problem),
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in listed
    ]
    left = sum(problem.counts_as for problem in listed if problem.counts_as > 1)
    made = {"problems": found} | ({"left_out": left} if left else {})
    return json.dumps(made, ensure_ascii=False, indent=2)


def as_sarif(problems: Iterable[Problem], root: Path) -> str:
    """Return problems as a SARIF log.

    Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
    """
    found = limit_listed(problems)
    codes = sorted({problem.code for problem in found})
    driver = {"name": "explainer", "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code), root) for problem in found],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], root: Path) -> str:
    """Return problems as workflow commands, which GitHub shows beside changed lines.

    Source: GitHub Docs, Workflow commands for GitHub Actions.
    """
    found = limit_listed(problems)
    lines = [_annotation(problem, root) for problem in found]
    return "\n".join([*lines, summary(found)]) if found else ""


PROBLEM_FORMATS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "text": show,
    "json": problems_as_json,
    "sarif": as_sarif,
    "github": as_github,
}


def _rule(code: str) -> dict[str, Any]:
    entry = problem_catalogue().get(code)
    if entry is None:
        return {"id": code}
    described = {"shortDescription": entry.title, "fullDescription": entry.why}
    return {"id": code, **{name: {"text": text} for name, text in described.items()}}


def _severity(problem: Problem) -> str:
    return "warning" if problem.code.startswith("W") else "error"


def _from_here(problem: Problem, root: Path) -> str:
    """Return a problem's file relative to the working directory."""
    try:
        return (root.relative_to(Path.cwd()) / problem.file).as_posix()
    except ValueError:
        return problem.file


def _sentence(problem: Problem) -> str:
    return f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message


def _result(problem: Problem, rule: int, root: Path) -> dict[str, Any]:
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + max(1, problem.length),
    }
    location = {"artifactLocation": {"uri": _from_here(problem, root)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _severity(problem),
        "message": {"text": _sentence(problem)},
        "locations": [{"physicalLocation": location}],
    }


def _annotation(problem: Problem, root: Path) -> str:
    place = {
        "file": _from_here(problem, root),
        "line": problem.line,
        "endLine": problem.line,
        "col": problem.column,
        "endColumn": problem.column + max(1, problem.length),
        "title": problem.code,
    }
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{_severity(problem)} {properties}::{_data(_sentence(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
