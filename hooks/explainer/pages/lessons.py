"""The list of lessons, and the pages of each beside that for pupils."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.model.lesson import Lesson
from explainer.pages.handout import sheets
from explainer.pages.view import View
from explainer.quiz.item import Item
from explainer.quiz.made import quiz_of
from explainer.quiz.written import written_items
from explainer.site_map import HANDOUT, TEACHER
from explainer.words.catalogue import catalogue


def by_level(library: Library, lessons: list[Lesson]) -> list[tuple[str, list[Lesson]]]:
    """Return the lessons of each level, or audience, the shortest first."""
    groups: dict[str, list[Lesson]] = {}
    for lesson in sorted(lessons, key=lambda lesson: lesson.minutes):
        level = (lesson.level or lesson.audience).best(library.site.language)[0]
        groups.setdefault(level, []).append(lesson)
    return list(groups.items())


def lesson_facts(view: View, lesson: Lesson) -> list[str]:
    """Return how long a lesson takes, and whom it is for."""
    minutes = view.ours.ngettext("%(num)s minute", "%(num)s minutes", lesson.minutes)
    facts = [minutes % {"num": lesson.minutes}, view.text(lesson.audience)]
    if lesson.ages:
        # Translators: how old the pupils are, such as 14–16 or 18+.
        ages = view.ours.gettext("ages %(ages)s")
        facts.append(ages % {"ages": lesson.ages.replace("-", "–")})
    return facts


def lesson_items(library: Library, lesson: Lesson) -> list[Item]:
    """Return the items of a lesson: those written for it, and those made from records."""
    made = {item.id: item for item in quiz_of(library).items} if lesson.quiz else {}
    written = [item for item in written_items(library) if item.topic == lesson.id]
    return [*written, *(made[id] for id in lesson.quiz if id in made)]


def further_pages(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the path of each page beside those for pupils, with the id of its lesson."""
    for lesson in library.all(Lesson):
        for name in (TEACHER, HANDOUT):
            yield library.address(lesson) + name, lesson.id


def further_page(view: View, id: str) -> tuple[str, str, dict[str, Any]]:
    """Return the template of such a page, its title and its context."""
    lesson = view.library.expect(id, Lesson)
    words = catalogue(view.language)
    kind, own = kind_of(lesson), view.text(lesson.title)
    context = {
        "trail": [
            (words.gettext(kind.section.title), kind.index),
            (own, view.library.address(lesson)),
        ],
        "lesson": lesson,
        "checked": lesson.checked,
        "file": lesson.origin.file,
        "line": lesson.origin.line,
    }
    if view.path.endswith(TEACHER):
        # Translators: the title of a lesson.
        title = words.gettext("%(lesson)s: for teachers") % {"lesson": own}
        return "lesson_teacher.html", title, {**context, "page_kind": "teacher"}
    # Translators: the title of a lesson.
    title = words.gettext("%(lesson)s: handout") % {"lesson": own}
    made = {"page_kind": "handout", "sheets": sheets(view, lesson)}
    return "lesson_handout.html", title, {**context, **made}
