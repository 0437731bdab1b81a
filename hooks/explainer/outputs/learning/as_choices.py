"""Items with choices alone, for formats that know neither orders nor pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.quiz.item import Choice, Item
from explainer.quiz.seeded import drawn
from explainer.words.catalogue import catalogue


def as_choices(item: Item, seed: int, language: str) -> Iterator[Item]:
    """Yield an item as it is, or what can be asked of it with choices, with its own reasons."""
    _ = catalogue(language).gettext
    if item.kind == "order":
        first = item.choices[0]
        choices = tuple(replace(choice, right=choice is first) for choice in item.choices)
        stem = _("Which of these came first?")
        yield replace(item, kind="one", stem=stem, choices=_mixed(item.id, choices, seed))
    elif item.kind == "match":
        for place, (left, _right) in enumerate(item.pairs):
            choices = tuple(
                Choice(right, other == left, "" if other == left else _whose(other, language))
                for other, right in item.pairs
            )
            id = f"{item.id}-{place + 1}"
            stem = _("What belongs to “%(word)s”?") % {"word": left}
            made = replace(item, id=id, kind="one", stem=stem, pairs=())
            yield replace(made, choices=_mixed(id, choices, seed))
    else:
        yield item


def _whose(left: str, language: str) -> str:
    return catalogue(language).gettext("That belongs to “%(word)s”.") % {"word": left}


def _mixed(id: str, choices: tuple[Choice, ...], seed: int) -> tuple[Choice, ...]:
    return tuple(drawn(seed, id, choices, lambda choice: choice.text))
