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

    def differ(self, before: RecordIndex, after: RecordIndex) -> bool:
        """Return whether anything that was read differs between two states of the content."""
        return (
            before.site != after.site
            or any(before.get(id) != after.get(id) for id in self.records)
            or any(before.answer(query) != after.answer(query) for query in self.queries)
        )
