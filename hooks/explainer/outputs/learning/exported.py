"""Items of the quiz as learning platforms take them: pieces of HTML, with links to the evidence."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from jinja2.environment import TemplateModule
from markupsafe import Markup

from explainer.library.library import Library
from explainer.quiz.item import Choice, Item
from explainer.templating import template_environment, translators
from explainer.words.catalogue import catalogue
from explainer.words.languages import direction


@dataclass(frozen=True, slots=True)
class ExportedChoice:
    """One option and its feedback, which may be empty, as HTML."""

    text: Markup
    feedback: Markup
    right: bool


@dataclass(frozen=True, slots=True)
class ExportedItem:
    """An item with choices, of which one is right, or with pairs that belong together.

    `topic` is the id of a record, or empty, and `topic_name` what it is called.
    `prompt` and `feedback` are HTML on one line, pairs are plain text. No platform knows a common
    way to put things in order, so that an item of that kind has its numbers and texts as pairs.
    """

    id: str
    form: str
    topic: str
    topic_name: str
    prompt: Markup
    choices: tuple[ExportedChoice, ...]
    pairs: tuple[tuple[str, str], ...]
    feedback: Markup


@cache
def learning_templates(language: str) -> Environment:
    """Return the environment of the templates of all formats, with words in a language."""
    made = template_environment("explainer.outputs.learning")
    made.globals |= translators(catalogue(language))
    return made


def exported_items(library: Library, items: Iterable[Item]) -> tuple[ExportedItem, ...]:
    """Return items for a platform; links lead to the site's address."""
    return tuple(map(_Exporter(library).item, items))


def lasting_address(library: Library, id: str) -> str:
    """Return the full address of a record."""
    return posixpath.join(str(library.site.url), library.address(library.by_id[id]))


class _Exporter:
    def __init__(self, library: Library) -> None:
        self._library = library
        self._language = library.site.language
        pieces = learning_templates(self._language).get_template("item.html")
        self._pieces: TemplateModule = pieces.module

    def item(self, item: Item) -> ExportedItem:
        named = [(str(place), choice.text) for place, choice in enumerate(item.choices, 1)]
        pairs = item.pairs or (named if item.kind == "order" else ())
        choices = item.choices if item.kind == "one" else ()
        return ExportedItem(
            item.id,
            item.form,
            item.topic,
            self._library.name_of(item.topic) if item.topic else "",
            self._html("prompt", item, self._language, direction(self._language)),
            tuple(self._choice(item, choice) for choice in choices),
            tuple((" ".join(left.split()), " ".join(right.split())) for left, right in pairs),
            self._feedback([item.why, *_further_whys(item)], item.evidence),
        )

    def _choice(self, item: Item, choice: Choice) -> ExportedChoice:
        # What the whole item rests on is linked in the feedback on the whole.
        evidence = {choice.evidence} - {"", *item.evidence}
        feedback = self._feedback([choice.why], evidence)
        return ExportedChoice(self._html("lines", choice.text), feedback, choice.right)

    def _feedback(self, whys: Iterable[str], evidence: Iterable[str]) -> Markup:
        links = [(self._library.name_of(id), lasting_address(self._library, id)) for id in evidence]
        return self._html("feedback", list(filter(None, whys)), links)

    def _html(self, piece: str, *values: object) -> Markup:
        made: Markup = getattr(self._pieces, piece)(*values)
        return made


def _further_whys(item: Item) -> list[str]:
    """Return what is known of each thing to be put in order, unless the whole why has it."""
    whys = [choice.why for choice in item.choices] if item.kind == "order" else []
    return [why for why in whys if why not in item.why]
