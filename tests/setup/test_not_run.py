"""The line that closes a test run: what was not run and why."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import ROOT

NEEDS_JAVA = """
import pytest

@pytest.mark.needs("java")
def test_that_needs_java():
    pass
"""


@pytest.fixture(params=[0, 2], ids=["in one process", "in two processes"], autouse=True)
def processes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROCESSES", str(request.param))


def run(folder: Path, tests: str, **env: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_html.py").write_text(tests)
    fixed = ["-q", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    processes = os.environ.get("PROCESSES", "0")
    return subprocess.run(
        [sys.executable, "-m", "pytest", *fixed, "--numprocesses", processes],
        cwd=folder,
        env={"PATH": str(folder), "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_test_whose_need_is_missing_is_named_with_the_reason(tmp_path: Path) -> None:
    result = run(tmp_path, NEEDS_JAVA)
    assert result.returncode == 0
    assert result.stdout.splitlines()[-1] == "not run: html (no Java)"


def test_a_need_that_several_tests_miss_is_named_once(tmp_path: Path) -> None:
    browsing = """
@pytest.mark.needs("chromium")
def test_that_needs_a_browser():
    pass

@pytest.mark.needs("chromium", "java")
def test_that_needs_both():
    pass
"""
    result = run(tmp_path, NEEDS_JAVA + browsing)
    assert result.stdout.splitlines()[-1] == "not run: html (no Java, no Chromium)"


def test_it_runs_where_the_need_is_met(tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.touch(mode=0o755)
    result = run(tmp_path, NEEDS_JAVA)
    assert "1 passed" in result.stdout
    assert result.stdout.splitlines()[-1] == "not run: nothing"


@pytest.mark.parametrize(
    "skipping",
    [
        "def test_later():\n    pytest.skip('no time')",
        "@pytest.mark.skip(reason='no time')\ndef test_later():\n    pass",
        "pytest.skip('no time', allow_module_level=True)",
    ],
)
def test_a_test_skipped_in_any_other_way_is_named_too(tmp_path: Path, skipping: str) -> None:
    result = run(tmp_path, f"import pytest\n\ndef test_one():\n    pass\n\n{skipping}\n")
    assert result.stdout.splitlines()[-1] == "not run: html (no time)"


def test_where_all_is_asked_for_anything_not_run_is_a_failure(tmp_path: Path) -> None:
    assert run(tmp_path, NEEDS_JAVA, EXPLAINER_ALL="1").returncode == 1


def test_a_need_that_no_table_knows_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path, NEEDS_JAVA.replace("java", "jaav"), PATH=os.environ["PATH"])
    assert result.returncode != 0
    assert "jaav" in result.stdout + result.stderr
