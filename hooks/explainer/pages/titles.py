"""The titles of pages, and descriptions for search engines and shared links."""

from __future__ import annotations

from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.model.record import Record
from explainer.pages.view import View
from explainer.site_map import page_path
from explainer.words.catalogue import catalogue

DESCRIPTION_LENGTH = 155


def page_title(library: Library, record: Record) -> str:
    """Return the title of a record's page; equal names are distinguished by kind or id."""
    title = label = record.label.best(library.site.language)[0]
    paged = [same for same in library.called(label) if page_path(type(same), same.id)]
    words = catalogue(library.site.language)
    if len(paged) > 1 and (within := kind_of(record).within):
        named = {"title": title, "kind": words.pgettext("in brackets", within)}
        title = words.gettext("%(title)s (%(kind)s)") % named
    if sum(same.kind == record.kind for same in paged) > 1:
        title = words.gettext("%(title)s [%(id)s]") % {"title": title, "id": record.id}
    return title


def page_description(view: View, title: str, record: Record | None) -> str:
    """Return a plain description of a page for search engines and shared links.

    It never includes words that are not the speaker's own.
    """
    words = kind_of(record).summary_of(record) if record else None
    if words is None:
        named = {"title": title, "question": view.text(view.site.question)}
        return view.ours.gettext("%(title)s. %(question)s") % named
    text = view.plain(words)
    if len(text) > DESCRIPTION_LENGTH:
        text = text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + "…"
    return text
