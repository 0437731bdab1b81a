"""Tests of prose from records: what readers see of it, and what can never reach a page."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from explainer.load.docs import read_page
from explainer.markup.limits import too_deep
from explainer.model.text import Prose
from explainer.pages.site import SiteRenderer
from explainer.pages.view import View
from explainer.texts.folding import seen
from tests import tiny

MORE = {
    "stakeholders/who.yml": tiny.STATE.format(name="Who pays?"),
    "sources/copy.yml": tiny.SOURCE.replace("The Salt Pact", "A copy <b>&</b> more"),
    "sources/salz.yml": tiny.SOURCE.replace("language: en", "language: de").replace(
        "The Salt Pact", "Der Salzpakt"
    ),
    "sources/told.yml": tiny.SOURCE.replace(
        "language: en", "language: de\ntitle_language: en-GB"
    ).replace("The Salt Pact", "Salt in English"),
    "glossary.yml": (
        "items:\n  - {id: brine, term: brine, definition: Salt water., checked: 2031-04-01}\n"
        "  - {id: pan, term: salt pan, definition: A shallow pool., checked: 2031-04-01}\n"
    ),
    "stakeholders/carn.yml": tiny.STATE.format(name="{ko: 카른}"),
}
SIGNS = st.text(
    st.sampled_from("abc <>&\"'`*_[]()!#@|:;/\\{}=-+.\n\t1é북\u200f")
    | st.characters(exclude_categories=["Cc", "Cs"]),
    max_size=80,
)
OPENERS = ["- ", "> ", "1. ", "*a ", "_b ", "**", "[", "`", "\n", "    ", "\n/// depth | brief\n"]
ALLOWED = {"p", "em", "strong", "a", "ul", "ol", "li", "sup", "span", "br", "h3", "h4"}


@pytest.fixture(scope="module")
def renderer(tmp_path_factory: pytest.TempPathFactory) -> SiteRenderer:
    return SiteRenderer(tiny.library(tmp_path_factory.mktemp("site"), MORE))


@pytest.fixture
def view(renderer: SiteRenderer) -> View:
    return renderer.view("quotes/arvo-on-salt/")


def rendered(text: str, view: View) -> HtmlElement:
    return lxml.html.fragment_fromstring(view.prose(Prose((("", text),))), create_parent="div")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>bold</b> & more",
        '<img src="x" onerror="alert(1)">',
        "<!-- a comment -->",
        "</p><p>",
        "<?php echo 1 ?>",
        "a < b > c",
        "<a href='javascript:alert(1)'>x</a>",
    ],
)
def test_html_is_shown_as_the_text_that_it_is(text: str, view: View) -> None:
    shown = rendered(text, view)
    assert shown.text_content().strip() == text
    assert [element.tag for element in shown.iterdescendants()] == ["p"]


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](JavaScript:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "[x](\tjavascript:alert(1))",
    ],
)
def test_a_link_that_is_no_web_address_leads_nowhere(text: str, view: View) -> None:
    shown = rendered(text, view)
    assert shown.xpath("//@href") == []
    assert shown.text_content().strip() == "x"


@pytest.mark.parametrize(
    "address", ["https://salt.example/?a=b&c=d", "http://salt.example/", "mailto:a@salt.example"]
)
def test_a_link_to_the_web_stays(address: str, view: View) -> None:
    [link] = rendered(f"[x]({address})", view).xpath(".//a")
    assert link.get("href") == address
    assert link.get("rel") == "noopener"


def test_markdown_is_shown(view: View) -> None:
    shown = rendered("*one* **two**\n\n- three\n- four\n\nAnd:\n\n1. five\n\n### Six", view)
    assert [e.text for e in shown.xpath(".//em | .//strong | .//h3")] == ["one", "two", "Six"]
    assert len(shown.xpath(".//ul/li")) == 2
    assert len(shown.xpath(".//ol/li")) == 1


def test_references_lead_to_their_records(view: View) -> None:
    shown = rendered("[[arvo]], [[arvo|the <state>]], [[salt-pact]] and [[brine]]", view)
    links = [(link.get("href"), link.text_content()) for link in shown.xpath(".//a")]
    assert links == [
        ("../../stakeholders/arvo/", "Arvo"),
        ("../../stakeholders/arvo/", "the <state>"),
        ("../../pacts/salt-pact/", "Salt Pact"),
        ("../../glossary/#brine", "brine"),
    ]


def test_a_name_that_ends_in_a_question_mark_closes_its_sentence(view: View) -> None:
    shown = rendered("See [[who]]. And [[who|this]]. And [[who]]!", view)
    assert shown.text_content().strip() == "See Who pays? And this. And Who pays?!"


def test_a_name_in_another_language_says_so(view: View) -> None:
    named, own = rendered("[[carn]] and [[carn|Carn]]", view).xpath(".//a")
    assert (named.text_content(), named.get("lang")) == ("카른", "ko")
    assert (own.text_content(), own.get("lang")) == ("Carn", None)


def test_what_is_not_known_is_shown_as_words(view: View) -> None:
    shown = rendered("[[nobody]] and [[nobody|somebody]] [@nobody] [@arvo] [[]]", view)
    assert shown.xpath(".//a") == []
    assert shown.text_content().split() == ["nobody", "and", "somebody"]


def test_references_are_not_followed_in_code_nor_after_a_backslash(view: View) -> None:
    shown = rendered(r"`[[arvo]]` and \[[arvo]] and `[@text]`", view)
    assert shown.xpath(".//a") == []
    assert shown.text_content() == "[[arvo]] and [[arvo]] and [@text]"


def test_citations_are_numbered_in_order_of_first_use(view: View) -> None:
    first = rendered("One [@text]. Two [@copy, p. 3; @text, art. I].", view)
    marks = [(a.get("href"), a.text) for a in first.xpath(".//a[@class='cite-ref']")]
    assert marks == [("#source-1", "1"), ("#source-2", "2"), ("#source-1", "1")]
    [mark] = rendered("Three [@copy, p. 4].", view).xpath(".//a[@class='cite-ref']")
    assert mark.text == "2"
    assert [(number, source.id, places) for number, source, places in view.cited()] == [
        (1, "text", ["art. I"]),
        (2, "copy", ["p. 3", "p. 4"]),
    ]


def test_a_citation_stands_close_to_its_words_and_has_a_short_name(view: View) -> None:
    shown = rendered("One [@copy].", view)
    assert shown.text_content() == "One1."
    [mark] = shown.xpath(".//a[@class='cite-ref']")
    assert mark.get("aria-label") == "Source 1"


@pytest.mark.parametrize("text", ["Old&nbsp;salt&#160;pans.", "Old sa&shy;lt pa&#x200b;ns."])
def test_a_term_is_found_whatever_html_calls_what_nobody_sees_in_it(text: str, view: View) -> None:
    [marked] = rendered(text, view).xpath(".//a[@data-term='pan']")
    assert seen(marked.text_content()) == "salt pans"


def test_a_term_is_marked_once_a_page(view: View) -> None:
    first = rendered("Brine is brine.", view).xpath(".//a[@data-term='brine']")
    assert [link.text for link in first] == ["Brine"]
    assert rendered("More brine.", view).xpath(".//a") == []


def test_prose_of_one_paragraph_can_stand_in_a_line(view: View) -> None:
    assert view.inline_prose(Prose((("", "One *two*."),))) == "One <em>two</em>."
    assert view.inline_prose(Prose((("", "One.\n\nTwo."),))) == "<p>One.</p>\n<p>Two.</p>"


@given(SIGNS)
@example("[[[[a]]" * 20)
@example("*" * 500)
@example("[" * 500)
@example("`" * 500)
@example("> " * 50)
@example("- " * 50)
@example("*x*{: onclick=alert(1) style=color:red id=x }")
@example("[x](//salt.example)")
def test_any_text_is_safe_html(renderer: SiteRenderer, text: str) -> None:
    shown = rendered(text, renderer.view("quotes/arvo-on-salt/"))
    assert {element.tag for element in shown.iterdescendants()} <= ALLOWED
    for name, value in (pair for element in shown.iter() for pair in element.attrib.items()):
        assert not name.startswith("on")
        assert name not in ("style", "id", "src")
        assert not value.strip().lower().startswith(("javascript:", "data:"))


# Few, since deep text takes its time.
@settings(max_examples=60)
@given(st.lists(st.sampled_from(OPENERS), min_size=1, max_size=6), st.integers(1, 150))
@example(["- ", "> "], 500)
def test_what_is_not_refused_as_too_deep_is_shown(
    renderer: SiteRenderer, openers: list[str], times: int
) -> None:
    text = "".join(openers) * times + "salt"
    page, problems = read_page(text.encode(), "docs/a.md", "a.md")
    assert (page is None) == (not {"E308", "E344"}.isdisjoint(problem.code for problem in problems))
    if not too_deep(text):
        assert "salt" in rendered(text, renderer.view("quotes/arvo-on-salt/")).text_content()


def test_an_address_is_read_in_its_letters_and_linked_in_its_bytes(view: View) -> None:
    text = "See <http://xn--d1ahl.xn--p1ai/%D0%B7> or [this](https://a.example/%D0%B7)."
    one, two = rendered(text, view).xpath(".//a")
    assert (one.get("href"), one.text) == ("http://xn--d1ahl.xn--p1ai/%D0%B7", "http://мид.рф/з")
    assert (two.get("href"), two.text) == ("https://a.example/%D0%B7", "this")
    # On paper it stands beside the words.
    assert two.get("data-address") == "https://a.example/з"


def test_an_anchor_of_an_editors_own_is_no_mark_of_a_source(view: View) -> None:
    shown = rendered("[one](https://a.example/){#sources} [@text] [@text]", view)
    assert shown.xpath(".//@id") == ["cited-1-1", "cited-1-2"]
