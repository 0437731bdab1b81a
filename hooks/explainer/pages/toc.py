"""The headings of a page, for the table of contents beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser


@dataclass(slots=True)
class Heading:
    """A heading with its level (2 or 3), its anchor and its words."""

    level: int
    anchor: str
    words: str


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors: set[str] = set()
        self.found: list[Heading] = []
        self.open: Heading | None = None
        self.permalink = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id")
        if anchor:
            self.anchors.add(anchor)
        self.permalink = tag == "a" and "headerlink" in (dict(attrs).get("class") or "")
        if tag in ("h2", "h3") and anchor:
            self.open = Heading(int(tag[1]), anchor, "")

    def handle_data(self, data: str) -> None:
        if self.open and not self.permalink:
            self.open.words += data

    def handle_endtag(self, tag: str) -> None:
        self.permalink = self.permalink and tag != "a"
        if self.open and tag == f"h{self.open.level}":
            self.open.words = " ".join(self.open.words.split())
            self.found.append(self.open)
            self.open = None


def headings(html: str) -> list[Heading]:
    """Return the headings of levels two and three that have an anchor, in order."""
    return list(_read(html).found)


def anchors(html: str) -> set[str]:
    """Return every anchor of a page."""
    return set(_read(html).anchors)


# In a preview, most pages are unchanged from build to build.
@lru_cache(maxsize=2048)
def _read(html: str) -> _Headings:
    parser = _Headings()
    parser.feed(html)
    return parser
