"""Tests of citations: each can be read by what reads its format, and cites words that were seen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import html5lib
import pytest

from explainer.build import render
from explainer.citations.formats import citations
from explainer.model.quote import Quote
from explainer.model.source import CslType
from tests import tiny
from tests.citations.readers import bibtex, ris

FORMATS = ["APA", "MLA", "Harvard", "BibTeX", "RIS", "CSL-JSON"]
RICH = r"""
type: article-newspaper
title: "Salt {and} 100% of $5 & #1_a ~ ^ \\ } { \"x\" <b>"
language: en
perspective: official
checked: 2031-04-01
author:
  - {family: Ó Broin, given: Seán}
  - {literal: Ministry of Salt and Trade}
issued: 2030-02-03
container-title: The Daily Salt & Co
publisher: Salt House
URL: https://salt.example/a?b=c&d={e
accessed: 2031-03-01
DOI: 10.1000/salt_1
"""


def cited(folder: Path, source: str = tiny.SOURCE, quotes: str = tiny.QUOTES) -> dict[str, str]:
    # A source of any perspective may carry words that were reported once.
    quotes = quotes.replace("verification: primary-text", "verification: single-report")
    library = tiny.library(folder, {"sources/text.yml": source, "quotes/arvo.yml": quotes})
    return dict(citations(library, library.expect("arvo-on-salt", Quote)))


def test_a_quotation_is_cited_in_six_formats(tmp_path: Path) -> None:
    assert list(cited(tmp_path)) == FORMATS


@pytest.mark.parametrize("type", get_args(CslType))
def test_every_type_of_source_can_be_cited(tmp_path: Path, type: str) -> None:
    found = cited(tmp_path, RICH.replace("article-newspaper", type))
    for name in ("APA", "MLA", "Harvard"):
        assert "Salt {and} 100% of $5" in found[name]
        assert "None" not in found[name]


@pytest.mark.parametrize("name", ["APA", "MLA", "Harvard"])
def test_a_source_is_cited_with_its_authors_and_its_year(tmp_path: Path, name: str) -> None:
    found = cited(tmp_path, RICH)[name]
    assert found.startswith("Ó Broin, S")
    assert "Ministry of Salt and Trade" in found
    assert "2030" in found


def test_styles_shorten_or_keep_names_dates_and_quotes_as_their_guides_do(tmp_path: Path) -> None:
    source = (
        RICH.replace("Seán", "Seán-Óg")
        .replace("DOI: 10.1000/salt_1\n", "")
        .replace("  - {literal: Ministry of Salt and Trade}\n", "")
        .replace(r'"Salt {and} 100% of $5 & #1_a ~ ^ \\ } { \"x\" <b>"', "Brin's 'long haul' ends")
    )
    found = cited(tmp_path, source)
    assert found["APA"].startswith("Ó Broin, S.-Ó. (2030, February 3). Brin’s “long haul” ends.")
    assert found["MLA"].startswith("Ó Broin, Seán-Óg. “Brin’s ‘Long Haul’ Ends.” ")
    assert found["Harvard"].startswith("Ó Broin, S.-Ó. (2030) ‘Brin’s “long haul” ends’, ")
    assert found["Harvard"].endswith("(Accessed: 1 March 2031).")


def test_bibtex_is_whole_whatever_the_source_is_called(tmp_path: Path) -> None:
    fields = bibtex(cited(tmp_path, RICH)["BibTeX"])
    assert (fields["ENTRYTYPE"], fields["ID"]) == ("article", "arvo-on-salt")
    assert fields["author"] == "Ó Broin, Seán and {Ministry of Salt and Trade}"
    assert fields["title"] == (
        r"{Salt \textbraceleft{}and\textbraceright{} 100\% of \$5 \& \#1\_a \textasciitilde{}"
        r' \textasciicircum{} \textbackslash{} \textbraceright{} \textbraceleft{} "x" <b>}'
    )
    assert fields["journal"] == r"The Daily Salt \& Co"
    assert (fields["date"], fields["urldate"]) == ("2030-02-03", "2031-03-01")
    assert fields["doi"] == "10.1000/salt_1"
    assert fields["url"] == "https://salt.example/a?b=c&d=%7Be"
    assert "Salt travels." in fields["note"]


def test_ris_has_a_field_a_line(tmp_path: Path) -> None:
    fields = ris(cited(tmp_path, RICH)["RIS"])
    assert fields[0] == ("TY", "NEWS")
    assert fields[-1] == ("ER", "")
    assert [value for tag, value in fields if tag == "AU"] == [
        "Ó Broin, Seán",
        "Ministry of Salt and Trade",
    ]
    assert ("DA", "2030/02/03") in fields
    assert ("DO", "10.1000/salt_1") in fields


def test_ris_keeps_words_of_several_lines_on_one(tmp_path: Path) -> None:
    quotes = tiny.QUOTES.replace("Salt travels.", '"Salt\\n\\ntravels\\tfar."')
    fields = dict(ris(cited(tmp_path, quotes=quotes)["RIS"]))
    assert "“Salt travels far.”" in fields["N1"]


def test_csl_json_is_one_item(tmp_path: Path) -> None:
    [item] = json.loads(cited(tmp_path, RICH)["CSL-JSON"])
    assert item["type"] == "article-newspaper"
    assert item["title"] == 'Salt {and} 100% of $5 & #1_a ~ ^ \\ } { "x" <b>'
    assert item["issued"] == {"date-parts": [[2030, 2, 3]]}
    assert item["author"][1] == {"literal": "Ministry of Salt and Trade"}


def test_the_words_their_speaker_and_their_fidelity_go_with_the_citation(tmp_path: Path) -> None:
    found = cited(tmp_path)
    for name in ("BibTeX", "RIS", "CSL-JSON"):
        assert "Arvo, 2030-02-03: “Salt travels.” (verbatim)" in found[name]


@pytest.mark.parametrize("name", ["APA", "MLA", "Harvard"])
def test_a_source_of_nobody_is_cited_by_its_title_once(tmp_path: Path, name: str) -> None:
    found = cited(tmp_path)[name]
    assert found.lstrip("‘").startswith("The Salt Pact")
    assert found.count("The Salt Pact") == 1


@pytest.mark.parametrize(
    ("locator", "shown"), [("p. 3", "p. 3"), ("pp. 3-5", "pp. 3–5"), ("12", "p. 12")]
)
def test_a_page_is_named_once(tmp_path: Path, locator: str, shown: str) -> None:
    quotes = tiny.QUOTES.replace("source: text", f"source: text, locator: {locator}")
    found = cited(tmp_path, RICH.replace("article-newspaper", "book"), quotes)
    for name in ("APA", "MLA", "Harvard"):
        assert shown in found[name]
        assert f"p. {shown}" not in found[name]


def test_another_place_in_a_source_is_no_page(tmp_path: Path) -> None:
    quotes = tiny.QUOTES.replace("source: text", "source: text, locator: art. I")
    found = cited(tmp_path, quotes=quotes)
    assert "p. art. I" not in "".join(found.values())
    assert "page" not in json.loads(found["CSL-JSON"])[0]
    assert json.loads(found["CSL-JSON"])[0]["note"].endswith("(verbatim), art. I")


@pytest.mark.parametrize("fidelity", ["back-translation", "paraphrase"])
def test_what_is_not_the_speakers_is_not_cited(tmp_path: Path, fidelity: str) -> None:
    quotes = (
        tiny.QUOTES.replace("fidelity: verbatim", f"fidelity: {fidelity}")
        .replace("primary-text", "unrecovered")
        .replace("    checked", "    reported: It said that salt travels.\n    checked")
    )
    assert cited(tmp_path, quotes=quotes) == {}


def test_the_page_of_a_source_shows_what_is_cited(tmp_path: Path) -> None:
    source = tiny.SOURCE + (
        "author: [{family: 김, given: 상호}, {family: Venn, given: Ada, suffix: Jr.}]\n"
        'volume: "12"\nissue: "3"\npage: 117-134\nedition: "2"\npublisher-place: Arlen\n'
    )
    library = tiny.library(tmp_path, {"sources/text.yml": source})
    [page] = [page for page in render(library) if page.path == "sources/text/"]
    shown = html5lib.parse(page.html, namespaceHTMLElements=False).find(".//dl")
    assert shown is not None
    told = dict(zip(shown.iter("dt"), shown.iter("dd"), strict=True))
    values = {"".join(dt.itertext()): "".join(dd.itertext()) for dt, dd in told.items()}
    assert values["Author"] == "김상호, Ada Venn Jr."
    wanted = {"Volume": "12", "Issue": "3", "Pages": "117-134", "Edition": "2", "Place": "Arlen"}
    assert values.items() >= wanted.items()


def test_a_page_that_asks_is_cited_with_one_mark(tmp_path: Path) -> None:
    quotes = tiny.QUOTES.replace("title: On carrying", "title: Who carries it?")
    library = tiny.library(tmp_path, {"quotes/arvo.yml": quotes})
    [page] = [page for page in render(library) if page.path == "quotes/arvo-on-salt/"]
    foot = html5lib.parse(page.html, namespaceHTMLElements=False).findall(".//footer//details/p")
    cited = [" ".join("".join(each.itertext()).split()) for each in foot]
    assert "“Who carries it?” Last checked" in cited[-1]


@pytest.mark.parametrize(
    ("given", "apa", "harvard"),
    [
        ("Yu. V.", "Andropov, Yu. V.", "Andropov, Yu.V."),
        ("Дж. Р.", "Andropov, Дж. Р.", "Andropov, Дж.Р."),
        ("Muḥyī al-Dīn", "Andropov, M. al-D.", "Andropov, M. al-D."),
        ("Abd al-Rahman Omar", "Andropov, A. al-R. O.", "Andropov, A. al-R.O."),
        ("Sang-ho", "Andropov, S.", "Andropov, S."),
    ],
)
def test_what_was_shortened_already_and_what_leads_to_a_name_stay(
    tmp_path: Path, given: str, apa: str, harvard: str
) -> None:
    source = tiny.SOURCE.replace("treaty", "book")
    found = cited(tmp_path, source + f"author: [{{family: Andropov, given: {given}}}]\n")
    assert found["APA"].startswith(f"{apa} (n.d.)")
    assert found["Harvard"].startswith(f"{harvard} (no date)")


@pytest.mark.parametrize("particle", ["al-", "d’", "d'"])
def test_a_particle_that_leans_on_its_name_has_no_space_behind_it(
    tmp_path: Path, particle: str
) -> None:
    name = f'{{non-dropping-particle: "{particle}", family: Orsay, given: Ada}}'
    found = cited(tmp_path, tiny.SOURCE + f"author: [{name}]\n")
    assert bibtex(found["BibTeX"])["author"] == f"{particle}Orsay, Ada"
    assert ("AU", f"{particle}Orsay, Ada") in ris(found["RIS"])


@pytest.mark.parametrize(
    ("title", "language", "apa", "mla"),
    [
        ("What next?!…", "en", "What next?!… The", "“What Next?!…” The"),
        ("Que dire, «non ?»", "fr", "Que dire, «non ?» The", "“Que dire, «non ?»” The"),
        ("「平和とは？」", "ja", "「平和とは？」 The", "“「平和とは？」” The"),
        ("What we saw:", "en", "What we saw: The", "“What We Saw:” The"),
        ("Rock ’n’ roll", "en", "Rock ’n’ roll. The", "“Rock ’n’ Roll.” The"),
        ("‘Ours’: boats’ tales", "en", "“Ours”: boats’ tales. The", "“‘Ours’: Boats’ Tales.” The"),
    ],
)
def test_titles_end_with_the_marks_that_they_have(
    tmp_path: Path, title: str, language: str, apa: str, mla: str
) -> None:
    source = RICH.split("title:")[0] + f'title: "{title}"\n' + RICH.partition('<b>"\n')[2]
    source = source.replace("language: en", f"language: {language}")
    found = cited(tmp_path, source)
    assert apa in found["APA"]
    assert mla in found["MLA"]


def test_a_hearing_that_asks_has_no_colon_behind_its_question(tmp_path: Path) -> None:
    source = tiny.SOURCE.replace("treaty", "hearing").replace("The Salt Pact", "Who carries salt?")
    assert "Who carries salt? Hearing on 12" in cited(tmp_path, source + 'number: "12"\n')["APA"]


def test_pages_and_issues_that_are_ranges_are_ranges_in_each_format(tmp_path: Path) -> None:
    source = RICH.replace("article-newspaper", "article-journal") + 'page: 117-34\nissue: "3-4"\n'
    found = cited(tmp_path, source)
    assert "117–134" in found["APA"]
    assert "117–34" in found["MLA"]
    fields = bibtex(found["BibTeX"])
    assert (fields["number"], fields["pages"]) == ("3--4", "117--34")
