"""References, citations and blocks as a Python-Markdown extension."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from explainer.markup.addresses import NormalisedAddresses
from explainer.markup.headings import HeadingAnchors
from explainer.markup.images import register_images
from explainer.markup.safe import SafeMarkdown
from explainer.markup.tables import TableCaptions
from explainer.markup.tokens import (
    CITATION,
    REFERENCE,
    TABLE_REFERENCE,
    Cited,
    split_citation,
    split_reference,
)
from explainer.texts.addresses import shown_address
from explainer.texts.unseen import spelled_out

# The address of one of our links waits in this attribute of a `span` while other processors check
# and rewrite the links that editors wrote.
PENDING_HREF = "data-href"
# A citation or a block waits here until all are known: sources are numbered in reading order.
PENDING_CITATION = "data-citation"
PENDING_BLOCK = "data-block"
ARGUMENT = "data-argument"
# After tables' captions (15), which move; before attribute lists (8), which could forge these.
IN_READING_ORDER = 12
# After any processor that checks or rewrites links, including MkDocs's own (0).
AFTER_LINKS = -5
# Before Python-Markdown's own links (160), after its code spans (190) and escapes (180).
PRIORITY = 175
CLOSING = ("?", "!", "…")
# From the shortest to the longest.
DEPTHS = ("brief", "short", "full")
# For callers that show nothing.
_NAMELESS = dict.fromkeys(DEPTHS, "")
# The reports for readers; editors can print others with the command.
REPORTS_FOR_READERS = ("balance", "evidence", "reading")


class Resolver(Protocol):
    """Resolves references, citations and blocks for one page."""

    def reference(self, id: str, words: str | None) -> ET.Element:
        """Return the link to a record."""

    def citation(self, cited: list[Cited]) -> ET.Element:
        """Return the marks that link to the cited sources."""

    def block(self, name: str, argument: str) -> str:
        """Return the HTML of a block that places a record or a report."""


class _Reference(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        super().__init__(REFERENCE, md)
        self.resolver = resolver

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        id, words = split_reference(m.group(1))
        shown = self.resolver.reference(id, words)
        # If the name ends in a question mark, that also ends the sentence.
        closed = "".join(shown.itertext()).endswith(CLOSING)
        closes = closed and data[m.end(0) : m.end(0) + 1] == "."
        return shown, m.start(0), m.end(0) + closes


class _TableReference(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        super().__init__(TABLE_REFERENCE, md)
        self.resolver = resolver

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return self.resolver.reference(m.group(2).strip(), m.group(1)), m.start(0), m.end(0)


class _Citation(InlineProcessor):
    def __init__(self, md: Markdown) -> None:
        # A mark follows its words without a space.
        super().__init__(r"\s*" + CITATION, md)

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return ET.Element("span", {PENDING_CITATION: m.group(1)}), m.start(0), m.end(0)


class _Blank(InlineProcessor):
    """Character references to unseen characters and spaces, which must not separate words."""

    def handleMatch(self, m: Any, data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802
        sign = spelled_out(m.group(0))[:1]
        return (None, None, None) if sign == "&" else (sign, m.start(0), m.end(0))


class _ResolveInOrder(Treeprocessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        super().__init__(md)
        self.resolver = resolver

    def run(self, root: ET.Element) -> None:
        for element in list(root.iter()):
            if (cited := element.attrib.pop(PENDING_CITATION, None)) is not None:
                marks = self.resolver.citation(split_citation(cited))
                element.attrib.update(marks.attrib)
                element.extend(marks)
            elif (name := element.attrib.pop(PENDING_BLOCK, None)) is not None:
                html = self.resolver.block(name, element.attrib.pop(ARGUMENT))
                element.text = self.md.htmlStash.store(html)


class _SettleAddresses(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter("span"):
            if PENDING_HREF in element.attrib:
                element.tag = "a"
                element.set("href", element.attrib.pop(PENDING_HREF))
        for element in root.iter("a"):
            # Printed beside the words of the link.
            if (shown := shown_address(href := element.get("href", ""))) != href:
                element.set("data-address", shown)
                if element.text == href:
                    element.text = AtomicString(shown)


class MarkupExtension(Extension):
    """The extension of Python-Markdown that resolves the references and citations of a page."""

    def __init__(self, resolver: Resolver) -> None:
        """Take the resolver of references and citations."""
        super().__init__()
        self.resolver = resolver

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the inline processors."""
        patterns = md.inlinePatterns
        patterns.register(_TableReference(md, self.resolver), "table_reference", PRIORITY + 1)
        patterns.register(_Reference(md, self.resolver), "record_reference", PRIORITY)
        patterns.register(_Citation(md), "source_citation", PRIORITY)
        # Before Python-Markdown protects character references (80).
        patterns.register(_Blank(r"&#?\w+;", md), "blank", 81)
        register_images(md)
        in_order = _ResolveInOrder(md, self.resolver)
        md.treeprocessors.register(in_order, "resolve_in_order", IN_READING_ORDER)
        md.treeprocessors.register(_SettleAddresses(md), "settle_addresses", AFTER_LINKS)


class _Placed(Block):
    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        pending = {PENDING_BLOCK: self.NAME, ARGUMENT: self.argument.strip()}
        return ET.SubElement(parent, "p", pending)

    def on_markdown(self) -> str:
        return "raw"


class _Report(_Placed):
    NAME = "report"

    def on_validate(self, parent: ET.Element) -> bool:
        return self.argument.strip() in REPORTS_FOR_READERS


class _Depth(Block):
    NAME = "depth"
    ARGUMENT = True
    OPTIONS = {"title": ["", type_string]}  # noqa: RUF012

    def on_validate(self, parent: ET.Element) -> bool:
        return self.argument.strip() in DEPTHS

    def on_create(self, parent: ET.Element) -> ET.Element:
        depth = self.argument.strip()
        described = {"class": f"depth depth-{depth}", "aria-labelledby": depth, "data-depth": depth}
        section = ET.SubElement(parent, "section", described)
        heading = ET.SubElement(section, "h2", {"id": depth})
        heading.text = self.options["title"] or self.config["depths"][depth]
        return section


class MarkupBlocks(BlocksExtension):
    """The blocks that place a record or a report, and those for an answer at one depth.

    `records` are the names of blocks that place a record; `depths` are the default titles of the
    depths.
    """

    def __init__(self, records: Iterable[str], depths: Mapping[str, str]) -> None:
        """Keep the names of blocks, and the titles of the depths."""
        super().__init__()
        self.records = records
        self.depths = depths

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Register the blocks."""
        placing = (type("_Record", (_Placed,), {"NAME": name}) for name in self.records)
        for block in (*placing, _Report, _Depth):
            block_mgr.register(block, {"depths": self.depths})


def markup_extensions(
    resolver: Resolver, records: Iterable[str], depths: Mapping[str, str] = _NAMELESS
) -> list[Extension]:
    """Return the Markdown extensions for our syntax on a page."""
    ours = (
        MarkupExtension(resolver),
        MarkupBlocks(records, depths),
        TableCaptions(),
        SafeMarkdown(),
    )
    return [*ours, HeadingAnchors(), NormalisedAddresses()]
