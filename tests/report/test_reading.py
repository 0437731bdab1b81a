"""The report on reading ease reads a page as readers do."""

from __future__ import annotations

from pathlib import Path

from explainer.report.reading import as_read, reading_ease
from tests import tiny

EASY = "# Salt\n\nThe [[arvo|first state]] has salt. We *like* [it](https://a.example) [@text].\n"
HARD = (
    "# Salt\n\nNotwithstanding considerable institutional incompatibilities, [[arvo]] "
    "systematically operationalised multilateral transportation commitments.\n"
)


def test_marks_and_citations_are_not_read(tmp_path: Path) -> None:
    docs = {"salt.md": EASY + "\n- One\n- Two\n\n/// quote | arvo-on-salt\n///\n\n| a |\n| - |\n"}
    docs["salt.md"] += "| [x]([[arvo]]) |\n\nTable: Salt\n"
    library = tiny.library(
        tmp_path,
        docs={"salt.md": docs["salt.md"].replace("One", "[[arvo]]").replace("Two", "[[brin]]")},
    )
    [page] = library.docs
    assert as_read(library, page) == "Salt. The first state has salt. We like it. Arvo. Brin."


def test_long_words_in_long_sentences_are_harder(tmp_path: Path) -> None:
    library = tiny.library(tmp_path, docs={"easy.md": EASY, "hard.md": HARD})
    [group] = reading_ease(library).groups
    grades = {row.name: row.figures[0] for row in group.rows}
    assert grades["easy.md"] < 5
    assert grades["hard.md"] > 15


def test_only_english_is_graded(tmp_path: Path) -> None:
    site = tiny.SITE + "language: ko\n"
    library = tiny.library(tmp_path, {"site.yml": site}, {"easy.md": EASY})
    assert [row for group in reading_ease(library).groups for row in group.rows] == []
