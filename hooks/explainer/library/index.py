"""An index of all records: by id, by kind, and by the records that refer to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from explainer.dates.edtf import Edtf
from explainer.dates.order import in_order
from explainer.kinds.site import Site
from explainer.library.eras import by_date, by_era
from explainer.library.holdings import holdings
from explainer.library.list_order import in_list_order
from explainer.library.parts import Part, Parts
from explainer.library.quoted import quoted_words
from explainer.library.references import prose_of
from explainer.library.renderings import WordRun, renderings_of
from explainer.library.terms import FormsOfTerms, TermFinder, finder_of
from explainer.load.docs import DocsPage
from explainer.load.memo import Memo
from explainer.markup.plain import plain_words
from explainer.model.event import Era, Event
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.reference import About
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.texts.counting import Length

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class RecordIndex:
    """All records by id, every reference between them, and the pages of prose.

    `unread` holds the ids of records that could not be read, so that references to them are
    not reported too; `memo` is what was made of records before.
    """

    site: Site
    records: tuple[Record, ...]
    docs: tuple[DocsPage, ...] = ()
    unread: frozenset[str] = frozenset()
    memo: Memo = field(default_factory=Memo, compare=False, repr=False)
    by_id: dict[str, Record] = field(init=False)

    def __post_init__(self) -> None:
        """Index the records by id and by former id."""
        by_id = {alias: record for record in self.records for alias in record.aliases}
        by_id |= {record.id: record for record in reversed(self.records)}
        object.__setattr__(self, "by_id", by_id)
        # The title of a heading that names a record includes the record's name.
        docs = tuple(replace(page, name_of=self.name_of) for page in self.docs)
        object.__setattr__(self, "docs", docs)

    def get(self, id: str) -> Record | None:
        """Return the record with an id, current or former."""
        return self.by_id.get(id)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, current and former."""
        return tuple(self.by_id)

    def name_of(self, id: str) -> str:
        """Return the text of a reference without words, or the id if there is no such record."""
        record = self.get(id)
        return record.label.best(self.site.language)[0] if record else id

    def all(self, kind: type[_R]) -> list[_R]:
        """Return the records of a kind in the order of lists, without retired ones."""
        return [record for record in self.of_kind(kind.kind) if isinstance(record, kind)]

    def of_kind(self, kind: str) -> list[Record]:
        """Return the records of a kind, given by its name, in the order of lists."""
        return self._by_kind.get(kind, [])

    def count(self, kind: str) -> int:
        """Return how many records of a kind there are in lists."""
        return len(self.of_kind(kind))

    def count_withdrawn(self, kind: str) -> int:
        """Return how many records of a kind were retired."""
        return sum(record.kind == kind for record in self.withdrawn)

    @cached_property
    def _by_kind(self) -> dict[str, list[Record]]:
        by_kind: dict[str, list[Record]] = defaultdict(list)
        for record in self._listed:
            if record.retired is None:
                by_kind[record.kind].append(record)
        return by_kind

    @cached_property
    def events(self) -> list[Event]:
        """The events by date."""
        return by_date(self.all(Event))

    @cached_property
    def eras(self) -> list[tuple[Era, list[Event]]]:
        """The eras in order, each with its events."""
        return by_era(self.events)

    @cached_property
    def _listed(self) -> list[Record]:
        return in_list_order(self.records, self.site)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self)

    def parts(self, kind: str) -> tuple[Part, ...]:
        """Return the pages of the list of a kind, given by its name; none if one page holds it."""
        return self._parts.of(kind)

    def address(self, id: str) -> str:
        """Return the address of a record, current or former; empty if there is none."""
        return self._parts.address(id)

    @cached_property
    def last_checked(self) -> Edtf:
        """The date of the newest review, which identifies a state of the content."""
        return in_order(self.records, lambda record: record.checked)[-1].checked

    @cached_property
    def _by_label(self) -> dict[str, list[Record]]:
        by_label: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            by_label[record.label.best(self.site.language)[0]].append(record)
        return by_label

    def called(self, label: str) -> list[Record]:
        """Return the records that readers see under the same name."""
        return self._by_label.get(label, [])

    @property
    def withdrawn(self) -> list[Record]:
        """The retired records, in the order of the content."""
        return [record for record in self.records if record.retired is not None]

    @cached_property
    def _users(self) -> dict[str, list[Record]]:
        users: dict[str, list[Record]] = defaultdict(list)
        for user in self._listed:
            for id in self.memo.of(user, holdings).ids if user.retired is None else ():
                target = self.by_id.get(id)
                if target is None or target is user:
                    continue
                using = users[target.id]
                # A former id, too, may have named it.
                if not (using and using[-1] is user):
                    using.append(user)
        return users

    def users(self, id: str) -> list[Record]:
        """Return the records that refer to a record, in the order of lists."""
        return self._users.get(id, [])

    @cached_property
    def _docs_users(self) -> dict[str, list[DocsPage]]:
        users: dict[str, list[DocsPage]] = defaultdict(list)
        for page in self.docs:
            named = [id for token, *_ in page.collected.named for id in token.ids]
            named += [placed.record for placed in page.collected.blocks if placed.record]
            for id in dict.fromkeys(named):
                if target := self.by_id.get(id):
                    users[target.id].append(page)
        return users

    def docs_users(self, id: str) -> list[DocsPage]:
        """Return the pages of prose that refer to a record."""
        return self._docs_users.get(id, [])

    @cached_property
    def _speaking(self) -> dict[tuple[str, str], list[Record]]:
        speaking: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in self._listed:
            about = getattr(record, "about", None)
            if isinstance(about, About) and record.retired is None:
                pact = self.by_id.get(about.pact)
                for label in about.articles:
                    speaking[pact.id if pact else about.pact, label].append(record)
        return speaking

    def speaking_to(self, pact: str, article: str) -> list[Record]:
        """Return the quotations and events that are about an article of a pact."""
        return self._speaking.get((pact, article), [])

    @cached_property
    def terms(self) -> TermFinder:
        """The finder of the glossary's terms in text."""
        return finder_of(*self.term_names)

    @cached_property
    def term_names(self) -> tuple[FormsOfTerms, tuple[str, ...]]:
        """The names of each term, and the longer phrases within which no term is marked."""
        terms = self.all(Term)
        named = tuple((term.id, tuple(term.all_names())) for term in terms)
        return named, tuple(words for term in terms for words in term.not_in)

    @cached_property
    def term_languages(self) -> dict[str, str]:
        """The language of each name of a term."""
        return {name.text: name.lang for term in self.all(Term) for name in term.names}

    @cached_property
    def _term_users(self) -> dict[str, list[Record]]:
        users: dict[str, list[Record]] = defaultdict(list)
        for record in self._listed:
            if record.retired is not None or isinstance(record, Source):
                continue
            text = "\n".join(plain_words(words) for words in prose_of(record))
            for id in dict.fromkeys(match.term_id for match in self.terms.find(text)):
                if id != record.id:
                    users[id].append(record)
        return users

    def term_users(self, id: str) -> list[Record]:
        """Return the records in whose prose a term occurs."""
        return self._term_users.get(id, [])

    @cached_property
    def quoted(self) -> dict[str, Length]:
        """How much of each source is quoted in the wordings of all records."""
        return quoted_words(self.records, self.memo)

    @cached_property
    def renderings(self) -> dict[WordRun, str]:
        """The runs of words that only renderings of quotations have, with the quotation's id."""
        return renderings_of(self.all(Quote), self.memo)

    def answer(self, query: tuple[str, ...]) -> object:
        """Return the result of a query in a form for comparison: records by id, prose by title."""
        name, *about = query
        found = getattr(self, name)
        if about:
            found = found(*about)
        return [_known_by(each) for each in found] if isinstance(found, list | tuple) else found


def _known_by(item: object) -> object:
    match item:
        case Record():
            return item.id
        case DocsPage():
            return item.path, item.title
    return item
