"""Licences: what the files say of them agrees, and no work of others is carried without its own."""

from __future__ import annotations

import re
import tomllib

from tests.needs import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
TABLE = (ROOT / "README.md").read_text().partition("## Licences\n")[2]
SCRIPTS = ROOT / "hooks" / "theme" / "assets" / "javascripts"


def test_the_code_names_its_licence_in_one_way() -> None:
    assert (ROOT / "LICENSE").read_text().startswith("MIT License\n")
    assert PROJECT["license"].split(" AND ")[0] == "MIT"
    assert "LICENSE" in PROJECT["license-files"]
    assert "MIT: [LICENSE](LICENSE)" in TABLE


def test_every_work_of_others_is_listed_with_its_licence() -> None:
    data = {*ROOT.glob("hooks/explainer/*/data"), ROOT / "hooks" / "theme" / "assets" / "fonts"}
    assert len(data) >= 3
    for folder in data:
        assert f"`{folder.relative_to(ROOT).as_posix()}/`" in TABLE
    scripts = (ROOT / "hooks" / "theme" / ".scripts").rglob("*.js")
    bundled = {
        package
        for script in scripts
        for package in re.findall(r'\bfrom\s*["\']([^."\'][^"\']*)', script.read_text())
    }
    kept = {file.name.removesuffix("-LICENSE.txt") for file in SCRIPTS.glob("*-LICENSE.txt")}
    assert kept == bundled
    for package in bundled:
        assert re.search(rf"^\| {package} ", TABLE, re.MULTILINE | re.IGNORECASE), package
        # What is published with the scripts, as the licence asks.
        assert "Copyright" in (SCRIPTS / f"{package}-LICENSE.txt").read_text()
