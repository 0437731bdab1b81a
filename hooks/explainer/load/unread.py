"""Find ids in files that cannot be read, so that references to them are not reported as well."""

from __future__ import annotations

import re

_ID = re.compile(
    r"""(?:^[ \t\-\u2010-\u2015\u2212]*|[{,]\s*)id:[ \t]*["']?([^\s"',}]+)""", re.MULTILINE
)


def ids_in(text: str) -> set[str]:
    """Return the ids that seem to be declared in a text, whatever its syntax."""
    return set(_ID.findall(text))
