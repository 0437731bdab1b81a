"""Benchmark: link a whole library, references and terms, relative to one scan of the same text."""

import random

from explainer.kinds.site import Site
from explainer.library.index import RecordIndex
from explainer.library.library import Library
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from tests.benchmarks.corpus import Corpus, make_corpus
from tests.benchmarks.measure import Measure, median_seconds
from tests.benchmarks.terms import alternation_of, scan_all

ACTORS = [f"actor-{number}" for number in range(40)]
SOURCES = [f"source-{number}" for number in range(200)]


def run() -> list[Measure]:
    corpus = make_corpus(records=10_000)
    shared = make_shared(corpus)
    events = make_events(corpus)
    scan = alternation_of(corpus.forms)
    seconds = median_seconds(
        {
            "link": lambda: link([*shared, *events]),
            "link few": lambda: link([*shared, *events[:1_000]]),
            "scan": lambda: scan_all(scan, corpus.texts),
        },
        repeats=3,
    )
    library = link([*shared, *events])
    uses = sum(len(library.users(record.id)) for record in library.records)
    print(
        f"library: {len(library.records):,} records with {uses:,} references "
        f"and {len(corpus.terms)} terms linked in {seconds['link']:.2f} s"
    )
    return [
        Measure("linking 10,000 records / the scan", seconds["link"] / seconds["scan"], 3),
        Measure("linking 10,000 records / 1,000", seconds["link"] / seconds["link few"], 11),
    ]


SITE = Site.model_validate(
    {
        "title": "A pact",
        "question": "What is it?",
        "description": "An invented pact.",
        "url": "https://example.org/",
        "pact": "pact",
        "groups": [{"id": "states", "title": "States"}],
        "sides": [{"id": "all", "title": "All"}],
        "contact": {"email": "editors@example.org"},
        "licence": {"name": "CC0", "url": "https://example.org/licence"},
        "notice": "Invented.",
    }
)
BASICS = {"checked": "2026-01-01"}
SOURCE = BASICS | {
    "title": "A paper",
    "type": "article",
    "language": "en",
    "perspective": "press",
}
ACTOR = BASICS | {
    "type": "state",
    "name": "A state",
    "group": "states",
    "side": "all",
    "portrait": "A state.",
}
ERA = {"title": "Long ago", "from": "1900", "to": "2100"}


def link(records: list[Record]) -> Library:
    """Link records until each page has its backlinks and terms."""
    library = Library(RecordIndex(SITE, tuple(records)))
    for record in records:
        library.users(record.id)
        library.term_users(record.id)
    return library


def make_shared(corpus: Corpus) -> list[Record]:
    """Make the records that the events refer to."""
    return [
        *(Source.model_validate(SOURCE | {"id": id_}) for id_ in SOURCES),
        *(Stakeholder.model_validate(ACTOR | {"id": id_}) for id_ in ACTORS),
        *(
            Term.model_validate(
                BASICS | {"id": id_, "term": form, "synonyms": more, "definition": "A term."}
            )
            for id_, (form, *more) in corpus.terms
        ),
    ]


def make_events(corpus: Corpus) -> list[Record]:
    """Make an event of each text, with actors, a source, a reference and a citation."""
    rng = random.Random(3)
    return [
        Event.model_validate(
            BASICS
            | {
                "id": f"event-{number}",
                "date": str(1900 + number % 200),
                "era": ERA,
                "title": f"Event {number}",
                "text": f"{text} [[{rng.choice(ACTORS)}]] [@{rng.choice(SOURCES)}]",
                "actors": rng.sample(ACTORS, 2),
                "sources": [rng.choice(SOURCES)],
            }
        )
        for number, text in enumerate(corpus.texts)
    ]
