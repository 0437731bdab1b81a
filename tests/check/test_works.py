"""One work stands once among the sources, and several reports of words are more than one."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.check.works import address_key
from tests.check.marked import expected, problems, shown

JOIN = "keep one record, and give it the other's id under `aliases:`"
WORK = """\
type: article-newspaper
title: %s
%slanguage: en
perspective: press
checked: 2025-04-30
"""
POST = "container-title: The Harbour Post\nissued: 2019-02-05\n"
COPY = (
    "original: {title: Two boats, container-title: Post, issued: 2019-02}\n"
    "seen_through: {kind: repost, publisher: %s}\n"
)


def pair(one: str, other: str) -> dict[str, str]:
    return {"sources/a-report.yml": one, "sources/b-report.yml": other}


ONE_WORK = {
    "typed alike": (WORK % ("Two boats", POST), WORK % ("⟦Two boats⟧", POST)),
    "in capitals": (WORK % ("Two boats", POST), WORK % ("⟦TWO BOATS⟧", POST)),
    "with other signs": (
        WORK % ("“Two boats” – it's enough", POST),
        WORK % ("⟦\"'Two boats': it’s enough!\"⟧", POST),
    ),
    "without the article of a newspaper's name": (
        WORK % ("Two boats", POST),
        WORK % ("⟦Two boats⟧", POST.replace("The ", "")),
    ),
    "by the newspaper as publisher": (
        WORK % ("Two boats", POST),
        WORK % ("⟦Two boats⟧", POST.replace("container-title", "publisher")),
    ),
    "with a rougher date": (
        WORK % ("Two boats", POST),
        WORK % ("⟦Two boats⟧", POST.replace("2019-02-05", "2019-02")),
    ),
    "at two addresses": (
        WORK % ("Two boats", POST + "URL: https://post.example/1\n"),
        WORK % ("⟦Two boats⟧", POST + "URL: https://m.post.example/1\n"),
    ),
    "with and without an author": (
        WORK % ("Two boats", POST + "author: [{literal: Ada Venn}]\n"),
        WORK % ("⟦Two boats⟧", POST),
    ),
    "by authors named in parts, in capitals and in another order": (
        WORK % ("Two boats", POST + "author: [{family: Venn, given: Ada}, {literal: Ilo Marn}]\n"),
        WORK % ("⟦Two boats⟧", POST + "author: [{literal: ILO MARN}, {literal: Ada Venn}]\n"),
    ),
    "with the points that Russian mostly leaves out": (
        WORK % ("Самолёт и катер", POST + "title_language: ru\n"),
        WORK % ("⟦Самолет и катер⟧", POST + "title_language: ru\n"),
    ),
    "at one address, which is not told too": (
        WORK % ("Two boats", POST + "URL: https://post.example/1\n"),
        WORK % ("⟦Two boats⟧", POST + "URL: https://post.example/1\n"),
    ),
    "under one number in two spellings, in a language with a country": (
        WORK % ("Two boats", POST + "ISBN: 978-0-00-000000-2\n"),
        (WORK % ("⟦Two boats⟧", POST + "ISBN: '9780000000002'\n")).replace(": en\n", ": en-GB\n"),
    ),
    "in one copy": (
        WORK % ("A copy", COPY % "Digest"),
        WORK % ("⟦The same copy⟧", COPY % "digest"),
    ),
}


@pytest.mark.parametrize(("one", "other"), ONE_WORK.values(), ids=ONE_WORK)
def test_one_work_under_two_ids_is_told(tmp_path: Path, one: str, other: str) -> None:
    slip = pair(one, other)
    assert shown(tmp_path, slip) == expected("E455", slip, JOIN)


TWO_WORKS = {
    "on two days": (POST, POST.replace("02-05", "02-06")),
    "in two newspapers": (POST, POST.replace("Harbour", "Strait")),
    "by two authors": (
        POST + "author: [{literal: Ada Venn}]\n",
        POST + "author: [{literal: Ilo Marn}]\n",
    ),
    "under two numbers": (POST + 'number: "1"\n', POST + 'number: "2"\n'),
    "in two languages": (POST, POST + "title_language: en\n"),
    "dated and undated": (POST, "container-title: The Harbour Post\n"),
    "of nobody, at two addresses": (
        "URL: https://post.example/1\n",
        "URL: https://strait.example/1\n",
    ),
    "in two copies": (COPY % "Digest", COPY % "Mirror"),
    "as the work and a copy of it": ("container-title: Post\nissued: 2019-02\n", COPY % "Digest"),
}


@pytest.mark.parametrize(("one", "other"), TWO_WORKS.values(), ids=TWO_WORKS)
def test_two_works_of_one_title_pass(tmp_path: Path, one: str, other: str) -> None:
    second = WORK % ("Two boats", other)
    if "title_language" in other:
        second = second.replace("\nlanguage: en", "\nlanguage: fr")
    assert problems(tmp_path, pair(WORK % ("Two boats", one), second)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("On C++", "On C#"),
        ("Exports +5%", "Exports 5%"),
        ('"???"', '"!!!"'),
        ("मेला", "माला"),
        ("Two boats (I)", "Two boats (II)"),
    ],
)
def test_titles_that_signs_tell_apart_pass(tmp_path: Path, one: str, other: str) -> None:
    right = pair(WORK % (one, POST), WORK % (other, POST))
    assert "E455" not in [problem.code for problem in problems(tmp_path, right)]


ADDRESS = "https://post.example/boats/1"
SAME = [
    "http://post.example/boats/1",
    "https://www.post.example/boats/1",
    "https://POST.example/boats/1",
    "https://post.example/boats/1/",
    "https://post.example/boats/1#comments",
    "https://post.example/boats/1?utm_source=mail&utm_medium=x",
    "https://post.example/boats/1?fbclid=abc",
    "https://post.example/boats/1/index.html",
    "https://post.example/boats/%31",
    "https://post.example./boats/1",
    "https://post.example//boats/1",
    "https://post.example/boats/1?at_campaign=x&twclid=1&msclkid=2&srsltid=3",
]
OTHER = [
    "https://post.example/boats/2",
    "https://post.example/boats/1?page=2",
    "https://post.example/Boats/1",
    "https://post.example/boats%2F1",
    "https://en.post.example/boats/1",
    "https://post.example:8080/boats/1",
    "https://post.example/#!/boats/1",
]


@pytest.mark.parametrize("address", SAME)
def test_one_address_typed_in_two_ways_is_told(tmp_path: Path, address: str) -> None:
    slip = pair(
        WORK % ("Two boats", f"URL: {ADDRESS}\n"), WORK % ("One boat", f"URL: ⟦{address}⟧\n")
    )
    assert shown(tmp_path, slip) == expected("E456", slip, JOIN)


@pytest.mark.parametrize("address", OTHER)
def test_two_addresses_pass(tmp_path: Path, address: str) -> None:
    right = pair(WORK % ("Two boats", f"URL: {ADDRESS}\n"), WORK % ("One", f"URL: {address}\n"))
    assert problems(tmp_path, right) == []


def test_the_order_of_what_is_asked_of_a_page_makes_no_difference() -> None:
    assert address_key("https://a.example/?b=1&a=2") == address_key("https://a.example?a=2&b=1")
    assert address_key("https://a.example/#!/b") != address_key("https://a.example/#!/c")


@pytest.mark.parametrize(
    "first", ["DOI: 10.5555/BOATS\n", "URL: https://dx.doi.org/10.5555/Boats\n"]
)
def test_one_doi_is_one_address(tmp_path: Path, first: str) -> None:
    slip = pair(WORK % ("Two boats", first), WORK % ("One boat", "DOI: ⟦10.5555/boats⟧\n"))
    assert shown(tmp_path / "one", slip) == expected("E456", slip, JOIN)
    right = pair(WORK % ("Two boats", first), WORK % ("One boat", "DOI: 10.5555/boats.2\n"))
    assert problems(tmp_path / "two", right) == []


def test_an_address_of_an_original_counts_and_pages_of_one_file_do_not(tmp_path: Path) -> None:
    copied = f"original: {{title: Two boats, URL: ⟦{ADDRESS}⟧}}\n"
    slip = pair(WORK % ("Two boats", f"URL: {ADDRESS}\n"), WORK % ("A copy", copied))
    assert shown(tmp_path / "one", slip) == expected("E456", slip, JOIN)
    pages = [WORK % (f"Part {n}", f'URL: {ADDRESS}\npage: "{n}"\n') for n in (1, 2)]
    assert problems(tmp_path / "two", pair(*pages)) == []


QUOTE = """\
items:
  - id: oslen-two-boats
    speaker: oslen
    said: 2019-02-04
    title: On two boats
    occasion: Statement to the press
    verification: %s
    wordings:
      - {text: Two boats., lang: en, fidelity: press-translation, source: a-report}
      - {text: Deux bateaux., lang: fr, fidelity: press-translation, source: %s}
    checked: 2025-04-30
"""
SINGLE = "write `verification: single-report`, or name another report under `sources:`"
ONE_REPORT = {
    "one source twice": ("a-report", "", ""),
    "two copies of one original": ("b-report", COPY % "Digest", COPY % "Mirror"),
    "a work and its copy": (
        "b-report",
        "container-title: Post\nissued: 2019-02\n",
        COPY.replace("Two boats", "Report a") % "Digest",
    ),
    "a work and a copy that gives its address": (
        "b-report",
        f"URL: {ADDRESS}\n",
        "original: {title: One, URL: 'http://www.post.example/boats/1/'}\n",
    ),
    "one agency's report in two papers": (
        "b-report",
        "original: {title: One, author: [{literal: Strait Wire}], container-title: Post}\n",
        "original: {title: One, author: [{literal: STRAIT WIRE}], container-title: Mail}\n",
    ),
    "two works seen in one text": (
        "b-report",
        "seen_through: {kind: excerpt, publisher: Digest, title: Words of the week}\n",
        "seen_through: {kind: excerpt, publisher: Digest, title: Words of the Week}\n",
    ),
}


@pytest.mark.parametrize(("other", "a", "b"), ONE_REPORT.values(), ids=ONE_REPORT)
def test_several_reports_that_are_one_are_told(tmp_path: Path, other: str, a: str, b: str) -> None:
    slip = {
        **pair(WORK % ("Report a", a), WORK % ("Report b", b)),
        "quotes/oslen.yml": QUOTE % ("⟦several-reports⟧", other),
    }
    found = [each for each in shown(tmp_path, slip) if each.code != "E456"]
    assert found == expected("E457", slip, SINGLE)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("", ""),
        (
            "seen_through: {kind: archive, publisher: Archive}\n",
            "seen_through: {kind: archive, publisher: Archive}\n",
        ),
        (COPY % "Digest", (COPY % "Digest").replace("Two boats", "Three boats")),
        (COPY % "Digest", ""),
    ],
)
def test_two_reports_are_several(tmp_path: Path, a: str, b: str) -> None:
    right = {
        **pair(WORK % ("Report a", a), WORK % ("Report b", b)),
        "quotes/oslen.yml": QUOTE % ("several-reports", "b-report"),
    }
    assert problems(tmp_path, right) == []


def test_a_further_report_may_be_named_beside_the_wordings(tmp_path: Path) -> None:
    quote = QUOTE % ("several-reports\n    sources: [board-statement]", "a-report")
    right = {"sources/a-report.yml": WORK % ("Report a", ""), "quotes/oslen.yml": quote}
    assert problems(tmp_path, right) == []


@pytest.mark.parametrize("verification", ["disputed", "misattributed", "withdrawn"])
def test_doubt_is_shown(tmp_path: Path, verification: str) -> None:
    sources = pair(WORK % ("Report a", ""), WORK % ("Report b", ""))
    slip = {**sources, "quotes/oslen.yml": QUOTE % (f"⟦{verification}⟧", "b-report")}
    hint = "say under `context:` who says so and cite it, or name its source"
    assert shown(tmp_path / "bare", slip) == expected("E464", slip, hint)
    same = f"⟦{verification}⟧\n    sources: [a-report]"
    slip = {**sources, "quotes/oslen.yml": QUOTE % (same, "b-report")}
    assert shown(tmp_path / "same", slip) == expected("E464", slip, hint)
    for number, shows in enumerate(
        [
            "sources: [board-statement]",
            'context: "Oslen denies it [@board-statement]."',
            'remark: "Oslen denies it [@board-statement]."',
            "sources: [{source: a-report, says: It tells that Oslen denies the words}]",
            'reported: "Oslen denies it [@board-statement]."',
        ]
    ):
        text = QUOTE % (f"{verification}\n    {shows}", "b-report")
        right = {**sources, "quotes/oslen.yml": text}
        assert problems(tmp_path / str(number), right) == []
