"""Items as platforms take them: every word is in the HTML, and nothing in it is run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html
import pytest

from explainer.outputs.learning.exported import ExportedItem, exported_items
from explainer.quiz.item import Item
from tests.once import Once
from tests.outputs.learning.awkward import NAME, awkward_items, awkward_library


@pytest.fixture(scope="module")
def both(once: Once) -> list[tuple[Item, ExportedItem]]:
    def make(folder: Path) -> list[tuple[Item, ExportedItem]]:
        items = awkward_items()
        return list(zip(items, exported_items(awkward_library(folder), items), strict=True))

    return once("awkward-items", make)


def parts(html: str) -> list[str]:
    """Return the text of each paragraph, as a reader sees it."""
    tree: Any = lxml.html.fragment_fromstring(html, create_parent=True)
    for line_end in tree.iter("br"):
        line_end.tail = "\n" + (line_end.tail or "")
    return [found.text_content() for found in tree.iter("p")] or [tree.text_content()]


def test_a_prompt_has_what_is_looked_at_its_source_and_the_question(
    both: list[tuple[Item, ExportedItem]],
) -> None:
    for item, exported in both:
        asked = [text for text in (item.lead, item.lead_source, item.stem) if text]
        assert parts(exported.prompt) == asked
        assert ("<blockquote" in exported.prompt) == bool(item.lead and item.lead_lang)


def test_each_option_keeps_its_words_and_its_own_feedback(
    both: list[tuple[Item, ExportedItem]],
) -> None:
    for item, exported in both:
        if item.kind == "one":
            assert [parts(each.text) for each in exported.choices] == [
                [choice.text] for choice in item.choices
            ]
            assert [each.right for each in exported.choices] == [c.right for c in item.choices]
            for choice, each in zip(item.choices, exported.choices, strict=True):
                said = parts(each.feedback) if each.feedback else []
                assert said[:1] == ([choice.why] if choice.why else said[:1])
                assert len(said) == bool(choice.why) + bool(choice.evidence)


def test_the_feedback_on_the_whole_says_why_and_links_to_each_record(
    both: list[tuple[Item, ExportedItem]],
) -> None:
    for item, exported in both:
        tree: Any = lxml.html.fromstring(f"<div>{exported.feedback}</div>")
        links = [(link.text_content(), link.get("href")) for link in tree.iter("a")]
        assert links == [
            ("Salt Pact", "https://salt.example/pacts/salt-pact/"),
            (NAME, "https://salt.example/quotes/arvo-on-salt/"),
        ]
        said = parts(exported.feedback)
        assert said[:1] == ([item.why] if item.why else said[:1])
        if item.kind == "order":
            assert all(not choice.why or choice.why in said for choice in item.choices)


def test_what_is_to_be_put_in_order_is_matched_with_its_place(
    both: list[tuple[Item, ExportedItem]],
) -> None:
    for item, exported in both:
        if item.kind == "order":
            texts = [" ".join(choice.text.split()) for choice in item.choices]
            assert [text for _, text in exported.pairs] == texts
            assert [place for place, _ in exported.pairs] == ["1", "2", "3", "4"]
        assert bool(exported.pairs) == (item.kind != "one")
