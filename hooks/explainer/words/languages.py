"""What a language is called, and which way it is written, from its tag alone."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError
from language_tags import tags

from explainer.texts.languages import lookup_order, named_script, primary_language, scripts_of
from explainer.words.locale import locale_of

# Scripts written from right to left that text of today may be in (Unicode's Bidi classes R, AL).
RIGHT_TO_LEFT = frozenset(
    ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]
)


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`, by the script that a BCP 47 tag names or that its language has."""
    return "rtl" if next(iter(scripts_of(tag)), None) in RIGHT_TO_LEFT else "ltr"


def language_name(tag: str, page: str) -> str:
    """Return what a page in one language calls the language of a BCP 47 tag.

    A language without locale data is called as the IANA subtag registry calls it.
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
