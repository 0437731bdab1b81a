"""The Jinja environment of all pages: its functions and translated words."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, Template

from explainer.drawing.chart import draw_chart
from explainer.kinds import kind_of
from explainer.pages import contact, labels
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
    made.add_extension("jinja2.ext.i18n")
    # Placeholders are escaped, messages are not: catalogues are part of the program.
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals["labels"] = labels
    made.globals["contact"] = contact
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
