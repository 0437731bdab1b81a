"""Find in an SVG drawing what it would run, and what it would load from elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from explainer.load.styles import loaded_addresses
from explainer.markup.addresses import outside_host, scheme_of

SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
# Elements that run something, or embed a page.
_RUNS = frozenset({"script", "foreignObject", "handler", "listener", "iframe", "embed", "object"})
_MOVES = frozenset({"set", "animate", "animateTransform", "animateMotion", "animateColor"})
# Attributes that an animation may not set; a drawing chooses the prefix of XLink itself.
_UNMOVED = re.compile(r"(?:[^:]+:)?href|on.*", re.IGNORECASE)
# Attributes that may contain CSS.
_STYLED = frozenset(
    {
        *("style", "fill", "stroke", "filter", "clip-path", "mask", "cursor"),
        *("marker", "marker-start", "marker-mid", "marker-end", "to", "from", "by", "values"),
    }
)
_ADDRESSES = frozenset({"href", "src", "base"})
_PICTURES = re.compile(
    r"data:(?:image/(?:png|jpeg|gif|webp|avif)|font/|application/(?:x-)?font)", re.I
)
_LINKED = frozenset({"", "http", "https", "mailto"})


@dataclass(frozen=True, slots=True)
class LocatedAddress:
    """An address or other words, with line and column from 1."""

    words: str
    line: int
    column: int


@dataclass(slots=True)
class Drawing:
    """The findings in a drawing: `runs` are words that name active content, `loads` are addresses.

    `broken` says why it cannot be read as SVG, if so.
    """

    runs: list[LocatedAddress] = field(default_factory=list)
    loads: list[LocatedAddress] = field(default_factory=list)
    broken: LocatedAddress | None = None


def read_drawing(data: bytes) -> Drawing:
    """Read an SVG drawing as a browser would when opening it by itself."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = expat.errors.messages[error.code]
        reader.drawing.broken = LocatedAddress(reason, error.lineno, error.offset + 1)
    except (ValueError, LookupError) as error:
        reader.drawing.broken = LocatedAddress(str(error), 1, 1)
    return reader.drawing


class _Reader:
    def __init__(self) -> None:
        self.drawing = Drawing()
        self.first = True
        self.style: list[str] = []
        self.style_begin: tuple[int, int] | None = None
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.EntityDeclHandler = self.entity
        parser.ProcessingInstructionHandler = self.instruction
        self.parser = parser

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if self.first and (space, name) != (SVG, "svg"):
            found = f'<{name}> without xmlns="{SVG}"' if name == "svg" else f"<{name}>"
            self.drawing.broken = self.place(f"it begins with {found}, and not with <svg>")
        self.first = False
        if name in _RUNS or space == XHTML:
            self.runs(f"<{name}>")
        moved = attributes.get("attributeName", "").strip()
        if name in _MOVES and _UNMOVED.fullmatch(moved):
            self.runs(f"<{name}> of {moved}")
        if name == "style":
            self.style_begin = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        for attribute, value in attributes.items():
            self.judge(name, attribute.rpartition(" ")[2], value)

    def judge(self, element: str, name: str, value: str) -> None:
        if name.lower().startswith("on") or name == "ping":
            self.runs(f"{name}=")
        elif name in _ADDRESSES and element == "a" and name == "href":
            if scheme_of(value) not in _LINKED:
                self.runs(f"{scheme_of(value)}:")
        elif name in _ADDRESSES:
            self.loads(value)
        elif name in _STYLED:
            for address, *_ in loaded_addresses(value):
                self.loads(address)

    def loads(self, address: str) -> None:
        place = self.place(address)
        if outside_host(address) is not None:
            self.drawing.loads.append(place)
        elif (scheme := scheme_of(address)) and not _PICTURES.match(address.strip()):
            self.runs(f"{scheme}:")

    def end(self, tag: str) -> None:
        if self.style_begin is not None and tag.rpartition(" ")[2] == "style":
            line, column = self.style_begin
            for address, *_ in loaded_addresses("".join(self.style)):
                place = LocatedAddress(address, line, column)
                if outside_host(address) is not None:
                    self.drawing.loads.append(place)
            self.style, self.style_begin = [], None

    def text(self, words: str) -> None:
        if self.style_begin is not None:
            self.style.append(words)

    def entity(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        if value is None or is_parameter:
            self.runs(f"<!ENTITY {name}>")

    def instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet":
            self.runs(f"<?{target}?>")

    def runs(self, words: str) -> None:
        self.drawing.runs.append(self.place(words))

    def place(self, words: str) -> LocatedAddress:
        return LocatedAddress(
            words, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        )
