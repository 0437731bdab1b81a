"""Run all rules, and take over what an earlier run found where nothing that it read has changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from explainer.check import rules
from explainer.check.context import Context, Owner, Rule
from explainer.library.index import RecordIndex
from explainer.library.reads import Changes, Reads
from explainer.load.docs import DocsPage
from explainer.load.gc_paused import gc_paused
from explainer.problems.guard import failure
from explainer.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """What the rules found in one record or page, and what they read of others for that."""

    owner: object
    reads: Reads
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules found in each record and page, with the index that they read, and the day."""

    index: RecordIndex | None = None
    today: datetime.date = datetime.date.min
    by_owner: dict[int, Finding] = field(default_factory=dict)


@gc_paused()
def check(context: Context, before: Findings | None = None) -> tuple[list[Problem], Findings]:
    """Return the problems of all rules, without duplicates; a failing rule stops no other."""
    index, today = context.library.index, context.today
    earlier: dict[int, Finding] = {}
    if before and before.index and before.today == today and before.index.site is index.site:
        changes = Changes(before.index, index)
        found = before.by_owner.items()
        earlier = {key: each for key, each in found if not changes.touch(each.reads)}
    by_owner: dict[int, Finding] = {}
    made = {kind: rules.rules_of(kind) for kind in set(map(type, context.owners))}
    for owner in context.owners:
        same = _same(owner)
        key = id(same)
        by_owner[key] = earlier.get(key) or _judged(context.of(owner), same, made[type(owner)])
    problems = [problem for finding in by_owner.values() for problem in finding.problems]
    problems += _run(rules.RULES, context)
    return list(dict.fromkeys(problems)), Findings(index, today, by_owner)


def _same(owner: Owner) -> object:
    """Return what is the same object in each load as long as a record or page is the same."""
    return owner.collected if isinstance(owner, DocsPage) else owner


def _judged(context: Context, same: object, made: Iterable[Rule]) -> Finding:
    return Finding(same, context.library.reads, tuple(_run(made, context)))


def _run(made: Iterable[Rule], context: Context) -> list[Problem]:
    problems: list[Problem] = []
    for rule in made:
        try:
            problems.extend(rule(context))
        except Exception as error:
            site = context.library.site.origin
            problems.append(failure(error, f"the rule `{rule.__name__}`", site.file, site.line))
    return problems
