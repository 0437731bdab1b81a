"""File names that some systems cannot write, or that people could not tell apart."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import regex

from explainer.problems.problem import Problem
from explainer.texts.unseen import UNSEEN

# The extensions of pages, as in MkDocs, so that exactly what it publishes is checked.
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
# Joiners and variation selectors change how letters look in Persian, Hindi, Mongolian and others.
_UNSEEN = regex.compile(
    rf"(?V1)[[{UNSEEN}\p{{Cc}}\p{{Cs}}\p{{Zl}}\p{{Zp}}]--[\u200c\u200d\p{{Variation_Selector}}]]"
)


def refused_name(path: str, file: str, *, is_page: bool) -> Problem | None:
    """Return the problem of a path that some systems cannot write or read, if there is one."""
    parts = list(PurePosixPath(path).parts)
    if is_page:
        # A page is written to a folder of its own, without the extension.
        parts[-1:] = [parts[-1], PurePosixPath(parts[-1]).stem]
    reason = next(filter(None, map(_refusal, parts)), None)
    if reason is None:
        return None
    return Problem(file, 1, 1, "E318", *reason)


def _refusal(name: str) -> tuple[str, str] | None:
    if unseen := _UNSEEN.search(name):
        is_byte = "\udc80" <= (sign := unseen[0]) <= "\udcff"
        what = "a byte that is no text" if is_byte else f"U+{ord(sign):04X}, which nobody sees"
        return f"this name holds {what}", "rename it without that"
    if found := _FORBIDDEN.search(name):
        message = f"this name holds `{found.group()}`, which Windows cannot write"
        return message, "rename it with letters, digits and hyphens"
    if name != name.rstrip(". "):
        message = "a name, or what stands before its ending, ends in a full stop or a space"
        return message, "rename it without that; Windows cannot write it"
    if _DEVICES.fullmatch(name.partition(".")[0].rstrip(" ")):
        message = f"`{name}` is the name of a device in Windows, which cannot write it as a file"
        return message, "choose another name"
    return None
