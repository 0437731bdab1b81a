"""The changelog, the version and the tags of releases agree."""

from __future__ import annotations

import datetime
import re
import subprocess
import tomllib

from tests.needs import ROOT

GROUPS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
RELEASE = re.compile(r"^## (\d+\.\d+\.\d+) - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout


def version(settings: str) -> str:
    return str(tomllib.loads(settings)["project"]["version"])


def test_the_newest_release_is_the_version() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    number, day = RELEASE.findall(changes)[0]
    assert number == version((ROOT / "pyproject.toml").read_text())
    datetime.date.fromisoformat(day)


def test_releases_stand_below_what_is_not_released_newest_first() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", changes, re.MULTILINE)
    assert headings[0] == "Unreleased"
    releases = RELEASE.findall(changes)
    assert [" - ".join(release) for release in releases] == headings[1:]
    order = [(day, [int(part) for part in number.split(".")]) for number, day in releases]
    assert order == sorted(order, reverse=True)


def test_changes_are_in_the_groups_of_keep_a_changelog() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for released in re.split(r"^## ", changes, flags=re.MULTILINE)[1:]:
        named = re.findall(r"^### (.+)$", released, re.MULTILINE)
        assert named == [group for group in GROUPS if group in named]


def test_each_tag_marks_the_release_that_it_names() -> None:
    for tag in git("tag", "--list", "v*").split():
        number, _ = RELEASE.findall(git("show", f"{tag}:CHANGELOG.md"))[0]
        assert number == version(git("show", f"{tag}:pyproject.toml")) == tag.removeprefix("v")
        assert git("cat-file", "-t", tag).strip() == "tag", f"{tag} has no message"


def test_what_was_released_is_told_as_it_was() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for tag in git("tag", "--list", "v*").split():
        heading = f"## {tag.removeprefix('v')} - "
        then = git("show", f"{tag}:CHANGELOG.md").partition(heading)[2]
        assert changes.partition(heading)[2] == then, "lines under a release; put them above it"
