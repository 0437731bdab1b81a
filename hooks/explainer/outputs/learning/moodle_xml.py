"""Write items in Moodle XML, the format of Moodle's own question bank.

Source: Moodle's documentation of the format, and its importer, `qformat_xml`.
"""

from __future__ import annotations

from collections.abc import Iterable

from explainer.outputs.learning.categories import by_category
from explainer.outputs.learning.exported import ExportedItem, learning_templates


def moodle_xml(items: Iterable[ExportedItem], title: str, language: str) -> str:
    """Return items below a category of the site's title, each topic in one of its own."""
    template = learning_templates(language).get_template("moodle.xml")
    return template.render(categories=by_category(items, title))
