"""Run `explainer new` on a copy of a project, and inspect the result."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from explainer import build
from explainer.__main__ import explainer
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.problems.show import show
from tests.needs import ROOT

TODAY = datetime.date(2026, 12, 1)
MINIMAL = ROOT / "tests" / "packs" / "minimal"
FULL = ROOT / "tests" / "packs" / "full"

# Options for a record of each kind that needs only the minimal pack.
SMALL: dict[str, dict[str, str]] = {
    "quote": {
        "--speaker": "varrick",
        "--said": "2019-03",
        "--title": "On two boats",
        "--occasion": "Speech",
        "--verification": "primary-text",
        "--wordings-text": "Two boats are better.",
        "--wordings-lang": "en",
        "--wordings-fidelity": "verbatim",
        "--wordings-source": "board-statement",
    },
    "stakeholder": {
        "--type": "outlet",
        "--name": "Wend Herald",
        "--group": "parties",
        "--side": "parties",
        "--portrait": "A newspaper of both banks [@board-statement].",
        "--names-text": "Вендский вестник",
        "--names-lang": "ru",
    },
    "event": {
        "--date": "2019-02",
        "--title": "The board speaks",
        "--text": "It spoke of one boat.",
        "--sources": "board-statement",
        "--actors": "varrick, oslen",
        "--era-title": "The years of the ferry",
        "--era-from": "2018",
        "--era-to": "2020",
    },
    "term": {"--term": "Night ferry", "--definition": "A boat that crosses after dark."},
    "source": {
        "--type": "report",
        "--title": "Report on boats",
        "--language": "en",
        "--perspective": "press",
        "--url": "https://wend.example/boats?a=1#b",
        "--author-family": "Vole",
        "--author-given": "Ada",
    },
    "claim": {
        "--title": "Varrick wants one boat only",
        "--statement": "It has said so.",
        "--asserted-by-who": "oslen",
        "--asserted-by-text": "Oslen says so.",
        "--asserted-by-sources": "board-statement",
        "--certainty": "thin",
        "--why-so-sure": "One paper says so.",
    },
    "question": {
        "--title": "How many boats?",
        "--short-title": "Boats",
        "--answer-brief": "One, or two.",
        "--positions-holder": "varrick",
        "--positions-option": "one-boat",
        "--positions-text": "One is enough.",
        "--positions-certainty": "own-words",
        "--positions-quotes": "varrick-one-boat",
    },
}
# Options given more than once.
AGAIN = {"question": ["--options-title", "One boat", "--options-title", "Two boats"]}
# Options that replace these in the larger pack, and further ones.
LARGER: dict[str, dict[str, str]] = {
    "quote": {
        "--speaker": "ilsabet-vorrane",
        "--said": "1987-09",
        "--capacity": "First Warden of Quessoria",
        "--verification": "single-report",
        "--wordings-fidelity": "press-translation",
        "--wordings-source": "lamp-and-oar-1987",
    },
    "stakeholder": {
        "--group": "outlets",
        "--side": "press",
        "--portrait": "A newspaper of both banks [@council-minutes].",
    },
    "event": {
        "--date": "1991",
        "--type": "custom",
        "--era": "fishing-years",
        "--sources": "council-minutes",
        "--actors": "quessoria, thalmuk",
    },
    "claim": {"--asserted-by-who": "quessoria", "--asserted-by-sources": "council-minutes"},
    "question": {"--positions-holder": "ilsabet-vorrane", "--positions-quotes": "vorrane-lamp"},
}


def small(kind: str, **instead: str | None) -> list[str]:
    """Return the options for the minimal pack, with some replaced, or left out if None."""
    changed = {f"--{name.replace('_', '-')}": value for name, value in instead.items()}
    return [*flat({**SMALL[kind], **changed}), *AGAIN.get(kind, [])]


def larger(kind: str, instead: Mapping[str, Mapping[str, str]] = LARGER) -> list[str]:
    """Return the options for the larger pack, or for other content with eras of its own."""
    given = {**SMALL[kind], **instead.get(kind, {})}
    no_era = {flag: value for flag, value in given.items() if not flag.startswith("--era-")}
    return [*flat(no_era), *AGAIN.get(kind, [])]


def flat(options: Mapping[str, str | None]) -> Iterator[str]:
    """Yield options in the order of a command line."""
    for flag, value in options.items():
        if value is not None:
            yield from (flag, value)


def copied(source: Path, folder: Path) -> Project:
    """Copy a project's content and prose, so that a test may change them."""
    for name in ("content", "docs"):
        if (source / name).is_dir():
            shutil.copytree(source / name, folder / name)
    (folder / "docs").mkdir(exist_ok=True)
    return Project(folder, folder / "content", folder / "docs")


def new(project: Project, kind: str, *options: str, answers: str | None = None) -> Result:
    """Run `explainer new` on a project, with answers typed line by line."""
    call = ["new", kind, "--project", str(project.root), "--today", TODAY.isoformat(), *options]
    return CliRunner().invoke(explainer, call, input=answers)


def sound(project: Project, *known: str) -> Library:
    """Return the library of a project, which must have no problems except known codes."""
    checked = build.load(project, TODAY)
    problems = [problem for problem in checked.problems if problem.code not in known]
    assert not problems, show(problems, project.root)
    assert checked.library is not None
    return checked.library


def snapshot(project: Project) -> dict[str, bytes]:
    """Return every file of a project."""
    files = (path for path in project.root.rglob("*") if path.is_file())
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in files}


def written(result: Result) -> tuple[str, str, int]:
    """Return the id, the file and the line that the command reports."""
    line = next(line for line in result.output.splitlines() if line.startswith("Wrote "))
    head, _, place = line.rpartition(": ")
    file, _, number = place.rpartition(":")
    return head.split("`")[1], file, int(number)


def find(library: Library, id: str) -> Any:
    """Return a record of any kind."""
    record = library.get(id)
    assert record is not None
    return record
