"""The files of the quiz that readers can take away: what each is for, and what makes it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from explainer.library.library import Library
from explainer.outputs.learning.anki import anki_package
from explainer.outputs.learning.as_choices import as_choices
from explainer.outputs.learning.exported import ExportedItem, exported_items
from explainer.outputs.learning.flashcards import Flashcard, flashcards, flashcards_tsv
from explainer.outputs.learning.gift import gift
from explainer.outputs.learning.moodle_xml import moodle_xml
from explainer.outputs.learning.qti import qti_package
from explainer.quiz.made import quiz_of
from explainer.words.catalogue import gettext_noop

DOWNLOADS = "learn/downloads/"


class ExportedQuiz:
    """The quiz of a site in the forms that formats are made of, each made once."""

    def __init__(self, library: Library) -> None:
        """Make nothing yet."""
        self._library = library
        site = library.site
        self.pact, self.language, self.address = site.pact, site.language, str(site.url)
        self.title = site.title.best(site.language)[0]

    @property
    def changed(self) -> int:
        """The newest review, in seconds since 1970, so that no file depends on a clock."""
        day = datetime.datetime.fromisoformat(self._library.last_checked.text)
        return int(day.replace(tzinfo=datetime.UTC).timestamp())

    @cached_property
    def items(self) -> tuple[ExportedItem, ...]:
        """All items."""
        return exported_items(self._library, quiz_of(self._library).items)

    @cached_property
    def choices(self) -> tuple[ExportedItem, ...]:
        """All items as such with choices."""
        seed, all_items = self._library.site.quiz.seed, quiz_of(self._library).items
        parted = (each for item in all_items for each in as_choices(item, seed, self.language))
        return exported_items(self._library, parted)

    @cached_property
    def cards(self) -> list[Flashcard]:
        """All items as flashcards."""
        return list(flashcards(self.items, self.pact, self.language))


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the name of its file, what it is called and good for, and what writes it."""

    file: str
    title: str
    use: str
    write: Callable[[ExportedQuiz], str | bytes]

    @property
    def path(self) -> str:
        """The address of the file, relative to the site's root."""
        return f"{DOWNLOADS}{self.file}"

    def bytes_of(self, quiz: ExportedQuiz) -> bytes:
        """Return the file."""
        made = self.write(quiz)
        return made.encode() if isinstance(made, str) else made


def _moodle(quiz: ExportedQuiz) -> str:
    return moodle_xml(quiz.items, quiz.title, quiz.language)


def _gift(quiz: ExportedQuiz) -> str:
    return gift(quiz.items, quiz.title)


def _canvas(quiz: ExportedQuiz) -> bytes:
    return qti_package(quiz.items, quiz.title, quiz.address, quiz.language, canvas=True)


def _cartridge(quiz: ExportedQuiz) -> bytes:
    return qti_package(quiz.choices, quiz.title, quiz.address, quiz.language, canvas=False)


def _anki(quiz: ExportedQuiz) -> bytes:
    return anki_package(quiz.cards, quiz.pact, quiz.title, quiz.changed)


def _tsv(quiz: ExportedQuiz) -> str:
    return flashcards_tsv(quiz.cards)


FORMATS = (
    Format(
        "quiz-moodle.xml", "Moodle XML", gettext_noop("For the question bank of Moodle."), _moodle
    ),
    Format("quiz-gift.txt", "GIFT", gettext_noop("The same as text that you can edit."), _gift),
    Format(
        "quiz-canvas.zip", "QTI 1.2", gettext_noop("For Canvas: a quiz for each topic."), _canvas
    ),
    Format(
        "quiz.imscc",
        "Common Cartridge 1.1",
        gettext_noop(
            "For Moodle, Canvas and other platforms: a quiz for each topic, all by choosing."
        ),
        _cartridge,
    ),
    Format(
        "quiz.apkg",
        "Anki",
        gettext_noop("Flashcards, in a deck for each topic; a newer file renews those you have."),
        _anki,
    ),
    Format(
        "quiz-cards.tsv",
        "TSV",
        gettext_noop("The flashcards as a table, for Anki and other programs."),
        _tsv,
    ),
)


def downloads(library: Library) -> list[tuple[Format, int]]:
    """Return the formats that the quiz is offered in, each with the size of its file in bytes."""
    quiz = ExportedQuiz(library)
    return [(each, len(each.bytes_of(quiz))) for each in _offered(library)]


def download_files(library: Library, *, drafted: bool = False) -> dict[str, Callable[[], bytes]]:
    """Return what makes each file, by its path.

    `drafted` is for a preview, which makes no quiz until somebody reads it.
    """
    quiz = ExportedQuiz(library)
    return {each.path: partial(each.bytes_of, quiz) for each in _offered(library, drafted)}


def _offered(library: Library, drafted: bool = False) -> tuple[Format, ...]:
    """Return all formats, or none where the quiz has no item or site.yml wants none."""
    wanted = library.site.quiz.downloads and (drafted or quiz_of(library).items)
    return FORMATS if wanted else ()
