"""Keep code out of pages: Markdown may contain no HTML, few attributes, and known schemes."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

SCHEMES = {"http", "https", "mailto"}
# After everything that sets attributes or rewrites addresses.
_LAST = -20
_ADDRESSES = frozenset({"href", "src"})
_ATTRIBUTES = _ADDRESSES | {
    *("id", "class", "alt", "title", "lang", "dir", "translate", "role"),
    *("scope", "colspan", "rowspan", "start", "width", "height"),
}
FAMILIES = ("aria-", "data-")
# Written by the extension for tables.
ALIGNMENT = re.compile(r"text-align: (?:left|right|center);")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
# Browsers ignore these in an address.
_PASSED_OVER = re.compile(r"[\x00-\x20\x7f-\x9f]")


class SafeMarkdown(Extension):
    """Shows HTML in Markdown as literal text, and drops attributes that could run code."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Deregister the processors of raw HTML, and register the tree processor."""
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html", strict=False)
        md.treeprocessors.register(_Disarm(md), "disarm", _LAST)


class _Disarm(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            for name, value in list(element.attrib.items()):
                if not is_safe(name, value):
                    del element.attrib[name]


def is_safe(name: str, value: str) -> bool:
    """Return whether an attribute can neither run code nor change the look of the page."""
    if name == "style":
        return ALIGNMENT.fullmatch(value) is not None
    if name not in _ATTRIBUTES and not name.startswith(FAMILIES):
        return False
    if name not in _ADDRESSES:
        return True
    address = html.unescape(value.replace(AMP_SUBSTITUTE, "&"))
    scheme = _SCHEME.match(_PASSED_OVER.sub("", address).lower())
    return scheme is None or scheme[1] in SCHEMES
