"""The formats in which a quotation's source is cited."""

from __future__ import annotations

from explainer.citations.apa import apa
from explainer.citations.bibtex import bibtex
from explainer.citations.csl_json import csl_json
from explainer.citations.harvard import harvard
from explainer.citations.item import item_of
from explainer.citations.mla import mla
from explainer.citations.ris import ris
from explainer.library.library import Library
from explainer.model.quote import Quote

FORMATS = {
    "APA": apa,
    "MLA": mla,
    "Harvard": harvard,
    "BibTeX": bibtex,
    "RIS": ris,
    "CSL-JSON": csl_json,
}


def citations(library: Library, quote: Quote) -> list[tuple[str, str]]:
    """Return a quotation's citation by format.

    It cites the source that shows the words. A quotation whose wordings are all
    back-translations or paraphrases has none.
    """
    wording = quote.shown(library.site.language)
    if wording is None:
        return []
    item = item_of(library, quote, wording)
    return [(name, write(item)) for name, write in FORMATS.items()]
