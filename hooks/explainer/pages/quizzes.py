"""The pages of the quiz: one for each topic that has items, and one that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Any

from explainer.dates.edtf import parse_edtf
from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.model.claim import Claim
from explainer.model.lesson import Lesson
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.pages.page import Described
from explainer.pages.view import View
from explainer.quiz.item import Item
from explainer.quiz.made import gives_items, quiz_of
from explainer.quiz.seeded import drawn
from explainer.site_map import QUIZ

# The kinds of topics, in the order in which they are listed.
_KINDS = (Question, Claim, Pact)


@dataclass(frozen=True, slots=True)
class QuizTopics:
    """Topics of one kind: what the kind is called, and each with the path of its page."""

    title: str
    topics: list[tuple[Record, str, int]]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """An item with its options in the order in which they are shown, each with a letter.

    `key` is the right answer in letters: one, or all of them in the right order.
    """

    item: Item
    options: list[str]
    key: list[str]


def quiz_paths(library: Library, *, drafted: bool = False) -> Iterator[str]:
    """Yield the path of each page of the quiz, none where no item can be made.

    `drafted` is for a preview, which makes no quiz until somebody reads it: every topic that may
    have items then has a page.
    """
    if not gives_items(library):
        return
    yield QUIZ
    made = quiz_of(library).topics if not drafted else ()
    topics = (topic for kind in _KINDS for topic in library.all(kind))
    yield from (f"{QUIZ}{topic.id}/" for topic in topics if drafted or topic.id in made)


def way_to_quiz(library: Library) -> str | None:
    """Return the path of the page that leads to all items, unless that of lessons lists them."""
    return QUIZ if not library.count(Lesson) and gives_items(library) else None


def quiz_page(view: View) -> Described:
    """Return a page of the quiz; that which leads to the topics has the items without one.

    One without items is only in a preview, and unlisted.
    """
    _ = view.ours.gettext
    topic, quiz = view.path.removeprefix(QUIZ).rstrip("/"), quiz_of(view.library)
    items = quiz.of(topic) if topic else quiz.items
    dates = sorted(item.date for item in items)
    context: dict[str, Any] = {"items": quiz.of(topic), "unlisted": not items, "topics": []}
    if dates:
        context |= {"checked_from": parse_edtf(dates[0]), "checked": parse_edtf(dates[-1])}
    if not topic:
        context |= {"trail": learn_trail(view), "topics": quiz_topics(view.library)}
        about = [_("Questions made from this site’s records, with their evidence.")]
        return "quiz.html", _("Quiz"), context, about
    named = {"topic": view.text(view.library.by_id[topic].label)}
    context["trail"] = [*learn_trail(view), (_("Quiz"), QUIZ)]
    # Translators: the name of the record that the questions of a quiz are about.
    title = _("Quiz: %(topic)s") % named
    about = [view.vocabulary.ended(title), _("Each answer says why, and leads to its evidence.")]
    return "quiz.html", title, context, about


def learn_trail(view: View) -> list[tuple[str, str]]:
    """Return the way to pages beside the lessons: their list, if there are any."""
    kind = kind_of(Lesson)
    title = view.ours.gettext(kind.section.title)
    return [(title, kind.index)] if view.library.count(Lesson) else []


def quiz_topics(library: Library) -> list[QuizTopics]:
    """Return the topics that have items, by their kind, in the order of lists."""
    quiz = quiz_of(library)
    counts = {topic: len(quiz.of(topic)) for topic in quiz.topics}
    found = []
    for kind in _KINDS:
        topics = [
            (record, f"{QUIZ}{record.id}/", counts[record.id])
            for record in library.all(kind)
            if record.id in counts
        ]
        if topics:
            found.append(QuizTopics(kind_of(kind).section.title, topics))
    return found


def laid_out(library: Library, item: Item) -> LaidOut:
    """Return an item as it is asked: no lot shows the right order of what is to be ordered."""
    right = [choice.text for choice in item.choices] or [pair[1] for pair in item.pairs]
    if item.kind == "one":
        return LaidOut(item, right, [ascii_uppercase[right.index(item.right.text)]])
    found = drawn(library.site.quiz.seed, f"shown {item.id}", right)
    found = found if found != right else [*found[1:], found[0]]
    return LaidOut(item, found, [ascii_uppercase[found.index(text)] for text in right])
