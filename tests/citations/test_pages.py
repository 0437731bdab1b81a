"""What a quotation's page offers to copy: read from the page, each kind of fault with its cases."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import html5lib
import pytest
import yaml

from explainer.build import render
from explainer.citations.formats import CITATION_FORMATS
from explainer.pages.page import Page
from tests import tiny
from tests.citations.readers import bibtex, ris

VENN = {"family": "Venn", "given": "Ada"}


def book(title: str = "Boats of old", **fields: Any) -> dict[str, Any]:
    return source("book", title, **fields)


def press(title: str = "Two banks, one boat", **fields: Any) -> dict[str, Any]:
    return source("article-newspaper", title, **{"container-title": "The Wend Post"} | fields)


def source(type: str, title: str, **fields: Any) -> dict[str, Any]:
    made = {"type": type, "title": title, "language": "en", "perspective": "press"}
    return made | {"checked": "2031-04-01", "author": [VENN]} | fields


def by(*authors: Mapping[str, str], **fields: Any) -> dict[str, Any]:
    return book("조류", language="ko", issued="2020", **{"author": list(authors)} | fields)


# What each source is cited as. Of BibTeX, RIS and CSL-JSON, the fields that matter.
CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "two months": (
        source(
            "article-magazine",
            "Two banks",
            issued="2024-07/2024-08",
            **{"container-title": "Strait Affairs"},
        ),
        {
            "APA": "Venn, A. (2024, July–August). Two banks. Strait Affairs.",
            "MLA": "Venn, Ada. “Two Banks.” Strait Affairs, July–Aug. 2024.",
            "Harvard": "Venn, A. (2024) ‘Two banks’, Strait Affairs, July–August.",
            "BibTeX": {"date": "2024-07/2024-08"},
            "RIS": {"DA": "2024///July–August 2024"},
            "CSL-JSON": {"issued": {"date-parts": [[2024, 7], [2024, 8]]}},
        },
    ),
    "two years": (
        book(issued="1914/1918"),
        {
            "APA": "Venn, A. (1914–1918). Boats of old.",
            "RIS": {"DA": "1914///1914–1918", "PY": None},
            "CSL-JSON": {"issued": {"date-parts": [[1914], [1918]]}},
        },
    ),
    "days over a new year": (
        press(issued="2024-12-30/2025-01-02"),
        {
            "APA": "Venn, A. (2024, December 30–2025, January 2). Two banks, one boat. "
            "The Wend Post.",
            "MLA": "Venn, Ada. “Two Banks, One Boat.” The Wend Post, 30 Dec. 2024–2 Jan. 2025.",
            "Harvard": "Venn, A. (2024–2025) ‘Two banks, one boat’, The Wend Post, "
            "30 December 2024–2 January 2025.",
        },
    ),
    "a season": (
        press(issued="2024-21"),
        {
            "APA": "Venn, A. (2024, Spring). Two banks, one boat. The Wend Post.",
            "MLA": "Venn, Ada. “Two Banks, One Boat.” The Wend Post, Spring 2024.",
            "BibTeX": {"date": "2024-21"},
            "RIS": {"DA": "2024///Spring 2024"},
            "CSL-JSON": {"issued": {"date-parts": [[2024]], "season": 1}},
        },
    ),
    "a decade": (
        book("Lamps and oars", issued="198X"),
        {
            "APA": "Venn, A. (1980s). Lamps and oars.",
            "MLA": "Venn, Ada. Lamps and Oars. 1980s.",
            "Harvard": "Venn, A. (1980s) Lamps and oars.",
            "BibTeX": {"date": "198X"},
            "RIS": {"DA": "///1980s", "PY": None},
            "CSL-JSON": {"issued": {"literal": "1980s"}},
        },
    ),
    "a century": (
        book("Lamps and oars", issued="19XX"),
        {
            "APA": "Venn, A. (20th century). Lamps and oars.",
            "BibTeX": {"date": "19XX"},
            "RIS": {"DA": "///20th century", "PY": None},
            "CSL-JSON": {"issued": {"literal": "20th century"}},
        },
    ),
    "about a year": (
        book(issued="1911~"),
        {
            "APA": "Venn, A. (ca. 1911). Boats of old.",
            "MLA": "Venn, Ada. Boats of Old. Circa 1911.",
            "Harvard": "Venn, A. (c. 1911) Boats of old.",
            "BibTeX": {"date": "1911~"},
            "RIS": {"DA": "1911///ca. 1911", "PY": None},
            "CSL-JSON": {"issued": {"date-parts": [[1911]], "circa": True}},
        },
    ),
    "about a day": (
        press(issued="2024-06-20~"),
        {
            "APA": "Venn, A. (ca. 2024, June 20). Two banks, one boat. The Wend Post.",
            "MLA": "Venn, Ada. “Two Banks, One Boat.” The Wend Post, Circa 20 June 2024.",
            "Harvard": "Venn, A. (c. 2024) ‘Two banks, one boat’, The Wend Post, c. 20 June.",
            "RIS": {"DA": "2024///ca. 20 June 2024"},
        },
    ),
    "perhaps a year": (
        book(issued="1911?"),
        {
            "APA": "Venn, A. (1911?). Boats of old.",
            "MLA": "Venn, Ada. Boats of Old. [1911?].",
            "CSL-JSON": {"issued": {"date-parts": [[1911]], "circa": True, "raw": "1911?"}},
        },
    ),
    "perhaps about a month": (
        press(issued="2024-06%"),
        {
            "APA": "Venn, A. (ca. 2024, June?). Two banks, one boat. The Wend Post.",
            "MLA": "Venn, Ada. “Two Banks, One Boat.” The Wend Post, [Circa June 2024?].",
            "BibTeX": {"date": "2024-06%"},
        },
    ),
    "a day not known": (
        press(issued="2024-06-XX"),
        {
            "APA": "Venn, A. (2024, June). Two banks, one boat. The Wend Post.",
            "BibTeX": {"date": "2024-06-XX"},
            "RIS": {"DA": "2024/06//"},
            "CSL-JSON": {"issued": {"date-parts": [[2024, 6]]}},
        },
    ),
    "since a year": (
        book(issued="2022/.."),
        {
            "APA": "Venn, A. (2022–). Boats of old.",
            "BibTeX": {"date": "2022/.."},
            "CSL-JSON": {"issued": {"literal": "2022–"}},
        },
    ),
    "until a year": (book(issued="../1985"), {"APA": "Venn, A. (until 1985). Boats of old."}),
    "an end not known": (book(issued="1985/"), {"APA": "Venn, A. (1985–?). Boats of old."}),
    "a start not known": (book(issued="/1985"), {"APA": "Venn, A. (?–1985). Boats of old."}),
    "before Christ": (
        book(issued="-0043"),
        {
            "APA": "Venn, A. (44 B.C.E.). Boats of old.",
            "Harvard": "Venn, A. (44 BC) Boats of old.",
            "BibTeX": {"date": "-0043"},
            "RIS": {"DA": "///44 BC"},
            "CSL-JSON": {"issued": {"date-parts": [[-44]]}},
        },
    ),
    "a moment": (
        press(issued="2024-06-19T10:30:00Z"),
        {
            "APA": "Venn, A. (2024, June 19). Two banks, one boat. The Wend Post.",
            "BibTeX": {"date": "2024-06-19T10:30:00Z"},
            "RIS": {"DA": "2024/06/19/10:30:00Z"},
        },
    ),
    "read about a day": (
        press(accessed="2026-11-23~", URL="https://post.example/a"),
        {
            "APA": "Venn, A. (n.d.). Two banks, one boat. The Wend Post. "
            "Retrieved ca. November 23, 2026, from https://post.example/a",
            "Harvard": "Venn, A. (no date) ‘Two banks, one boat’, The Wend Post. "
            "Available at: https://post.example/a (Accessed: c. 23 November 2026).",
            "BibTeX": {"urldate": "2026-11-23~"},
            "RIS": {"Y2": "2026///ca. 23 November 2026"},
        },
    ),
    "a Korean name": (
        by({"family": "김", "given": "상호"}),
        {
            "APA": "김상호 (2020). 조류.",
            "MLA": "김상호. 조류. 2020.",
            "Harvard": "김상호 (2020) 조류.",
            "RIS": {"AU": "김, 상호"},
        },
    ),
    "a Chinese name": (by({"family": "王", "given": "毅"}), {"APA": "王毅 (2020). 조류."}),
    "a Japanese name": (
        by({"family": "山田", "given": "太郎"}),
        {"Harvard": "山田太郎 (2020) 조류."},
    ),
    "syllables of a name in Latin letters": (
        by({"family": "Song", "given": "Sang-ho"}),
        {"APA": "Song, S. (2020). 조류.", "MLA": "Song, Sang-ho. 조류. 2020."},
    ),
    "a Hindi name": (
        by({"family": "शर्मा", "given": "राम"}),
        {"APA": "शर्मा, राम. (2020). 조류.", "MLA": "शर्मा, राम. 조류. 2020."},
    ),
    "a Russian name": (
        by({"family": "Захарова", "given": "Мария Владимировна"}),
        {"APA": "Захарова, М. В. (2020). 조류.", "Harvard": "Захарова, М.В. (2020) 조류."},
    ),
    "a hyphen between names": (
        by({"family": "Picard", "given": "Jean-Luc"}),
        {"APA": "Picard, J.-L. (2020). 조류."},
    ),
    "a particle that stays": (
        by({"non-dropping-particle": "van", "family": "Gogh", "given": "Vincent"}),
        {
            "APA": "van Gogh, V. (2020). 조류.",
            "BibTeX": {"author": "van Gogh, Vincent"},
            "RIS": {"AU": "van Gogh, Vincent"},
        },
    ),
    "a particle that goes": (
        by({"dropping-particle": "von", "family": "Humboldt", "given": "Alexander"}),
        {
            "APA": "Humboldt, A. von. (2020). 조류.",
            "MLA": "Humboldt, Alexander von. 조류. 2020.",
            "BibTeX": {"author": "von Humboldt, Alexander"},
        },
    ),
    "a suffix": (
        by({"family": "King", "given": "Martin Luther", "suffix": "Jr."}),
        {
            "APA": "King, M. L., Jr. (2020). 조류.",
            "MLA": "King, Martin Luther, Jr. 조류. 2020.",
            "BibTeX": {"author": "King, Jr., Martin Luther"},
            "RIS": {"AU": "King, Martin Luther, Jr."},
        },
    ),
    "one name": (by({"family": "Sukarno"}), {"APA": "Sukarno. (2020). 조류."}),
    "a body": (
        by({"literal": "Ministry of Rivers and Boats"}),
        {
            "APA": "Ministry of Rivers and Boats. (2020). 조류.",
            "BibTeX": {"author": "{Ministry of Rivers and Boats}"},
        },
    ),
    "four authors": (
        by(*[{"family": name, "given": "Ada"} for name in ("Venn", "Rell", "Moss", "Quill")]),
        {
            "APA": "Venn, A., Rell, A., Moss, A., & Quill, A. (2020). 조류.",
            "MLA": "Venn, Ada, et al. 조류. 2020.",
            "Harvard": "Venn, A. et al. (2020) 조류.",
        },
    ),
    "twenty-one authors": (
        by(*[{"family": f"Name{chr(65 + at)}", "given": "Ada"} for at in range(21)]),
        {
            "APA": ", ".join(f"Name{chr(65 + at)}, A." for at in range(19))
            + ", … NameU, A. (2020). 조류."
        },
    ),
    "a full stop within the marks": (
        press(issued="2024-06-02"),
        {
            "MLA": "Venn, Ada. “Two Banks, One Boat.” The Wend Post, 2 June 2024.",
            "Harvard": "Venn, A. (2024) ‘Two banks, one boat’, The Wend Post, 2 June.",
        },
    ),
    "a full stop within marks of the title's own": (
        book("A treaty called “defensive”", issued="2024"),
        {
            "APA": "Venn, A. (2024). A treaty called “defensive.”",
            "MLA": "Venn, Ada. A Treaty Called “Defensive.” 2024.",
            "Harvard": "Venn, A. (2024) A treaty called ‘defensive’.",
        },
    ),
    "a title of several lines": (
        press("Two banks,\n\none boat", issued="2024"),
        {
            "APA": "Venn, A. (2024). Two banks, one boat. The Wend Post.",
            "RIS": {"TI": "Two banks, one boat", "DA": "2024///"},
            "CSL-JSON": {"title": "Two banks, one boat"},
        },
    ),
    "a question": (
        press("Who keeps the bridge?", issued="2024"),
        {
            "APA": "Venn, A. (2024). Who keeps the bridge? The Wend Post.",
            "MLA": "Venn, Ada. “Who Keeps the Bridge?” The Wend Post, 2024.",
        },
    ),
    "a question that ends it": (
        book("Who keeps the bridge?", issued="2024"),
        {
            "APA": "Venn, A. (2024). Who keeps the bridge?",
            "MLA": "Venn, Ada. Who Keeps the Bridge? 2024.",
            "Harvard": "Venn, A. (2024) Who keeps the bridge?",
        },
    ),
    "an apostrophe that closes nothing": (
        press("Pay of the workers'", issued="2024"),
        {
            "APA": "Venn, A. (2024). Pay of the workers’. The Wend Post.",
            "MLA": "Venn, Ada. “Pay of the Workers’.” The Wend Post, 2024.",
            "Harvard": "Venn, A. (2024) ‘Pay of the workers’’, The Wend Post.",
        },
    ),
    "apostrophes of all sorts": (
        press("'Nobody's boat': the captains' pay in the '90s", issued="2024"),
        {
            "APA": "Venn, A. (2024). “Nobody’s boat”: the captains’ pay in the ’90s. "
            "The Wend Post.",
            "MLA": "Venn, Ada. “‘Nobody’s Boat’: The Captains’ Pay in the ’90s.” "
            "The Wend Post, 2024.",
        },
    ),
    "marks within marks": (
        press("Rell: \"She said 'no' to it\"", issued="2024"),
        {
            "APA": "Venn, A. (2024). Rell: “She said ‘no’ to it.” The Wend Post.",
            "MLA": "Venn, Ada. “Rell: ‘She Said “No” to It.’” The Wend Post, 2024.",
            "Harvard": "Venn, A. (2024) ‘Rell: “She said ‘no’ to it”’, The Wend Post.",
        },
    ),
    "marks that particles hang on": (
        press('‘조류’의 "시대"는', language="ko", issued="2024"),
        {
            "APA": "Venn, A. (2024). “조류”의 “시대”는. The Wend Post.",
            "MLA": "Venn, Ada. “‘조류’의 ‘시대’는.” The Wend Post, 2024.",
        },
    ),
    "marks of Hebrew within a word": (
        press('ארה"ב', language="he", issued="2024"),
        {"APA": 'Venn, A. (2024). ארה"ב. The Wend Post.'},
    ),
    "no preprint": (
        source(
            "article-journal",
            "The ferry in law",
            issued="2024",
            **{"container-title": "Journal of Straits"},
        ),
        {"Harvard": "Venn, A. (2024) ‘The ferry in law’, Journal of Straits."},
    ),
    "volume, issue and pages": (
        source(
            "article-journal",
            "The ferry in law",
            issued="2024",
            **{"container-title": "Journal of Straits", "volume": "12", "issue": "3"},
            page="117-134",
        ),
        {
            "APA": "Venn, A. (2024). The ferry in law. Journal of Straits, 12(3), 117–134.",
            "MLA": "Venn, Ada. “The Ferry in Law.” Journal of Straits, vol. 12, no. 3, 2024, "
            "pp. 117–34.",
            "Harvard": "Venn, A. (2024) ‘The ferry in law’, Journal of Straits, 12(3), "
            "pp. 117–134.",
            "BibTeX": {"ENTRYTYPE": "article", "volume": "12", "number": "3", "pages": "117--134"},
            "RIS": {"TY": "JOUR", "VL": "12", "IS": "3", "SP": "117", "EP": "134"},
            "CSL-JSON": {"volume": "12", "issue": "3", "page": "117-134"},
        },
    ),
    "edition and place": (
        book(issued="2024", edition="2", publisher="Arland Press", **{"publisher-place": "Arlen"}),
        {
            "APA": "Venn, A. (2024). Boats of old (2nd ed.). Arland Press.",
            "MLA": "Venn, Ada. Boats of Old. 2nd ed., Arland Press, 2024.",
            "Harvard": "Venn, A. (2024) Boats of old. 2nd edn. Arlen: Arland Press.",
            "BibTeX": {"edition": "2", "location": "Arlen"},
            "RIS": {"ET": "2", "CY": "Arlen"},
            "CSL-JSON": {"edition": "2", "publisher-place": "Arlen"},
        },
    ),
    "a number": (
        source("report", "On boats", issued="2024", number="12", publisher="Ministry of Rivers"),
        {
            "APA": "Venn, A. (2024). On boats (No. 12). Ministry of Rivers.",
            "BibTeX": {"ENTRYTYPE": "report", "number": "12", "institution": "Ministry of Rivers"},
            "RIS": {"TY": "RPRT", "M1": "12"},
            "CSL-JSON": {"number": "12"},
        },
    ),
    "a newspaper that names nobody": (
        press(issued="2024-06-02", author=[]),
        {
            "APA": "Two banks, one boat. (2024, June 2). The Wend Post.",
            "MLA": "“Two Banks, One Boat.” The Wend Post, 2 June 2024.",
            "Harvard": "The Wend Post (2024) ‘Two banks, one boat’, 2 June.",
        },
    ),
    "a site's name": (
        press("What nippon.com says", issued="2024", **{"container-title": "Nippon.com"}),
        {"MLA": "Venn, Ada. “What Nippon.com Says.” Nippon.com, 2024."},
    ),
    "a title in capitals of its own": (
        book("iPhones for NATO: a guide to e-mail", issued="2024"),
        {"MLA": "Venn, Ada. iPhones for NATO: A Guide to E-Mail. 2024."},
    ),
}


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """Build one site with a quotation for each case, and read what its page offers, by format."""
    quote = {"speaker": "arvo", "said": "/2030", "occasion": "A statement"}
    quote |= {"title": "On salt", "verification": "single-report", "checked": "2031-04-01"}
    pages: dict[str, Page] = {}
    for turn, cases in enumerate(apart(list(CASES.values()))):
        quotes, content = [], {}
        for number, given in cases:
            words = {"text": f"Salt travels {number}.", "lang": "en", "fidelity": "verbatim"}
            wording = words | {"source": f"s{number}"}
            quotes.append({"id": f"q{number}", **quote, "wordings": [wording]})
            content[f"sources/s{number}.yml"] = yaml.safe_dump(given, allow_unicode=True)
        content["quotes/brin.yml"] = yaml.safe_dump({"items": quotes}, allow_unicode=True)
        library = tiny.library(tmp_path_factory.mktemp(f"cited-{turn}"), content)
        pages |= {page.path: page for page in render(library)}
    return {name: read(pages[f"quotes/q{number}/"].html) for number, name in enumerate(CASES)}


def apart(cases: list[tuple[dict[str, Any], dict[str, str]]]) -> list[list[tuple[int, Any]]]:
    """Part the cases, each with its number, so that no two of one title stand together."""
    parts: list[list[tuple[int, Any]]] = []
    times: Counter[str] = Counter()
    for number, (given, _) in enumerate(cases):
        title = "".join(filter(str.isalnum, given["title"].casefold()))
        turn = times[title]
        times[title] += 1
        parts += [[]] * (turn == len(parts))
        parts[turn] = [*parts[turn], (number, given)]
    return parts


def read(html: str) -> dict[str, str]:
    page = html5lib.parse(html, namespaceHTMLElements=False)
    formats = page.findall(".//details[@class='cite']/div")
    return {part.findtext("p/b", ""): part.findtext("pre/code", "") for part in formats}


@pytest.mark.parametrize("name", CASES)
def test_a_page_offers_what_was_recorded_and_no_more(
    offered: dict[str, dict[str, str]], name: str
) -> None:
    found = offered[name]
    assert list(found) == list(CITATION_FORMATS)
    told: dict[str, dict[str, Any]] = {
        "BibTeX": bibtex(found["BibTeX"]),
        "RIS": dict(ris(found["RIS"])),
        "CSL-JSON": json.loads(found["CSL-JSON"])[0],
    }
    for format, wanted in CASES[name][1].items():
        if isinstance(wanted, str):
            assert found[format] == wanted
        else:
            assert {field: told[format].get(field) for field in wanted} == wanted
