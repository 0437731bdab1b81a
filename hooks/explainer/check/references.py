"""References: each names a record that is there, of a kind that may stand there, not withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.check.context import Context
from explainer.check.parts import Faulty
from explainer.check.problem import Problem, did_you_mean
from explainer.link.library import Library, named_in
from explainer.load.docs import DocsPage
from explainer.load.origin import Path
from explainer.model.kinds import COLLECTIONS, REQUIRED
from explainer.model.pact import Article, Pact
from explainer.model.record import Record
from explainer.model.reference import About
from explainer.model.site import Highlight, Site
from explainer.model.stakeholder import Stakeholder

# The kind of record that each block places.
PLACES = {"quote": "quote", "clause": "pact", "figure": "figure"}
# The types of stakeholder that may be a party to a pact, or sign for one.
ROLES = {"party": ("state", "organisation"), "signed_by": ("person",)}


def check_references(context: Context) -> Iterator[Problem]:
    """E310 to E313: references in records and in site.yml."""
    for owner, path, value in context.values():
        for named in named_in(value):
            found = _fault(context.library, named.id, named.kinds)
            if found and not _is_tombstone(owner):
                where = (*path, *named.path)
                yield owner.origin.problem_at_words(where, named.words, *found, named.before)


def check_docs_references(context: Context) -> Iterator[Problem]:
    """E310 to E314: references, citations and blocks in pages of prose."""
    for page in context.library.docs:
        yield from _clauses(context.library, page)
        for id, kinds, line, column, length in _named(page):
            if found := _fault(context.library, id, kinds):
                yield Problem(page.file, line, column, *found, length)


def check_articles(context: Context) -> Iterator[Problem]:
    """E314: an article that a record speaks to, or that site.yml highlights, is in its pact.

    Of the one highlighted, words were seen.
    """
    library = context.library
    for owner, path, value in context.values():
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


def _upwards(library: Library, stakeholder: Stakeholder) -> Iterator[str]:
    """Yield what somebody belongs to, step by step, until a step comes twice."""
    passed: set[str] = set()
    above = library.get(stakeholder.of or "")
    while isinstance(above, Stakeholder) and above.id not in passed:
        yield above.id
        passed.add(above.id)
        above = library.get(above.of or "") if above is not stakeholder else None


def check_roles(context: Context) -> Iterator[Problem]:
    """E316, E317: states and organisations are parties, persons sign, none belongs to itself."""
    library = context.library
    everyone = library.all(Stakeholder)
    for pact in library.all(Pact):
        for index, party in enumerate(pact.parties):
            for name, types in ROLES.items():
                who = library.get(getattr(party, name) or "")
                if isinstance(who, Stakeholder) and who.type not in types:
                    message = f"`{who.id}` is {_one(who.type)}, and {_any(types)} is expected here"
                    fitting = [other.id for other in everyone if other.type in types]
                    hint = did_you_mean(who.id, fitting) or f"name {_any(types)}"
                    yield pact.origin.problem(("parties", index, name), "E316", message, hint)
    for stakeholder in everyone:
        passed = list(_upwards(library, stakeholder))
        if passed and passed[-1] == stakeholder.id:
            through = " → ".join(f"`{id}`" for id in (stakeholder.id, *passed))
            round = f": {through}" if len(passed) > 1 else ""
            message = f"`{stakeholder.id}` is said to belong to itself{round}"
            hint = "name the state or organisation that it belongs to, or leave out `of:`"
            yield stakeholder.origin.problem(("of",), "E317", message, hint)


def _any(types: Iterable[str]) -> str:
    return " or ".join(map(_one, types))


def _no_article(pact: Pact, label: str) -> tuple[str, str]:
    """Return the message and the hint that tell that a pact has no article of a label."""
    labels = [article.label for article in pact.articles]
    message = f"`{pact.id}` has no article `{label}` in this content"
    return message, did_you_mean(label, labels) or f"it has: {', '.join(labels) or 'none'}"


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
            labels = ", ".join(each.label for each in pact.articles)
            hint = f"write it after the pact's id; it has: {labels or 'none'}"
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
        for id in token.ids:
            yield id, kinds, line, column, len(token.text)
    for placed in page.collected.blocks:
        if placed.block in PLACES:
            id = placed.argument.partition(" ")[0]
            yield id, (PLACES[placed.block],), placed.line, placed.column, len(placed.argument)


def _fault(library: Library, id: str, kinds: Iterable[str]) -> tuple[str, str, str] | None:
    kinds = tuple(kinds)
    record = library.get(id)
    if record is None:
        if id in library.unread or _is_absent(library, kinds):
            return None
        wanted = " or ".join(kinds) or "record"
        if not id:
            return "E310", f"the id of {_one(wanted)} is missing", "write it"
        hint = f"name {_one(wanted)} that this content has, or add this one"
        near = did_you_mean(id, _candidates(library, kinds))
        first, _, place = id.partition(" ")
        if kinds == ("source",) and place and library.get(first):
            near = (
                f"part the place in it by a comma, `[@{first}, {place}]`, or write it as `locator:`"
            )
        return "E310", f"there is no {wanted} `{id}`", near or hint
    if kinds and record.kind not in kinds:
        # Where two records share an id, that alone is told.
        if any(other.id == id and other.kind in kinds for other in library.records):
            return None
        wanted = _one(" or ".join(kinds))
        message = f"`{id}` is {_one(record.kind)}, and {wanted} is expected here"
        near = did_you_mean(id, _candidates(library, kinds))
        return "E311", message, near or f"name {wanted} that this content has"
    if record.retired is not None:
        return "E312", f"the {record.kind} `{id}` was retired: {record.retired}", "refer to another"
    if record.id != id:
        return "E313", f"`{id}` is now called `{record.id}`", f"write `{record.id}`"
    return None


def _is_absent(library: Library, kinds: tuple[str, ...]) -> bool:
    """Tell whether there is no record at all of a kind that every site needs, which is told."""
    needed = {COLLECTIONS[name].kind for name in REQUIRED}
    return bool(kinds) and set(kinds) <= needed and not _candidates(library, kinds)


def _one(kind: str) -> str:
    return f"an {kind}" if kind.startswith(("e", "o")) else f"a {kind}"


def _candidates(library: Library, kinds: tuple[str, ...]) -> list[str]:
    return [r.id for r in library.records if not kinds or r.kind in kinds]


def _is_tombstone(owner: Record | Site | Faulty) -> bool:
    return not isinstance(owner, Site) and bool(owner.retired)
