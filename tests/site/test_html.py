"""Every page is valid HTML, as the Nu Html Checker judges it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

import pytest

from tests.needs import VNU_JAR
from tests.site.sites import BuiltSite
from tests.spread import SITES

# Java's quick compiler takes three fifths of the time of its thorough one, which pays off later,
# but lays out deeper stacks.
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m", "-jar", str(VNU_JAR))


@pytest.mark.needs("java", "vnu")
def test_no_page_has_an_error(built_sites: Callable[[str], BuiltSite]) -> None:
    folders = [str(built_sites(name).folder) for name in SITES]
    command = [*JAVA, "--skip-non-html", "--format", "json", "--errors-only", *folders]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    errors = {
        f"{message['url']}:{message.get('lastLine')}: "
        f"{message['message']} {message.get('extract', '')}"
        for message in json.loads(done.stderr)["messages"]
    }
    assert sorted(errors)[:20] == []
