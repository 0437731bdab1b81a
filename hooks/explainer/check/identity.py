"""Ids and names: unique in the content, and known to site.yml where they refer to it."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.kinds.site import Contact, Site
from explainer.model.pact import Pact
from explainer.model.question import Question
from explainer.model.record import Record
from explainer.model.stakeholder import Stakeholder
from explainer.model.term import Term
from explainer.problems.problem import Problem, did_you_mean, nearest, shortened_list
from explainer.site_map import ARTICLE, article_anchor
from explainer.texts.folding import fold, fold_path
from explainer.tree.origin import Path

_ID: Path = ("id",)


def check_unique_ids(context: Context) -> Iterator[Problem]:
    """E401: an id, or a former id, is used once in the whole content."""
    first: dict[str, Record] = {}
    given = [(record, *each) for record in context.library.records for each in ids_of(record)]
    # A current id takes precedence over a former one.
    for record, path, id in sorted(given, key=lambda each: each[1] != _ID):
        if fold_path(id) in first:
            there = first[fold_path(id)].origin
            yield record.origin.problem(
                path,
                "E401",
                f"the id `{id}` is taken: it stands at {there.file}:{there.node_at(_ID).line} too",
                "ids are unique across all kinds; choose another",
            )
        first.setdefault(fold_path(id), record)


def ids_of(record: Record) -> Iterator[tuple[Path, str]]:
    """Yield a record's id and former ids, each with its path."""
    yield _ID, record.id
    for index, former in enumerate(record.aliases):
        yield ("aliases", index), former


def check_inner_ids(context: Context) -> Iterator[Problem]:
    """E402: ids are unique within their list: of groups, types, options, articles and the like."""
    library = context.library
    site = library.site
    yield from _twice(site, "groups", "id", [group.id for group in site.groups])
    yield from _twice(site, "sides", "id", [side.id for side in site.sides])
    yield from _twice(site, "event_types", "id", [type.id for type in site.event_types])
    subjects = [subject.id for subject in site.figure_subjects]
    yield from _twice(site, "figure_subjects", "id", subjects)
    for question in library.all(Question):
        yield from _twice(question, "options", "id", [option.id for option in question.options])
    for pact in library.all(Pact):
        labels = [article.label for article in pact.articles]
        yield from _twice(pact, "articles", "label", labels)
        yield from _same_anchor(pact, labels)


def _twice(owner: Record | Site, field: str, key: str, names: list[str]) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f"`{name}` stands twice under `{field}`"
            path = (field, index, key)
            yield owner.origin.problem(path, "E402", message, f"choose another {key}")


def _same_anchor(pact: Pact, labels: list[str]) -> Iterator[Problem]:
    """Report labels of articles without an anchor, or with the same one."""
    first: dict[str, str] = {ARTICLE: ""}
    for index, label in enumerate(labels):
        other = first.setdefault(article_anchor(label), label)
        if other != label:
            message = f"`{label}` and `{other}` would have one address on the page"
            found = (message, "choose labels that differ in letters or digits")
            if not other:
                found = (f"no address can be made of `{label}`", "use letters or digits")
            yield pact.origin.problem(("articles", index, "label"), "E402", *found)


def check_names_of_terms(context: Context) -> Iterator[Problem]:
    """E406: no two terms share a name, so that a word leads to one meaning."""
    taken: dict[str, Term] = {}
    for term in context.library.all(Term):
        fields = {"term": [words for _, words in term.term.by_language]}
        fields |= {"synonyms": list(term.synonyms), "names": [name.text for name in term.names]}
        for field, names in fields.items():
            for name in names:
                other = taken.setdefault(fold(name), term)
                # Two terms with one id are reported by another rule.
                if other.id != term.id:
                    message = f"`{name}` is a name of the term `{other.id}` too"
                    hint = "join the two, or give one of them another name"
                    yield term.origin.problem_at_words((field,), name, "E406", message, hint)


def check_groups(context: Context) -> Iterator[Problem]:
    """E404: a stakeholder's group and side are listed in site.yml."""
    library = context.library
    site = library.site
    everyone = library.all(Stakeholder)
    for field, name, known in (("groups", "group", site.groups), ("sides", "side", site.sides)):
        ids = [each.id for each in known]
        renamed = _renamed([getattr(stakeholder, name) for stakeholder in everyone], ids)
        for old, new in renamed.items():
            message = f"no stakeholder has the {name} `{new}`, and several have `{old}`"
            hint = f"write `{old}` here, or `{new}` in each of them"
            yield site.origin.problem((field, ids.index(new), "id"), "E404", message, hint)
        for stakeholder in everyone:
            given = getattr(stakeholder, name)
            # A faulty site.yml says nothing reliable about its groups.
            if ids and given not in ids and given not in renamed:
                yield stakeholder.origin.problem(
                    (name,),
                    "E404",
                    f"site.yml lists no {name} `{given}`",
                    did_you_mean(given, ids) or f"one of: {shortened_list(ids)}",
                )


def _renamed(given: list[str], known: list[str]) -> dict[str, str]:
    """Return unknown values that several records share, each with the unused known one near it."""
    unused = [id for id in known if id not in given]
    several = dict.fromkeys(id for id in given if id not in known and given.count(id) > 1)
    return {id: near for id in several if (near := nearest(id, unused))}


def check_contact(context: Context) -> Iterator[Problem]:
    """E405: readers can report a problem or object."""
    for owner, path, value in context.values:
        if isinstance(value, Contact) and not (value.email or value.url):
            message = "readers are told no way to report a problem or to object"
            yield owner.origin.problem(path, "E405", message, "add `email:` or `url:` below it")
