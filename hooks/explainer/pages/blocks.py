"""The blocks in prose that place a record or a report."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from explainer.kinds import BLOCKS, kind_of
from explainer.model.pact import Pact
from explainer.model.wording import best_wording
from explainer.pages.clauses import highlighted
from explainer.pages.environment import template_of
from explainer.pages.view import View
from explainer.report import PLACED
from explainer.site_map import HOME


def place_block(view: View, name: str, argument: str) -> str:
    """Return the HTML of a block that places a record or a report in prose.

    Empty if that is unknown, since a preview also shows prose with errors.
    """
    if name == "report":
        report = PLACED[argument](view.library)
        return template_of(view.language, "block_report.html").render(view=view, report=report)
    id, _, label = argument.partition(" ")
    record = view.library.get(id)
    if record is None or kind_of(record) is not BLOCKS.get(name):
        return ""
    context: dict[str, Any] = {"view": view, "record": record}
    if isinstance(record, Pact):
        article = record.article(label.strip())
        wording = best_wording(article.wordings, view.language) if article else None
        if wording is None:
            return ""
        context |= {"article": article, "wording": wording}
        if view.path == HOME and highlighted(view.library) == (record, article, wording):
            return highlighted_clause(view)
    return template_of(view.language, f"block_{name}.html").render(**context)


def highlighted_clause(view: View) -> Markup:
    """Return the highlighted clause with its explanation, once for each page; else nothing."""
    found = highlighted(view.library)
    if found is None or view.clause_shown:
        return Markup()
    view.clause_shown = True
    pact, article, wording = found
    shown = {"view": view, "pact": pact, "article": article, "wording": wording}
    return Markup(template_of(view.language, "_clause.html").render(**shown))
