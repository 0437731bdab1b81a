"""What people were when the pact was signed, in the words of their records."""

from __future__ import annotations

from explainer.dates.span import day_of
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text


def role_of(library: Library, person: Stakeholder) -> Text | None:
    """Return the office held on the day of the signing, else that of the statement nearest to it.

    Without either, an office held at another time; None if nothing is recorded.
    """
    pact = library.expect(library.site.pact, Pact)
    quotes = [q for q in library.users_of_kind(person.id, Quote) if q.speaker == person.id]
    said = [quote for quote in quotes if quote.capacity]
    if pact.signed:
        day = pact.signed.earliest
        for office in person.offices:
            if office.dates and office.dates.earliest <= day <= office.dates.latest:
                return office.title
        said.sort(key=lambda q: abs(day_of(q.said.earliest) - day_of(day)))
    nearest = next((quote.capacity for quote in said), None)
    return nearest or next((office.title for office in person.offices), None)
