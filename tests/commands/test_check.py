"""What an editor sees of `explainer check`: every problem at once, in order, and an exit code."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer as commands
from explainer.report import REPORTS
from tests.check.marked import make_project

HOOKS = Path(__file__).resolve().parents[2] / "hooks"
BROKEN = {
    "stakeholders/oslen.yml": "type: stat\nname: Oslen\ngroup: parties\nside: parties\n"
    "portrait: A state.\nchecked: 2025-04-30\n",
    "quotes/oslen.yml": "items:\n  - id: oslen-two-boats\n    speaker: varick\n    said: 2019-03\n"
    "    title: On two boats\n    occasion: A statement\n    verification: primary-text\n"
    "    checked: 2025-04-30\n    wordings:\n"
    "      - {text: Two boats., lang: en, fidelity: verbatim, source: bord-statement}\n",
    "places.yml": "items:\n  - id: wend\n    name: The Wend: a strait\n",
    "docs/more.md": "# Boats\n\nThere are two, says [[oslan]].\n\nNobody knows more.\n",
}


def explainer(root: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, as a terminal would, and return what it said."""
    ours = dict.fromkeys(name for name in os.environ if name.startswith("EXPLAINER_"))
    with contextlib.chdir(root):
        done = CliRunner().invoke(
            commands, arguments, prog_name="explainer", env={**ours, **variables}
        )
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def test_content_without_a_problem_exits_0_and_says_so(tmp_path: Path) -> None:
    make_project(tmp_path, {})
    done = explainer(tmp_path, "check", "--today", "2025-05-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "6 records and 0 pages: no problem\n"


def test_every_problem_is_shown_at_once_in_order_of_place_and_exits_1(tmp_path: Path) -> None:
    make_project(tmp_path, BROKEN)
    done = explainer(tmp_path, "check", "--today", "2025-05-01")
    assert done.returncode == 1
    heads = re.findall(r"^(\S+:\d+:\d+: [EW]\d+): ", done.stdout, re.MULTILINE)
    assert heads == [
        "content/places.yml:3:19: E124",
        "content/quotes/oslen.yml:3:14: E310",
        "content/quotes/oslen.yml:10:66: E310",
        "content/stakeholders/oslen.yml:1:7: E203",
        "docs/more.md:3:21: E310",
        "docs/more.md:5:1: E503",
    ]
    assert done.stdout.endswith(
        "\n6 problems in 4 files\n\nexplainer explain E124 E310 E203 E503 tells more\n"
    )
    assert "Traceback" not in done.stdout + done.stderr


def test_a_mistyped_id_is_shown_with_its_line_a_caret_and_the_nearest_id(tmp_path: Path) -> None:
    make_project(tmp_path, {"quotes/oslen.yml": BROKEN["quotes/oslen.yml"]})
    done = explainer(tmp_path, "check", "--today", "2025-05-01")
    assert (
        "content/quotes/oslen.yml:3:14: E310: there is no stakeholder `varick`\n"
        "    3 |     speaker: varick\n"
        "      |              ^^^^^^\n"
        "  hint: did you mean `varrick`?\n"
    ) in done.stdout


def test_reviews_are_judged_on_the_day_named_and_else_by_the_clock(tmp_path: Path) -> None:
    made = make_project(tmp_path, {})
    for path in made.content.rglob("*.yml"):
        path.write_text(path.read_text().replace("checked: 2025-04-30", "checked: 9000-01-01"))
    assert explainer(tmp_path, "check", "--today", "9000-01-01").returncode == 0
    assert explainer(tmp_path, "check", "--today", "8999-12-31").returncode == 1
    done = explainer(tmp_path, "check", SOURCE_DATE_EPOCH="300000000000")
    assert done.returncode == 1
    assert "E440" in done.stdout


@pytest.mark.parametrize("name", ["EXPLAINER_CONTENT", "EXPLAINER_DOCS"])
def test_the_environment_names_other_folders(tmp_path: Path, name: str) -> None:
    made = make_project(tmp_path, {"docs/more.md": BROKEN["docs/more.md"]})
    (made.content if name == "EXPLAINER_CONTENT" else made.docs).rename(tmp_path / "elsewhere")
    done = explainer(tmp_path, "check", "--today", "2025-05-01", **{name: "elsewhere"})
    assert done.returncode == 1
    moved = "elsewhere/more.md" if name == "EXPLAINER_DOCS" else "docs/more.md"
    assert f"{moved}:3:21: E310" in done.stdout


def test_another_project_is_checked_where_it_stands(tmp_path: Path) -> None:
    make_project(tmp_path / "project", BROKEN)
    done = explainer(tmp_path, "check", "--project", "project", "--today", "2025-05-01")
    assert done.returncode == 1
    assert "\ncontent/stakeholders/oslen.yml:1:7: E203" in done.stdout


def test_reports_are_told_as_text_or_as_data(tmp_path: Path) -> None:
    make_project(tmp_path, {})
    done = explainer(tmp_path, "report", "balance", "--today", "2025-05-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Whose words this site quotes\n\nBy side ")
    done = explainer(tmp_path, "report", "--format", "json", "--today", "2025-05-01")
    assert list(json.loads(done.stdout)) == list(REPORTS)


def test_content_with_problems_is_not_reported_on(tmp_path: Path) -> None:
    make_project(tmp_path, BROKEN)
    done = explainer(tmp_path, "report", "balance", "--today", "2025-05-01")
    assert (done.returncode, done.stdout) == (1, "")
    assert "6 problems in 4 files" in done.stderr
    assert explainer(tmp_path, "report", "blance").returncode == 2


def test_a_call_that_is_off_exits_2_in_one_line(tmp_path: Path) -> None:
    done = explainer(tmp_path, "check")
    assert done.returncode == 2
    hint = "go to the project's folder, or name it after `--project`"
    place = tmp_path / "content"
    assert done.stderr == f"explainer: there is no content folder at {place}: {hint}\n"
    done = explainer(tmp_path, "check", "--today", "2026-13-22")
    assert done.returncode == 2
    assert "`2026-13-22` is no day: write year, month and day" in done.stderr
    assert explainer(tmp_path, "chek").returncode == 2


def test_any_terminal_is_told_of_every_problem(tmp_path: Path) -> None:
    broken = {
        "stakeholders/oslen.yml": BROKEN["stakeholders/oslen.yml"].replace("stat\n", "국가\n")
    }
    make_project(tmp_path, broken)
    done = subprocess.run(
        [sys.executable, "-m", "explainer", "check", "--today", "2025-05-01"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "E203: `\\uad6d\\uac00` is not one of the values" in done.stdout


@pytest.mark.parametrize("files", [{}, BROKEN], ids=["sound", "broken"])
def test_a_reader_who_has_seen_enough_ends_it_in_silence(
    tmp_path: Path, files: dict[str, str]
) -> None:
    make_project(tmp_path, files)
    command = f"{sys.executable} -m explainer check --today 2025-05-01 | true"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_a_code_is_explained_and_all_codes_are_listed(tmp_path: Path) -> None:
    done = explainer(tmp_path, "explain", "e124", "E202", "E124")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(r"^(E\d+):", done.stdout, re.MULTILINE) == ["E124", "E202"]
    assert "\nWrong:\n\n  content/glossary/night-boat.yml:2:24: E124: " in done.stdout
    assert "\nRight:\n" in done.stdout
    done = explainer(tmp_path, "explain")
    assert done.returncode == 0
    listed = done.stdout.splitlines()
    assert "E107  A tab stands where only spaces may stand" in listed
    assert listed == sorted(listed, key=lambda line: line[1:4])


def test_a_code_that_is_none_is_refused_with_the_nearest(tmp_path: Path) -> None:
    done = explainer(tmp_path, "explain", "E1244")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "explainer: there is no problem `E1244`; did you mean `E124`?\n"
    done = explainer(tmp_path, "explain", "speaker")
    assert done.returncode == 2
    assert "`explainer explain` lists all codes" in done.stderr
