"""The scripts that a language is written in, from its tag alone (sources: CLDR, IANA)."""

from __future__ import annotations

import re
from functools import cache

from babel.core import get_global
from language_tags import tags

from explainer.texts.scripts import script_of


def scripts_of(tag: str) -> list[str]:
    """Return the script that a BCP 47 tag names, or those of its language, the likeliest first.

    None is known of a language that is undetermined or without data.
    """
    if named := named_script(tag):
        return [named]
    language = tag.split("-")[0].lower()
    return [] if language == "und" else _likely_scripts().get(language, [])


def named_script(tag: str) -> str | None:
    """Return the script that a tag names; what stands after a single letter is no script."""
    for subtag in tag.split("-")[1:]:
        if len(subtag) == 1:
            return None
        if len(subtag) == 4 and subtag.isalpha():
            return subtag.title()
    return None


def is_foreign(text: str, tag: str) -> bool:
    """Tell whether a text has letters, and none of a script that its language is written in."""
    names = {name for script in scripts_of(tag) for name in _names(script)}
    found = {script_of(sign) for sign in text if sign.isalpha()}
    return bool(names and found) and not found & names


@cache
def _likely_scripts() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag, likely in get_global("likely_subtags").items():
        language, script = likely.split("_")[:2]
        known = found.setdefault(language, [])
        if script not in known:
            known.insert(0 if tag == language else len(known), script)
    return found


@cache
def _names(script: str) -> frozenset[str]:
    """Return the words that the Unicode names of a script's letters may begin with."""
    subtag = tags.type(script, "script")
    described = " ".join(subtag.description if subtag else []).replace("’", "").replace("'", "")
    words = set(re.findall(r"\w+", described.upper()))
    return frozenset(words | {"CJK"} if "HAN" in words else words)
