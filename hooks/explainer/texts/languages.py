"""Language tags: matching, fallback to the best available language, and scripts.

All code that parses BCP 47 tags is here (sources: RFC 5646, RFC 4647, CLDR, IANA).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile

from babel.core import get_global
from language_tags import tags

from explainer.texts.scripts import script_of


def primary_language(tag: str) -> str:
    """Return the primary language subtag of a tag."""
    return tag.partition("-")[0].lower()


def same_language(one: str, other: str) -> bool:
    """Return whether two tags are of one language, whatever their scripts and regions."""
    return primary_language(one) == primary_language(other)


def shared_language(one: str, other: str) -> str:
    """Return what two tags of one language agree on: `en` for `en-GB` and `en-US`."""
    known = set(lookup_order(other.lower()))
    agreed = (tag for tag in lookup_order(one) if tag.lower() in known)
    return next(agreed, primary_language(one))


def one_extends_other(one: str, other: str) -> bool:
    """Return whether two tags differ only by subtags that one of them adds."""
    return one.lower() in lookup_order(other.lower()) or other.lower() in lookup_order(one.lower())


def lookup_order(tag: str) -> Iterator[str]:
    """Yield a tag and its fallbacks, each one subtag shorter (RFC 4647, section 3.4)."""
    subtags = tag.split("-")
    while subtags:
        yield "-".join(subtags)
        subtags.pop()
        # A single letter only introduces what follows it.
        while subtags and len(subtags[-1]) == 1:
            subtags.pop()


def nearest_language(wanted: str, tags: Iterable[str]) -> str | None:
    """Return the one of several tags that suits readers of a language best, or None for no tags.

    It is the wanted one; else the longest prefix of it; else one of the same language, preferably
    in the same script.
    """
    given = {tag.lower(): tag for tag in reversed(list(tags))}
    if found := next((given[tag] for tag in lookup_order(wanted.lower()) if tag in given), None):
        return found
    related = [tag for tag in reversed(given.values()) if same_language(tag, wanted)]
    in_script = (tag for tag in related if scripts_of(tag)[:1] == scripts_of(wanted)[:1])
    return next(in_script, next(iter(related), None))


def scripts_of(tag: str) -> list[str]:
    """Return the script of a BCP 47 tag, or those of its language, the likeliest first.

    Undetermined languages, and those without data, have none.
    """
    if named := named_script(tag):
        return [named]
    language = primary_language(tag)
    return [] if language == "und" else _likely_scripts().get(language, [])


def named_script(tag: str) -> str | None:
    """Return the script subtag of a tag, as in `zh-Hant`."""
    return next((each.title() for each in _subtags(tag) if len(each) == 4 and each.isalpha()), None)


def named_region(tag: str) -> str | None:
    """Return the region subtag of a tag, as in `pt-BR`."""
    return next((each.upper() for each in _subtags(tag) if len(each) == 2), None)


def _subtags(tag: str) -> Iterator[str]:
    """Yield the subtags after the language, up to a singleton, which starts an extension."""
    return takewhile(lambda subtag: len(subtag) > 1, tag.split("-")[1:])


def is_foreign(text: str, tag: str) -> bool:
    """Return whether a text has letters, but none in a script of its language."""
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
