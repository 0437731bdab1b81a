"""Whether a stakeholder or a place has a name in the language that is its own."""

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
    """The languages in which a record may be expected to have a name, and where it has none.

    `because` is the record that shows so: the state or body that it belongs to, or its own words.
    """

    because: Record
    languages: tuple[str, ...]
    missing: bool


def expected_names(library: Library, record: Record) -> Expected | None:
    """Return the names that a record should have besides that in the site's language, if any.

    They are in the languages of a state's own names, for whoever belongs to it; else in that of
    the words that were said.
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
        # Words in the site's own language show that the home of this one speaks it.
        if above.type == "state":
            break
    for quote in library.users_of_kind(record.id, Quote):
        languages = {primary_language(w.lang) for w in quote.wordings if w.fidelity == "verbatim"}
        if quote.speaker == record.id and languages and site not in languages:
            return Expected(quote, tuple(sorted(languages)), missing=True)
    return None


def _speaks_for_itself(record: Stakeholder | Place) -> bool:
    """Return whether a stakeholder's language may be another than that of where it belongs."""
    return isinstance(record, Stakeholder) and (record.independent or record.type == "outlet")


def lacking_names(library: Library) -> list[tuple[Stakeholder | Place, Expected]]:
    """Return the records without a name in their own language, with what shows that they have."""
    records: list[Stakeholder | Place] = [*library.all(Stakeholder), *library.all(Place)]
    return [
        (record, expected)
        for record in records
        if (expected := expected_names(library, record)) and expected.missing
    ]
