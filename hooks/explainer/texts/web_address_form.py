"""What is wrong with a web address as typed, and what it should be.

Browsers silently repair most mistakes, each in its own way; readers would depend on a guess.
Source: the URL Standard of WHATWG, on parsing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import regex

from explainer.texts.folding import plain_forms
from explainer.texts.scripts import script_of
from explainer.texts.unseen import UNSEEN

_HOST = re.compile(r"https?://(?:[^/?#\\]*@)?(?P<host>\[[^\]/?#]*\]|[^/?#:\\]*)", re.IGNORECASE)
_SLASHES = re.compile(r"(https?)(?::(?!//[^/\\])|//)[:/\\]*", re.IGNORECASE)
_USER = re.compile(r"(https?://)[^/?#]*@", re.IGNORECASE)
_PORT = re.compile(r"(https?)://[^/?#]*?(?P<port>:0*(?:80|443|0)?)(?=[/?#]|\Z)", re.IGNORECASE)
_DEFAULT_PORT = {"http": 80, "https": 443}
_NO_PORT = re.compile(r"https?://(?:\[[^\]/?#]*\]|(?!\[)[^/?#:]*)(?P<port>:[^/?#]*)", re.IGNORECASE)
_HIGHEST_PORT = 65_535
_TWICE = re.compile(r"https?:?//+(?=https?(?::|//))", re.IGNORECASE)
_MARKDOWN = re.compile(r"[^\]]*\]\(\s*<?(https?:[^\s<>)]*)", re.IGNORECASE)
# Marks that close the sentence, brackets or quotation around an address.
_STOPS = frozenset(".,;:!…'\"’”»>")
_LONGEST_TAIL = 20
_PAIRS = {")": "(", "]": "[", "}": "{"}
_LAST_LABEL = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)\.?\Z", re.IGNORECASE)
# Source: RFC 6761, and RFC 6762, appendix G.
_OWN = (
    *("localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home"),
    *("lan", "home.arpa", "test", "invalid"),
)
# Allowed beside letters, digits and marks; the last two occur in Catalan and Japanese names.
_IN_NAMES = frozenset("-_·・")
_LONGEST_LABEL = 63
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
# With what has no common look; browsers show variation selectors, which belong to emoji.
_UNSEEN = regex.compile(rf"(?V1)[[{UNSEEN}\p{{C}}\p{{Zl}}\p{{Zp}}]--[\p{{Variation_Selector}}]]")
_ELSE = "write it as a browser shows it in its address bar"


@dataclass(frozen=True, slots=True)
class AddressFault:
    """What is wrong, and the corrected address, if known."""

    message: str
    corrected: str = ""

    @property
    def hint(self) -> str:
        """How to fix it."""
        return f"write `{self.corrected}`" if self.corrected else _ELSE


def fault_in(text: str) -> AddressFault | None:
    """Return what is wrong with an address that begins with `http`, if anything is."""
    message = _what_is_wrong(text)
    if message is None:
        return None
    better = corrected_address(text)
    return AddressFault(
        message, better if better != text and _what_is_wrong(better) is None else ""
    )


def corrected_address(text: str) -> str:
    """Return an address without characters that hardly belong to it."""
    markdown = _MARKDOWN.match(text)
    text = markdown[1] if markdown else text.partition("](")[0]
    text = _UNSEEN.sub("", text)
    text = _without_tail(text.strip().lstrip("<")).replace("\\", "/")
    text = _TWICE.sub("", text)
    text = _SLASHES.sub(r"\1://", text, count=1)
    text = _USER.sub(r"\1", text)
    if (port := _PORT.match(text)) and _is_needless(port):
        text = text[: port.start("port")] + text[port.end("port") :]
    return re.sub(r"\s", "%20", text)


def host_of(text: str) -> str:
    """Return the host of a typed address, in lower case."""
    found = _HOST.match(text.strip())
    return found["host"].lower() if found else ""


def is_number_host(host: str) -> bool:
    """Return whether browsers read a host as an IP number, in any notation."""
    return host.startswith("[") or bool(_LAST_LABEL.search(host.rpartition(".")[2] or host[:-1]))


def is_own(host: str) -> bool:
    """Return whether a host is the local machine, or in a private network."""
    host = host.rstrip(".")
    return "." not in host or host.endswith(tuple(f".{name}" for name in _OWN))


def _what_is_wrong(text: str) -> str | None:
    if re.search(r"[\t\r\n\v\f\u0085\u2028\u2029]", text):
        return "a line break or a tab stands in this web address"
    if unseen := _UNSEEN.search(text):
        return f"a character that nobody sees (U+{ord(unseen[0]):04X}) stands in this web address"
    if text != text.strip() or re.search(r"\s", text):
        return "a blank stands in this web address"
    if "](" in text or text.startswith("<"):
        return "a link of Markdown stands here, and its address alone is expected"
    if "\\" in text:
        return "a backslash stands in this web address"
    if _TWICE.match(text):
        return "this web address begins twice"
    if not re.match(r"https?://[^/]", text, re.IGNORECASE):
        return "two slashes belong after `http:` or `https:`"
    if _USER.match(text):
        return "a user's name or password stands in this web address, for everybody to read"
    if "…" in text.rstrip("…"):
        return "a part of this web address is left out, at `…`"
    if _without_tail(text) != text:
        return f"`{text[len(_without_tail(text)) :]}` at the end hardly belongs to this web address"
    if (port := _PORT.match(text)) and _is_needless(port):
        return f"`{port['port']}` says nothing in this web address"
    if (port := _NO_PORT.match(text)) and not _is_port(port["port"][1:]):
        return f"`{port['port']}` is no port, where a number up to {_HIGHEST_PORT} may stand"
    return _wrong_host(host_of(text))


def _wrong_host(host: str) -> str | None:
    if not host or "%" in host:
        return "the name of the website is not written plainly in this web address"
    if host != plain_forms(host):
        return "the name of the website is written in letters of another width or form"
    if host.startswith("["):
        return None if host.endswith("]") else "a bracket is not closed in this web address"
    if sign := next((sign for sign in host if not _is_allowed_in_host(sign)), None):
        return f"`{sign}` cannot stand in the name of a website"
    if any(label == "" or label != label.strip("-") for label in host.removesuffix(".").split(".")):
        return "the name of the website has a full stop or hyphen too many"
    for label in host.split("."):
        if label.startswith("xn--"):
            try:
                label = label.encode("ascii").decode("idna")
            except UnicodeError:
                return f"`{label}` in the name of the website stands for no letters"
        if len(label) > _LONGEST_LABEL:
            return "the name of the website is longer than such names can be"
        if len({*map(script_of, label)}.intersection(_ALPHABETS)) > 1:
            return f"`{label}` in the name of the website has letters of two alphabets"
    return None


def _without_tail(text: str) -> str:
    """Return an address without marks that close the sentence or brackets around it."""
    end = len(text)
    while (
        len(text) - end < _LONGEST_TAIL
        and end
        and (text[end - 1] in _STOPS or _closes_nothing(text, end))
    ):
        end -= 1
    return text[:end]


def _closes_nothing(text: str, end: int) -> bool:
    opening = _PAIRS.get(text[end - 1])
    within = text[:end]
    return opening is not None and within.count(opening) < within.count(text[end - 1])


def _is_allowed_in_host(sign: str) -> bool:
    if sign in _IN_NAMES or sign == ".":
        return True
    return sign.isalnum() if sign.isascii() else unicodedata.category(sign)[0] in "LMNS"


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 9 and int(text) <= _HIGHEST_PORT


def _is_needless(port: re.Match[str]) -> bool:
    number = int(port["port"][1:] or 0)
    return number in (0, _DEFAULT_PORT[port[1].lower()])
