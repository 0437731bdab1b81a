"""Captions and scopes for Markdown tables."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from difflib import get_close_matches

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from explainer.markup.tokens import broken_tokens, tokens

# As in Pandoc: a paragraph of its own right before or after the table.
CAPTION = "Table: "
_ANY_CAPTION = re.compile(r"\W*(\w+)[ \d]*[:.]")
# The least similarity of a caption's first word to `table`.
_NEAR = 0.7
# After Python-Markdown's inline processor (20), so that captions may contain references.
AFTER_INLINE = 15


def tables_in(parent: ET.Element) -> Iterator[tuple[ET.Element, ET.Element | None]]:
    """Yield each table among an element's children with its caption; no two share one."""
    children = [None, *parent, None]
    taken: ET.Element | None = None
    for before, table, after in zip(children, children[1:], children[2:], strict=False):
        if table is not None and table.tag == "table":
            beside = (e for e in (before, after) if e is not taken)
            taken = next((e for e in beside if e is not None and _is_caption(e)), None)
            yield table, taken


def mistyped_caption(parent: ET.Element, table: ET.Element) -> ET.Element | None:
    """Return the paragraph beside a table that was probably meant as its caption, if any."""
    children = list(parent)
    at = children.index(table)
    for beside in children[max(at - 1, 0) : at + 2]:
        if beside.tag != "p" or _is_caption(beside):
            continue
        word = _ANY_CAPTION.match(beside.text or "")
        if word and get_close_matches(word[1].lower(), ["table"], cutoff=_NEAR):
            return beside
    return None


def _is_caption(element: ET.Element) -> bool:
    return element.tag == "p" and (element.text or "").startswith(CAPTION)


def first_of_bare_row(row: ET.Element) -> ET.Element | None:
    """Return the first cell with text in a table row without citations and references.

    Tokens that are cut off by the end of a cell count.
    """
    cells = [cell for cell in row.iter("td") if (cell.text or "").strip("|-: \n")]
    for cell in cells:
        if any(tokens(cell.text or "")) or any(broken_tokens(cell.text or "")):
            return None
    return next(iter(cells), None)


class _Tables(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for parent in list(root.iter()):
            for table, caption in list(tables_in(parent)):
                for heading in table.iter("th"):
                    heading.set("scope", "col")
                if caption is not None:
                    parent.remove(caption)
                    caption.tag = "caption"
                    caption.text = (caption.text or "").removeprefix(CAPTION)
                    table.insert(0, caption)


class TableCaptions(Extension):
    """Turns a paragraph that begins with `Table: ` beside a table into the table's caption."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the tree processor."""
        md.treeprocessors.register(_Tables(md), "table_captions", AFTER_INLINE)
