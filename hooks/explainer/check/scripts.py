"""Words and names are in a script of their language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.record import Name
from explainer.model.wording import Wording
from explainer.problems.problem import Problem
from explainer.texts.languages import is_foreign

# A language in each script, by the first word of the Unicode names of its letters.
_EXAMPLES = {
    "LATIN": "en",
    "CYRILLIC": "ru",
    "HANGUL": "ko",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "ARABIC": "ar",
    "GREEK": "el",
    "HEBREW": "he",
    "DEVANAGARI": "hi",
}


def check_scripts(context: Context) -> Iterator[Problem]:
    """E429: words or names with letters only of scripts that their language is not written in."""
    for owner, path, value in context.values:
        if not isinstance(value, Wording | Name) or _is_short_form(value.text):
            continue
        if is_foreign(value.text, value.lang):
            message = f"no letter of this text is of a script that `{value.lang}` is written in"
            hint = f"write the language of the text that stands here{_such_as(value.text)}"
            yield owner.origin.problem((*path, "lang"), "E429", message, hint)


def _is_short_form(text: str) -> bool:
    """Return whether a text is an abbreviation such as BBC, which occurs in any language."""
    return text.isascii() and text.isupper()


def _such_as(text: str) -> str:
    names = (unicodedata.name(sign, "").split(" ")[0] for sign in text if sign.isalpha())
    example = next(filter(None, map(_EXAMPLES.get, names)), "")
    return f", such as `{example}`" if example else ""
