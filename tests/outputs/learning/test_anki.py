"""Flashcards, imported by Anki itself: once, again, and after a change."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)
from anki.import_export_pb2 import ImportResponse

from explainer.outputs.learning.anki import anki_package
from explainer.outputs.learning.exported import exported_items
from explainer.outputs.learning.flashcards import Flashcard, flashcards, flashcards_tsv
from tests.outputs.learning.awkward import awkward_items, awkward_library

TITLE = 'The "Salt" Pact :: explained: A & B'
MONDAY, TUESDAY = 1_900_000_000, 1_900_086_400


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    made = Collection(str(tmp_path / "collection.anki2"))
    yield made
    made.close()


def cards(folder: Path, suffix: str = "") -> list[Flashcard]:
    items = exported_items(awkward_library(folder), awkward_items(suffix=suffix))
    return list(flashcards(items, "salt-pact", "en"))


def imported(collection: Collection, folder: Path, package: bytes) -> ImportResponse.Log:
    file = folder / "quiz.apkg"
    file.write_bytes(package)
    options = ImportAnkiPackageOptions(merge_notetypes=True)
    request = ImportAnkiPackageRequest(package_path=str(file), options=options)
    return collection.import_anki_package(request).log


def notes(collection: Collection) -> list[list[str]]:
    listed = [collection.get_note(id).fields for id in collection.find_notes("")]
    return sorted(listed)


def fields(listed: list[Flashcard]) -> list[list[str]]:
    return sorted([card.id, composed(card.front), composed(card.back)] for card in listed)


def composed(text: str) -> str:
    """Return a text in the form of Unicode in which Anki keeps all text."""
    return unicodedata.normalize("NFC", text)


def test_anki_takes_every_card_once_and_brings_it_up_to_date(
    collection: Collection, tmp_path: Path
) -> None:
    before, after = cards(tmp_path / "before"), cards(tmp_path / "after", " (anew)")
    log = imported(collection, tmp_path, anki_package(before, "salt-pact", TITLE, MONDAY))
    assert len(log.new) == 200
    assert notes(collection) == fields(before)
    again = imported(collection, tmp_path, anki_package(before, "salt-pact", TITLE, MONDAY))
    assert (len(again.new), len(again.updated), len(again.duplicate)) == (0, 0, 200)
    changed = imported(collection, tmp_path, anki_package(after, "salt-pact", TITLE, TUESDAY))
    assert (len(changed.new), len(changed.updated), len(changed.conflicting)) == (0, 200, 0)
    assert notes(collection) == fields(after)
    assert len(collection.find_cards("")) == 200
    # Anki's own check of a collection finds nothing to mend.
    problems, sound = collection.fix_integrity()
    assert sound, problems


def test_cards_are_in_a_deck_of_their_topic(collection: Collection, tmp_path: Path) -> None:
    imported(
        collection, tmp_path, anki_package(cards(tmp_path / "site"), "salt-pact", TITLE, MONDAY)
    )
    title = 'The "Salt" Pact : explained: A & B'
    names = {deck.name for deck in collection.decks.all_names_and_ids()} - {"Default"}
    assert names == {title, f"{title}::Salt Pact"}
    [card, *_] = collection.find_cards("written-30")
    assert collection.get_card(card).question().count("<ol") <= 1


def test_another_program_gets_the_same_cards_as_text(
    collection: Collection, tmp_path: Path
) -> None:
    listed = cards(tmp_path / "site")
    file = tmp_path / "quiz.tsv"
    file.write_text(flashcards_tsv(listed), encoding="utf-8")
    metadata = collection.get_csv_metadata(str(file), None)
    log = collection.import_csv(ImportCsvRequest(path=str(file), metadata=metadata)).log
    assert len(log.new) == 200
    assert notes(collection) == sorted(sides for _, *sides in fields(listed))


def test_the_same_items_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = cards(tmp_path / "one"), cards(tmp_path / "other")
    assert anki_package(one, "salt-pact", TITLE, MONDAY) == anki_package(
        other, "salt-pact", TITLE, MONDAY
    )
