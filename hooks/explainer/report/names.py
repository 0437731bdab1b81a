"""Check that stakeholders and places have a name in their own language."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.library.belonging import belongs_to
from explainer.library.library import Library
from explainer.model.place import Place
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.texts.languages import primary_language


@dataclass(frozen=True, slots=True)
class Expected:
    """The languages in which a record should have a name, and those it lacks.

    `because` is the record that implies this: the state or body it belongs to, or its own words.
    """

    because: Record
    languages: tuple[str, ...]
    missing: bool


def expected_names(library: Library, record: Record) -> Expected | None:
    """Return the names that a record should have besides that in the site's language, if any.

    For members of a state they are in the languages of its own names; for others, in that of their
    words.
    """
    if not isinstance(record, Stakeholder | Place):
        return None
    site = primary_language(library.site.language)
    own = {primary_language(name.lang) for name in record.names} - {site}
    if own:
        return Expected(record, tuple(sorted(own)), missing=False)
    for above in () if _speaks_for_itself(record) else belongs_to(library, record):
        spoken = {primary_language(name.lang) for name in above.names} - {site}
        if spoken:
            return Expected(above, tuple(sorted(spoken)), missing=True)
        # A state's words in the site's language show that it is spoken there.
        if above.type == "state":
            break
    for quote in library.users_of_kind(record.id, Quote):
        languages = {primary_language(w.lang) for w in quote.wordings if w.fidelity == "verbatim"}
        if quote.speaker == record.id and languages and site not in languages:
            return Expected(quote, tuple(sorted(languages)), missing=True)
    return None


def _speaks_for_itself(record: Stakeholder | Place) -> bool:
    """Return whether a stakeholder's language may differ from that of the body above it."""
    return isinstance(record, Stakeholder) and (record.independent or record.type == "outlet")


def lacking_names(library: Library) -> list[tuple[Stakeholder | Place, Expected]]:
    """Return the records without a name in their own language, with the reason to expect one."""
    records: list[Stakeholder | Place] = [*library.all(Stakeholder), *library.all(Place)]
    return [
        (record, expected)
        for record in records
        if (expected := expected_names(library, record)) and expected.missing
    ]
