"""Words that only make a question or a sentence of others, by language."""

from __future__ import annotations

from stop_words import AVAILABLE_LANGUAGES, LANGUAGE_MAPPING, get_stop_words

from explainer.texts.languages import primary_language

# The package's English list also has words that name things, such as `states`, `area` and `first`.
_ENGLISH = """
    a about an and any are as at be been by can could did do does for from had has have he her
    his how i in into is it its know mean means me my of on or our please say she should so
    tell that the their them there these they this those to was we were what when where which
    who whom whose why with would you your
"""


def stop_words(language: str) -> list[str]:
    """Return the stop words of a language, sorted; none where no list is known.

    Source: the package stop-words, but for English.
    """
    code = primary_language(language)
    if code == "en":
        return sorted(_ENGLISH.split())
    known = code in LANGUAGE_MAPPING or code in AVAILABLE_LANGUAGES
    return sorted(get_stop_words(code)) if known else []
