"""Markdown that would not look as its editor meant."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.markup.bounds import out_of_bounds
from explainer.markup.limits import footnotes_in, html_in, languages_in, too_deep, unshown
from explainer.model.text import language_refusal
from explainer.problems.problem import Problem

ALLOWED = "write plain paragraphs, lists, links, *emphasis* and `### ` headings"
FOOTNOTE = (
    "E508",
    "a footnote is not shown on a page of prose",
    "cite a source, `[@id]`, or say it in the text",
)
_HTML = (
    "W508",
    "HTML is shown to readers as the text that it is",
    "write Markdown instead, or, to speak of it, put it between backticks",
)


def check_markdown(context: Context) -> Iterator[Problem]:
    """E343, E344, E345, E508, E509, W508: prose contains only what its pages show, within limits.

    HTML is shown as literal text, which may be what an editor meant.
    """
    for words in context.words():
        if unread := list(out_of_bounds(words.text)):
            for offset, fault in unread:
                yield words.problem(words.text[offset], offset, *fault)
            continue
        if too_deep(words.text):
            message = "lists or emphasis stand too deep in each other here"
            yield words.owner.origin.problem(words.path, "E509", message, "write it flatter")
            continue
        for what, found, offset in unshown(words.text):
            message = f"{what} is not shown in a record's prose"
            yield words.problem(found, offset, "E508", message, ALLOWED)
        for found, offset in html_in(words.text):
            yield words.problem(found, offset, *_HTML)
    for piece in context.docs_words():
        for found, offset in footnotes_in(piece.text):
            yield piece.problem(found, offset, *FOOTNOTE)
        for found, offset in html_in(piece.text):
            yield piece.problem(found, offset, *_HTML)


def check_languages(context: Context) -> Iterator[Problem]:
    """E215: words marked with a language have a language tag that exists."""
    for words in context.all_words():
        for tag, offset in languages_in(words.text):
            if refusal := language_refusal(tag):
                yield words.problem(tag, offset, "E215", *refusal)
