"""The words of the interface in a language: gettext's messages, which English words identify.

Source: GNU gettext's PO format, read by Babel.
"""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from pathlib import Path

from explainer.texts.languages import lookup_order

# The pseudo-language: English with a subtag for private use.
PSEUDO = "en-x-pseudo"
# A folder a language, called by its tag with low lines, as gettext lays them out.
LOCALES = Path(__file__).parent / "locales"


def gettext_noop(message: str) -> str:
    """Mark a message for translators where it is declared; where it is shown it is translated."""
    return message


def ngettext_noop(one: str, several: str) -> tuple[str, str]:
    """Mark a message that counts, with its form for several."""
    return one, several


def pgettext_noop(context: str, message: str) -> str:
    """Mark a message that needs a context, which is given again where the message is shown."""
    return message


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the catalogue of a BCP 47 tag or of the nearest wider tag that has one, or English."""
    # Not above, or shells that complete the names of kinds would wait for Babel.
    if language == PSEUDO:
        from explainer.words.messages import pseudo

        return pseudo()
    for tag in lookup_order(language):
        file = LOCALES / tag.replace("-", "_") / "LC_MESSAGES" / "messages.po"
        if file.is_file():
            from explainer.words.messages import translated

            return translated(file)
    return NullTranslations()
