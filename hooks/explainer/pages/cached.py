"""Pages kept from an earlier build, as long as all that they read gives the same answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from explainer.cache import Cache, digest
from explainer.library.index import RecordIndex
from explainer.library.reads import Query, Reads
from explainer.pages.page import Job, Page, page_in, reads_in, written_page
from explainer.pages.parallel import rendered
from explainer.tree.node import Mapping as Node


def cached_or_rendered(jobs: Mapping[str, Job], answers: Answers, cache: Cache) -> dict[str, Job]:
    """Return what reads each page, after all that were not kept are rendered and kept.

    The pages are in the cache, since all at once they would take most of a build's memory; one
    that is lost meanwhile is rendered again.
    """
    digests = {path: found for path in jobs if (found := _found(cache.read(path), answers))}
    for page in rendered({path: job for path, job in jobs.items() if path not in digests}):
        digests[page.path] = answers.digest(page.reads)
        cache.write([(page.path, f"{digests[page.path]}\n{written_page(page)}")])
    cache.flush()
    return {path: partial(_read, path, job, digests[path], cache) for path, job in jobs.items()}


def _found(text: str | None, answers: Answers) -> str:
    """Return the digest of a kept page, unless what it read is answered otherwise now."""
    answered, _, written = (text or "").partition("\n")
    return answered if written and answers.digest(reads_in(written)) == answered else ""


def _read(path: str, job: Job, digest: str, cache: Cache) -> Page:
    kept, _, written = (cache.read(path) or "").partition("\n")
    return replace(page_in(written) if kept == digest else job(), digest=digest)


class Answers:
    """Digests of what one state of the content answers to reads, each made once."""

    def __init__(self, index: RecordIndex) -> None:
        """Answer from an index."""
        self.index = index
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
        if record := self.index.get(id):
            written = record.origin.node
            entries = written.entries.values() if isinstance(written, Node) else ()
            lines = [record.origin.line, *(entry.value.line for entry in entries)]
            yield from (record.kind, record.model_dump_json(), record.origin.file, str(lines))

    def _query(self, query: Query) -> str:
        if query not in self._queries:
            self._queries[query] = digest(*query, repr(self.index.answer(query)))
        return self._queries[query]
