"""The quiz of a site: every item that is fair, in the same order each time."""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.library.reads import Reads
from explainer.model.lesson import Lesson
from explainer.quiz.answers import which_answer
from explainer.quiz.articles import which_article
from explainer.quiz.claims import what_was_said, who_denied_it
from explainer.quiz.conditions import when_it_applies
from explainer.quiz.context import QuizContext
from explainer.quiz.copies import changed_words, own_words
from explainer.quiz.fairness import unfair
from explainer.quiz.figures import read_off
from explainer.quiz.item import Item, ItemForm, Left
from explainer.quiz.offices import in_which_office
from explainer.quiz.orders import in_which_order
from explainer.quiz.terms import matched_terms
from explainer.quiz.who_said import who_said

ITEM_FORMS: dict[ItemForm, Callable[[QuizContext], Iterator[Item | Left]]] = {
    "who-said": who_said,
    "office": in_which_office,
    "own-words": own_words,
    "changed-word": changed_words,
    "position": which_answer,
    "claim": what_was_said,
    "denial": who_denied_it,
    "article": which_article,
    "condition": when_it_applies,
    "order": in_which_order,
    "figure": read_off,
    "term": matched_terms,
}
# Of each form and topic, unless editors pin more.
_MOST_OF_A_FORM: dict[ItemForm, int] = {"order": 6, "article": 8, "figure": 8}
_MOST = 3
# By the identity of the index that each was made of, as long as there is that index.
_quizzes: dict[int, tuple[Quiz, Reads]] = {}


@dataclass(frozen=True, slots=True)
class Quiz:
    """All items, by topic, form and id, and what gave none.

    `possible` has the id of every item that could be made, whether or not it is asked.
    """

    items: tuple[Item, ...]
    left: tuple[Left, ...]
    possible: frozenset[str]

    def of(self, topic: str) -> tuple[Item, ...]:
        """Return the items of a topic."""
        return tuple(item for item in self.items if item.topic == topic)

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics that have items; the empty one is that of items without a topic."""
        return tuple(dict.fromkeys(item.topic for item in self.items))


def quiz_of(library: Library) -> Quiz:
    """Return the quiz of a site, made once; the library notes everything that it was made of."""
    index = library.index
    if id(index) not in _quizzes:
        remember(index, *_made(index))
    quiz, reads = _quizzes[id(index)]
    library.reads.records |= reads.records
    library.reads.queries |= reads.queries
    return quiz


def remember(index: RecordIndex, quiz: Quiz, reads: Reads) -> None:
    """Take a quiz for that of an index, with all that it was made of."""
    _quizzes[id(index)] = quiz, reads
    weakref.finalize(index, _quizzes.pop, id(index))


def gives_items(library: Library) -> bool:
    """Return whether a site has a quiz, looking no further than at the first item of it."""
    quiz = QuizContext(library)
    # Those that look at the fewest records come first.
    forms = dict.fromkeys((in_which_order, read_off, *ITEM_FORMS.values()))
    return any(
        isinstance(made, Item) and not unfair(made) and made.id not in library.site.quiz.exclude
        for form in forms
        for made in form(quiz)
    )


def _made(index: RecordIndex) -> tuple[Quiz, Reads]:
    library = Library(index)
    return make_quiz(QuizContext(library)), library.reads


def make_quiz(quiz: QuizContext) -> Quiz:
    """Make all items, and choose."""
    settings = quiz.library.site.quiz
    # A lesson asks what it names.
    pins = {*settings.pin, *(id for lesson in quiz.library.all(Lesson) for id in lesson.quiz)}
    fair: list[Item] = []
    left: list[Left] = []
    for made in (each for form in ITEM_FORMS.values() for each in form(quiz)):
        if isinstance(made, Left):
            left.append(made)
        elif reason := unfair(made):
            left.append(Left(made.evidence[0], made.form, reason))
        else:
            fair.append(made)
    chosen: list[Item] = []
    for (topic, form), items in _by_topic_and_form(fair).items():
        excluded = [item for item in items if item.id in settings.exclude]
        lot = quiz.drawn(f"{form} {topic}", (i for i in items if i not in excluded), _id)
        lot.sort(key=lambda item: item.id not in pins)
        pinned = sum(item.id in pins for item in lot)
        most = max(pinned, _MOST_OF_A_FORM.get(form, _MOST))
        chosen += lot[:most]
        left += [_left(item, "site.yml excludes it") for item in excluded]
        left += [_left(item, f"`{item.id}` is not among those asked here") for item in lot[most:]]
    finished = tuple(_finished(quiz, item) for item in sorted(chosen, key=_order))
    return Quiz(finished, tuple(sorted(left, key=_place)), frozenset(map(_id, fair)))


def _by_topic_and_form(items: list[Item]) -> dict[tuple[str, ItemForm], list[Item]]:
    groups: dict[tuple[str, ItemForm], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.topic, item.form].append(item)
    return groups


def _finished(quiz: QuizContext, item: Item) -> Item:
    """Return an item with its options in the order of a lot, and in an editor's words if given."""
    if item.kind == "one":
        item = replace(item, choices=tuple(quiz.drawn(item.id, item.choices, _shown)))
    for words in quiz.library.site.quiz.reword:
        if words.item == item.id:
            stem = quiz.text(words.stem) if words.stem else item.stem
            item = replace(item, stem=stem, why=quiz.text(words.why) if words.why else item.why)
    return item


def _id(item: Item) -> str:
    return item.id


def _shown(choice: object) -> str:
    return getattr(choice, "text", "")


def _left(item: Item, reason: str) -> Left:
    return Left(item.evidence[0], item.form, reason)


def _order(item: Item) -> tuple[str, int, str]:
    return item.topic, list(ITEM_FORMS).index(item.form), item.id


def _place(left: Left) -> tuple[str, str, str]:
    return left.form, left.record, left.reason
