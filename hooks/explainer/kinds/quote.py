"""Quotations: what stakeholders said, and how it reached us."""

from __future__ import annotations

from explainer.kinds.door import WHO_SAYS_WHAT
from explainer.kinds.issue_form import FormField, IssueForm
from explainer.kinds.kind import (
    Adding,
    Copy,
    Dates,
    Files,
    Kind,
    Parted,
    ProseBlock,
    Search,
    Section,
    Statements,
)
from explainer.model.quote import Quote
from explainer.model.wording import Wording
from explainer.words.catalogue import gettext_noop, pgettext_noop

QUOTATION = (
    FormField(Quote, "speaker", "Who said it?", "Name a person, a state or an organisation."),
    FormField(Wording, "text", "In which words?", long=True),
    FormField(Wording, "lang", "In which language are these words?", "Its name will do."),
    FormField(
        Wording,
        "source",
        "Where can they be seen?",
        "Give its title, publisher and date, and a link where there is one.",
        long=True,
    ),
    FormField(Wording, "locator", "Where in that source?", "A page, a paragraph or a minute."),
    FormField(Wording, "fidelity", "How did the words come to that source?"),
    FormField(
        Quote, "said", "When was it said?", "Give a day, a month or a year, as far as you know."
    ),
    FormField(Quote, "occasion", "On what occasion?", "A speech, say, an interview or a letter."),
    FormField(
        Quote, "capacity", "In what capacity?", "The office or the role of the speaker then."
    ),
    FormField(Quote, "place", "In which place?", "A town or a building."),
    FormField(Quote, "verification", "How sure is it that this was said?"),
    FormField(
        Quote, "context", "What else should one know?", "What came before it, say, or after."
    ),
)

KIND = Kind(
    model=Quote,
    label=pgettext_noop("kind of record", "Quotation"),
    labels=gettext_noop("Quotations"),
    one="a quotation",
    within=pgettext_noop("in brackets", "quotation"),
    address="quotes/{id}/",
    section=Section(
        title=gettext_noop("Quotations"),
        about=gettext_noop(
            "Statements of those concerned, in their own words where these are known."
        ),
        door=WHO_SAYS_WHAT,
        place=30,
        always=True,
        parted=Parted("side", fits=120_000),
    ),
    place=30,
    required=True,
    summary="reported",
    block=ProseBlock("quote", "id-of-a-quotation"),
    search=Search(place=30),
    copy=Copy(place=80, entry="entry-{id}"),
    named=False,
    files=Files(listed=True, field="speaker", shared=("speaker", "checked")),
    adding=Adding(
        fields=(
            *("capacity", "about", "about.articles", "questions", "event"),
            *("wordings.locator", "wordings.remark", "context", "reported"),
        ),
        example="explainer new quote --speaker ada-example --said 2019-05-14",
    ),
    statements=Statements(
        of_the_world=True, fields=("context", "reported"), apart=("context", "reported")
    ),
    dates=Dates(own="said", past=("said",)),
    distinguished_by="speaker",
    moved=(("sources", "wordings"), ("reported", "context")),
    form=IssueForm(
        file="suggest-a-quotation.yml",
        name="Suggest a quotation",
        about="Words that somebody said or wrote, and where they can be seen.",
        title="Quotation: ",
        thanks="Thank you. An editor looks the words up in your source before they are used.",
        fields=QUOTATION,
        promised="Seen, not remembered",
        promise="I have seen these words in the source that I name; none of them is from memory.",
    ),
)
