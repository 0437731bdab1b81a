"""Lists of names stand in the order of the site's language, under its letters."""

from __future__ import annotations

from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from explainer.build import render
from tests import tiny

TERM = "  - {{id: t{0}, term: {1}, definition: Salt., checked: 2031-04-01}}\n"
PLACE = "  - {{id: p{0}, name: {1}, type: city, lat: {0}, lon: {0}, checked: 2031-04-01}}\n"


def site(folder: Path, language: str, names: list[str]) -> dict[str, HtmlElement]:
    """Return the pages of a site in a language, with a record of each kind for each name."""
    content = {"site.yml": tiny.SITE + f"language: {language}\n"}
    numbered = list(enumerate(names, start=1))
    content["glossary.yml"] = "items:\n" + "".join(TERM.format(n, name) for n, name in numbered)
    content["places.yml"] = "items:\n" + "".join(PLACE.format(n, name) for n, name in numbered)
    for number, name in numbered:
        content[f"stakeholders/s{number}.yml"] = tiny.STATE.format(name=name)
        source = tiny.SOURCE.replace("The Salt Pact", name).replace("language: en", "language: und")
        content[f"sources/q{number}.yml"] = source
    made = render(tiny.library(folder, content))
    return {page.path: document_fromstring(page.html) for page in made if page.html}


def texts(page: HtmlElement, path: str) -> list[str]:
    return [each.text_content().strip() for each in page.xpath(path)]


def test_every_list_of_names_follows_the_language_of_the_site(tmp_path: Path) -> None:
    names = ["Zebra", "Öl", "Ål", "Apple", "Äpple"]
    pages = site(tmp_path, "sv", names)
    ordered = ["Apple", "Zebra", "Ål", "Äpple", "Öl"]
    assert texts(pages["glossary/"], "//h2/dfn") == ordered
    people = texts(pages["stakeholders/"], "//ul[contains(@class, 'cards')]//h3")
    assert [name for name in people if name in names] == ordered
    shelf = texts(pages["sources/"], "//ul[@class='bibliography']/li")
    assert [line.split(".")[0] for line in shelf if line.split(".")[0] in names] == ordered
    assert texts(pages["map/"], "//*[@class='map-place']/h4") == ordered
    letters = texts(pages["search/"], "//section[@class='a-to-z']/h2")
    assert letters == ["A", "B", "S", "Z", "Å", "Ä", "Ö"]


def test_korean_names_stand_under_the_first_letter_of_their_syllable(tmp_path: Path) -> None:
    pages = site(tmp_path, "ko", ["하늘", "가나", "까치", "나라", "다리", "마을"])
    letters = texts(pages["search/"], "//section[@class='a-to-z']/h2")
    assert letters == ["ㄱ", "ㄴ", "ㄷ", "ㅁ", "ㅎ", "A", "B", "S"]
    assert texts(pages["glossary/"], "//nav[@class='letters']//a") == letters[:5]
    first = pages["search/"].xpath("//section[@class='a-to-z']")[0]
    assert texts(first, ".//li/a")[::3] == ["가나", "까치"]
    [link] = pages["search/"].xpath("//nav[@class='letters']//a[text()='ㅎ']")
    assert pages["search/"].get_element_by_id(link.get("href").removeprefix("#")) is not None


def test_names_that_begin_with_no_letter_come_last(tmp_path: Path) -> None:
    pages = site(tmp_path, "en", ["11 boats", "“Oath”", "Éclair", "Ferry", "Москва"])
    letters = texts(pages["search/"], "//section[@class='a-to-z']/h2")
    assert letters == ["A", "B", "E", "F", "O", "S", "М", "Numbers and signs"]
