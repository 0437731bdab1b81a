"""Tests of the addresses, languages and links that pages are made with."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import urljoin

import pytest

from explainer.model.text import Prose, Text
from explainer.pages.contact import contact_href
from explainer.pages.site import SiteRenderer
from explainer.pages.view import View
from tests import tiny

PATHS = ["", "pacts/", "pacts/compare/", "quotes/arvo-on-salt/", "timeline/", "a/b/c/"]


def view(folder: Path, path: str = "", site: str = tiny.SITE, *, urls: bool = True) -> View:
    library = tiny.library(folder, {"site.yml": site})
    return SiteRenderer(library, directory_urls=urls).view(path)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("target", PATHS)
@pytest.mark.parametrize("base", ["https://salt.example/", "https://salt.example/below/"])
def test_an_address_leads_from_every_page_to_every_page(
    tmp_path: Path, path: str, target: str, base: str
) -> None:
    href = view(tmp_path, path).href_to(target)
    assert urljoin(base + path, href) == base + target


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("target", PATHS)
def test_an_address_leads_from_file_to_file_in_a_folder(
    tmp_path: Path, path: str, target: str
) -> None:
    href = view(tmp_path, path, urls=False).href_to(target)
    joined = posixpath.normpath(posixpath.join("/site", path, href))
    assert joined == posixpath.normpath(posixpath.join("/site", target, "index.html"))


@pytest.mark.parametrize("urls", [True, False])
def test_an_anchor_of_the_same_page_needs_no_address(tmp_path: Path, urls: bool) -> None:
    assert view(tmp_path, "timeline/", urls=urls).href_to("timeline/#first") == "#first"


def test_an_anchor_of_another_page_follows_its_address(tmp_path: Path) -> None:
    assert view(tmp_path, "quotes/").href_to("timeline/#first") == "../timeline/#first"
    offline = view(tmp_path, "quotes/", urls=False)
    assert offline.href_to("timeline/#first") == "../timeline/index.html#first"


def test_permanent_links_count_from_the_address_of_the_site(tmp_path: Path) -> None:
    below = tiny.SITE.replace("https://salt.example/", "https://salt.example/pact")
    page = view(tmp_path, "quotes/", below)
    assert page.permalink() == "https://salt.example/pact/quotes/"
    assert page.permalink("timeline/#first") == "https://salt.example/pact/timeline/#first"


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("en", "ltr"), ("ko", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-IR", "rtl"), ("zz", "ltr")],
)
def test_a_language_is_written_from_one_side(tmp_path: Path, tag: str, direction: str) -> None:
    assert view(tmp_path).direction(tag) == direction


@pytest.mark.parametrize(
    ("tag", "name"), [("ko", "Korean"), ("zh-Hans", "Chinese"), ("ar", "Arabic"), ("zz", "zz")]
)
def test_a_language_is_called_by_its_name(tmp_path: Path, tag: str, name: str) -> None:
    assert name in view(tmp_path).language_name(tag)


def test_words_come_in_the_language_of_the_page_or_the_nearest(tmp_path: Path) -> None:
    page = view(tmp_path, site=tiny.SITE + "language: en\n")
    assert page.words(Text((("", "salt"),))) == ("salt", None)
    assert page.words(Text((("ko", "소금"), ("en", "salt")))) == ("salt", None)
    assert page.words(Text((("ko", "소금"), ("ru", "соль")))) == ("소금", "ko")
    assert page.prose(Prose((("ko", "소금"), ("en", "*salt*")))) == "<p><em>salt</em></p>"


def test_a_page_in_a_regional_language_takes_words_of_the_language(tmp_path: Path) -> None:
    page = view(tmp_path, site=tiny.SITE + "language: en-GB\n")
    assert page.text(Text((("ko", "소금"), ("en", "salt")))) == "salt"


def test_readers_write_to_the_contact_that_the_site_names(tmp_path: Path) -> None:
    assert contact_href(view(tmp_path), "Salt & more") == (
        "mailto:editors@salt.example?subject=Salt%20%26%20more"
    )
    site = tiny.SITE.replace("email: editors@salt.example", 'url: "https://salt.example/report"')
    assert contact_href(view(tmp_path, site=site), "x") == "https://salt.example/report"
