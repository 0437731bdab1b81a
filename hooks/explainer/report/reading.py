"""The readability of pages of prose, as a US school grade."""

from __future__ import annotations

import re

import textstat

from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.plain import plain_words
from explainer.report.table import Report, RowGroup, TableRow
from explainer.texts.counting import count_words
from explainer.texts.languages import primary_language
from explainer.words.catalogue import catalogue

# List items, headings and paragraphs end a sentence even without a full stop.
_UNREAD = re.compile(r"^(?:/{3,}|Table: |\||!\[).*$", re.MULTILINE)
_GAP = re.compile(r"\n\s*\n|\n(?=(?:[-*+]|\d+\.|#+)\s)")


def reading_ease(library: Library) -> Report:
    """Grade each page of prose by the Flesch–Kincaid formula, which is valid only for English.

    Tables and quotations placed by blocks do not count. Source: Kincaid and others, Derivation of
    new readability formulas for Navy enlisted personnel (1975).
    """
    measured = primary_language(library.site.language) == "en"
    rows = tuple(_row(library, page) for page in library.docs) if measured else ()
    words = catalogue(library.site.language)
    _, pgettext = words.gettext, words.pgettext
    columns = (_("US grade"), pgettext("how many", "Words"))
    title = _("How easy the pages of prose are to read")
    return Report(title, columns, (RowGroup(_("Page"), rows),))


def _row(library: Library, page: DocsPage) -> TableRow:
    text = as_read(library, page)
    grade = round(textstat.flesch_kincaid_grade(text), 1) if text else 0.0
    return TableRow(page.path, (grade, count_words(text)))


def as_read(library: Library, page: DocsPage) -> str:
    """Return the running text of a page as readers see it, with a full stop after each piece."""
    text = _UNREAD.sub("", page.source)
    plain = (plain_words(piece, library.name_of) for piece in _GAP.split(text))
    return " ".join(piece if piece[-1] in ".?!:…" else f"{piece}." for piece in plain if piece)
