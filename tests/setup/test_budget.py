"""The time that a property is given: it ends when that is over, and what failed by then fails."""

from __future__ import annotations

import re
from pathlib import Path

from tests.setup.test_not_run import run

DEEP = {"HYPOTHESIS_PROFILE": "deep", "PROPERTY_SECONDS": "0.2"}
BEGIN = "import time\nfrom hypothesis import given, strategies as st\n\n@given(st.integers())\n"


def test_a_property_ends_when_its_time_is_over_and_counts_as_run(tmp_path: Path) -> None:
    slow = (
        BEGIN + "def test_slow(number):\n    time.sleep(0.05)\n    open('tried', 'a').write('.')\n"
    )
    done = run(tmp_path, slow, **DEEP)
    assert done.returncode == 0, done.stdout
    assert 1 <= len((tmp_path / "tried").read_text()) < 50
    assert done.stdout.splitlines()[-1] == "not run: nothing"


def test_a_property_is_tried_once_however_short_its_time_is(tmp_path: Path) -> None:
    late = BEGIN + "def test_late(number):\n    open('tried', 'a').write('.')\n"
    done = run(tmp_path, late, **{**DEEP, "PROPERTY_SECONDS": "0.000001"})
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "tried").read_text() == "."


def test_a_property_that_draws_as_it_goes_ends_so_too(tmp_path: Path) -> None:
    drawing = BEGIN.replace("st.integers()", "st.data()") + (
        "def test_drawing(data):\n    time.sleep(0.01)\n    data.draw(st.integers())\n"
    )
    done = run(tmp_path, drawing, **DEEP)
    assert done.returncode == 0, done.stdout


def test_an_example_that_fails_is_made_small_and_told_though_time_is_over(tmp_path: Path) -> None:
    wrong = BEGIN + "def test_wrong(number):\n    time.sleep(0.02)\n    assert number < 7\n"
    done = run(tmp_path, wrong, **{**DEEP, "PROPERTY_SECONDS": "2"})
    assert done.returncode == 1
    assert re.search(r"number=7\b", done.stdout), done.stdout
    assert (tmp_path / ".hypothesis" / "examples").is_dir()
