"""Pages kept from an earlier build, as long as all that they read gives the same answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from explainer.cache import Cache, digest
from explainer.library.index import RecordIndex
from explainer.library.reads import Query, Reads
from explainer.pages.page import Page, page_in, written_page
from explainer.pages.parallel import rendered
from explainer.tree.node import Mapping as Node


def cached_or_rendered(
    jobs: Mapping[str, Callable[[], Page]], index: RecordIndex, cache: Cache
) -> Iterator[Page]:
    """Yield each page as it was kept, or else rendered and kept for the next build."""
    answers = Answers(index)
    pages = {path: page for path in jobs if (page := _found(cache.read(path), answers))}
    new = {path: job for path, job in jobs.items() if path not in pages}
    made = {page.path: page for page in rendered(new)}
    cache.write(
        (path, f"{answers.digest(made[path].reads)}\n{written_page(made[path])}") for path in new
    )
    pages |= made
    yield from (pages[path] for path in jobs)


class Answers:
    """Digests of what one state of the content answers to reads, each made once."""

    def __init__(self, index: RecordIndex) -> None:
        """Answer from an index."""
        self._index = index
        self._records: dict[str, str] = {}
        self._queries: dict[Query, str] = {}

    def digest(self, reads: Reads) -> str:
        """Return a digest of all that was read."""
        records = (self._record(id) for id in sorted(reads.records))
        return digest(*records, "", *(self._query(query) for query in sorted(reads.queries)))

    def _record(self, id: str) -> str:
        if id not in self._records:
            self._records[id] = digest(id, *self._content(id))
        return self._records[id]

    def _content(self, id: str) -> Iterator[str]:
        """Yield the values of a record, and the lines that pages link to; nothing without one."""
        if record := self._index.get(id):
            written = record.origin.node
            entries = written.entries.values() if isinstance(written, Node) else ()
            lines = [record.origin.line, *(entry.value.line for entry in entries)]
            yield from (record.kind, record.model_dump_json(), record.origin.file, str(lines))

    def _query(self, query: Query) -> str:
        if query not in self._queries:
            self._queries[query] = digest(*query, repr(self._index.answer(query)))
        return self._queries[query]


def _found(text: str | None, answers: Answers) -> Page | None:
    """Return a kept page, unless what it read is answered otherwise now."""
    if text is None:
        return None
    answered, _, written = text.partition("\n")
    page = page_in(written)
    return page if answers.digest(page.reads) == answered else None
