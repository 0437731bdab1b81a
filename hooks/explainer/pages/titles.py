"""The titles of pages."""

from __future__ import annotations

from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.model.record import Record
from explainer.site_map import page_path
from explainer.words.catalogue import catalogue


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
