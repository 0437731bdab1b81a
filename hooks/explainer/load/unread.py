"""Ids in files that cannot be read, so that what refers to them is not reported as well."""

from __future__ import annotations

import re

_ID = re.compile(
    r"""(?:^[ \t\-\u2010-\u2015\u2212]*|[{,]\s*)id:[ \t]*["']?([^\s"',}]+)""", re.MULTILINE
)


def ids_in(text: str) -> set[str]:
    """Return the ids that the text of a file seems to give, whatever its form."""
    return set(_ID.findall(text))
