"""The messages of the interface in a language, by gettext; English is the message id.

Source: GNU gettext's PO format, read by Babel.
"""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from pathlib import Path

from explainer.texts.languages import lookup_order

# The pseudo-language: English with a subtag for private use.
PSEUDO = "en-x-pseudo"
# A folder for each language, named after its tag with underscores, as gettext expects.
LOCALES = Path(__file__).parent / "locales"


def gettext_noop(message: str) -> str:
    """Mark a message for translators at its declaration; it is translated where it is shown."""
    return message


def ngettext_noop(one: str, several: str) -> tuple[str, str]:
    """Mark a message with a plural form for translators."""
    return one, several


def pgettext_noop(context: str, message: str) -> str:
    """Mark a message with a context, which is given again where the message is shown."""
    return message


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the catalogue of a BCP 47 tag, or of the nearest more general tag, else of English."""
    # Imported late: completing a kind's name in a shell would otherwise wait for Babel.
    if language == PSEUDO:
        from explainer.words.messages import pseudo

        return pseudo()
    for tag in lookup_order(language):
        file = LOCALES / tag.replace("-", "_") / "LC_MESSAGES" / "messages.po"
        if file.is_file():
            from explainer.words.messages import translated

            return translated(file)
    return NullTranslations()
