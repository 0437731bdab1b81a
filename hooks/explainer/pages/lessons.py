"""The lists and pages of lessons: by level and length, with hand-written items to answer."""

from __future__ import annotations

from explainer.library.library import Library
from explainer.model.lesson import Lesson, WrittenChoice, WrittenItem
from explainer.pages.view import View
from explainer.quiz.seeded import drawn


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


def drawn_choices(library: Library, item: WrittenItem) -> list[WrittenChoice]:
    """Return the choices of an item in the order of a lot, by the seed of the site's quiz."""
    language, seed = library.site.language, library.site.quiz.seed
    return drawn(seed, item.id, item.choices, lambda choice: choice.text.best(language)[0])
