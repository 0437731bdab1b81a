"""Catalogues of messages in gettext's PO format, read by Babel."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from explainer.words.catalogue import LOCALES
from explainer.words.pseudo import pseudo_words


@cache
def template() -> Catalog:
    """Return every message extracted for translators, without translations."""
    return _read(LOCALES / "messages.pot", "en")


def translated(file: Path) -> GNUTranslations:
    """Return the translations in a file; fuzzy ones are left out, and stay English."""
    return _compiled(_read(file, file.parts[-3]))


def pseudo() -> GNUTranslations:
    """Return the translations into the pseudo-language."""
    made = Catalog("en")
    for message in template():
        if message.id:
            ids = (message.id,) if isinstance(message.id, str) else message.id
            words = tuple(map(pseudo_words, ids))
            made.add(message.id, words if len(words) > 1 else words[0], context=message.context)
    return _compiled(made)


def _read(file: Path, locale: str) -> Catalog:
    with file.open("rb") as text:
        return read_po(text, locale=locale)


def _compiled(messages: Catalog) -> GNUTranslations:
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)
