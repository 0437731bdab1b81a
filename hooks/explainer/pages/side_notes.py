"""Name a source in the margin, beside the passage that rests on it."""

from __future__ import annotations

from explainer.dates.display import format_date
from explainer.model.author_names import authors
from explainer.model.source import Source
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary


def side_note(number: int, source: Source, language: str) -> str:
    """Return a source's number, where and when it appeared, and whether only a copy was read."""
    words = vocabulary(language)
    where = source.container_title or source.publisher or authors(source) or source.title
    when = format_date(source.issued, language) if source.issued else ""
    copy = catalogue(language).gettext("a copy") if source.seen_through else ""
    return words.apart([str(number), words.facts([words.listed([where, when]), copy])])
