"""Markdown that readers would not see as its editor meant it."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.check.problem import Problem
from explainer.markup.limits import footnotes_in, html_in, too_deep, unshown
from explainer.model.text import Prose

SHOWN = "write plain paragraphs, lists, links, *emphasis* and `### ` headings"
FOOTNOTE = (
    "E508",
    "a footnote is not shown on a page of prose",
    "cite a source, `[@id]`, or say it in the text",
)
HTML = (
    "W508",
    "HTML is shown to readers as the text that it is",
    "write Markdown instead, or, to speak of it, put it between backticks",
)


def check_markdown(context: Context) -> Iterator[Problem]:
    """E508, E509, W508: prose holds only what its pages show, that of records not nested deep.

    HTML is shown, but as the text that it is, which an editor may well mean.
    """
    for owner, path, value in context.values():
        for tag, words in value.by_language if isinstance(value, Prose) else ():
            where = (*path, tag) if tag else path
            if too_deep(words):
                message = "lists or emphasis stand too deep in each other here"
                yield owner.origin.problem(where, "E509", message, "write it flatter")
                continue
            for what, found, offset in unshown(words):
                wrong = ("E508", f"{what} is not shown in a record's prose", SHOWN)
                earlier = words[:offset].count(found)
                yield owner.origin.problem_at_words(where, found, *wrong, skip=earlier)
            for found, offset in html_in(words):
                earlier = words[:offset].count(found)
                yield owner.origin.problem_at_words(where, found, *HTML, skip=earlier)
    for page in context.library.docs:
        for located, _ in page.collected.paragraphs + page.collected.others:
            for found, offset in footnotes_in(located.text):
                place = page.place(located, offset)
                yield Problem(page.file, *place, *FOOTNOTE, len(found))
            for found, offset in html_in(located.text):
                yield Problem(page.file, *page.place(located, offset), *HTML, len(found))
