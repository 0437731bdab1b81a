"""References: each leads to a record that exists, of an allowed kind, and not retired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from explainer.check.context import Context
from explainer.check.missing import MissingReference, ReferenceUse, faults_of, leads_right
from explainer.check.parts import FaultyRecord
from explainer.kinds import BLOCKS
from explainer.kinds.site import Highlight, Site
from explainer.library.belonging import belongs_to
from explainer.library.holdings import holdings
from explainer.library.library import Library
from explainer.library.references import NamedId, named_in
from explainer.load.docs import DocsPage
from explainer.markup.collect import Located
from explainer.model.pact import Article, Pact
from explainer.model.record import Record
from explainer.model.reference import About
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem, did_you_mean, shortened_list
from explainer.tree.origin import Path

# The types of stakeholder that may be a party to a pact, or sign for one.
_TYPES = {
    "state": "a state",
    "person": "a person",
    "organisation": "an organisation",
    "outlet": "an outlet",
}
ROLES = {"party": ("state", "organisation"), "signed_by": ("person",)}


def check_references(context: Context) -> Iterator[Problem]:
    """E310 to E313, E342: references in records, in site.yml and in pages of prose."""
    yield from faults_of(context.library, chain(_in_records(context), _in_docs(context)))


def check_clauses(context: Context) -> Iterator[Problem]:
    """E314: an article that a page of prose shows is in its pact, with its own words."""
    for page in context.pages:
        yield from _clauses(context.library, page)


def _in_records(context: Context) -> Iterator[ReferenceUse]:
    for owner in context.owners:
        if isinstance(owner, DocsPage) or _is_tombstone(owner):
            continue
        for path, named in _named_ids(context, owner):
            if leads_right(context.library, named.id, named.kinds):
                continue
            where = ((*path, *named.path), named.words)
            at = partial(_in_record, owner, *where, named.offset)
            by = (owner.origin.file, owner.origin.line)
            yield ReferenceUse(named.id, named.kinds, by, at)


def _named_ids(
    context: Context, owner: Record | Site | FaultyRecord
) -> Iterable[tuple[Path, NamedId]]:
    if isinstance(owner, FaultyRecord):
        return ((path, named) for path, value in owner.values for named in named_in(value))
    return context.memo.of(owner, holdings).named


def _in_record(
    owner: Record | Site | FaultyRecord,
    path: Path,
    words: str,
    offset: int,
    fault: MissingReference,
) -> Problem:
    return owner.origin.problem_at_words(path, words, *fault, offset)


def _in_docs(context: Context) -> Iterator[ReferenceUse]:
    for page in context.pages:
        for id, kinds, line, column, length in _named(page):
            at = partial(_on_page, page.file, line, column, length)
            yield ReferenceUse(id, kinds, (page.file, 0), at)


def _on_page(file: str, line: int, column: int, length: int, fault: MissingReference) -> Problem:
    return Problem(file, line, column, *fault, length)


def check_articles(context: Context) -> Iterator[Problem]:
    """E314: an article that a record is about, or that site.yml highlights, is in its pact.

    The highlighted one has its own words.
    """
    library = context.library
    for owner, path, value in context.values:
        if isinstance(value, About):
            named: list[tuple[Path, str]]
            named = [(("articles", index), label) for index, label in enumerate(value.articles)]
        elif isinstance(value, Highlight):
            named = [(("article",), value.article)]
        else:
            continue
        pact = library.get(value.pact)
        for where, label in named:
            if not isinstance(pact, Pact):
                continue
            article = pact.article(label)
            if article is None:
                yield owner.origin.problem((*path, *where), "E314", *_no_article(pact, label))
            elif isinstance(value, Highlight) and not _has_words(article):
                found = (_wordless(label), "highlight an article whose words are given")
                yield owner.origin.problem((*path, *where), "E314", *found)


def _has_words(article: Article) -> bool:
    return any(wording.quotable for wording in article.wordings)


def check_roles(context: Context) -> Iterator[Problem]:
    """E316, E317: states and organisations are parties, persons sign, none belongs to itself."""
    library = context.library
    everyone = library.all(Stakeholder)
    for pact in library.all(Pact):
        for index, party in enumerate(pact.parties):
            for name, types in ROLES.items():
                who = library.get(getattr(party, name) or "")
                if isinstance(who, Stakeholder) and who.type not in types:
                    message = (
                        f"`{who.id}` is {_TYPES[who.type]}, and {_any(types)} is expected here"
                    )
                    fitting = [other.id for other in everyone if other.type in types]
                    hint = did_you_mean(who.id, fitting) or f"name {_any(types)}"
                    yield pact.origin.problem(("parties", index, name), "E316", message, hint)
    for stakeholder in everyone:
        passed = [above.id for above in belongs_to(library, stakeholder)]
        if passed and passed[-1] == stakeholder.id:
            through = " → ".join(f"`{id}`" for id in (stakeholder.id, *passed))
            round = f": {through}" if len(passed) > 1 else ""
            message = f"`{stakeholder.id}` is said to belong to itself{round}"
            hint = "name the state or organisation that it belongs to, or leave out `of:`"
            yield stakeholder.origin.problem(("of",), "E317", message, hint)


def _any(types: Iterable[str]) -> str:
    return " or ".join(_TYPES[type] for type in types)


def _no_article(pact: Pact, label: str) -> tuple[str, str]:
    """Return the message and the hint for an article that a pact does not have."""
    labels = [article.label for article in pact.articles]
    message = f"`{pact.id}` has no article `{label}` in this content"
    return message, did_you_mean(label, labels) or f"it has: {shortened_list(labels)}"


def _wordless(label: str) -> str:
    return f"no words of article `{label}` are given that may be shown as its own"


def _clauses(library: Library, page: DocsPage) -> Iterator[Problem]:
    for placed in page.collected.blocks:
        id, _, label = placed.argument.partition(" ")
        pact = library.get(id)
        if placed.block != "clause" or not isinstance(pact, Pact):
            continue
        article = pact.article(label.strip())
        if not label.strip():
            labels = shortened_list(each.label for each in pact.articles)
            hint = f"write it after the pact's id; it has: {labels}"
            found = (f"this block names no article of `{id}`", hint)
        elif article is None:
            found = _no_article(pact, label.strip())
        elif not _has_words(article):
            found = (_wordless(article.label), f"refer to the pact, `[[{id}]]`, in the text")
        else:
            continue
        yield Problem(page.file, placed.line, placed.column, "E314", *found, len(placed.argument))


def _named(page: DocsPage) -> Iterator[tuple[str, tuple[str, ...], int, int, int]]:
    for token, line, column in page.collected.named:
        kinds = ("source",) if token.is_citation else ()
        for id, (name, at) in zip(token.ids, token.named, strict=True):
            place = page.place(Located(token.text, line, column), at)
            yield id, kinds, *place, max(1, len(name))
    for placed in page.collected.blocks:
        if placed.block in BLOCKS:
            id = placed.argument.partition(" ")[0]
            yield id, (BLOCKS[placed.block].name,), placed.line, placed.column, len(placed.argument)


def _is_tombstone(owner: Record | Site | FaultyRecord) -> bool:
    return not isinstance(owner, Site) and bool(owner.retired)
