"""Each source of a page leads back to every place that cites it, and what is shown is readable."""

from __future__ import annotations

from collections import Counter

import pytest

from explainer.site_map import PRINT
from tests.site.sites import BuiltSite, words


def test_each_source_leads_back_to_every_place_that_cites_it(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        cited: dict[str, list[str]] = {}
        for mark in page.xpath("//a[contains(@class, 'cite-ref')][@id]"):
            cited.setdefault(mark.get("href"), []).append(mark.get("id"))
        for entry in page.xpath("//main//ol[@class='sources']/li"):
            places = cited.get(f"#{entry.get('id')}", [])
            back = entry.xpath(".//*[@class='cited-at']//a")
            assert places, (path, entry.get("id"))
            assert [a.get("href") for a in back] == [f"#{place}" for place in places], path
            assert [words(a) for a in back][:3] == ["a", "b", "c"][: len(places)]
            names = [a.get("aria-label") for a in back]
            assert len(set(names)) == len(names)


def test_no_id_stands_twice_on_a_page(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        twice = [id for id, count in Counter(page.xpath("//@id")).items() if count > 1]
        assert twice == [], path


def test_a_place_may_be_cited_in_prose_in_blocks_and_more_than_once(odd: BuiltSite) -> None:
    entries = odd.main("notes/").xpath(".//ol[@class='sources']/li")
    back = [[words(a) for a in e.xpath(".//*[@class='cited-at']//a")] for e in entries]
    # The statement of the ministry first, then that of the board, which the block cites again.
    assert back == [["a", "b"], ["a", "b"]]
    in_copy = odd.main(PRINT).xpath(".//*[@id='notes/']//*[@class='cited-at']//a/@href")
    assert len(in_copy) == 4
    assert all(odd.page(PRINT).xpath("//*[@id=$id]", id=href[1:]) for href in in_copy)


def test_an_address_is_shown_as_people_read_it_and_linked_as_machines_need_it(
    odd: BuiltSite,
) -> None:
    [link] = odd.main("sources/mid/").xpath(".//dl//a[starts-with(@href, 'http:')]")
    assert words(link) == "http://мид.рф/заявление"
    assert link.get("href").isascii()
    for path in ("sources/", "notes/", "quotes/verse/"):
        printed = odd.main(path).xpath(".//li//*[@class='on-paper']")
        assert "http://мид.рф/заявление" in map(words, printed), path
    assert "xn--" not in words(odd.main(PRINT))


def lines(block: object) -> list[list[str]]:
    """Return a passage by paragraph and line."""
    return [
        [" ".join(line.split()) for line in "".join(_with_breaks(p)).split("\0")]
        for p in block.xpath("./p")  # type: ignore[attr-defined]
    ]


def _with_breaks(element: object) -> list[str]:
    found = [element.text or ""]  # type: ignore[attr-defined]
    for child in element:  # type: ignore[attr-defined]
        found += ["\0"] if child.tag == "br" else _with_breaks(child)
        found.append(child.tail or "")
    return found


VERSE = [["The boat is ours,", "the night is yours,"], ["we meet at sea."]]


@pytest.mark.parametrize(
    ("path", "block"),
    [
        ("quotes/verse/", ".//figure[contains(@class, 'quote')]/blockquote"),
        ("quotes/", ".//*[@id='entry-verse']//blockquote"),
        ("stakeholders/varrick/", ".//blockquote[contains(., 'we meet')]"),
        ("notes/", ".//blockquote"),
        (PRINT, ".//*[@id='notes/']//blockquote"),
    ],
)
def test_verse_and_paragraphs_stay_as_they_were_typed(
    odd: BuiltSite, path: str, block: str
) -> None:
    assert lines(odd.main(path).xpath(block)[0]) == VERSE


def test_another_wording_stands_in_the_table_as_it_was_typed(odd: BuiltSite) -> None:
    [other] = odd.main("quotes/verse/").xpath(".//table//div[@class='wording']")
    assert lines(other) == [["The boat is ours,", "the day is yours,"], ["we meet at sea."]]


def test_an_articles_words_keep_their_lines_around_phrases(odd: BuiltSite) -> None:
    [clause] = odd.main("pacts/ferry-accord/").xpath(".//figure[@class='clause']/blockquote")
    assert lines(clause) == [
        ["Each Party shall cross", "by night."],
        ["Neither shall cross by day."],
    ]
    assert words(clause.xpath(".//a[@class='clause-phrase']")[0]) == "cross by day"


def test_other_peoples_summaries_keep_their_paragraphs(odd: BuiltSite) -> None:
    [told] = odd.main("quotes/told/").xpath(".//table//div[@class='rendering']")
    assert lines(told) == [["boats"], ["and oars"]]


def test_a_comparison_keeps_the_line_ends_of_both(odd: BuiltSite) -> None:
    [compared] = odd.main("quotes/verse/").xpath(".//p[@class='diff']")
    hidden = compared.xpath(".//*[@class='visually-hidden']")
    for words_aloud in hidden:
        words_aloud.text = ""
    assert compared.text_content() == (
        "The boat is ours,\nthe nightday is yours,\n\nwe meet at sea."
    )
