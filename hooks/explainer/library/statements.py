"""The statements that a site makes, each with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.sentences import passage_sentences
from explainer.model.quote import Quote
from explainer.model.record import Record, walk_values
from explainer.model.reference import Evidence, Model
from explainer.model.source import Source
from explainer.model.text import Prose
from explainer.tree.origin import FilePosition, Path


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of prose, or a part of a record without prose, and the sources it rests on.

    `path` leads to its text in the record, where it begins at `offset`.
    """

    owner: Record | DocsPage
    path: Path
    text: str
    offset: int
    sources: tuple[Source, ...]


def statements(library: Library) -> Iterator[Statement]:
    """Yield every statement that has a source, records first, in the site's order.

    A sentence rests on the citations in it, or on the next citation of its paragraph; a text
    without citations rests on the sources and quotations named by the part of the record around it.
    Quotations are no statements of ours. Statements inherited from the top of a file are yielded
    once.
    """
    stated: set[FilePosition] = set()
    for record in library.records:
        if record.retired is None and not isinstance(record, Source):
            for path, value in walk_values(record):
                if isinstance(value, Model) and not isinstance(value, Evidence):
                    place = record.origin.place(path)
                    if place in stated:
                        continue
                    stated.add(place)
                    yield from _of_part(library, record, path, value)
    for page in library.docs:
        for located, _ in page.collected.paragraphs:
            yield from _of_text(library, page, (located.line, located.column), located.text, ())


def _of_part(library: Library, record: Record, path: Path, part: Model) -> Iterator[Statement]:
    named = tuple(evidence.source for evidence in getattr(part, "sources", ()))
    for id in getattr(part, "quotes", ()):
        quote = library.expect(id, Quote)
        named += tuple(wording.source for wording in quote.wordings)
    has_prose = False
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if isinstance(value, Prose):
            for tag, text in value.by_language[:1]:
                has_prose = True
                where = (*path, field.alias or name, *((tag,) if tag else ()))
                yield from _of_text(library, record, where, text, named)
    if named and not has_prose and not isinstance(part, Quote | Record):
        yield Statement(record, path, "", 0, _resolved(library, named))


def _of_text(
    library: Library, owner: Record | DocsPage, path: Path, text: str, named: tuple[str, ...]
) -> Iterator[Statement]:
    parted = list(passage_sentences(text))
    inline = any(sentence.cited for sentence in parted)
    for sentence in parted:
        cited = sentence.cited or (() if inline else named)
        if cited:
            yield Statement(owner, path, sentence.text, sentence.offset, _resolved(library, cited))


def _resolved(library: Library, ids: tuple[str, ...]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(library.expect(id, Source) for id in ids))
