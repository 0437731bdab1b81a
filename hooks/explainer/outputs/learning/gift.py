"""Write items in GIFT, the text format of quizzes that Moodle and others import.

Source: Moodle's documentation of the GIFT format, and what its importer does beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import escape

from explainer.outputs.learning.categories import by_category
from explainer.outputs.learning.exported import ExportedItem

_CONTROL = re.compile(r"[~=#{}:\\]")


def gift(items: Iterable[ExportedItem], title: str) -> str:
    """Return items below a category of the site's title, each topic in one of its own."""
    blocks = []
    for category, those in by_category(items, title):
        blocks += [f"$CATEGORY: {category}", *("\n".join(_question(item)) for item in those)]
    return "\n\n".join(blocks) + "\n"


def _question(item: ExportedItem) -> Iterator[str]:
    # A comment, from which an importer takes the lasting id.
    yield f"// [id:{item.id}] [tag:{item.form}]"
    yield f"::{_escaped(item.id)}::{_html(item.prompt)}{{"
    for choice in item.choices:
        feedback = f"#{_html(choice.feedback)}" if choice.feedback else ""
        yield f"{'=' if choice.right else '~'}{_html(choice.text)}{feedback}"
    for left, right in item.pairs:
        # The right side is a line of a menu, which has no format.
        yield f"={_html(escape(left))} -> {_escaped(right)}"
    yield f"####{_html(item.feedback)}"
    yield "}"


def _html(html: str) -> str:
    """Return HTML with its format named, so that no text of ours begins as one or as a weight."""
    return f"[html]{_escaped(html)}"


def _escaped(text: str) -> str:
    return _CONTROL.sub(r"\\\g<0>", text)
