"""Statements: each sentence is followed by its source."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from explainer.check.context import Context, DocsWords, RecordText
from explainer.check.links import links_in
from explainer.check.prose import at_first_line, unsigned
from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.collect import Located
from explainer.markup.sentences import Sentence, uncited_sentences
from explainer.markup.tokens import broken_tokens, tokens
from explainer.model.quote import Quote
from explainer.model.record import Record, walk_values
from explainer.model.reference import Evidence, Model, Ref
from explainer.model.text import Prose
from explainer.model.wording import Wording
from explainer.problems.problem import Problem
from explainer.texts.sentences import sentence_spans
from explainer.tree.origin import Path

# An image, and a decorative one: its alternative text is empty.
IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?")
DECORATION = re.compile(r"!\[\]\([^()]*\)(?:\{[^{}]*\})?")
SENTENCE = "this sentence names nothing that it rests on"
_HINT = "cite a source, `[@id]`, or refer to a record, `[[id]]`"


def check_sentences(context: Context) -> Iterator[Problem]:
    """E503, W503: each sentence that states something in a record is followed by its source.

    A text without citations rests on what its part of the record names: on one source or quotation
    or, if it is a single sentence, on several. For remarks it is only a warning.
    """
    for words, remark in _statements(context):
        if not _has_broken_reference(context.library, words.text):
            for found in uncited_sentences(words.text):
                code = "W503" if remark else "E503"
                yield words.problem(found.text, found.offset, code, SENTENCE, _HINT)


def check_docs_evidence(context: Context) -> Iterator[Problem]:
    """E503: the same for sentences in docs; each row of a table has a citation or a reference."""
    files = {file.path for file in context.docs.files}
    for page in context.library.docs:
        if page.about_the_site or page.faulty_fields:
            continue
        for located, named in page.collected.paragraphs:
            text = located.text
            # If its file is missing, only that is reported.
            lost = IMAGE.fullmatch(text) and _is_lost(page, text, files)
            if lost or DECORATION.fullmatch(text) or _has_broken_reference(context.library, text):
                continue
            for found in context.memo.of(located, _uncited):
                if not named:
                    message = "this paragraph names nothing that it rests on"
                    yield at_first_line(page, located, "E503", message, _HINT)
                    break
                words = DocsWords(page, located)
                yield words.problem(found.text, found.offset, "E503", SENTENCE, _HINT)
        for located in page.collected.bare_rows:
            text = located.text
            if text.strip("|-: ") and not _has_broken_reference(context.library, text):
                message = "this row names nothing that it rests on"
                yield at_first_line(page, located, "E503", message, _HINT)


def _uncited(located: Located) -> tuple[Sentence, ...]:
    return tuple(uncited_sentences(located.text))


def _has_broken_reference(library: Library, text: str) -> bool:
    """Return whether a text has a broken reference, which is reported by another rule."""
    return any(broken_tokens(text)) or any(unsigned(library, text))


def _is_lost(page: DocsPage, image: str, files: set[str]) -> bool:
    folder = posixpath.dirname(page.path)
    named = (unquote(target) for target, _ in links_in(image) if "://" not in target)
    return any(posixpath.normpath(posixpath.join(folder, name)) not in files for name in named)


def _statements(context: Context) -> Iterator[tuple[RecordText, bool]]:
    """Yield each text whose sentences need sources, and whether it is a remark."""
    for record, path, value in context.values:
        if not isinstance(value, Prose) or not isinstance(record, Record) or record.retired:
            continue
        stated = kind_of(record).statements
        remark = path[-1:] == ("remark",) and stated.remarks
        if remark or _field(path) in stated.fields:
            for tag, text in value.by_language:
                if tokens(text) or not _rests(text, _basis(context.library, record, path)):
                    yield RecordText(record, (*path, tag) if tag else path, text), remark


def _field(path: Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))


def _rests(text: str, basis: set[str]) -> bool:
    return len(basis) == 1 or (bool(basis) and len(list(sentence_spans(text))) == 1)


def _basis(library: Library, record: Record, path: Path) -> set[str]:
    """Return the sources named by the innermost part of a record around a text that names any.

    An era has no sources, since it is not part of one event.
    """
    if path[0] == "era":
        return set()
    within: list[object] = [record]
    for step in path[:-1]:
        last = within[-1]
        within.append(last[int(step)] if isinstance(last, tuple) else getattr(last, str(step)))
    found = (_named(library, part) for part in reversed(within) if isinstance(part, Model))
    if _field(path) in kind_of(record).statements.apart:
        return next(found) or {""}
    return next((named for named in found if named), set())


def _named(library: Library, part: Model) -> set[str]:
    """Return the sources and quotations named by a part of a record, or by anything in it.

    A quotation from a source that is also named adds nothing.
    """
    sources: set[str] = set()
    quotes: set[str] = set()
    for _, value in walk_values(part):
        if isinstance(value, Evidence | Wording):
            sources.add(str(value.source))
        elif isinstance(value, Ref) and value.kinds == (Quote.kind,):
            quotes.add(str(value))
    return sources | {id for id in quotes if not _sources_of(library.get(id)) & sources}


def _sources_of(record: Record | None) -> set[str]:
    wordings = record.wordings if isinstance(record, Quote) else ()
    return {str(wording.source) for wording in wordings}
