"""The formats for citing a quotation's source."""

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

CITATION_FORMATS = {
    "APA": apa,
    "MLA": mla,
    "Harvard": harvard,
    "BibTeX": bibtex,
    "RIS": ris,
    "CSL-JSON": csl_json,
}


def citations(library: Library, quote: Quote) -> list[tuple[str, str]]:
    """Return the citations of a quotation, with the names of their formats.

    The cited source is the one with the words. A quotation with only back-translations or
    paraphrases has none.
    """
    wording = quote.shown(library.site.language)
    if wording is None:
        return []
    item = item_of(library, quote, wording)
    return [(name, write(item)) for name, write in CITATION_FORMATS.items()]
