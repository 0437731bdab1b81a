"""Where the items of a list stand in the text of a file, and that text with one more item.

All else stays as it is, byte for byte: comments, blank lines, quotation marks, line ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explainer.edit.yaml_file import Child, Group, Text, parse
from explainer.load.folder import ITEMS
from explainer.new import emit

# The spaces before a dash, and those between it and its item.
INDENT, STEP = 2, 2
_DASH = re.compile(r"([ \t]*)-([ \t]*)")


@dataclass(frozen=True, slots=True)
class Listing:
    """The list under `items:`: the indexes where it and each of its items begin and end."""

    text: str
    begin: int
    end: int
    brackets: bool
    items: tuple[tuple[int, int], ...]

    def with_item(self, data: Mapping[str, Any], before: int | None = None) -> tuple[str, int]:
        """Return the text with one more item, and the line that it begins on, from 1.

        `before` is the place of the item that it goes above; without one, it goes below all.
        """
        if not self.items:
            head = self.text[: self.begin].rstrip(" ") + self.text[self.end :]
            at = head.find("\n", self.text.rfind(":", 0, self.begin)) + 1
            return self._inserted(at or len(head), data, INDENT, STEP, head)
        if self.brackets:
            return self._within_brackets(data, before)
        indent, step = self._margins()
        if before is None:
            return self._inserted(self._after(self.items[-1][1]), data, indent, step, self.text)
        above = self._after(self.items[before - 1][1]) if before else self._line(self.begin)
        at = self._dash_line(self.items[before][0], above)
        return self._inserted(self._above_comments(at, above), data, indent, step, self.text)

    def _inserted(
        self, at: int, data: Mapping[str, Any], indent: int, step: int, text: str
    ) -> tuple[str, int]:
        ending = "\r\n" if "\r\n" in self.text else "\n"
        before, after = text[:at], text[at:]
        if before and not before.endswith("\n"):
            before += ending
            after = after.removeprefix("\r").removeprefix("\n")
        rows = "".join(row + ending for row in emit.item(data, indent, step))
        if self._parted and after.strip():
            rows += ending
        elif self._parted and not re.search(r"\n[ \t\r]*\n\Z", before):
            rows = ending + rows
        line = before.count("\n") + 1 + (rows.startswith(ending))
        return before + rows + after, line

    def _within_brackets(self, data: Mapping[str, Any], before: int | None) -> tuple[str, int]:
        words = emit.inline(data)
        if before is None:
            at = self.items[-1][1]
            made = f", {words}"
        else:
            at = self.items[before][0]
            made = f"{words}, "
        return self.text[:at] + made + self.text[at:], self.text.count("\n", 0, at) + 1

    @property
    def _parted(self) -> bool:
        """Whether blank lines stand between the items; so they do where one is the first of two."""
        if len(self.items) < 2:
            return bool(self.items)
        for (_, end), (begin, _) in pairwise(self.items):
            above = self._after(end)
            at = self._above_comments(self._dash_line(begin, above), above)
            if not self.text[self._line(at - 1) : at].strip():
                return True
        return False

    def _margins(self) -> tuple[int, int]:
        """Return how far in the dashes stand, and the items after their dashes."""
        start = self.items[0][0]
        dash = _DASH.match(self.text, self._dash_line(start, self._line(self.begin)))
        if dash is None:
            return INDENT, STEP
        return len(dash[1]), max(STEP, len(dash[0]) - len(dash[1])) if dash[2] else STEP

    def _line(self, index: int) -> int:
        """Return the index at which the line of an index begins."""
        return self.text.rfind("\n", 0, index) + 1

    def _after(self, index: int) -> int:
        """Return where the line ends that something ends on, or where it ended already."""
        if index and self.text[index - 1] == "\n":
            return index
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end + 1

    def _dash_line(self, index: int, least: int) -> int:
        """Return the begin of the line with the dash of an item, which may stand above it."""
        at = self._line(index)
        while at > least and not _DASH.match(self.text, at):
            at = self._line(at - 1)
        return at

    def _above_comments(self, at: int, least: int) -> int:
        """Return where the comments begin that stand right above a line."""
        while at > least:
            above = self._line(at - 1)
            if not self.text[above:at].lstrip().startswith("#") or above < least:
                break
            at = above
        return at


def listing(text: str) -> Listing | None:
    """Return the list under `items:` of a text that reads without a problem, if it has one."""
    root = parse(text).root
    child = root.get(ITEMS) if isinstance(root, Group) else None
    if child is None:
        return None
    if isinstance(child.value, Text):
        return Listing(text, *_bounds(text, child), brackets=False, items=())
    found = child.value
    items = tuple((item.start, item.end) for item in found.children)
    return Listing(text, found.start, found.end, found.brackets, () if found.mapping else items)


def _bounds(text: str, child: Child) -> tuple[int, int]:
    """Return where the value of a field stands that holds no list, such as `~` or nothing."""
    begin = text.index(":", child.start) + 1
    end = max(begin, child.end)
    return end - len(text[begin:end].lstrip()), end
