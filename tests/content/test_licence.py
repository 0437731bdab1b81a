"""The licence of the content that ships is named in one way, and leaves out the words of others."""

from __future__ import annotations

import re

import yaml

from tests.needs import ROOT

TABLE = (ROOT / "README.md").read_text().partition("## Licences\n")[2]
CONTENT = (ROOT / "LICENSE-content.md").read_text()


def test_the_content_names_its_licence_in_one_way() -> None:
    licence = yaml.safe_load((ROOT / "content" / "site.yml").read_text())["licence"]
    link = f"[{licence['name']}]({licence['url']})"
    assert link in CONTENT
    assert link in (ROOT / "docs" / "about.md").read_text()
    assert f"{licence['name']}: [LICENSE-content.md](LICENSE-content.md)" in TABLE


def test_others_words_are_outside_the_licence_everywhere() -> None:
    for text in (CONTENT, TABLE, (ROOT / "docs" / "about.md").read_text()):
        assert re.search(r"[Qq]uotation", text)
        assert re.search(r"remain\s+their\s+owners'", text)
