"""Captions and scopes for Markdown tables."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# As Pandoc writes a table's caption: a paragraph of its own right before or after the table.
CAPTION = "Table: "
# Below Python-Markdown's inline processor (20), so that captions may hold references.
AFTER_INLINE = 15


def tables_in(parent: ET.Element) -> Iterator[tuple[ET.Element, ET.Element | None]]:
    """Yield each table among an element's children with its caption; no two tables share one."""
    children = [None, *parent, None]
    taken: ET.Element | None = None
    for before, table, after in zip(children, children[1:], children[2:], strict=False):
        if table is not None and table.tag == "table":
            beside = (e for e in (before, after) if e is not taken)
            taken = next((e for e in beside if e is not None and _is_caption(e)), None)
            yield table, taken


def _is_caption(element: ET.Element) -> bool:
    return element.tag == "p" and (element.text or "").startswith(CAPTION)


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
