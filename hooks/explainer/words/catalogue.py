"""The words of the interface in a language: gettext's messages, which English words identify.

Source: GNU gettext's PO format, read by Babel.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from explainer.texts.languages import lookup_order

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
    for tag in lookup_order(language):
        file = LOCALES / tag.replace("-", "_") / "LC_MESSAGES" / "messages.po"
        if file.is_file():
            return _read(file)
    return NullTranslations()


def _read(file: Path) -> GNUTranslations:
    """Read a catalogue; messages without a translation, or with a doubtful one, stay English."""
    # Not above, or shells that complete the names of kinds would wait for it.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=file.parts[-3]))
    compiled.seek(0)
    return GNUTranslations(compiled)
