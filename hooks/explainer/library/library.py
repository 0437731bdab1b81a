"""The records of a site as one reader sees them; what is read is recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from explainer.dates.edtf import Edtf
from explainer.kinds.site import Site
from explainer.library.index import RecordIndex
from explainer.library.parts import Part
from explainer.library.reads import Reads
from explainer.library.renderings import WordRun
from explainer.library.terms import TermFinder
from explainer.load.docs import DocsPage
from explainer.model.event import Era, Event
from explainer.model.record import Record
from explainer.texts.counting import Length

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Library:
    """A view of an index that records which records and queries were read.

    Reads of site.yml are not recorded, since every page depends on it.
    """

    index: RecordIndex
    reads: Reads = field(default_factory=Reads)

    def fresh(self) -> Library:
        """Return a view of the same index with no reads yet."""
        return Library(self.index)

    @property
    def site(self) -> Site:
        """The settings in site.yml."""
        return self.index.site

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """The records by id, current or former."""
        return _ById(self.index.by_id, self.reads)

    @property
    def records(self) -> tuple[Record, ...]:
        """All records, in the order of the content."""
        return tuple(self._noted(self.index.records, "records"))

    @property
    def docs(self) -> tuple[DocsPage, ...]:
        """The pages of prose."""
        self.reads.queries.add(("docs",))
        return self.index.docs

    @property
    def unread(self) -> frozenset[str]:
        """The ids of records that could not be read."""
        self.reads.queries.add(("unread",))
        return self.index.unread

    def get(self, id: str) -> Record | None:
        """Return the record with an id, current or former."""
        return self.by_id.get(id)

    def name_of(self, id: str) -> str:
        """Return the text of a reference without words, or the id if there is no such record."""
        self.reads.records.add(id)
        return self.index.name_of(id)

    def expect(self, id: str, kind: type[_R]) -> _R:
        """Return the record that a checked reference names."""
        record = self.by_id[id]
        assert isinstance(record, kind), f"{id} is of another kind than {kind.kind}"
        return record

    def all(self, kind: type[_R]) -> list[_R]:
        """Return the records of a kind in the order of lists, without retired ones."""
        return self._noted(self.index.all(kind), "of_kind", kind.kind)

    @property
    def events(self) -> list[Event]:
        """The events by date."""
        self._noted(self.index.events, "of_kind", Event.kind)
        return self.index.events

    @property
    def eras(self) -> list[tuple[Era, list[Event]]]:
        """The eras in order, each with its events."""
        self._noted(self.index.events, "of_kind", Event.kind)
        return self.index.eras

    def count(self, kind: type[Record]) -> int:
        """Return how many records of a kind there are in lists, without looking at any."""
        self.reads.queries.add(("count", kind.kind))
        return self.index.count(kind.kind)

    def count_withdrawn(self, kind: type[Record]) -> int:
        """Return how many records of a kind were retired, without looking at any."""
        self.reads.queries.add(("count_withdrawn", kind.kind))
        return self.index.count_withdrawn(kind.kind)

    def parts(self, kind: type[Record]) -> tuple[Part, ...]:
        """Return the pages of the list of a kind; none if one page holds it."""
        self.reads.queries.add(("parts", kind.kind))
        return self.index.parts(kind.kind)

    def address(self, record: Record) -> str:
        """Return the address of a record relative to the site's root; every kind has one."""
        self.reads.queries.add(("address", record.id))
        return self.index.address(record.id)

    def users(self, id: str) -> list[Record]:
        """Return the records that refer to a record, in the order of lists."""
        return self._noted(self.index.users(id), "users", id)

    def users_of_kind(self, id: str, kind: type[_R]) -> list[_R]:
        """Return the records of a kind that refer to a record, in the order of lists."""
        found = [user for user in self.index.users(id) if isinstance(user, kind)]
        return self._noted(found, "users", id)

    def docs_users(self, id: str) -> list[DocsPage]:
        """Return the pages of prose that refer to a record."""
        self.reads.queries.add(("docs_users", id))
        return self.index.docs_users(id)

    def speaking_to(self, pact: str, article: str) -> list[Record]:
        """Return the quotations and events that are about an article of a pact."""
        return self._noted(self.index.speaking_to(pact, article), "speaking_to", pact, article)

    def term_users(self, id: str) -> list[Record]:
        """Return the records in whose prose a term occurs."""
        return self._noted(self.index.term_users(id), "term_users", id)

    def called(self, label: str) -> list[Record]:
        """Return the records that readers see under the same name."""
        self.reads.queries.add(("called", label))
        return self.index.called(label)

    @property
    def withdrawn(self) -> list[Record]:
        """The retired records, in the order of the content."""
        return self._noted(self.index.withdrawn, "withdrawn")

    @property
    def last_checked(self) -> Edtf:
        """The date of the newest review, which identifies a state of the content."""
        self.reads.queries.add(("last_checked",))
        return self.index.last_checked

    @property
    def terms(self) -> TermFinder:
        """The finder of the glossary's terms in text."""
        self.reads.queries.add(("term_names",))
        return self.index.terms

    @property
    def term_languages(self) -> dict[str, str]:
        """The language of each name of a term."""
        self.reads.queries.add(("term_languages",))
        return self.index.term_languages

    @property
    def quoted(self) -> dict[str, Length]:
        """How much of each source is quoted in the wordings of all records."""
        self.reads.queries.add(("quoted",))
        return self.index.quoted

    @property
    def renderings(self) -> dict[WordRun, str]:
        """The runs of words that only renderings of quotations have, with the quotation's id."""
        self.reads.queries.add(("renderings",))
        return self.index.renderings

    def _noted(self, found: Sequence[_R], *query: str) -> list[_R]:
        self.reads.queries.add(query)
        self.reads.records.update(record.id for record in found)
        return list(found)


class _ById(Mapping[str, Record]):
    """The records by id; every look-up is recorded, whether or not it finds a record."""

    def __init__(self, records: Mapping[str, Record], reads: Reads) -> None:
        self._records = records
        self._reads = reads

    def __getitem__(self, id: str) -> Record:
        self._reads.records.add(id)
        return self._records[id]

    def __iter__(self) -> Iterator[str]:
        self._reads.queries.add(("ids",))
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)
