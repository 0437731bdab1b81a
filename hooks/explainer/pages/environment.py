"""The Jinja environment of all pages: its functions and translated words."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, Template

from explainer.drawing.chart import draw_chart
from explainer.kinds import kind_of
from explainer.outputs.learning.downloads import downloads
from explainer.outputs.learning_resource import learning_resource
from explainer.pages import contact, labels
from explainer.pages.handout import cited_in, compared_wordings
from explainer.pages.lessons import lesson_facts, lesson_items
from explainer.pages.quizzes import laid_out, quiz_topics
from explainer.pages.role_cards import beginning, role_questions
from explainer.pages.roles import first_words, role_of
from explainer.pages.sections import door_of
from explainer.pages.source_sheets import rivals, sheet_sets
from explainer.pages.standing import voices
from explainer.pages.two_stakeholders import compared_file, side_by_side
from explainer.prose.phrases import as_typed, paragraphs, pieces
from explainer.templating import template_environment, translators
from explainer.words.catalogue import catalogue
from explainer.words.numbers import format_size
from explainer.words.vocabulary import vocabulary

# A template, or several of which the first existing one is used.
Names = str | tuple[str, ...]
# The variables of every template that most pages leave as they are.
UNSET: dict[str, Any] = {
    "page_kind": "page",
    "kicker": None,
    "trail": None,
    "list_part": None,
    "record": None,
    "checked": None,
    "checked_from": None,
    "how_sure": None,
    "file": None,
    "line": 1,
    "folder": None,
    "outside": (),
    "fold_sources": False,
    # So many lines of a list fill about two screens of a phone.
    "most_unfolded": 20,
    # A long list's names, which are what its page is for, may fill more.
    "most_listed": 150,
}


@cache
def environment(language: str) -> Environment:
    """Return the environment that all pages of a language are made with."""
    made = template_environment("explainer.pages")
    made.globals |= translators(catalogue(language))
    made.globals["downloads"] = downloads
    made.globals["format_size"] = format_size
    made.globals["labels"] = labels
    made.globals["contact"] = contact
    made.globals["door_of"] = door_of
    made.globals["role_of"] = role_of
    made.globals["voices"] = voices
    made.globals["side_by_side"] = side_by_side
    made.globals["compared_file"] = compared_file
    made.globals["first_words"] = first_words
    made.globals["cited_in"] = cited_in
    made.globals["compared_wordings"] = compared_wordings
    made.globals["learning_resource"] = learning_resource
    made.globals["lesson_facts"] = lesson_facts
    made.globals["lesson_items"] = lesson_items
    made.globals["laid_out"] = laid_out
    made.globals["quiz_topics"] = quiz_topics
    made.globals["role_questions"] = role_questions
    made.globals["beginning"] = beginning
    made.globals["sheet_sets"] = sheet_sets
    made.globals["rivals"] = rivals
    made.globals["as_typed"] = as_typed
    made.globals["paragraphs"] = paragraphs
    made.globals["pieces"] = pieces
    made.globals["kind_of"] = kind_of
    made.globals["vocabulary"] = vocabulary(language)
    made.globals["draw_chart"] = draw_chart
    return made


def template_of(language: str, names: Names) -> Template:
    """Return a template of pages in a language."""
    several = [names] if isinstance(names, str) else names
    return environment(language).select_template(several)


def load_templates(language: str) -> None:
    """Load every template, so that a mistake in one is found before its page is read."""
    templates = environment(language)
    for name in templates.list_templates():
        templates.get_template(name)
