"""Collect the references and citations on a page of Markdown, with line and column."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from explainer.markup.extension import ARGUMENT, PENDING_BLOCK, markup_extensions
from explainer.markup.finder import Finder
from explainer.markup.gather import GatherExtension
from explainer.markup.headings import HEADING_TAGS
from explainer.markup.limits import depth_of
from explainer.markup.tables import first_of_bare_row, mistyped_caption, tables_in
from explainer.markup.tokens import Cited, Token, tokens

BASE_EXTENSIONS = ["abbr", "attr_list", "def_list", "tables", "toc"]
FENCES = "pymdownx.superfences"
STATEMENTS = ("p", "li", "dd")
_CODE = ("code", "pre")
RECORDLESS = ("depth", "report")
# A line that was meant to begin or end a block.
ANCHOR = re.compile(r'<[a-z][^<>]* id="([^"]+)"')
STRAY_BLOCK = re.compile(r"^(?:/{3,}|//?(?= *\w+ *\|)).*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Located:
    """A piece of a page's source with its place; line and column count from 1."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block: its name, its argument and its place, and whether its contents are not allowed."""

    block: str
    argument: str
    line: int
    column: int
    overfull: bool = False

    @property
    def record(self) -> str | None:
        """The id of the record that the block places, if any."""
        return None if self.block in RECORDLESS else self.argument.partition(" ")[0]


NamedTokens = list[tuple[Token, int, int]]


@dataclass(slots=True)
class Collected:
    """The paragraphs, references and blocks of a page, in order.

    `paragraphs` make statements, `others` are headings, cells, Markdown quotations and the like;
    `bare_rows` are the first cells of table rows without references, `set_apart` the beginnings of
    Markdown quotations; `definitions` have the addresses of reference links, `images` those of
    images; `anchors` are those of headings, and with `unsure_anchors` some of them depend on the
    names of records; `stray` are lines that look like the beginning or end of a block; `depth` is
    the greatest number of nested elements.
    """

    paragraphs: list[tuple[Located, NamedTokens]] = field(default_factory=list)
    others: list[tuple[Located, NamedTokens]] = field(default_factory=list)
    uncaptioned: list[Located] = field(default_factory=list)
    bare_rows: list[Located] = field(default_factory=list)
    set_apart: list[Located] = field(default_factory=list)
    definitions: list[Located] = field(default_factory=list)
    stray: list[Located] = field(default_factory=list)
    blocks: list[PlacedBlock] = field(default_factory=list)
    depths: dict[str, str] = field(default_factory=dict)
    images: list[Located] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    unsure_anchors: bool = False
    depth: int = 0

    @property
    def named(self) -> NamedTokens:
        """Every reference and citation, with its line and column."""
        return [named for _, found in self.paragraphs + self.others for named in found]


class _Nothing:
    """A resolver without output."""

    def reference(self, id: str, words: str | None) -> ET.Element:
        shown = ET.Element("span")
        shown.text = AtomicString(words or "")
        return shown

    def citation(self, cited: list[Cited]) -> ET.Element:
        return ET.Element("span")

    def block(self, name: str, argument: str) -> str:
        return ""


def collect(source: str, first_line: int = 1, blocks: Iterable[str] = ()) -> Collected:
    """Parse a page's Markdown and return its references and citations outside code.

    `first_line` is the line number of the source's beginning in its file; `blocks` are the names of
    blocks that place a record. Raises RecursionError if lists, quotations or blocks are nested too
    deep.
    """
    roots: list[ET.Element] = []
    images: list[str] = []
    md = Markdown(
        extensions=[
            *BASE_EXTENSIONS,
            FENCES,
            *markup_extensions(_Nothing(), blocks),
            GatherExtension(roots, images),
        ]
    )
    html = md.convert(source)
    finder = Finder(source, first_line)
    reader = _Reader(finder)
    reader.collected.definitions = [
        Located(text, *finder.place(offset)) for text, offset in finder.definitions()
    ]
    reader.collected.images = [
        Located(address, *finder.place(offset)) for address, offset in finder.images(images)
    ]
    reader.collected.depth = depth_of(html)
    reader.collected.anchors = ANCHOR.findall(html)
    for root in roots:
        reader.read(root)
    return reader.collected


class _Reader:
    def __init__(self, finder: Finder) -> None:
        self.finder = finder
        self.collected = Collected()
        self.unread = 0
        self.ends = finder.ends_without_begin()

    def read(self, root: ET.Element) -> None:
        tables = [(parent, *found) for parent in root.iter() for found in tables_in(parent)]
        bare = {
            table: mistyped_caption(parent, table)
            for parent, table, caption in tables
            if caption is None
        }
        captions = {caption for *_, caption in tables} | set(bare.values())
        bare_cells = {first_of_bare_row(row) for row in root.iter("tr")}
        made = {element[0] for element in root.iter("section")}
        quoted = {each for quote in root.iter("blockquote") for each in list(quote.iter())[1:]}
        for element in root.iter():
            if element.tag == "section":
                self._read_depth(element)
            elif element in bare:
                meant = bare[element]
                words = element.findtext(".//th") if meant is None else meant.text
                words = (words or "").strip()
                place = self.finder.place(self.finder.peek(words or "|"))
                self.collected.uncaptioned.append(Located(words, *place))
            elif (block := element.get(PENDING_BLOCK)) is not None:
                self._read_block(block, element)
            elif element in bare_cells:
                located, _ = self._located((element.text or "").strip())
                self.collected.bare_rows.append(located)
                self.collected.others.append((located, []))
            elif element.tag == "blockquote" and element not in quoted:
                first = next((words for words in element.itertext() if words.strip()), ">")
                place = self.finder.place(self.finder.peek(first.strip()))
                self.collected.set_apart.append(Located(first.strip(), *place))
            elif element not in made and element.tag not in _CODE:
                tag = "caption" if element in captions else element.tag
                stated = tag in STATEMENTS and element not in quoted
                self._read_text(tag, element.text or "", stated=stated)
            if element is not root:
                self._keep((element.tail or "").strip(), self.collected.others)

    def _read_text(self, tag: str, text: str, *, stated: bool) -> None:
        words = HTML_PLACEHOLDER_RE.sub("", text).strip()
        self.collected.unsure_anchors |= tag in HEADING_TAGS and any(map(_is_named, tokens(words)))
        if tag == "p" and STRAY_BLOCK.search(words):
            for line in STRAY_BLOCK.finditer(words):
                self._read_stray(line.group())
        elif not isinstance(text, AtomicString):
            found = self.collected
            self._keep(words, found.paragraphs if stated else found.others)

    def _read_stray(self, line: str) -> None:
        if line.strip("/ "):
            self.unread += 1
            self.collected.stray.append(self._located(line)[0])
        elif self.unread:
            # The end of a block whose beginning is reported already.
            self.unread -= 1
        else:
            place = self.finder.place(next(self.ends, 0))
            self.collected.stray.append(Located(line, *place))

    def _read_block(self, name: str, element: ET.Element) -> None:
        argument = element.get(ARGUMENT, "")
        place = self.finder.place(self.finder.locate_block(name, argument))
        overfull = bool((element.text or "").strip())
        self.collected.blocks.append(PlacedBlock(name, argument, *place, overfull=overfull))

    def _read_depth(self, element: ET.Element) -> None:
        name = element.get("aria-labelledby", "")
        words = " ".join(part for child in element[1:] for part in child.itertext())
        place = self.finder.place(self.finder.locate_block("depth", name))
        inside = element.find(".//section") is not None
        self.collected.blocks.append(PlacedBlock("depth", name, *place, overfull=inside))
        self.collected.depths[name] = HTML_PLACEHOLDER_RE.sub("", words)

    def _keep(self, text: str, where: list[tuple[Located, NamedTokens]]) -> None:
        if text:
            located, offset = self._located(text)
            found = [
                (token, *self.finder.place(at))
                for token, at in self.finder.locate_tokens(text, tokens(text), offset)
            ]
            where.append((located, found))

    def _located(self, text: str) -> tuple[Located, int]:
        offset = self.finder.locate(text)
        return Located(text, *self.finder.place(offset)), offset


def _is_named(token: Token) -> bool:
    """Return whether a token is shown with the record's own name."""
    return not token.is_citation and "|" not in token.text
