"""The choices for a field: records, values of a model, and lists of site.yml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from explainer.library.library import Library
from explainer.model.fields import inner_type
from explainer.model.pact import Pact
from explainer.model.question import UNDECIDED
from explainer.model.record import Language, walk_values
from explainer.new.prompts import ADDED, FieldPrompt, kinds_of, site_list_of
from explainer.problems.problem import did_you_mean
from explainer.texts.folding import fold

COMMON = 8


@dataclass(frozen=True, slots=True)
class Offered:
    """A value that may be chosen, and its label."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of a field; `closed` if no other is allowed."""

    all: tuple[Offered, ...]
    what: str
    closed: bool = True

    def find(self, text: str) -> str | None:
        """Return the value that a text means by its number in the list, its value or its label."""
        values = {choice.value for choice in self.all}
        if text in values or not self.closed:
            return text
        folded = fold(text)
        called = [c.value for c in self.all if folded in (fold(c.value), fold(c.label))]
        return called[0] if len(called) == 1 else None

    def like(self, text: str) -> list[Offered]:
        """Return the choices whose value or label contains the text."""
        words = fold(text).split()
        return [
            choice
            for choice in self.all
            if all(word in fold(f"{choice.value} {choice.label}") for word in words)
        ]

    def refusal(self, text: str) -> tuple[str, str]:
        """Return what is wrong with a text that is not among the values, and a hint."""
        known = [choice.value for choice in self.all]
        like = self.like(text)
        near = f"did you mean `{like[0].value}`?" if len(like) == 1 else did_you_mean(text, known)
        few = f"one of: {', '.join(known)}" if 0 < len(known) <= COMMON * 2 else ""
        add = "add it first"
        if self.what in (kind.kind for kind in ADDED):
            add += f", with `explainer new {self.what}`"
        return f"there is no {self.what} `{text}`", near or few or add


def choices(
    prompt: FieldPrompt, library: Library, data: Mapping[str, Any] | None = None
) -> Choices | None:
    """Return the choices for a field, or None if it takes free text.

    `data` has the answers so far.
    """
    data = data or {}
    if name := site_list_of(prompt.annotation):
        listed = tuple(Offered(str(e.id), str(e.title)) for e in getattr(library.site, name))
        return Choices(listed, prompt.key)
    if prompt.path[-2:] == ("positions", "option"):
        options = tuple(Offered(o["id"], o.get("title", "")) for o in data.get("options", ()))
        return Choices((*options, Offered(UNDECIDED)), "option")
    if prompt.path[-2:] == ("about", "articles"):
        pact = library.get(str(data.get("about", {}).get("pact", "")))
        articles = pact.articles if isinstance(pact, Pact) else ()
        return Choices(tuple(Offered(a.label, str(a.title or "")) for a in articles), "article")
    inner = inner_type(prompt.annotation)
    if get_origin(inner) is Literal:
        words = map(str, get_args(inner))
        listed = tuple(Offered(word, prompt.meanings.get(word, "")) for word in words)
        return Choices(listed, prompt.key)
    if kinds := kinds_of(prompt.annotation):
        return Choices(tuple(_records(library, kinds)), " or ".join(kinds))
    if prompt.annotation == Language:
        return Choices(tuple(Offered(tag) for tag in _languages(library)), "language", closed=False)
    return None


def _records(library: Library, kinds: tuple[str, ...]) -> Iterator[Offered]:
    for record in library.records:
        if record.kind in kinds and record.retired is None:
            yield Offered(record.id, str(record.label))


def _languages(library: Library) -> list[str]:
    """Return the languages of the content, the most frequent first."""
    used: Counter[str] = Counter({library.site.language: 1})
    for record in library.records:
        for _, value in walk_values(record):
            tag = getattr(value, "lang", None) or getattr(value, "language", None)
            used.update([tag] if isinstance(tag, str) else [])
    return [tag for tag, _ in used.most_common(COMMON)]
