"""Join many pages into one document, with unique ids and internal links."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Mapping
from functools import cached_property
from urllib.parse import unquote, urlsplit

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup, escape

from explainer.cache import Cache, digest
from explainer.pages.page import Job
from explainer.site_map import as_address

# Attributes and elements that serve readers of a single page, scripts or forms.
LEFT_OUT = frozenset(
    {"breadcrumb", "record-foot", "entry-tools", "backlinks", "filters", "letters", "headerlink"}
    | {"parts", "part-ends", "siblings", "reading"}
)
CONTROLS = frozenset(
    {"form", "button", "input", "select", "output", "script", "template", "dialog"}
)
# Attributes that refer to ids on the same page.
ID_ATTRIBUTES = (
    *("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls"),
    *("aria-owns", "aria-details", "aria-flowto", "popovertarget"),
)
PAINTS = ("fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-end")
_INDEX = "index.html"
_UNFIT = re.compile(r"[\s%~]")


def page_id(path: str) -> str:
    """Return the id of a page in the copy: its address, which unlike other ids ends in a slash.

    It has no blanks, and nothing that a browser would decode before looking it up.
    """
    return _UNFIT.sub(lambda sign: f"~{ord(sign.group()):x}", path) or "/"


class ReadingCopy:
    """The pages of a copy at `path`; `stand_ins` are anchors for pages left out.

    A long copy is several documents, whose addresses `documents` has by page. Each page is parsed
    twice, however many there are, since the trees of all pages would take most of a build's memory;
    what an earlier build made of it is in the cache.
    """

    def __init__(
        self,
        path: str,
        stand_ins: Mapping[str, str],
        documents: Mapping[str, str] | None = None,
        cache: Cache | None = None,
    ) -> None:
        """Start an empty copy."""
        self.path = path
        self.stand_ins = stand_ins
        self.documents = documents or {}
        self._cache = cache
        self._pages: dict[str, tuple[Job, int]] = {}
        self._digests: dict[str, str] = {}
        self._ids: set[str] = set()

    def add(self, path: str, make: Job, deeper: int) -> None:
        """Add a page, with its headings lowered by some levels."""
        self._pages[path] = make, deeper
        if self._cache:
            self._digests[path] = make().digest
        ids = self._kept("ids", path, "", lambda: json.dumps(self._ids_of(path)))
        self._ids.update(json.loads(ids))

    def _ids_of(self, path: str) -> list[str]:
        return [id for each in self._tree(path).iter() if (id := each.get("id")) is not None]

    def html(self, path: str) -> Markup:
        """Return a page of the copy, once all have been added."""
        return Markup(self._kept("copied", path, self._around, lambda: self._html(path)))

    def _kept(self, what: str, path: str, around: str, make: Callable[[], str]) -> str:
        if self._cache is None or not self._digests[path]:
            return make()
        key = digest(self._digests[path], str(self._pages[path][1]), around)
        return self._cache.of(f"{what}/{path}", key, make)

    @cached_property
    def _around(self) -> str:
        """A digest of what links of a page may lead to in the whole copy."""
        written = sorted(self._ids), self.stand_ins, self.documents, [*self._pages]
        return digest(self.path, json.dumps(written))

    def _tree(self, path: str) -> HtmlElement:
        """Return a page without what serves a single page, with ids that are its own."""
        make, deeper = self._pages[path]
        tree = lxml.html.fragment_fromstring(make().html, create_parent="div")
        for element in [*tree.iter()][1:]:
            if not isinstance(element.tag, str) or _is_left_out(element):
                element.drop_tree()
        for element in tree.iter():
            if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                element.tag = f"h{min(int(element.tag[1]) + deeper, 6)}"
            elif element.tag == "details":
                element.set("open", "")
            elif element.tag in ("aside", "nav", "section"):
                # Among those of many pages, landmarks of equal names would lead nowhere.
                element.tag = "section"
                element.attrib.pop("aria-labelledby", None)
                element.attrib.pop("aria-label", None)
            element.attrib.pop("data-by", None)
            if (own := element.get("id")) is not None:
                element.set("id", page_id(path) + own)
        return tree

    def _html(self, path: str) -> str:
        tree = self._tree(path)
        for element in tree.iter():
            for name in ID_ATTRIBUTES:
                if named := element.get(name):
                    _set(element, name, " ".join(self._known(path, id) for id in named.split()))
            for name in PAINTS:
                paint = element.get(name, "")
                if paint.startswith("url(#"):
                    element.set(name, f"url(#{page_id(path)}{paint.removeprefix('url(#')}")
            for name in ("href", "xlink:href"):
                if (href := element.get(name)) is not None:
                    element.set(name, self._address(path, href))
            if (src := element.get("src")) is not None:
                element.set("src", self._from_here(path, src))
        pieces = [Markup(lxml.html.tostring(child, encoding="unicode")) for child in tree]
        return escape(tree.text or "") + Markup("").join(pieces)

    def _known(self, path: str, id: str) -> str:
        """Return an id as it is in the copy, or nothing if its element was left out."""
        named = page_id(path) + id
        return named if named in self._ids else ""

    def _address(self, path: str, href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return href
        target = _target(path, parts.path)
        if target in self._pages:
            anchored = page_id(target) + unquote(parts.fragment)
            anchor = anchored if anchored in self._ids else page_id(target)
            return f"{self._across(path, target, parts.path)}#{anchor}"
        if target in self.stand_ins:
            page, _, anchor = self.stand_ins[target].partition("#")
            if page in self._pages and (not anchor or page_id(page) + anchor in self._ids):
                return f"{self._across(path, page, parts.path)}#{page_id(page)}{anchor}"
        return self._from_here(path, href)

    def _document(self, path: str) -> str:
        return self.documents.get(path, self.path)

    def _across(self, path: str, target: str, written: str) -> str:
        """Return the way from the document of a page to that of another; empty if it is the same.

        A link that was `written` with the name of its file, for reading from a folder, keeps that.
        """
        here, there = self._document(path), self._document(target)
        file = _INDEX if written.endswith(_INDEX) else ""
        return "" if here == there else f"{posixpath.relpath(there, here)}/{file}"

    def _from_here(self, path: str, address: str) -> str:
        """Return a relative address on a page as one relative to the copy."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return address
        joined = posixpath.normpath(posixpath.join(path, parts.path))
        moved = posixpath.relpath(joined, self._document(path))
        slash = "/" if parts.path.endswith(("/", "..", ".")) else ""
        return parts._replace(path=moved + slash).geturl()


def _target(path: str, address: str) -> str:
    """Return the address of the page that a link on another leads to."""
    joined = as_address(unquote(posixpath.normpath(posixpath.join(path, address))))
    if posixpath.basename(joined) == _INDEX:
        joined = posixpath.dirname(joined) or "."
    return "" if joined == "." else f"{joined}/"


def _is_left_out(element: HtmlElement) -> bool:
    marked = not LEFT_OUT.isdisjoint((element.get("class") or "").split())
    return marked or element.tag in CONTROLS or element.get("hidden") is not None


def _set(element: HtmlElement, name: str, value: str) -> None:
    if value := " ".join(value.split()):
        element.set(name, value)
    else:
        del element.attrib[name]


def join_pages(
    pages: Mapping[str, tuple[Job, int]],
    path: str,
    stand_ins: Mapping[str, str],
    documents: Mapping[str, str] | None = None,
    cache: Cache | None = None,
) -> Callable[[str], Markup]:
    """Return a function that gives each page of a copy by address.

    The pages come by address, as what returns each, with the levels to lower its headings by.
    """
    copy = ReadingCopy(path, stand_ins, documents, cache)
    for address, (make, deeper) in pages.items():
        copy.add(address, make, deeper)
    return copy.html
