"""What people were when the pact was signed, in the words of their records."""

from __future__ import annotations

from explainer.dates.edtf import Edtf
from explainer.library.library import Library
from explainer.model.pact import Pact
from explainer.model.stakeholder import Stakeholder
from explainer.model.text import Text
from explainer.pages.view import View
from explainer.texts.sentences import sentence_spans


def first_words(view: View, person: Stakeholder) -> str:
    """Return the first sentence of what a record says of a stakeholder, as plain text."""
    portrait = view.plain(person.portrait)
    return next((portrait[start:end].strip() for start, end in sentence_spans(portrait)), "")


def role_of(library: Library, person: Stakeholder) -> tuple[Text, Edtf | None] | None:
    """Return the office that a person held on the day of the signing.

    Without any, it is the first one recorded, with its dates. None if no office is recorded, and
    for all who are no persons.
    """
    if person.type != "person" or not person.offices:
        return None
    signed = library.expect(library.site.pact, Pact).signed
    for office in person.offices:
        dates = office.dates
        if signed and dates and dates.earliest <= signed.earliest <= dates.latest:
            return office.title, None
    return person.offices[0].title, person.offices[0].dates
