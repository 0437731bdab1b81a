"""The pages of a long list, and the one place that knows the address of an entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from explainer.dates.display import format_date
from explainer.kinds import BY_NAME, kind_of
from explainer.kinds.kind import Kind
from explainer.library.by_name import OfSite, by_author, by_letter, first_then_by_name
from explainer.library.eras import by_era
from explainer.library.even_pages import in_even_pages
from explainer.model.claim import Claim
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.site_map import address_of, reserved_paths
from explainer.texts.anchors import anchor_of, free_anchor
from explainer.texts.letters import OTHER
from explainer.words.catalogue import catalogue
from explainer.words.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a list: its address, its title, its label among others, the ids of its entries."""

    path: str
    title: str
    label: str
    ids: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The anchor of the part on the page that lists all parts."""
        return "part-" + "-".join(self.path.strip("/").split("/")[1:])


@dataclass(frozen=True, slots=True)
class ListGroup:
    """Records that belong together in a list: their title, and their label among the groups.

    `name` is the group's place in addresses. Without a title, the dates of a page's records are it.
    """

    name: str
    title: str
    label: str
    records: Sequence[Record]


class Linked(OfSite, Protocol):
    """The records of a site, by id and by kind."""

    @property
    def by_id(self) -> Mapping[str, Record]:
        """The records by id, current or former."""

    def of_kind(self, kind: str) -> Sequence[Record]:
        """Return the records of a kind in the order of lists, without retired ones."""


class Parts:
    """The pages of all lists of a site that are too long for one."""

    def __init__(self, records: Linked) -> None:
        """Take the records; each list is parted once it is needed."""
        self._records = records
        self._made: dict[str, tuple[Part, ...]] = {}
        self._paths: dict[str, dict[str, str]] = {}

    def of(self, kind: str) -> tuple[Part, ...]:
        """Return the pages of the list of a kind, given by its name; none if one page holds it."""
        if kind not in self._made:
            self._made[kind] = tuple(_parts(self._records, BY_NAME[kind]))
        return self._made[kind]

    def address(self, id: str) -> str:
        """Return the address of a record, current or former: its page, or its entry in a list.

        It is empty if there is no such record.
        """
        record = self._records.by_id.get(id)
        if record is None:
            return ""
        whole = address_of(type(record), record.id)
        kind = kind_of(record)
        return whole if kind.has_pages else self._page_of(record) + whole.removeprefix(kind.index)

    def _page_of(self, record: Record) -> str:
        """Return the address of the page that lists a record."""
        if record.kind not in self._paths:
            parts = self.of(record.kind)
            self._paths[record.kind] = {id: part.path for part in parts for id in part.ids}
        return self._paths[record.kind].get(record.id, kind_of(record).index)


def _parts(library: Linked, kind: Kind) -> Iterator[Part]:
    parted, records = kind.section.parted, library.of_kind(kind.name)
    if parted is None:
        return
    # An entry with little text of its own still takes its share of a page.
    least = parted.fits // parted.most if parted.most else 0

    def length(record: Record) -> int:
        return max(written_length(record), least)

    if sum(map(length, records)) <= parted.fits:
        return
    # Neither a record nor another page may have the address of a part.
    taken = {path.removeprefix(kind.index).strip("/") for path in reserved_paths()}
    if kind.has_pages:
        taken |= {id for id, record in library.by_id.items() if record.kind == kind.name}
    for group in _GROUPS[parted.by](library, records):
        name = free_anchor(group.name, "list", taken)
        taken.add(name)
        pages = list(in_even_pages(group.records, length, parted.fits))
        for number, page in enumerate(pages, 1):
            label, title = _named(library, group, page, number, len(pages))
            path = f"{kind.index}{name}/" + (f"{number}/" if number > 1 else "")
            yield Part(path, title, label, tuple(record.id for record in page))


def _named(
    library: Linked, group: ListGroup, page: Sequence[Record], number: int, count: int
) -> tuple[str, str]:
    """Return the label and the title of one of the pages of a group."""
    words = catalogue(library.site.language)
    numbered = {"number": number, "count": count}
    if not group.label:
        label = words.gettext("Part %(number)s of %(count)s") % numbered
        return label, label
    # Translators: a part of a list that is too long for one page, such as the letter C.
    several = words.gettext("%(part)s, %(number)s of %(count)s") if count > 1 else "%(part)s"
    label = several % {**numbered, "part": group.label}
    if group.title:
        return label, several % {**numbered, "part": group.title}
    return label, _span(page, library.site.language)


def written_length(record: Record) -> int:
    """Return how many characters a record takes in its file."""
    node = record.origin.node
    return node.end - node.start


def _by_letter(library: Linked, terms: Sequence[Term]) -> Iterator[ListGroup]:
    for letter, listed in by_letter(library, terms).items():
        # Translators: the names in an index that begin with no letter.
        signs = catalogue(library.site.language).gettext("Numbers and signs")
        title = signs if letter == OTHER else letter
        yield ListGroup("other" if letter == OTHER else anchor_of(letter), title, title, listed)


def _by_era(library: Linked, events: Sequence[Event]) -> Iterator[ListGroup]:
    for era, members in by_era(events):
        label = era.title.best(library.site.language)[0]
        yield ListGroup(anchor_of(label), "", label, members)


def _span(events: Sequence[Any], language: str) -> str:
    """Return the dates of the first and of the last of some events."""
    first, last = (format_date(event.date, language) for event in (events[0], events[-1]))
    if first == last:
        return first
    _ = catalogue(language).gettext
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def _by_perspective(library: Linked, sources: Sequence[Source]) -> Iterator[ListGroup]:
    named = vocabulary(library.site.language).perspective
    yield from _by_value(named, by_author(library, sources), lambda source: source.perspective)


def _by_certainty(library: Linked, claims: Sequence[Claim]) -> Iterator[ListGroup]:
    named = vocabulary(library.site.language).certainty
    yield from _by_value(named, claims, lambda claim: claim.certainty)


def _by_group(library: Linked, people: Sequence[Stakeholder]) -> Iterator[ListGroup]:
    language = library.site.language
    named = {group.id: group.title.best(language)[0] for group in library.site.groups}
    yield from _by_value(named, first_then_by_name(library, people), lambda person: person.group)


def _by_side(library: Linked, quotes: Sequence[Quote]) -> Iterator[ListGroup]:
    language = library.site.language
    named = {side.id: side.title.best(language)[0] for side in library.site.sides}
    found = {quote.speaker: library.by_id.get(quote.speaker) for quote in quotes}
    speakers = {id: each for id, each in found.items() if isinstance(each, Stakeholder)}
    people = {each.id: each for each in speakers.values()}
    place = {each.id: at for at, each in enumerate(first_then_by_name(library, people.values()))}

    def order(quote: Quote) -> int:
        speaker = speakers.get(quote.speaker)
        return place[speaker.id] if speaker else len(place)

    def side(quote: Quote) -> str:
        speaker = speakers.get(quote.speaker)
        return speaker.side if speaker else quote.speaker

    yield from _by_value(named, sorted(quotes, key=order), side)


def _by_value(
    named: Mapping[str, str], records: Iterable[Any], value: Callable[[Any], str]
) -> Iterator[ListGroup]:
    """Yield the records that have each of the named values, in the order of the names.

    Other values come last: content with mistakes is listed, too, while it is checked.
    """
    found: dict[str, list[Record]] = {each: [] for each in named}
    for record in records:
        found.setdefault(value(record), []).append(record)
    for each, members in found.items():
        if members:
            label = named.get(each, each)
            yield ListGroup(each, label, label, members)


def _by_subject(library: Linked, figures: Sequence[Figure]) -> Iterator[ListGroup]:
    subjects, language = library.site.figure_subjects, library.site.language
    named = {each.id: each.title.best(language)[0] for each in subjects} or {"part": ""}
    yield from _by_value(named, figures, lambda figure: figure.subject or list(named)[-1])


def _in_order(library: Linked, records: Sequence[Record]) -> Iterator[ListGroup]:
    """Yield all records, for lists that only their editors' order makes sense of."""
    yield ListGroup("part", "", "", records)


# By the name that a kind's declaration gives.
_GROUPS: dict[str, Callable[[Linked, Any], Iterator[ListGroup]]] = {
    "order": _in_order,
    "letter": _by_letter,
    "era": _by_era,
    "perspective": _by_perspective,
    "certainty": _by_certainty,
    "group": _by_group,
    "side": _by_side,
    "subject": _by_subject,
}
