"""The names of languages and countries, and the direction in which a language is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError
from language_tags import tags

from explainer.texts.languages import lookup_order, named_script, primary_language, scripts_of
from explainer.words.locale import locale_of

# Right-to-left scripts in modern use (Unicode's Bidi classes R, AL).
RIGHT_TO_LEFT = frozenset(
    ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]
)


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`, by the script that a BCP 47 tag names or that its language uses."""
    return "rtl" if next(iter(scripts_of(tag)), None) in RIGHT_TO_LEFT else "ltr"


def language_name(tag: str, page: str) -> str:
    """Return the name of a language, given as a BCP 47 tag, in the language of a page.

    Without locale data, the IANA subtag registry gives the name.
    """
    here = locale_of(page) or locale_of("en")
    assert here is not None
    for known in lookup_order(tag):
        try:
            return Locale.parse(known, sep="-").get_display_name(here) or tag
        except (UnknownLocaleError, ValueError):
            continue
    described = tags.language(primary_language(tag))
    name = described.description[0] if described and described.description else tag
    script = here.scripts.get(named_script(tag) or "")
    return f"{name} ({script})" if script else name


def territory_names(code: str, tags: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the everyday name of a country in each language that has locale data, with its tag.

    The country is given by its ISO 3166-1 alpha-2 code. Source: CLDR's territories.
    """
    seen = set()
    for tag in tags:
        locale = locale_of(tag)
        name = locale.territories.get(code) if locale else None
        if name and name not in seen:
            seen.add(name)
            yield name, tag
