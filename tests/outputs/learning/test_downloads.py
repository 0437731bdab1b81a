"""The files that a site offers: made without a clock, kept apart by lasting ids, or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explainer.outputs.learning.downloads import download_files, downloads
from tests import tiny

EVENT = """\
  - id: {id}
    date: {date}
    title: {title}
    text: It is so.
    era: {{title: Salt, from: 2029, to: 2032}}
    about: {{pact: salt-pact}}
    sources: [text]
    checked: {checked}
"""
EVENTS = (
    ("boat-sails", "2030-02-03", "A boat sails"),
    ("boat-sinks", "2030-05", "A boat sinks"),
    ("bridge-opens", "2030-09-01", "The bridge opens"),
)


def content(*, name: str = "", checked: str = "2031-04-01", site: str = "") -> dict[str, str]:
    items = [
        EVENT.format(
            id=id,
            date=date,
            title=title + name,
            checked=checked,
            key=str(id == "boat-sails").lower(),
        )
        for id, date, title in EVENTS
    ]
    # Of a key event there is an item, by its id.
    items[0] += "    key: true\n"
    return {"events/salt.yml": "items:\n" + "".join(items), "site.yml": tiny.SITE + site}


def files(folder: Path, content: dict[str, str]) -> dict[str, bytes]:
    made = download_files(tiny.library(folder, content))
    return {path: make() for path, make in made.items()}


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (files(tmp_path / name, content()) for name in ("one", "other"))
    assert one == other and len(one) == 6


def test_a_review_known_by_its_month_is_day_enough_for_cards(tmp_path: Path) -> None:
    assert files(tmp_path, content(checked="2031-04"))["learn/downloads/quiz.apkg"]


def test_each_file_is_offered_with_its_size(tmp_path: Path) -> None:
    library = tiny.library(tmp_path / "site", content())
    made = files(tmp_path / "again", content())
    assert {form.path: size for form, size in downloads(library)} == {
        path: len(data) for path, data in made.items()
    }


def test_a_question_in_other_words_keeps_its_id(tmp_path: Path) -> None:
    before = files(tmp_path / "before", content())
    after = files(tmp_path / "after", content(name=" anew", checked="2031-04-20"))
    for path, lasting in (
        ("quiz-moodle.xml", r"<idnumber>(.+)</idnumber>"),
        ("quiz-gift.txt", r"\[id:(.+?)\]"),
        ("quiz-cards.tsv", r"(?m)^([^#\t]+)\t"),
    ):
        one, other = (each[f"learn/downloads/{path}"].decode() for each in (before, after))
        assert re.findall(lasting, one) == re.findall(lasting, other) != []
        assert one != other


@pytest.mark.parametrize(
    "site", ["quiz: {downloads: false}\n", "quiz: {exclude: [order-boat-sails]}\n"]
)
def test_without_a_quiz_or_by_an_editors_wish_there_are_none(tmp_path: Path, site: str) -> None:
    library = tiny.library(tmp_path, content(site=site))
    assert download_files(library) == {} and downloads(library) == []


def test_a_preview_lists_them_before_any_quiz_is_made(tmp_path: Path) -> None:
    library = tiny.library(tmp_path, content()).fresh()
    assert len(download_files(library, drafted=True)) == 6
    # Reading site.yml alone.
    assert not library.reads.records
