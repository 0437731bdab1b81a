import re
from xml.etree.ElementTree import Element, fromstring, tostring

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions import Extension

from explainer.library.terms import TermFinder
from explainer.markup.safe import SafeMarkdown
from explainer.prose.term_marks import PageTerms, TermMarks, mark_terms

EXTENSIONS: list[str | Extension] = ["attr_list", "tables", SafeMarkdown()]
FINDER = TermFinder(
    [("treaty", ["treaty", "조약"]), ("war", ["war"]), ("state-of-war", ["state of war"])]
)


def url_of(term_id: str) -> str:
    return f"../glossary/#{term_id}"


def page_terms(language: str = "en", *seen: str) -> PageTerms:
    return PageTerms(language, set(seen))


def render(text: str, page: PageTerms | None = None) -> str:
    marks = TermMarks(FINDER, url_of, page or page_terms())
    return markdown.markdown(text, extensions=[*EXTENSIONS, marks])


def marked(text: str, page: PageTerms | None = None) -> list[tuple[str, str]]:
    """Return the marked words with the id of their term."""
    html = html5lib.parseFragment(render(text, page), namespaceHTMLElements=False)
    return [
        ("".join(link.itertext()), link.get("data-term", ""))
        for link in html.iter("a")
        if link.get("class") == "term"
    ]


def without_marks(html: str) -> str:
    return re.sub('<a class="term"[^>]*>(.*?)</a>', r"\1", html)


def test_the_first_use_is_a_link_to_where_the_term_is_explained() -> None:
    assert render("The treaty, that treaty.") == (
        '<p>The <a class="term" data-term="treaty" href="../glossary/#treaty">treaty</a>, '
        "that treaty.</p>"
    )


def test_several_terms_are_marked_in_one_sentence() -> None:
    assert marked("A state of war ends with a treaty; *war* does not.") == [
        ("state of war", "state-of-war"),
        ("treaty", "treaty"),
        ("war", "war"),
    ]


def test_text_around_and_between_marks_is_kept() -> None:
    tree = fromstring("<p>A war<em>, a war</em> and a treaty<br/>or treaty, or war.</p>")
    before = "".join(tree.itertext())
    mark_terms(tree, FINDER, url_of, page_terms())
    assert "".join(tree.itertext()) == before
    assert [link.text for link in tree.iter("a")] == ["war", "treaty"]


def test_pieces_of_one_page_mark_a_term_once() -> None:
    page = page_terms()
    assert marked("A treaty.", page) == [("treaty", "treaty")]
    assert marked("A treaty and a war.", page) == [("war", "war")]
    assert page.seen == {"treaty", "war"}


def test_the_next_page_begins_anew() -> None:
    marks = TermMarks(FINDER, url_of, page_terms())
    md = markdown.Markdown(extensions=[marks])
    first = md.reset().convert("A treaty.")
    marks.page = page_terms()
    assert md.reset().convert("A treaty.") == first


def test_a_term_is_not_marked_on_its_own_page() -> None:
    page = page_terms("en", "treaty")
    assert marked("A treaty, a war.", page) == [("war", "war")]


@pytest.mark.parametrize(
    "text",
    [
        "# War",
        "###### War",
        "War\n===",
        "[war](https://example.org/)",
        "[the *war* there](https://example.org/)",
        "`war`",
        "    war",
        "> war",
        "> a list:\n>\n> - war",
        "*war*{translate=no}",
        "*war*{.verbatim}",
        "a war\n{.no-terms}",
        '*war*{lang="ko"}',
        '*war*{lang="ru-RU"}',
        "<https://example.org/war>",
        "![war](war.png)",
    ],
)
def test_nothing_is_marked_where_it_would_disturb(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "*a war*",
        "- a war",
        "| a | b |\n|---|---|\n| war | no |",
        '*war*{lang="en-GB"}',
        "<em>war</em>",
        "<q>peace</q>, then war",
        "`code` war",
        "one \\* war",
        "AT&T &amp; &copy; war",
        "[link](https://example.org/) war",
    ],
)
def test_prose_is_marked_beside_and_inside_other_markup(text: str) -> None:
    assert marked(text) == [("war", "war")]


def test_a_use_where_nothing_is_marked_is_not_the_first_use() -> None:
    assert marked("# The war\n\nThe war.") == [("war", "war")]


def test_escaped_signs_and_entities_come_out_as_without_marks() -> None:
    text = "\\*A war\\* &amp; a treaty &lt; <b>this & that</b> &copy; `x`"
    assert len(marked(text)) == 2
    assert without_marks(render(text)) == markdown.markdown(text, extensions=EXTENSIONS)


def test_what_markdown_sets_aside_is_never_taken_for_words() -> None:
    finder = TermFinder([("a", ["amp"]), ("b", ["wzxhzdk"]), ("c", ["klzzwxh"]), ("d", ["0"])])
    marks = TermMarks(finder, url_of, page_terms())
    html = markdown.markdown(
        "A <b>x</b> &amp; **y** <https://example.org/?a=1&b=2> <me@example.org>", extensions=[marks]
    )
    assert "term" not in html


def test_the_page_language_decides_what_is_foreign() -> None:
    text = '조약은 *조약*{lang="ko"} *treaty*{lang="en"}'
    assert marked(text, page_terms("ko")) == [("조약", "treaty")]
    assert marked('*treaty*{lang="en"}', page_terms("ko")) == []


def test_an_address_is_escaped() -> None:
    root = Element("p")
    root.text = "war"
    mark_terms(root, FINDER, lambda _: '"><script>', page_terms())
    assert b"<script>" not in tostring(root)


words = st.sampled_from(["war", "treaty", "state of war", " ", "\n", "\n\n", "&", "&amp;", "<"])
markup = st.sampled_from(["*", "**", "`", "[", "](x)", "> ", "# ", "- ", "\\", "{.verbatim}"])
tags = st.sampled_from(["<b>", "</b>", "<a>", "</a>", "<q>", "</q>", "<br>", "<div>", "</div>"])
prose = st.lists(words | markup | tags, max_size=25).map("".join)


@given(prose)
def test_marks_never_change_the_words_of_a_page(text: str) -> None:
    assert without_marks(render(text)) == markdown.markdown(text, extensions=EXTENSIONS)


def test_a_mark_says_what_the_term_means() -> None:
    root = fromstring("<p>A war.</p>")
    mark_terms(root, FINDER, url_of, page_terms(), lambda term_id: f"What {term_id} means")
    assert [link.get("title") for link in root.iter("a")] == ["What war means"]
