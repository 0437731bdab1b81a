"""The messages of the site's scripts in a language, as embedded in pages."""

from __future__ import annotations

import json
from functools import cache
from gettext import GNUTranslations

from explainer.words.catalogue import catalogue
from explainer.words.locale import locale_of
from explainer.words.messages import template

# These numbers yield every plural form of every language.
_EXAMPLES = (*range(201), 1_000_000)


@cache
def script_words(language: str) -> str:
    """Return, as JSON, translations of the English messages in scripts.

    Plural forms have CLDR's names, which browsers know; empty if the language is English.
    """
    words, locale = catalogue(language), locale_of(language) or locale_of("en")
    assert locale is not None
    if not isinstance(words, GNUTranslations):
        return ""
    forms = {locale.plural_form(number): number for number in reversed(_EXAMPLES)}
    found: dict[str, str | dict[str, str]] = {}
    for message in template():
        if not any(path.endswith(".js") for path, _ in message.locations):
            continue
        if isinstance(message.id, str):
            if (translation := words.gettext(message.id)) != message.id:
                found[message.id] = translation
        else:
            one, several = message.id
            if words.ngettext(one, several, 1) != one:
                found[one] = {
                    name: words.ngettext(one, several, number) for name, number in forms.items()
                }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""
