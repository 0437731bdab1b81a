"""Tests of what the index of the search holds of each record and page, and what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from explainer.outputs.search import SearchIndex
from tests import tiny
from tests.search_files import value_of

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


def records(
    folder: Path,
    content: dict[str, str] | None = None,
    docs: dict[str, str] | None = None,
    *,
    directory_urls: bool = True,
) -> list[dict[str, Any]]:
    """Return what is shown of each entry, with its text as `x`."""
    library = tiny.library(folder, content, docs)
    index = SearchIndex(library, [("Sources", "sources/")], directory_urls=directory_urls)
    shown, texts = (value_of(index.text(f"search/{files}-0.js")) for files in ("records", "texts"))
    assert len(shown) < 32
    return [{**record, "x": text} for record, text in zip(shown, texts, strict=True)]


def test_records_parts_of_pacts_sections_and_prose_are_found(tmp_path: Path) -> None:
    docs = {"notes.md": "# Notes on *salt*\n\nSee [[arvo|a state]] [@text].\n"}
    found = {record["u"]: record for record in records(tmp_path, docs=docs)}
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
    found = records(tmp_path, {"stakeholders/brin.yml": state})
    brin = next(record for record in found if record["t"] == "Brin")
    assert brin["n"] == [["브린", "ko"], ["old brin"]]


def test_words_that_are_not_the_speakers_are_left_out(tmp_path: Path) -> None:
    found = records(tmp_path, {"quotes/arvo.yml": SECOND_HAND})
    quote = next(record for record in found if record["u"] == "quotes/arvo-on-salt/")
    assert "wanders" not in json.dumps(quote)
    assert "Arvo is said to carry salt." in quote["x"]
    assert "Reported, not quoted." in quote["d"]


def test_withdrawn_records_are_left_out(tmp_path: Path) -> None:
    retired = tiny.STATE.format(name="Carn") + "retired: Never a state.\n"
    found = records(tmp_path, {"stakeholders/carn.yml": retired})
    assert "Carn" not in {record["t"] for record in found}


def test_a_site_for_a_folder_names_files(tmp_path: Path) -> None:
    index = SearchIndex(tiny.library(tmp_path), [("Sources", "sources/")], directory_urls=False)
    addresses = value_of(index.text("search/addresses.js"))
    assert "stakeholders/arvo/index.html" in addresses
    assert "pacts/salt-pact/index.html#article-i" in addresses
    assert value_of(index.text("search/index.js"))["page"] == "search/index.html"


def test_each_file_that_is_listed_is_made_and_is_the_same_each_time(tmp_path: Path) -> None:
    library = tiny.library(tmp_path)
    one, other = (SearchIndex(library, [("Sources", "sources/")]) for _ in range(2))
    assert one.paths == other.paths
    assert [one.text(path) for path in one.paths] == [other.text(path) for path in other.paths]
