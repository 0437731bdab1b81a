"""Every word of ours comes from the catalogue: in a language of accents none is plain."""

from __future__ import annotations

import lxml.html

from tests.site.pseudo import known_words, plain_words
from tests.site.sites import BuiltSite

PLAIN_PAGE = """<title>Ŧīŧŀḗ Tree</title><meta name="description" content="Salt ƞǿŧ">
<p>ŀīƞḗ tide</p>
<nav aria-label="Moor"></nav><img alt="Quay" title="ship"><input placeholder="known">"""


def test_a_plain_word_is_found_wherever_somebody_reads_or_hears_it() -> None:
    found = plain_words(lxml.html.document_fromstring(PLAIN_PAGE), {"known"})
    assert {word for word, _ in found} == {"Tree", "Salt", "tide", "Moor", "Quay", "ship"}


def test_no_word_of_ours_stands_outside_the_catalogue(pseudo: BuiltSite) -> None:
    known = known_words(pseudo)
    assert set().union(*(plain_words(page, known) for page in pseudo.pages.values())) == set()


def test_the_pseudo_language_reaches_each_page(pseudo: BuiltSite) -> None:
    assert {page.get("lang") for page in pseudo.pages.values()} == {"en-x-pseudo"}
    assert all("[!!! " in page.text_content() for page in pseudo.pages.values())
