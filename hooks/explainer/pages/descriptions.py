"""Descriptions of pages for search engines and shared links, from what each page holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.kinds import kind_of
from explainer.model.author_names import authors
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.pages.view import View

_SHORTEST, _LONGEST = 50, 155
# So many names are looked at, of which few have room.
_NAMES = 8


def record_description(view: View, title: str, record: Record) -> str:
    """Return what a record's page holds; never words that are not the speaker's own."""
    return _filled(view, [*_parts(view, record), title, view.text(view.site.question)])


def list_description(view: View, about: Iterable[str], records: Iterable[Record] = ()) -> str:
    """Return what a page of many records holds: sentences about it, and the first names on it."""
    names = (view.text(record.label) for record, _ in zip(records, range(_NAMES), strict=False))
    return _filled(view, [*filter(None, about), *names, view.text(view.site.question)])


def shortened(text: str) -> str:
    """Return a description cut at a word, where search engines would cut it anywhere."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _parts(view: View, record: Record) -> Iterator[str]:
    if isinstance(record, Quote):
        named = {
            "speaker": view.library.name_of(record.speaker),
            "date": view.date(record.said),
            "title": view.text(record.title),
        }
        if shown := record.shown(view.language):
            named["words"] = shown.text
            yield view.ours.gettext("%(speaker)s, %(date)s: “%(words)s”") % named
        else:
            yield view.ours.gettext("%(speaker)s, %(date)s: %(title)s") % named
    elif isinstance(record, Source):
        # Works of one title differ in the day.
        issued = view.date(record.issued) if record.issued else ""
        place = record.container_title or record.publisher
        made = view.vocabulary.listed(filter(None, (authors(record), place, issued)))
        label = view.text(record.label)
        yield f"{view.vocabulary.ended(made)} {label}" if made else label
    if summary := kind_of(record).summary_of(record):
        yield view.plain(summary)


def _filled(view: View, parts: Iterable[str]) -> str:
    """Return the first parts as sentences, as many as a description needs, cut at a word."""
    text = ""
    for part in map(str.strip, parts):
        if len(text) >= _SHORTEST:
            break
        if part and part not in text:
            text = f"{view.vocabulary.ended(text)} {part}" if text else part
    return shortened(text)
