"""Normalise the addresses of links and images, however keyboards or disks encode them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from urllib.parse import quote, unquote, urlsplit

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from explainer.texts.folding import composed

# Characters that browsers ignore at the ends of an address and inside it.
_ENDS = "".join(map(chr, range(33)))
_WITHIN = re.compile(r"[\t\n\r]")
# As browsers parse it: in these schemes a backslash is a slash, and slashes may be missing.
_ELSEWHERE = re.compile(
    r"(?:(?:https?|wss?|ftp):[/\\]*|[/\\]{2,})(?:[^/\\?#@]*@)?(\[[^\]]*\]|[^/\\?#:]*)",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Before MkDocs resolves the targets of links (0).
BEFORE_LINKS = 4
_NAMED = {"a": "href", "img": "src"}


def outside_host(address: str) -> str | None:
    """Return the host that a browser would contact for an address; None for our own site."""
    found = _ELSEWHERE.match(_WITHIN.sub("", address).strip(_ENDS))
    return plain_host(unquote(found[1])) if found else None


def plain_host(host: str) -> str:
    """Return a host name in ASCII form, however it is typed."""
    try:
        return host.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return host.lower()


def scheme_of(address: str) -> str:
    """Return the scheme that a browser would find in an address, in lower case, if any."""
    found = _SCHEME.match(_WITHIN.sub("", address).strip(_ENDS))
    return found[1].lower() if found else ""


def plain_address(address: str) -> tuple[str, str]:
    """Return the path and the anchor of an address within the site, decoded.

    Both are in NFC, like the names of pages and files and the anchors of headings.
    """
    parts = urlsplit(address)
    return composed(unquote(parts.path)), composed(unquote(parts.fragment))


class NormalisedAddresses(Extension):
    """Normalises addresses within the site, to match the site's own names."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the tree processor."""
        md.treeprocessors.register(_AddressNormaliser(md), "normalised_addresses", BEFORE_LINKS)


class _AddressNormaliser(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            name = _NAMED.get(element.tag, "")
            address = element.get(name, "")
            # An email address that Markdown obfuscates is no page.
            if (address.isascii() and "%" not in address) or STX in address:
                continue
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue
            path, anchor = plain_address(address)
            element.set(name, parts._replace(path=quote(path), fragment=anchor).geturl())
