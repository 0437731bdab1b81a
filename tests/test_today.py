"""Tests of which day it is: what has begun anywhere is not to come, and machines agree."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from explainer import today as day
from tests import forked, tiny

# UTC-12, where each day ends last, and three zones between it and UTC+14, where each begins first.
ZONES = ("Etc/GMT+12", "America/Los_Angeles", "UTC", "Asia/Seoul", "Pacific/Kiritimati")
NEW_QUOTE = """\
items:
  - id: arvo-on-salt
    speaker: arvo
    said: {today}
    title: On carrying
    occasion: A statement
    verification: primary-text
    checked: {today}
    wordings: [{{text: Salt travels., lang: en, fidelity: verbatim, source: text}}]
"""


def told_in(zone: str, folder: Path, *arguments: str) -> tuple[int, str]:
    done = forked.run("explainer", *arguments, cwd=folder, env={**os.environ, "TZ": zone})
    return done.returncode, done.stdout + done.stderr


def project_of(folder: Path, today: datetime.date) -> None:
    tiny.project(
        folder,
        {
            **{name: text.replace("203", "201") for name, text in tiny.CONTENT.items()},
            "quotes/arvo.yml": NEW_QUOTE.format(today=today),
            "sources/text.yml": tiny.SOURCE.replace("2031-04-01", str(today))
            + f"accessed: {today}\nURL: https://salt.example/text\n",
        },
        {"about.md": f"---\nchecked: {today}\n---\n\n# About\n\nOf [[arvo]].\n"},
    )


def test_a_day_that_has_begun_anywhere_is_to_come_on_no_machine(tmp_path: Path) -> None:
    project_of(tmp_path, datetime.datetime.now(day.FIRST_ZONE).date())
    for zone in ZONES:
        assert told_in(zone, tmp_path, "check") == (0, "5 records and 1 page: no problem\n"), zone


def test_the_day_after_it_is_to_come_on_every_machine(tmp_path: Path) -> None:
    project_of(tmp_path, datetime.datetime.now(day.FIRST_ZONE).date() + datetime.timedelta(days=1))
    told = {told_in(zone, tmp_path, "check") for zone in (ZONES[0], ZONES[-1])}
    [(code, text)] = told
    assert code == 1
    assert text.count("is yet to come") == 5


def test_what_is_due_is_the_same_on_every_machine(tmp_path: Path) -> None:
    today = datetime.datetime.now(day.FIRST_ZONE).date()
    project_of(tmp_path, today)
    site = tmp_path / "content" / "site.yml"
    site.write_text(site.read_text() + "review_days: {quote: 1, page: 1}\n")
    told = {told_in(zone, tmp_path, "report", "stale") for zone in (ZONES[0], ZONES[-1])}
    assert len(told) == 1
    [(code, text)] = told
    assert code == 0
    assert f"due for review on {today}" in text


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-29T09:59:59+00:00", "2026-11-29"),
        ("2026-11-29T10:00:00+00:00", "2026-11-30"),
        ("2026-11-28T22:00:00-12:00", "2026-11-30"),
        ("2027-01-01T00:00:00+14:00", "2027-01-01"),
    ],
)
def test_the_day_begins_where_it_begins_first(
    monkeypatch: pytest.MonkeyPatch, moment: str, expected: str
) -> None:
    class Stopped(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Stopped:
            return cls.fromisoformat(moment).astimezone(tz)

    monkeypatch.setattr("explainer.today.datetime.datetime", Stopped)
    assert str(day.today()) == expected


def test_a_new_record_has_the_day_of_its_editor(tmp_path: Path) -> None:
    today = datetime.datetime.now(day.FIRST_ZONE).date()
    project_of(tmp_path, today)
    call = ("new", "term", "--yes", "--term", "Mole", "--definition", "A wall in the sea.")
    code, text = told_in(ZONES[0], tmp_path, *call)
    assert code == 0, text
    own = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=-12))).date()
    [path] = (tmp_path / "content").glob("glossary*")
    assert f"checked: {own}" in path.read_text()


def test_a_day_that_was_named_is_written_as_named(tmp_path: Path) -> None:
    named = datetime.datetime.now(day.FIRST_ZONE).date()
    project_of(tmp_path, named)
    call = ("new", "term", "--yes", "--term", "Mole", "--definition", "A wall in the sea.")
    code, text = told_in(ZONES[0], tmp_path, *call, "--today", str(named))
    assert code == 0, text
    [path] = (tmp_path / "content").glob("glossary*")
    assert f"checked: {named}" in path.read_text()
