"""Tests of what the index of the search holds of each record and page, and what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from explainer.outputs.search import search_index
from tests import tiny

SECOND_HAND = """\
items:
  - id: arvo-on-salt
    speaker: arvo
    said: 2030-02-03
    title: On carrying
    occasion: A statement
    verification: unrecovered
    reported: Arvo is said to carry salt.
    checked: 2031-04-01
    wordings:
      - {text: Salt wanders about., lang: en, fidelity: back-translation, source: text}
"""


def index(
    folder: Path,
    content: dict[str, str] | None = None,
    docs: dict[str, str] | None = None,
    **how: bool,
) -> dict[str, Any]:
    library = tiny.library(folder, content, docs)
    script = search_index(library, [("Sources", "sources/")], **how)
    name, _, data = script.partition("=")
    assert name == "self.explainerSearch"
    read: dict[str, Any] = json.loads(data.removesuffix(";\n"))
    return read


def test_records_parts_of_pacts_sections_and_prose_are_found(tmp_path: Path) -> None:
    docs = {"notes.md": "# Notes on *salt*\n\nSee [[arvo|a state]] [@text].\n"}
    found = {record["u"]: record for record in index(tmp_path, docs=docs)["records"]}
    assert set(found) == {
        *("pacts/salt-pact/", "pacts/salt-pact/#article-i", "pacts/salt-pact/#article-ii"),
        *("stakeholders/arvo/", "stakeholders/brin/", "quotes/arvo-on-salt/", "sources/text/"),
        *("sources/", "notes/"),
    }
    assert found["notes/"]["x"].split("\n")[0] == "See a state."
    assert ["Each Party shall carry salt."] in found["pacts/salt-pact/#article-i"]["n"]
    assert found["quotes/arvo-on-salt/"]["n"] == [["Salt travels."]]


def test_a_name_keeps_its_language_and_a_former_id_still_finds_its_record(tmp_path: Path) -> None:
    state = (
        tiny.STATE.format(name="Brin") + "names: [{text: 브린, lang: ko}]\naliases: [old-brin]\n"
    )
    records = index(tmp_path, {"stakeholders/brin.yml": state})["records"]
    brin = next(record for record in records if record["t"] == "Brin")
    assert brin["n"] == [["브린", "ko"], ["old brin"]]


def test_words_that_are_not_the_speakers_are_left_out(tmp_path: Path) -> None:
    records = index(tmp_path, {"quotes/arvo.yml": SECOND_HAND})["records"]
    quote = next(record for record in records if record["u"] == "quotes/arvo-on-salt/")
    assert "wanders" not in json.dumps(quote)
    assert "Arvo is said to carry salt." in quote["x"]
    assert "Reported, not quoted." in quote["d"]


def test_withdrawn_records_are_left_out(tmp_path: Path) -> None:
    retired = tiny.STATE.format(name="Carn") + "retired: Never a state.\n"
    records = index(tmp_path, {"stakeholders/carn.yml": retired})["records"]
    assert "Carn" not in {record["t"] for record in records}


def test_a_site_for_a_folder_names_files(tmp_path: Path) -> None:
    found = index(tmp_path, directory_urls=False)
    addresses = {record["u"] for record in found["records"]}
    assert "stakeholders/arvo/index.html" in addresses
    assert "pacts/salt-pact/index.html#article-i" in addresses
    assert found["page"] == "search/index.html"
