"""Tests of finding the headings and anchors of a page."""

from __future__ import annotations

from explainer.pages.toc import outline


def found(html: str) -> list[tuple[int, str, str]]:
    return [(heading.level, heading.anchor, heading.words) for heading in outline(html).headings]


def test_headings_of_two_levels_are_found_in_order() -> None:
    html = '<h1 id="a">A</h1><h2 id="b">B</h2><h3 id="c">C</h3><h4 id="d">D</h4><h2 id="e">E</h2>'
    assert found(html) == [(2, "b", "B"), (3, "c", "C"), (2, "e", "E")]


def test_a_heading_without_anchor_is_left_out() -> None:
    assert found('<h2>A</h2><h2 id="">B</h2><h2 id="c">C</h2>') == [(2, "c", "C")]


def test_words_are_those_that_readers_see() -> None:
    html = (
        '<h2 id="a">\n Salt &amp; <em>brine</em> <a href="#x">of the\nroad</a> &lt;1961&gt; </h2>'
    )
    assert found(html) == [(2, "a", "Salt & brine of the road <1961>")]


def test_the_sign_of_a_permanent_link_is_no_word() -> None:
    html = '<h2 id="a">Salt<a class="headerlink" href="#a" title="Link">¶</a> and <b>more</b></h2>'
    assert found(html) == [(2, "a", "Salt and more")]


def test_words_after_a_permanent_link_stay() -> None:
    html = '<h2 id="a"><a class="headerlink" href="#a">¶</a> Salt</h2>'
    assert found(html) == [(2, "a", "Salt")]


def test_every_anchor_is_found() -> None:
    html = (
        '<main id="a"><p id="b">B</p><br id="c"><svg><g id="d"/></svg><a name="e" id>E</a></main>'
    )
    assert outline(html).anchors == {"a", "b", "c", "d"}


def test_a_page_may_have_none() -> None:
    assert found("") == []
    assert outline("<p>Salt</p>").anchors == set()


def test_a_question_of_a_quiz_is_no_heading() -> None:
    asked = '<div class="quiz-item"><h2 id="item-a">Who?</h2></div><h2 id="b">After</h2>'
    assert found(asked) == [(2, "b", "After")]
    assert "item-a" in outline(asked).anchors
