"""Sides: nobody is on two at a time, and a denial comes after the charge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from explainer.check.context import Context
from explainer.dates.order import is_clear_of
from explainer.model.claim import Claim, Stand
from explainer.problems.problem import Problem
from explainer.tree.origin import Path

# What the stakeholders of each list do with the charge.
SIDES = {
    "asserted_by": "asserts it",
    "denied_by": "denies it",
    "answered_by": "answers without denying it",
}


def check_sides(context: Context) -> Iterator[Problem]:
    """E458: nobody is on two sides of a claim at one time; a change of mind has two dates."""
    for claim in context.all(Claim):
        blamed: set[Path] = set()
        for (_, one, earlier), (path, other, stand) in combinations(_stances(claim), 2):
            if one == other or str(earlier.who) != str(stand.who) or _changed(earlier, stand):
                continue
            if path in blamed:
                continue
            blamed.add(path)
            message = f"`{stand.who}` stands on two sides of this claim: {one}, and {other}"
            hint = "keep one, or date the change of mind with `since:` in both"
            yield claim.origin.problem((*path, "who"), "E458", message, hint)
        spoke = {str(stand.who): does for _, does, stand in _stances(claim)}
        for index, who in enumerate(claim.no_answer_from):
            if who in claim.no_answer_from[:index]:
                message = f"`{who}` stands here twice"
                yield claim.origin.problem(("no_answer_from", index), "E458", message, "keep one")
            elif does := spoke.get(str(who)):
                message = f"no answer of `{who}` was found, it says here, and above: `{who}` {does}"
                yield claim.origin.problem(("no_answer_from", index), "E458", message, "keep one")


def _stances(claim: Claim) -> Iterator[tuple[Path, str, Stand]]:
    for name, does in SIDES.items():
        for index, stand in enumerate(getattr(claim, name)):
            yield (name, index), does, stand


def _changed(one: Stand, other: Stand) -> bool:
    if one.since is None or other.since is None:
        return False
    return one.since.is_before(other.since) or other.since.is_before(one.since)


def check_denials(context: Context) -> Iterator[Problem]:
    """E459: a denial is no older than the charge, if all who made the charge are dated."""
    for claim in context.all(Claim):
        charged = [stand.since for stand in claim.asserted_by]
        for index, stand in enumerate(claim.denied_by):
            if not stand.since or not charged:
                continue
            if all(since and is_clear_of(stand.since, since) for since in charged):
                first = " or ".join(dict.fromkeys(str(since) for since in charged))
                message = f"this denial ({stand.since}) is older than the charge ({first})"
                hint = "show an answer to this charge, or correct one of the dates"
                path = ("denied_by", index, "since")
                yield claim.origin.problem(path, "E459", message, hint)
