"""Generate YAML that no editor would write: any values, any style, comments everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from explainer.tree.node import plain
from explainer.tree.reader import read

KEYS = ["id", "date", "text", "title", "term", "sources", "checked", "other", "two words", "4"]
LETTERS = "ab Z09.-:,'\"#[]{}|>&*!%@`?\\~\n\t조약約防הי\u0301\u00a0é"
# No value contains this character, so that comments can be counted in the text.
SIGN = "\u2603"
COMMENT = re.compile(rf"# {SIGN}\d+")

texts = st.one_of(
    st.text(LETTERS, max_size=40),
    st.lists(st.text("abc조約ה", min_size=1, max_size=12), max_size=60).map(" ".join),
    st.sampled_from(
        ["no", "null", "~", "0123", "3.10", "2024-06-19", "12:30:45", "- a\n- b", "a\n"]
    ),
)
values = st.recursive(
    texts | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)
records = st.dictionaries(st.sampled_from(KEYS), values, min_size=1, max_size=6)
files = records | st.lists(records, min_size=1, max_size=4).map(lambda items: {"items": items})


class Untidy:
    """Writes a value, drawing each choice of style."""

    def __init__(self, draw: Any) -> None:
        """Start without comments."""
        self.draw = draw
        self.count = 0

    def file(self, value: dict[str, Any]) -> str:
        """Return the text of a file."""
        lines = [*self.gap(0), *self.block(value, 0), *self.gap(0)]
        end: str = self.draw(st.sampled_from(["\n", "\r\n"]))
        return end.join([*lines, ""])

    def block(self, value: Any, indent: int) -> Iterator[str]:
        """Yield the lines of a mapping or list without brackets."""
        pad = " " * indent
        is_mapping = isinstance(value, dict)
        for key, each in value.items() if is_mapping else (("", each) for each in value):
            yield from self.gap(indent)
            head = f"{pad}{self.one_line(key)}:" if is_mapping else f"{pad}-"
            step = self.draw(st.integers(1, 4))
            if isinstance(each, dict | list) and each and self.draw(st.booleans()):
                yield head + self.beside()
                yield from self.block(each, indent + step)
            elif isinstance(each, dict | list):
                yield from self.brackets(head, each, indent + step)
            elif each is None:
                yield head + self.draw(st.sampled_from(["", " ~", " null"])) + self.beside()
            else:
                yield from self.text(head, each, indent, step)

    def brackets(self, head: str, value: Any, indent: int) -> Iterator[str]:
        """Yield the lines of a collection in brackets, on one line or several."""
        if not value or self.draw(st.booleans()):
            yield f"{head} {self.inline(value)}{self.beside()}"
            return
        opens, closes = "{}" if isinstance(value, dict) else "[]"
        yield f"{head} {opens}{self.beside()}"
        parts = list(value.items()) if isinstance(value, dict) else [(None, v) for v in value]
        for place, (key, each) in enumerate(parts):
            yield from self.gap(indent)
            name = f"{self.one_line(key)}: " if key is not None else ""
            comma = "," if place < len(parts) - 1 else ""
            yield f"{' ' * indent}{name}{self.inline(each)}{comma}{self.beside()}"
        yield f"{' ' * indent}{closes}{self.beside()}"

    def inline(self, value: Any) -> str:
        """Return a value on one line."""
        if isinstance(value, dict):
            inner = ", ".join(f"{self.one_line(k)}: {self.inline(v)}" for k, v in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        if isinstance(value, list):
            return f"[ {', '.join(map(self.inline, value))} ]"
        return "null" if value is None else self.one_line(value)

    def one_line(self, text: str) -> str:
        """Return a text on one line, in any style that allows it."""
        forms = [quoted(text)]
        if "\n" not in text and "\t" not in text:
            forms.append("'" + text.replace("'", "''") + "'")
        if re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", text) and text != "null":
            forms.append(text)
        form: str = self.draw(st.sampled_from(forms))
        return form

    def text(self, head: str, text: str, indent: int, step: int) -> Iterator[str]:
        """Yield the lines of a text, as a block scalar if that is possible."""
        sign = self.draw(st.sampled_from(["|-", ">-", "|", ">", ""]))
        margin = " " * (indent + step)
        rows = text.removesuffix("\n").split("\n")
        if sign.startswith(">"):
            rows = [row for line in rows for row in [*line.split(" "), ""]][:-1]
        lines = [margin + row if row else "" for row in rows]
        tried = "\n".join([f"{' ' * indent}x: {sign}", *lines, ""])
        node, problems = read(tried.encode(), "")
        if sign and node and not problems and plain(node) == {"x": text}:
            yield f"{head} {sign}{self.beside()}"
            yield from lines
        else:
            yield f"{head} {self.one_line(text)}{self.beside()}"

    def beside(self) -> str:
        """Return a comment at the end of a line, or nothing."""
        return f" {self.comment()}" if self.draw(st.integers(0, 5)) == 0 else ""

    def gap(self, indent: int) -> list[str]:
        """Return lines between others: blank ones, and comments with any allowed indentation."""
        made = []
        for _ in range(self.draw(st.integers(0, 2)) if self.draw(st.booleans()) else 0):
            at = self.draw(st.integers(0, indent))
            made.append(self.draw(st.sampled_from(["", " " * at + self.comment()])))
        return made

    def comment(self) -> str:
        """Return a unique comment."""
        self.count += 1
        return f"# {SIGN}{self.count}"


def quoted(text: str) -> str:
    """Return a text in double quotation marks."""
    for sign, escape in {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}.items():
        text = text.replace(sign, escape)
    return f'"{text}"'


@st.composite
def untidy_files(draw: Any) -> tuple[dict[str, Any], str]:
    """Return the data of a file and its text."""
    value = draw(files)
    return value, Untidy(draw).file(value)
