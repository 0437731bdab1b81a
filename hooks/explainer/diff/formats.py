"""Write a comparison as text for a terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from functools import cache

from jinja2 import Environment

from explainer.diff.changes import Comparison
from explainer.kinds import HEADINGS
from explainer.templating import template_environment

NO_CHANGES = "Nothing changed that there is to tell."
_SIGNS = re.compile(r"([\\*_\[\]<>#|~])")
_CODE = re.compile(r"(`[^`]*`)")


def as_text(comparison: Comparison, since: str) -> str:
    """Return the sentences under headings of kinds, for a terminal."""
    parts = [f"What changed since {since}"]
    for kind, said in comparison.changes.items():
        parts.append("\n".join([HEADINGS[kind], *(f"  {each.sentence}" for each in said)]))
    if not comparison.changes:
        parts.append(NO_CHANGES)
    return "\n\n".join([*parts, *comparison.notes])


def as_markdown(comparison: Comparison, since: str) -> str:
    """Return the sentences as lists under headings, for a pull request."""
    values = {"since": since, "changes": comparison.changes, "notes": comparison.notes}
    template = _environment().get_template("comparison.md")
    return template.render(values, kinds=HEADINGS, nothing=NO_CHANGES).rstrip("\n")


def changes_as_json(comparison: Comparison, since: str) -> str:
    """Return every change with its sentence, by kind."""
    changes = {kind: [asdict(each) for each in said] for kind, said in comparison.changes.items()}
    data = {"since": since, "changes": changes, "notes": comparison.notes}
    return json.dumps(data, ensure_ascii=False, indent=2)


COMPARISON_FORMATS: dict[str, Callable[[Comparison, str], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": changes_as_json,
}


@cache
def _environment() -> Environment:
    made = template_environment("explainer.diff", html=False)
    made.filters["escaped"] = _escaped
    return made


def _escaped(sentence: str) -> str:
    """Return a sentence with Markdown escaped, except ids in backticks."""
    pieces = _CODE.split(sentence)
    return "".join(p if p.startswith("`") else _SIGNS.sub(r"\\\1", p) for p in pieces)
