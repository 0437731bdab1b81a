"""Tests of lists and ends of sentences, which a language may punctuate in its own way."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from markupsafe import Markup

from explainer.words.punctuation import list_with_and
from explainer.words.vocabulary import Vocabulary, vocabulary


class Japanese(NullTranslations):
    """A catalogue of the messages that join and end words."""

    def pgettext(self, context: str, message: str) -> str:
        """Return a message with the marks of Japanese."""
        marked = message.replace(", ", "、").replace("; ", "；").replace(".", "。")
        return marked if context in ("list", "sentence") else message


def test_a_list_has_the_marks_of_its_language() -> None:
    names = ("Arvo", "Brin", "Carn")
    assert vocabulary("en").listed(names) == "Arvo, Brin, Carn"
    assert vocabulary("en").facts(names[:2]) == "Arvo; Brin"
    japanese = Vocabulary(Japanese())
    assert japanese.listed(names) == "Arvo、Brin、Carn"
    assert japanese.facts(names[:2]) == "Arvo；Brin"
    assert japanese.ended("Arvo") == "Arvo。"
    assert japanese.ended("Arvo!") == "Arvo!"


@pytest.mark.parametrize("joined", [vocabulary("en").listed, vocabulary("en").apart])
def test_what_is_missing_leaves_no_mark(joined: object) -> None:
    assert callable(joined)
    assert joined([]) == joined([None, ""]) == ""
    assert joined([None, "Arvo", ""]) == "Arvo"


def test_markup_stays_and_plain_words_beside_it_are_escaped() -> None:
    found = vocabulary("en").listed(["<Arvo>", Markup("<b>Brin</b>"), "100%"])
    assert isinstance(found, Markup)
    assert found == "&lt;Arvo&gt;, <b>Brin</b>, 100%"
    assert vocabulary("en").ended(Markup("<b>Brin</b>")) == Markup("<b>Brin</b>.")
    assert not isinstance(vocabulary("en").listed(["<Arvo>", "Brin"]), Markup)


def test_each_item_is_shown_as_asked() -> None:
    assert vocabulary("en").listed([1, 2], lambda number: f"No {number}") == "No 1, No 2"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "Arvo, Brin and Carn"),
        ("fr", "Arvo, Brin et Carn"),
        ("ru", "Arvo, Brin и Carn"),
        ("ja", "Arvo、Brin、Carn"),
        ("tlh", "Arvo, Brin and Carn"),
    ],
)
def test_a_list_with_and_is_as_unicode_has_it(language: str, expected: str) -> None:
    assert list_with_and(["Arvo", "Brin", "Carn"], language) == expected
