"""Tests of a figure's values as a file: every point, every field, and nothing rounded."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from explainer.model.figure import Figure
from explainer.outputs.figure_csv import figure_csv
from tests import tiny

FIGURE = """\
title: {en: Sacks, fr: Sacs}
finding: Arvo has the most
unit: Sacks
caveat: Few were counted.
checked: 2031-04-01
points:
  - label: "Arvo, “about”; more"
    date: 2030-02~
    low: 0.1
    high: 1200
    sources: [{source: text, locator: p. 3}, text]
  - {label: {en: Brin, fr: Brin-sur-Mer}, value: 3.25, sources: [{source: text, says: Few}]}
"""


def test_nothing_is_lost_on_the_way(tmp_path: Path) -> None:
    library = tiny.library(tmp_path, {"figures/sacks.yml": FIGURE})
    text = figure_csv(library.expect("sacks", Figure), "en", {"caveat": "Few.", "rights": "Ours."})
    assert text.count("\r\n") == 3
    first, second = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert first == {
        "figure": "sacks",
        "title": "Sacks",
        "unit": "Sacks",
        "label": "Arvo, “about”; more",
        "date": "2030-02~",
        "value": "",
        "low": "0.1",
        "high": "1200",
        "sources": "text, p. 3; text",
        "caveat": "Few.",
        "rights": "Ours.",
        "title (fr)": "Sacs",
        "label (fr)": "",
    }
    assert (second["label"], second["label (fr)"]) == ("Brin", "Brin-sur-Mer")
    assert (second["date"], second["value"], second["low"]) == ("", "3.25", "")
    assert second["sources"] == "text, Few"
