"""Write a lesson as a page of its own for platforms, without what is for teachers alone."""

from __future__ import annotations

from explainer.library.library import Library
from explainer.markup.plain import plain_words
from explainer.model.lesson import Lesson, LessonStep
from explainer.model.text import Localised
from explainer.outputs.learning.exported import lasting_address, learning_templates
from explainer.words.languages import direction


def lesson_page(library: Library, lesson: Lesson) -> str:
    """Return a lesson as HTML in plain words; the records that it uses are links to the site."""
    language = library.site.language

    def text(words: Localised) -> str:
        return words.best(language)[0]

    def paragraphs(prose: Localised) -> list[str]:
        return [plain_words(each, library.name_of) for each in text(prose).split("\n\n")]

    return (
        learning_templates(language)
        .get_template("lesson.html")
        .render(
            lesson=lesson,
            site=library.site,
            direction=direction(language),
            text=text,
            paragraphs=paragraphs,
            used_in=_used_in,
            name=library.name_of,
            record=library.get,
            address=lambda id: lasting_address(library, id),
        )
    )


def _used_in(step: LessonStep) -> list[str]:
    return list(dict.fromkeys((*(each.pact for each in step.clauses), *step.uses)))
