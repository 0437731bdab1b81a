"""The repository in site.yml: an address that leads to no file is told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import MINIMAL, Case, expected, shown

SITE = (MINIMAL / "site.yml").read_text(encoding="utf-8")
KNOWN = "https://github.com/ferry/accord"
COUNT = "count it from the repository's root, as in `sites/pact`"


def site(lines: str) -> dict[str, str]:
    return {"site.yml": f"{SITE}{lines}\n"}


CASES: dict[str, Case] = {
    "an address of a folder on GitHub": (
        "E408",
        site(f"repository: ⟦{KNOWN}/tree/main/site⟧"),
        f"write `{KNOWN}`, and what follows it under `branch:` and `folder:`",
    ),
    "an address of a file on GitLab": (
        "E408",
        site("repository: ⟦https://gitlab.com/a/b/c/-/blob/main/site.yml⟧"),
        "write `https://gitlab.com/a/b/c`, and what follows it under `branch:` and `folder:`",
    ),
    "an address of a branch on Codeberg": (
        "E408",
        site("repository: {url: ⟦https://codeberg.org/a/b/src/branch/main⟧}"),
        "write `https://codeberg.org/a/b`, and what follows it under `branch:` and `folder:`",
    ),
    "a folder of the machine": (
        "E408",
        site(f"repository: {{url: {KNOWN}, folder: ⟦/srv/pact⟧}}"),
        COUNT,
    ),
    "a folder above the repository": (
        "E408",
        site(f"repository: {{url: {KNOWN}, folder: ⟦sites/../..⟧}}"),
        COUNT,
    ),
    "two branches": (
        "E409",
        site(f"repository: {{url: {KNOWN}, branch: next}}\nbranch: ⟦last⟧"),
        "keep the one below `repository:`",
    ),
    "a host that does not tell its forge": (
        "W418",
        site("repository: ⟦https://code.example/ferry/accord⟧"),
        "write `repository: {url: …, forge: …}` with `github`, `gitlab` or `forgejo`",
    ),
    "a forge that is none of those known": (
        "E203",
        site(f"repository: {{url: {KNOWN}, forge: ⟦gihub⟧}}"),
        "did you mean `github`?",
    ),
    "an address that is none": (
        "E212",
        site("repository: ⟦ferry/accord⟧"),
        "begin it with `https://`",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_leads_to_no_file_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(
    "lines",
    [
        f"repository: {KNOWN}",
        f"repository: {KNOWN}/\nbranch: trunk",
        f"repository: {{url: {KNOWN}.git, branch: trunk, folder: sites/ferry}}\nbranch: trunk",
        "repository: https://gitlab.com/groups/may/be/deep",
        "repository: {url: https://code.example/ferry, forge: forgejo}",
    ],
)
def test_a_repository_may_be_an_address_or_more(tmp_path: Path, lines: str) -> None:
    assert shown(tmp_path, site(lines)) == []
