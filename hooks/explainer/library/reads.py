"""What was read of a site's records, so that it is known what a page rests on."""

from __future__ import annotations

from dataclasses import dataclass, field

from explainer.library.index import RecordIndex

# The name of a question that an index answers, and what it was asked of.
Query = tuple[str, ...]


@dataclass(slots=True)
class Reads:
    """The ids of records that were looked at, there or not, and the questions that were asked."""

    records: set[str] = field(default_factory=set)
    queries: set[Query] = field(default_factory=set)

    def add_all(self, *others: Reads) -> None:
        """Add what others read."""
        self.records.update(*(other.records for other in others))
        self.queries.update(*(other.queries for other in others))

    def differ(self, before: RecordIndex, after: RecordIndex) -> bool:
        """Return whether anything that was read is not the same in another state of the content."""
        return (
            before.site != after.site
            or any(before.get(id) != after.get(id) for id in self.records)
            or any(before.answer(query) != after.answer(query) for query in self.queries)
        )
