"""Tests of many pages as one document: no id twice, and links that stay within it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.library.reads import Reads
from explainer.pages.page import Page
from explainer.pages.reading_copy import join_pages, page_id
from explainer.pages.toc import Outline

PATHS = st.sampled_from(["", "home/", "a/", "a/b/", "a-b/", "b/a/", "söl/"])
NAMES = st.sampled_from(["a", "b", "sources", "source-1", "a-b"])


def made_of(path: str, html: str) -> Callable[[], Page]:
    return lambda: Page(path, "", "", html, Outline(), Reads())


def copied(pages: Mapping[str, str], stand_ins: Mapping[str, str] | None = None) -> dict[str, str]:
    made = {path: made_of(path, html) for path, html in pages.items()}
    page = join_pages({path: (make, 1) for path, make in made.items()}, "print/", stand_ins or {})
    return {path: str(page(path)) for path in pages}


def link(href: str, pages: Mapping[str, str], stand_ins: Mapping[str, str] | None = None) -> str:
    """Return where a link on the page `a/` leads in a copy of it and some other pages."""
    html = copied({"a/": f'<p id="own"><a href="{href}">x</a></p>', **pages}, stand_ins)["a/"]
    [found] = lxml.html.fragment_fromstring(html).xpath("//a/@href")
    return str(found)


@pytest.mark.parametrize(
    ("href", "leads"),
    [
        ("#own", "#a/own"),
        ("#gone", "#a/"),
        ("./", "#a/"),
        ("../", "#/"),
        ("../#top", "#/top"),
        ("../index.html#top", "#/top"),
        ("../b/", "#b/"),
        ("../b/index.html", "#b/"),
        ("../b/#deep", "#b/deep"),
        ("../b/#not-there", "#b/"),
        ("../quotes/x/", "#b/entry-x"),
        ("../quotes/x/#wordings", "#b/entry-x"),
        ("../quotes/y/", "../quotes/y/"),
        ("../c/", "../c/"),
        ("../c/index.html#d", "../c/index.html#d"),
        ("../figures/salt.csv", "../figures/salt.csv"),
        ("c/", "../a/c/"),
        ("https://salt.example/b/", "https://salt.example/b/"),
        ("mailto:editors@salt.example", "mailto:editors@salt.example"),
    ],
)
def test_a_link_leads_to_its_place_in_the_copy_where_that_is_there(href: str, leads: str) -> None:
    pages = {"": '<h1 id="top">T</h1>', "b/": '<h1 id="deep">B</h1><p id="entry-x">x</p>'}
    stand_ins = {"quotes/x/": "b/#entry-x", "quotes/y/": "b/#entry-y"}
    assert link(href, pages, stand_ins) == leads


def test_names_of_ids_follow_them() -> None:
    html = copied(
        {
            "a/": '<figure aria-labelledby="t gone"><h2 id="t">T</h2></figure>'
            '<figure aria-labelledby="gone"><svg><rect fill="url(#p)"></rect>'
            '<pattern id="p"></pattern></svg></figure>'
        }
    )["a/"]
    one, other = lxml.html.fragments_fromstring(html)
    assert one.get("aria-labelledby") == "a/t"
    assert other.get("aria-labelledby") is None
    assert other.xpath(".//rect/@fill") == ["url(#a/p)"]
    assert other.xpath(".//pattern/@id") == ["a/p"]


def test_what_only_a_screen_can_use_is_left_out_and_the_rest_is_open() -> None:
    html = copied(
        {
            "a/": '<nav class="breadcrumb">up</nav><form><select></select></form>'
            "<p hidden>later</p><button>press</button>tail<details><summary>More</summary>"
            '<p>told</p></details><h1>T<a class="headerlink" href="#t">¶</a></h1>'
            "<!-- note --><h6>low</h6>&lt;b&gt;"
        }
    )["a/"]
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    assert tree.text_content() == "tailMoretoldTlow<b>"
    assert tree.xpath(".//details/@open") == [""]
    assert [heading.tag for heading in tree.xpath(".//h2 | .//h6")] == ["h2", "h6"]
    assert "note" not in html


@given(st.dictionaries(PATHS, st.lists(NAMES, unique=True, max_size=4), min_size=1))
def test_no_id_stands_in_the_copy_twice(pages: dict[str, list[str]]) -> None:
    made = {
        path: "".join(f'<p id="{name}">x</p>' for name in names) for path, names in pages.items()
    }
    ids = [page_id(path) for path in pages]
    for html in copied(made).values():
        ids += lxml.html.fragment_fromstring(html, create_parent="div").xpath(".//@id")
    assert len(ids) == len(set(ids))
