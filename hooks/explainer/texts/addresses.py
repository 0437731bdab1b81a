"""Web addresses in readable form (RFC 3987), unless that could mislead readers."""

from __future__ import annotations

import unicodedata
from urllib.parse import urlsplit

import regex

from explainer.texts.folding import plain_forms

_ENCODED = regex.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PUNYCODE = "xn--"
# Letters and marks of a host name, and the digits and hyphens that it may have.
_LABEL = regex.compile(r"[\p{L}\p{M}\p{Nd}\u30fb-]+")
_UNRESERVED = regex.compile(r"[A-Za-z0-9_~-]")
# Characters that delimit parts of an address (RFC 3986), or end one in running text.
_PARTING = frozenset(":/?#[]@!$&'()*+,;=%\\<>\"{}|^` ")
# Characters without a shape: controls, formats, unassigned characters and all kinds of space.
_BLANK = regex.compile(r"[\p{Default_Ignorable_Code_Point}\ufffc\ufffd\u2800]")
# Scripts that one name may mix (source: Unicode Technical Standard 39, section 5.2, "highly
# restrictive").
_TOGETHER = (
    {"Latin", "Han", "Hiragana", "Katakana"},
    {"Latin", "Han", "Hangul"},
    {"Latin", "Han", "Bopomofo"},
)
_SCRIPTS = (
    *("Latin", "Cyrillic", "Greek", "Armenian", "Georgian", "Hebrew", "Arabic", "Devanagari"),
    *("Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam"),
    *("Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Khmer", "Ethiopic", "Hangul", "Han"),
    *("Hiragana", "Katakana", "Bopomofo", "Mongolian", "Thaana"),
)
_SCRIPT = {name: regex.compile(rf"\p{{scx={name}}}") for name in _SCRIPTS}
# Letters that look like Latin ones: a name of these alone is shown only below a top-level domain in
# the same script (source: Chromium's handling of whole-script confusables).
_LIKE_LATIN = {
    "Cyrillic": frozenset("аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡвнкмтзбґү"),
    "Greek": frozenset("αβεικνορτυχωηγκςμ"),
    "Armenian": frozenset("ագզէլհյոսւօցցքու"),
    "Georgian": frozenset("იოყძხჽჿ"),
}


def shown_address(address: str) -> str:
    """Return an address in readable form; whatever could mislead readers stays encoded.

    That is: host names that mix scripts or look like others, bytes that are not UTF-8, delimiters,
    and unseen characters.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return address
    if parts.scheme not in ("http", "https") or not host:
        return address
    before, at, named = parts.netloc.rpartition("@")
    shown = named.replace(host, _shown_host(host)) if _PUNYCODE in host else named
    begin = f"{parts.scheme}://"
    rest = address[len(begin) + len(parts.netloc) :] if address.startswith(begin) else None
    if rest is None:
        return address
    return f"{begin}{before}{at}{shown}{_ENCODED.sub(_decoded, rest)}"


def _shown_host(host: str) -> str:
    labels = [_label(label) for label in host.split(".")]
    last = _scripts(labels[-1]) if labels else set()
    decided = [
        label if label.isascii() or _is_plain(label, last) else typed
        for label, typed in zip(labels, host.split("."), strict=True)
    ]
    return ".".join(decided)


def _label(label: str) -> str:
    """Return a Punycode label decoded, or as typed if it is invalid."""
    if not label.startswith(_PUNYCODE):
        return label
    try:
        read = label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
    same = plain_forms(read).lower() == read
    same = same and read.encode("punycode").decode("ascii") == label.removeprefix(_PUNYCODE)
    if not same or read.isascii() or not _LABEL.fullmatch(read) or any(map(_is_unseen, read)):
        return label
    return read


def _is_plain(label: str, top: set[str]) -> bool:
    """Return whether a label is in one script, or in scripts commonly written together."""
    scripts = _scripts(label)
    if not scripts or unicodedata.combining(label[0]):
        return False
    if len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER):
        return False
    return not any(
        script in scripts and script not in top and set(label) <= {*like, *"-0123456789"}
        for script, like in _LIKE_LATIN.items()
    )


def _scripts(label: str) -> set[str]:
    """Return the scripts of a label's letters; an unlisted one counts as two."""
    found: set[str] = set()
    for sign in label:
        if sign in "-0123456789":
            continue
        of = {name for name, pattern in _SCRIPT.items() if pattern.match(sign)}
        if not of:
            return {"", sign}
        if not found & of:
            found.add(min(of, key=_SCRIPTS.index))
    return found


def _decoded(match: regex.Match[str]) -> str:
    """Return percent-encoded bytes as letters where they are UTF-8 text, and others unchanged."""
    shown: list[str] = []
    left = bytes.fromhex(match.group().replace("%", ""))
    while left:
        sign, size = _first(left)
        typed = match.group()[-3 * len(left) :][: 3 * size]
        # A combining mark needs a letter before it, not the character before the match.
        lone = (
            sign is not None and unicodedata.combining(sign) and not (shown and len(shown[-1]) == 1)
        )
        shown.append(typed if sign is None or lone or _misleads(sign) else sign)
        left = left[size:]
    return "".join(shown)


def _first(data: bytes) -> tuple[str | None, int]:
    """Return the first character of some bytes and its length, or None if they are not UTF-8."""
    for size in range(1, 5):
        try:
            return data[:size].decode("utf-8"), size
        except UnicodeDecodeError:
            continue
    return None, 1


def _misleads(sign: str) -> bool:
    if sign.isascii():
        return not _UNRESERVED.match(sign)
    looks = plain_forms(sign)
    return _is_unseen(sign) or not _PARTING.isdisjoint(looks)


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "CZ" or _BLANK.match(sign) is not None
