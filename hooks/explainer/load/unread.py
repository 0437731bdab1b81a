"""Find ids in files that cannot be read, so that references to them are not reported as well."""

from __future__ import annotations

import re

from explainer.texts.dashes import OTHER_DASHES

_ID = re.compile(
    rf"""(?:^[ \t\-{OTHER_DASHES}]*|[{{,]\s*)id:[ \t]*["']?([^\s"',}}]+)""", re.MULTILINE
)


def ids_in(text: str) -> set[str]:
    """Return the ids that seem to be declared in a text, whatever its syntax."""
    return set(_ID.findall(text))
