"""Front matter: a few fields about a page, above its text between two lines of dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from explainer.problems.problem import Problem, did_you_mean
from explainer.tree.node import Mapping, Scalar
from explainer.tree.reader import read

# As in MkDocs, so that exactly the fields that it reads are checked.
PATTERN = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
UNCLOSED = re.compile(r"\A---[ \t]*\n(?:[A-Za-z0-9_-]+:.*\n)+")
# What MkDocs reads as a field of a page without front matter.
FIELD_LINE = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
# The theme reads more fields, which choose files, hide parts or redirect readers.
FIELDS = ("title", "description", "order", "takeaway", "checked", "about_the_site")
ORDER = re.compile(r"[1-9][0-9]{0,3}")
YES_OR_NO = frozenset({"about_the_site"})
# The reader's code for an empty file; front matter may well be empty.
EMPTY_FILE = "E106"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a page, its text without them, and the line on which the text begins."""

    text: str
    first_line: int = 1
    fields: dict[str, Scalar] = field(default_factory=dict)


def read_front_matter(text: str, file: str) -> tuple[FrontMatter, list[Problem]]:
    """Separate the fields of a page from its text, and report unknown ones."""
    front = PATTERN.match(text)
    if front is None and (unclosed := UNCLOSED.match(text)):
        message = "the fields that begin here are not closed before the page's text"
        hint = "write a line `---` below them"
        problem = Problem(file, 1, 1, "E307", message, hint, len("---"))
        return FrontMatter(text[unclosed.end() :], unclosed.group().count("\n") + 1), [problem]
    if front is None:
        if not FIELD_LINE.match(text):
            return FrontMatter(text), []
        message = "a page's first line may not begin like a field: it would not be shown"
        problem = Problem(file, 1, 1, "E307", message, "begin the page with a heading")
        return FrontMatter(text), [problem]
    # The line of the marker is kept, so that lines count as in the file.
    node, found = read(f"\n{front.group(1)}".encode(), file)
    problems = [problem for problem in found if problem.code != EMPTY_FILE]
    fields: dict[str, Scalar] = {}
    if isinstance(node, Mapping):
        for name, entry in node.entries.items():
            if wrong := _wrong(entry.key, entry.value, file):
                problems.append(wrong)
            elif isinstance(entry.value, Scalar):
                fields[name] = entry.value
    elif node is not None:
        message = "fields with values are expected between the lines `---`"
        hint = "write `title:` and the page's title, or delete these lines"
        problems.append(Problem(file, node.line, node.column, "E305", message, hint))
    first_line = front.group().count("\n") + 1
    return FrontMatter(text[front.end() :], first_line, fields), problems


def _wrong(key: Scalar, value: object, file: str) -> Problem | None:
    name = key.value
    if name not in FIELDS:
        message = f"`{name}` is not a field of a page"
        hint = did_you_mean(name, FIELDS) or f"the fields are: {', '.join(FIELDS)}"
        return Problem(file, key.line, key.column, "E309", message, hint, key.width)
    if not isinstance(value, Scalar) or value.empty or not value.value.strip():
        message = f"`{name}` needs text after its colon"
        return Problem(file, key.line, key.column, "E309", message, "write it", key.width)
    if name in YES_OR_NO and value.value not in ("true", "false"):
        message = f"`{value.value}` is neither `true` nor `false`"
        hint = "write `true` or `false`"
        return Problem(file, value.line, value.column, "E309", message, hint, value.width)
    if name == "order" and not ORDER.fullmatch(value.value):
        message = f"`{value.value}` is not a place in an order"
        hint = "write a whole number, such as `1` for the page to read first"
        return Problem(file, value.line, value.column, "E309", message, hint, value.width)
    return None
