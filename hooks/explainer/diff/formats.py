"""A comparison as text for a terminal, as Markdown, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict

from explainer.diff.changes import Comparison
from explainer.render.vocabulary import KINDS_OF

NOTHING = "Nothing changed that there is to tell."
_SIGNS = re.compile(r"([\\*_\[\]<>#|~])")
_CODE = re.compile(r"(`[^`]*`)")


def as_text(comparison: Comparison, since: str) -> str:
    """Return the sentences below the kinds of records, for a terminal."""
    return "\n".join(_lines(comparison, since, "{}", "  {}", "{}"))


def as_markdown(comparison: Comparison, since: str) -> str:
    """Return the sentences as lists below headings, as a pull request shows them."""
    lines = _lines(comparison, since, "## {}", "- {}", "> {}")
    return "\n".join(lines)


def as_json(comparison: Comparison, since: str) -> str:
    """Return every change with its sentence, kind by kind."""
    changes = {kind: [asdict(each) for each in said] for kind, said in comparison.changes.items()}
    data = {"since": since, "changes": changes, "notes": comparison.notes}
    return json.dumps(data, ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Comparison, str], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _lines(comparison: Comparison, since: str, head: str, item: str, note: str) -> Iterator[str]:
    marked = item.startswith("-")
    yield head.replace("## ", "# ").format(f"What changed since {since}")
    for kind, said in comparison.changes.items():
        yield ""
        yield head.format(KINDS_OF[kind])
        if marked:
            yield ""
        for sentence in (each.sentence for each in said):
            yield item.format(_escaped(sentence) if marked else sentence)
    if not comparison.changes:
        yield ""
        yield NOTHING
    for each in comparison.notes:
        yield ""
        yield note.format(_escaped(each) if marked else each)


def _escaped(sentence: str) -> str:
    """Return a sentence whose signs are no Markdown, but for ids between backticks."""
    pieces = _CODE.split(sentence)
    return "".join(p if p.startswith("`") else _SIGNS.sub(r"\\\1", p) for p in pieces)
