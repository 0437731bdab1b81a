"""Pages kept from an earlier build, as long as all that they read gives the same answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields

from explainer.cache import Cache, digest
from explainer.library.index import RecordIndex
from explainer.library.reads import Query, Reads
from explainer.pages.page import Page
from explainer.pages.toc import Heading, Outline
from explainer.tree.node import Mapping as Node


def kept_or_rendered(
    jobs: Mapping[str, Callable[[], Page]], index: RecordIndex, cache: Cache
) -> Iterator[Page]:
    """Yield each page as it was kept, or else rendered and kept for the next build."""
    answers, new = Answers(index), {}
    for path, render in jobs.items():
        page = _found(cache.read(path), answers)
        if page is None:
            page = render()
            new[path] = _as_text(page, answers.digest(page.reads))
        yield page
    cache.write(new)


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


def _as_text(page: Page, answered: str) -> str:
    headings = [[each.level, each.anchor, each.words] for each in page.outline.headings]
    outline = {"headings": headings, "anchors": sorted(page.outline.anchors)}
    reads = {"records": sorted(page.reads.records), "queries": sorted(page.reads.queries)}
    held = {field.name: getattr(page, field.name) for field in fields(page)}
    return json.dumps([answered, {**held, "outline": outline, "reads": reads}])


def _found(text: str | None, answers: Answers) -> Page | None:
    """Return a kept page, unless what it read is answered otherwise now."""
    if text is None:
        return None
    answered, held = json.loads(text)
    queries = {tuple(query) for query in held["reads"]["queries"]}
    reads = Reads(set(held["reads"]["records"]), queries)
    if answers.digest(reads) != answered:
        return None
    headings = tuple(Heading(*each) for each in held["outline"]["headings"])
    outline = Outline(headings, frozenset(held["outline"]["anchors"]))
    return Page(**{**held, "outline": outline, "reads": reads})
