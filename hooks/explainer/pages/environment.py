"""The Jinja environment of all pages: its functions and translated words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations
from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup

from explainer.drawing.chart import draw_chart
from explainer.kinds import kind_of
from explainer.pages import contact, labels
from explainer.pages.roles import first_words, role_of
from explainer.pages.sections import door_of
from explainer.pages.standing import voices
from explainer.pages.two_stakeholders import compared_file, side_by_side
from explainer.prose.phrases import as_typed, paragraphs, pieces
from explainer.templating import template_environment
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary

# A template, or several of which the first existing one is used.
Names = str | tuple[str, ...]


@cache
def environment(language: str) -> Environment:
    """Return the environment that all pages of a language are made with."""
    made = template_environment("explainer.pages")
    made.globals |= _translators(catalogue(language))
    made.globals["labels"] = labels
    made.globals["contact"] = contact
    made.globals["door_of"] = door_of
    made.globals["role_of"] = role_of
    made.globals["voices"] = voices
    made.globals["side_by_side"] = side_by_side
    made.globals["compared_file"] = compared_file
    made.globals["first_words"] = first_words
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


def _translators(words: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """Return gettext's functions; placeholders are escaped, and may be used in any order.

    Messages are not escaped: catalogues are part of the program.
    """

    @cache
    def message(text: str) -> Markup:
        return Markup(words.gettext(text))

    @cache
    def in_context(context: str, text: str) -> Markup:
        return Markup(words.pgettext(context, text))

    def gettext(text: str, /, **values: Any) -> Markup:
        return message(text) % values

    def pgettext(context: str, text: str, /, **values: Any) -> Markup:
        return in_context(context, text) % values

    def ngettext(one: str, several: str, num: int, /, **values: Any) -> Markup:
        return Markup(words.ngettext(one, several, num)) % {"num": num, **values}

    return {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext}
