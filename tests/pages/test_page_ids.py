"""Tests of the ids of templates, which headings of prose leave free."""

from __future__ import annotations

import re
from pathlib import Path

from explainer.page_ids import APART, FRAME_IDS, SECTION_IDS, is_of_records
from tests.site.sites import ROOT

TEMPLATES = (ROOT / "hooks/explainer/pages/templates", ROOT / "hooks/theme")
WRITTEN = re.compile(r'\bid="([^"{}]+)"')
MADE = re.compile(r'\bid="([a-z-]+-)\{\{')


def test_the_ids_of_our_own_templates_are_known() -> None:
    files = [path for folder in TEMPLATES for path in sorted(Path(folder).rglob("*.html"))]
    texts = [path.read_text(encoding="utf-8") for path in files]
    written = {id for text in texts for id in WRITTEN.findall(text)}
    assert written == (FRAME_IDS | SECTION_IDS) - {"brief", "short", "full"}
    made = {begin for text in texts for begin in MADE.findall(text)}
    assert made
    for id in (*written, *(f"{begin}x" for begin in made), "article-4", "held-by-x", "era-of-x"):
        assert is_of_records(id)
        assert not is_of_records(APART + id)
