"""What people were when the pact was signed, in the words of their records."""

from __future__ import annotations

from explainer.dates.edtf import Edtf
from explainer.dates.span import day_of
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text


def role_of(library: Library, person: Stakeholder) -> tuple[Text, Edtf | None] | None:
    """Return the office that a person held on the day of the signing.

    Without any, it is that of the statement nearest to that day, with its date, or one held at
    another time, with the dates. None if nothing is recorded, and for all who are no persons.
    """
    if person.type != "person":
        return None
    pact = library.expect(library.site.pact, Pact)
    quotes = [q for q in library.users_of_kind(person.id, Quote) if q.speaker == person.id]
    said = [quote for quote in quotes if quote.capacity]
    if pact.signed:
        day = pact.signed.earliest
        for office in person.offices:
            if office.dates and office.dates.earliest <= day <= office.dates.latest:
                return office.title, None
        said.sort(key=lambda q: abs(day_of(q.said.earliest) - day_of(day)))
    for quote in said:
        if quote.capacity:
            return quote.capacity, quote.said
    return next(((office.title, office.dates) for office in person.offices), None)
