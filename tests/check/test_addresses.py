"""No two pages or files of the site take one place, and prose replaces what it is meant to."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from explainer.check.addresses import THE_SITE, Places
from explainer.site_map import docs_file, docs_path
from tests.check.marked import Case, expected, shown

PROSE = "⟦-⟧--\nabout_the_site: true\n---\n\n# A page\n"
PLAIN = PROSE.replace("⟦-⟧", "-")
PACT = """\
title: Accord on the Night Ferry
short_title: Ferry Accord
sources: [board-statement]
checked: 2025-04-30
parties: [{party: oslen}, {party: varrick}]
status: proposed
answer: {brief: An accord.}
"""
FIGURE = """\
title: Ferries
finding: There are more now
unit: ferries
caveat: A count by hand [@board-statement].
sources: [board-statement]
checked: 2025-04-30
points:
  - {label: "2023", value: 1, sources: [board-statement]}
  - {label: "2024", value: 2, sources: [board-statement]}
"""
RENAME = "rename the file"
MOVE = "rename the file, or move it to another folder, such as `files/`"
CASES: dict[str, Case] = {
    "a record at the address of a page of the site's own": (
        "E403",
        {"pacts/compare.yml": PACT.replace("title: A", "⟦title⟧: A", 1)},
        "choose another id",
    ),
    "a former id at the address of a page of the site's own": (
        "E403",
        {"pacts/ferry-accord.yml": PACT + "aliases: [⟦compare⟧]\n"},
        "choose another id",
    ),
    "prose at the address of a record": ("E403", {"docs/stakeholders/oslen.md": PROSE}, RENAME),
    "a file at the address of a page": (
        "E403",
        {"docs/boats.png.md": PLAIN, "docs/boats.png": "⟦B⟧oats"},
        MOVE,
    ),
    "a file where a folder of pages stands": (
        "E403",
        {"docs/CNAME": "⟦b⟧oats.example", "docs/cname/boats.md": PLAIN},
        MOVE,
    ),
    "two files that differ in case": (
        "E403",
        {"docs/Boat.png": "boat", "docs/boat.PNG": "⟦b⟧oat"},
        MOVE,
    ),
    "two files that differ in the form of Unicode": (
        "E403",
        {
            unicodedata.normalize("NFD", "docs/배.png"): "boat",
            unicodedata.normalize("NFC", "docs/배.png"): "⟦b⟧oat",
        },
        MOVE,
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_would_be_written_to_one_place_is_told(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


@pytest.mark.parametrize(
    "name",
    [
        *("Quotes.md", "quotes/README.md", "Pacts/index.md", "quotes/Readme.markdown", "print.md"),
        *("search.md", "404.md", "desk.md", "desk/notes.md", "map.mkd", "timeline/INDEX.md"),
        *("stakeholders/ties.md", "pacts/Compare.md", "data.md", "assets/about.md", "sitemap.md"),
        unicodedata.normalize("NFD", "corrections/index.md"),
    ],
)
def test_prose_does_not_take_the_place_of_a_page_of_the_site_s_own(
    tmp_path: Path, name: str
) -> None:
    files = {f"docs/{name}": PROSE}
    assert shown(tmp_path, files) == expected("E403", files, RENAME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("boats/index.md", "boats.md"), ("Boats.md", "boats.md"), ("README.md", "index.md")),
        *(("about.md", "about/index.md"), ("About.md", "about/README.md"), ("a.md", "a.markdown")),
        *(
            ("Readme.md", "index.md"),
            ("boats/Index.md", "boats/readme.md"),
            ("straße.md", "STRASSE.md"),
        ),
        (unicodedata.normalize("NFC", "협정.md"), unicodedata.normalize("NFD", "협정.md")),
        (unicodedata.normalize("NFC", "배/a.md"), unicodedata.normalize("NFD", "배/A.md")),
    ],
)
def test_two_pages_that_meet_are_told_with_both_places(
    tmp_path: Path, one: str, other: str
) -> None:
    found = shown(tmp_path, {f"docs/{name}": PLAIN for name in (one, other)})
    assert [(problem.code, problem.hint) for problem in found] == [("E403", RENAME)]
    named = {found[0].file}
    assert named < {f"docs/{one}", f"docs/{other}"}


@pytest.mark.parametrize(
    "name",
    ["assets/stylesheets/boats.css", "search/boat.png", "data/boats.csv", "Assets/boat.png"],
)
def test_a_file_does_not_go_where_the_site_s_own_stand(tmp_path: Path, name: str) -> None:
    files = {f"docs/{name}": "⟦b⟧oat {}"}
    assert shown(tmp_path, files) == expected("E403", files, MOVE)


def test_a_file_does_not_take_the_place_of_a_figure_s_values(tmp_path: Path) -> None:
    files = {"figures/ferries.yml": FIGURE, "docs/figures/Ferries.csv": "⟦a⟧,b"}
    assert shown(tmp_path, files) == expected("E403", files, MOVE)


@pytest.mark.parametrize(
    "name", ["img/boat.png", "boats/boat.png", "quotes/a.pdf", "stakeholders/oslen/flag.png"]
)
def test_a_file_beside_prose_may_stand_where_no_page_is(tmp_path: Path, name: str) -> None:
    assert shown(tmp_path, {f"docs/{name}": "", "docs/boats.md": PLAIN}) == []


REPLACING = {
    "": ["index.md", "README.md", "Readme.markdown", "Index.md", "index.mkd"],
    "about/": ["about.md", "About.md", "about.markdown", "about/README.md", "ABOUT/Index.md"],
    "accessibility/": ["accessibility.md", "accessibility/index.md", "Accessibility.mdown"],
}


@pytest.mark.parametrize(
    ("address", "name"), [(path, name) for path, names in REPLACING.items() for name in names]
)
def test_prose_takes_the_place_of_pages_that_are_made_where_it_is_silent(
    tmp_path: Path, address: str, name: str
) -> None:
    assert docs_path(name) == address
    assert shown(tmp_path, {f"docs/{name}": PROSE}) == []


def test_a_place_is_taken_with_all_that_stands_in_its_way() -> None:
    places = Places()
    assert places.take("a/b.png", "one") is None
    assert places.take("A/B.PNG", "two") == "one"
    assert places.take("a", "three") == "one"
    assert places.take("a/b.png/c.png", "four") == "one"
    assert places.take("a/c.png", "five") is None
    assert places.take("Quotes/index.html", "six") == THE_SITE


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("boats.md", "boats/index.html"),
        ("a.b.md", "a.b/index.html"),
        ("guide/README.md", "guide/index.html"),
        ("Guide/Boats.markdown", "Guide/Boats/index.html"),
        ("img/Boat.PNG", "img/Boat.PNG"),
        (unicodedata.normalize("NFD", "über/배.md"), "über/배/index.html"),
        (unicodedata.normalize("NFD", "über/배.png"), "über/배.png"),
    ],
)
def test_one_function_says_what_a_file_becomes(name: str, file: str) -> None:
    assert docs_file(name) == file
