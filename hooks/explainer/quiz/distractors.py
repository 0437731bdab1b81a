"""Wrong options that could be right: of the same kind, the same side where needed, and the time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from explainer.model.stakeholder import Stakeholder
from explainer.quiz.context import QuizContext
from explainer.quiz.fairness import MOST_OPTIONS


def one_kind(one: Stakeholder, other: Stakeholder) -> bool:
    """Return whether two are of one kind: in office, scholars, outlets, or states and bodies."""
    return _kind(one) == _kind(other)


def _kind(stakeholder: Stakeholder) -> str:
    if stakeholder.independent:
        return "scholar"
    return "body" if stakeholder.type in ("state", "organisation") else stakeholder.type


def beside(
    quiz: QuizContext,
    lot: str,
    right: Stakeholder,
    *groups: tuple[Iterable[Stakeholder], Callable[[Stakeholder], bool]],
) -> list[Stakeholder]:
    """Return up to three others to choose from, or none if none of them is of the same side.

    Each group comes with what makes one of it a wrong option; those of the first are preferred.
    One or two are of the same side: a question of sides needs others too.
    """
    near: list[Stakeholder] = []
    far: list[Stakeholder] = []
    for group, is_wrong in groups:
        fitting = {each.id: each for each in group if one_kind(each, right)}
        for each in quiz.drawn(lot, fitting.values(), lambda each: each.id):
            side = near if each.side == right.side else far
            if len(side) < 2 and each not in (*near, *far) and is_wrong(each):
                side.append(each)
    found = (near[:1] + far[:1] + near[1:] + far[1:])[: MOST_OPTIONS - 1]
    return found if near else []
