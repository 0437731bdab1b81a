"""Every page is valid HTML, as the Nu Html Checker judges it."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.needs import VNU_JAR
from tests.site.sites import BuiltSite

# What stock Material does, by exact message, each with its reason.
EXPECTED = tomllib.loads((Path(__file__).parent / "material_html_errors.toml").read_text())


@pytest.mark.needs("java", "vnu")
def test_no_page_has_an_error_but_those_of_the_theme(site: BuiltSite) -> None:
    checker = ["java", "-jar", str(VNU_JAR), "--skip-non-html", "--format", "json", "--errors-only"]
    done = subprocess.run([*checker, str(site.folder)], capture_output=True, text=True, timeout=300)
    known = {error["message"] for error in EXPECTED["errors"]}
    errors = {
        f"{message['url'].removeprefix(site.folder.as_uri())}:{message.get('lastLine')}: "
        f"{message['message']} {message.get('extract', '')}"
        for message in json.loads(done.stderr)["messages"]
        if message["message"] not in known
    }
    assert sorted(errors)[:20] == []
