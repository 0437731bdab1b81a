"""The reads of a site's records, from which it is known what a page depends on."""

from __future__ import annotations

from dataclasses import dataclass, field

from explainer.library.index import RecordIndex

# The name of a query that an index answers, and its arguments.
Query = tuple[str, ...]


@dataclass(slots=True)
class Reads:
    """The ids of records that were looked up, whether or not they exist, and the queries made."""

    records: set[str] = field(default_factory=set)
    queries: set[Query] = field(default_factory=set)


class Changes:
    """What differs between two states of the content, to ask of many reads; site.yml aside.

    Records are compared by identity, since their lines may have moved.
    """

    def __init__(self, before: RecordIndex, after: RecordIndex) -> None:
        """Compare all records once."""
        self._before, self._after = before, after
        ids = before.by_id.keys() | after.by_id.keys()
        self._records = {id for id in ids if before.get(id) is not after.get(id)}
        self._answers: dict[Query, bool] = {}

    def touch(self, reads: Reads) -> bool:
        """Return whether anything that was read differs."""
        return not self._records.isdisjoint(reads.records) or any(map(self._answer, reads.queries))

    def _answer(self, query: Query) -> bool:
        if query not in self._answers:
            self._answers[query] = self._before.answer(query) != self._after.answer(query)
        return self._answers[query]
