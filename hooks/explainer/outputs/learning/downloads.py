"""The files of the quiz that readers can take away: what each is for, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from explainer.library.library import Library
from explainer.model.lesson import Lesson
from explainer.outputs.learning.anki import anki_package
from explainer.outputs.learning.as_choices import as_choices
from explainer.outputs.learning.exported import ExportedItem, exported_items
from explainer.outputs.learning.flashcards import Flashcard, flashcards, flashcards_tsv
from explainer.outputs.learning.gift import gift
from explainer.outputs.learning.lesson_page import lesson_page
from explainer.outputs.learning.moodle_xml import moodle_xml
from explainer.outputs.learning.qti import WebPage, canvas_package, cartridge
from explainer.quiz.item import Item
from explainer.quiz.made import quiz_of
from explainer.quiz.written import written_items
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
        return max(0, self._library.last_checked.bounds()[0])

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        return (*quiz_of(self._library).items, *written_items(self._library))

    @cached_property
    def items(self) -> tuple[ExportedItem, ...]:
        """All items, those that were written by hand last."""
        return exported_items(self._library, self._items)

    @cached_property
    def choices(self) -> tuple[ExportedItem, ...]:
        """All items as such with choices."""
        seed, language = self._library.site.quiz.seed, self.language
        parted = (each for item in self._items for each in as_choices(item, seed, language))
        return exported_items(self._library, parted)

    @property
    def lessons(self) -> Iterator[WebPage]:
        """The lessons as pages for pupils."""
        for lesson in self._library.all(Lesson):
            title = lesson.title.best(self.language)[0]
            yield WebPage(f"lesson-{lesson.id}", title, lesson_page(self._library, lesson))

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
    return canvas_package(quiz.items, quiz.title, quiz.language)


def _cartridge(quiz: ExportedQuiz) -> bytes:
    made = quiz.choices, quiz.title, quiz.language
    return cartridge(*made, pages=quiz.lessons, address=quiz.address)


def _anki(quiz: ExportedQuiz) -> bytes:
    return anki_package(quiz.cards, quiz.pact, quiz.title, quiz.changed)


def _tsv(quiz: ExportedQuiz) -> str:
    return flashcards_tsv(quiz.cards)


FORMATS = (
    Format(
        "quiz-moodle.xml",
        "Moodle (XML)",
        gettext_noop("For the question bank: import it there as “Moodle XML format”."),
        _moodle,
    ),
    Format(
        "quiz-gift.txt",
        "Moodle (GIFT)",
        gettext_noop("The same as text, to be edited first and imported as “GIFT format”."),
        _gift,
    ),
    Format(
        "quiz-canvas.zip",
        "Canvas (QTI 1.2)",
        gettext_noop("A quiz for each topic: import it as course content, a “QTI .zip file”."),
        _canvas,
    ),
    Format(
        "quiz.imscc",
        "Common Cartridge 1.1",
        gettext_noop(
            "A course for Canvas, Moodle and others: the lessons, and a quiz for each topic, "
            "with multiple choice alone."
        ),
        _cartridge,
    ),
    Format(
        "quiz.apkg",
        "Anki",
        gettext_noop("Flashcards, a deck for each topic; a newer file renews those you have."),
        _anki,
    ),
    Format(
        "quiz-cards.tsv",
        gettext_noop("Flashcards (TSV)"),
        gettext_noop("The same as a table, for other programs."),
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
    """Return all formats, or none where there is no item or site.yml wants none."""
    if not library.site.quiz.downloads:
        return ()
    items = drafted or quiz_of(library).items or [*written_items(library)]
    return FORMATS if items else ()
