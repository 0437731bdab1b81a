"""The Jinja environment of all templates: autoescaped, and strict about what is undefined."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from explainer.drawing.chart import draw_chart
from explainer.kinds import kind_of
from explainer.pages import labels
from explainer.prose.phrases import as_typed, paragraphs, pieces
from explainer.words import vocabulary


@cache
def environment() -> Environment:
    """Return the environment that all pages are made with."""
    made = Environment(
        loader=PackageLoader("explainer.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["labels"] = labels
    made.globals["as_typed"] = as_typed
    made.globals["paragraphs"] = paragraphs
    made.globals["pieces"] = pieces
    made.globals["vocabulary"] = vocabulary
    made.globals["kind_of"] = kind_of
    made.globals["draw_chart"] = draw_chart
    return made
