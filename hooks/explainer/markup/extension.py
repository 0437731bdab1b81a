"""References, citations and blocks as a Python-Markdown extension."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any, Protocol

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

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

# Where the address of a link of ours, a `span` until then, waits while other processors judge
# and rewrite the links that editors wrote.
PENDING_HREF = "data-href"
# Below any processor that judges or rewrites links, MkDocs's own (0) among them.
AFTER_LINKS = -5
# Above Python-Markdown's own links (160) and below its code spans (190) and escapes (180).
PRIORITY = 175
DEPTHS = ("brief", "short", "full")


class Resolver(Protocol):
    """Turns references, citations and blocks into what one page shows."""

    def reference(self, id: str, words: str | None) -> ET.Element:
        """Return the link to a record."""

    def citation(self, cited: list[Cited]) -> ET.Element:
        """Return the marks that lead to the sources cited."""

    def block(self, name: str, argument: str) -> str:
        """Return the HTML of a block that places a record."""


class _Reference(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        super().__init__(REFERENCE, md)
        self.resolver = resolver

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        id, words = split_reference(m.group(1))
        return self.resolver.reference(id, words), m.start(0), m.end(0)


class _TableReference(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        super().__init__(TABLE_REFERENCE, md)
        self.resolver = resolver

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return self.resolver.reference(m.group(2).strip(), m.group(1)), m.start(0), m.end(0)


class _Citation(InlineProcessor):
    def __init__(self, md: Markdown, resolver: Resolver) -> None:
        # A mark stands close to the words that it belongs to.
        super().__init__(r"\s*" + CITATION, md)
        self.resolver = resolver

    def handleMatch(self, m: Any, data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override]  # noqa: N802
        return self.resolver.citation(split_citation(m.group(1))), m.start(0), m.end(0)


class _SettleAddresses(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter("span"):
            if PENDING_HREF in element.attrib:
                element.tag = "a"
                element.set("href", element.attrib.pop(PENDING_HREF))


class MarkupExtension(Extension):
    """References and citations, resolved for one page."""

    def __init__(self, resolver: Resolver) -> None:
        """Take what resolves references and citations."""
        super().__init__()
        self.resolver = resolver

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the inline processors."""
        patterns = md.inlinePatterns
        patterns.register(_TableReference(md, self.resolver), "table_reference", PRIORITY + 1)
        patterns.register(_Reference(md, self.resolver), "record_reference", PRIORITY)
        patterns.register(_Citation(md, self.resolver), "source_citation", PRIORITY)
        md.treeprocessors.register(_SettleAddresses(md), "settle_addresses", AFTER_LINKS)


class _RecordBlock(Block):
    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        resolver: Resolver = self.config["resolver"]
        html = resolver.block(self.NAME, self.argument.strip())
        element = ET.SubElement(parent, "p")
        element.text = self.md.htmlStash.store(html)
        return element

    def on_markdown(self) -> str:
        return "raw"


class _Quote(_RecordBlock):
    NAME = "quote"


class _Clause(_RecordBlock):
    NAME = "clause"


class _Depth(Block):
    NAME = "depth"
    ARGUMENT = True
    OPTIONS = {"title": ["", type_string]}  # noqa: RUF012
    TITLES = {"brief": "30 seconds", "short": "3 minutes", "full": "In depth"}  # noqa: RUF012

    def on_validate(self, parent: ET.Element) -> bool:
        return self.argument.strip() in DEPTHS

    def on_create(self, parent: ET.Element) -> ET.Element:
        depth = self.argument.strip()
        section = ET.SubElement(
            parent, "section", {"class": f"depth depth-{depth}", "aria-labelledby": depth}
        )
        heading = ET.SubElement(section, "h2", {"id": depth})
        heading.text = self.options["title"] or self.TITLES[depth]
        return section


class MarkupBlocks(BlocksExtension):
    """The blocks `/// quote | id`, `/// clause | pact article` and `/// depth | brief`."""

    def __init__(self, resolver: Resolver) -> None:
        """Take what resolves the records that blocks place."""
        super().__init__()
        self.resolver = resolver

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Register the blocks."""
        config = {"resolver": self.resolver}
        for block in (_Quote, _Clause):
            block_mgr.register(block, config)
        block_mgr.register(_Depth, config)


def markup_extensions(resolver: Resolver) -> list[Extension]:
    """Return the extensions that a page's Markdown needs for our own syntax."""
    return [MarkupExtension(resolver), MarkupBlocks(resolver), TableCaptions(), SafeMarkdown()]
