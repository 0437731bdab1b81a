"""Find every place that mentions a record's id: in records, in site.yml and in pages of prose."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import unquote, urlsplit

from explainer.check.context import DocsWords
from explainer.check.links import links_in
from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.load.project import Project
from explainer.markup.tokens import Token, tokens, without_code
from explainer.model.record import Record, walk_values
from explainer.model.reference import Ref
from explainer.model.text import Prose
from explainer.problems.file_text import FileText
from explainer.site_map import address_of
from explainer.tree.locate import locate
from explainer.tree.node import Scalar

# In a citation the id comes after `[` or `;`, and before the locator.
_CITED = re.compile(r"(?:^\[|;)\s*@?\s*(?P<id>[^,;\]]*?)\s*(?=[,;\]])")
_REFERRED = re.compile(r"^\[\[\s*(?P<id>[^|\]]*?)\s*(?=[|\]])")
# Markdown drops the indentation of a line, and the quote marks before it.
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class IdPlace:
    """An id in a file: its start and end in the text, and its line."""

    file: str
    start: int
    end: int
    line: int


class UnclearPlaceError(Exception):
    """A place with an id in a form that cannot be traced character by character."""

    def __init__(self, file: str, line: int) -> None:
        """Keep the file, as problems show it, and the line."""
        super().__init__(f"{file}:{line}")
        self.file = file
        self.line = line


class FileTexts:
    """The texts of a project's files, each read once."""

    def __init__(self, project: Project) -> None:
        """Start with no files read."""
        self.project = project
        self._read: dict[str, tuple[bytes, FileText]] = {}

    def path(self, file: str) -> Path:
        """Return the path of a file, given as problems show it."""
        return self.project.root / file

    def data(self, file: str) -> bytes:
        """Return the bytes of a file."""
        return self._of(file)[0]

    def source(self, file: str) -> FileText:
        """Return the text of a file, without a byte order mark."""
        return self._of(file)[1]

    def _of(self, file: str) -> tuple[bytes, FileText]:
        if file not in self._read:
            data = self.path(file).read_bytes()
            self._read[file] = data, FileText(file, data.decode("utf-8").removeprefix("\ufeff"))
        return self._read[file]


def places_of(record: Record, library: Library, sources: FileTexts) -> list[IdPlace]:
    """Return every place that refers to a record, in order.

    Raises UnclearPlaceError if an id is written with escapes.
    """
    found = set(chain(_in_records(record.id, library, sources), _in_docs(record, library, sources)))
    return sorted(found)


def living_places_of(record: Record, library: Library, sources: FileTexts) -> list[IdPlace]:
    """Return the live references to a record: not its own, and none in retired records."""
    living = [each for each in library.records if each.retired is None and each is not record]
    within: set[IdPlace] = set()
    for owner in _owners(library.site, living):
        within |= set(_in_owner(record.id, owner, sources))
    return sorted(within | set(_in_docs(record, library, sources)))


def _owners(site: Site, records: Iterable[Record]) -> Iterator[Record | Site]:
    yield site
    yield from records


def _in_records(id: str, library: Library, sources: FileTexts) -> Iterator[IdPlace]:
    for owner in _owners(library.site, library.records):
        yield from _in_owner(id, owner, sources)


def _in_owner(id: str, owner: Record | Site, sources: FileTexts) -> Iterator[IdPlace]:
    for path, value in walk_values(owner):
        if isinstance(value, Ref) and value == id:
            node = owner.origin.node_at(path)
            if isinstance(node, Scalar):
                yield in_scalar(id, node, 0, sources.source(owner.origin.file))
        elif isinstance(value, Prose) and any(id in words for _, words in value.by_language):
            for tag, _ in value.by_language:
                node = owner.origin.node_at((*path, tag) if tag else path)
                if isinstance(node, Scalar):
                    for token in tokens(node.value):
                        for start in _ids_in(token, id):
                            source = sources.source(owner.origin.file)
                            yield in_scalar(id, node, token.offset + start, source)


def in_scalar(id: str, scalar: Scalar, offset: int, source: FileText) -> IdPlace:
    """Return the place of an id at an offset in a scalar."""
    line, column = locate(scalar, source.lines, offset)
    return _checked(id, source, line, source.start(line) + column - 1)


def _checked(id: str, source: FileText, line: int, start: int) -> IdPlace:
    if not source.text.startswith(id, start):
        raise UnclearPlaceError(source.file, line)
    return IdPlace(source.file, start, start + len(id), line)


def _ids_in(token: Token, id: str) -> Iterator[int]:
    """Yield the offsets of an id in a token."""
    for match in (_CITED if token.is_citation else _REFERRED).finditer(token.text):
        if match["id"] == id:
            yield match.start("id")


def _in_docs(record: Record, library: Library, sources: FileTexts) -> Iterator[IdPlace]:
    for page in library.docs:
        for token, line, column in page.collected.named:
            if record.id in token.ids:
                source = sources.source(page.file)
                yield from _in_token(record.id, token, source, line, column)
        for placed in page.collected.blocks:
            if placed.record == record.id:
                source = sources.source(page.file)
                start = source.start(placed.line) + placed.column - 1
                yield _checked(record.id, source, placed.line, start)
        yield from _in_links(record, page, sources)


def _in_token(id: str, token: Token, source: FileText, line: int, column: int) -> Iterator[IdPlace]:
    at = source.start(line) + column - 1
    for offset in _ids_in(token, id):
        before = _BLANK.split(token.text[:offset])
        match = re.compile(r"[\s>]+".join(map(re.escape, before))).match(source.text, at)
        if match is None:
            raise UnclearPlaceError(source.file, line)
        yield _checked(id, source, source.place(match.end())[0], match.end())


def _in_links(record: Record, page: DocsPage, sources: FileTexts) -> Iterator[IdPlace]:
    """Yield the places of an id in links to its record's page or anchor."""
    folder, _, anchor = address_of(type(record), record.id).partition("#")
    collected = page.collected
    pieces = [located for located, _ in collected.paragraphs + collected.others]
    for words in (DocsWords(page, located) for located in pieces + collected.definitions):
        if record.id not in words.text:
            continue
        for target, offset in links_in(without_code(words.text)):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc or target.startswith("/") or not parts.path:
                continue
            path = posixpath.join(posixpath.dirname(page.path), unquote(parts.path))
            page_of_list = posixpath.normpath(path)
            # A long list is several pages below its own.
            if page_of_list != f"{folder}index.md" and not (anchor and path.startswith(folder)):
                continue
            if anchor and parts.fragment != anchor:
                continue
            part = f"#{anchor}" if anchor else f"{record.id}/index.md"
            within = target.rfind(part) + bool(anchor)
            line, column = page.place(words.located, offset + max(within, 0))
            source = sources.source(page.file)
            yield _checked(record.id, source, line, source.start(line) + column - 1)
