"""Every page is valid HTML, as the Nu Html Checker judges it."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.needs import VNU_JAR
from tests.site.sites import BuiltSite


@pytest.mark.needs("java", "vnu")
def test_no_page_has_an_error(site: BuiltSite) -> None:
    checker = ["java", "-jar", str(VNU_JAR), "--skip-non-html", "--format", "json", "--errors-only"]
    done = subprocess.run([*checker, str(site.folder)], capture_output=True, text=True, timeout=300)
    errors = {
        f"{message['url'].removeprefix(site.folder.as_uri())}:{message.get('lastLine')}: "
        f"{message['message']} {message.get('extract', '')}"
        for message in json.loads(done.stderr)["messages"]
    }
    assert sorted(errors)[:20] == []
