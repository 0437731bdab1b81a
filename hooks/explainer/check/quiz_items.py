"""Items of the quiz that site.yml names: each is one that the records give."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.kinds.site import Site
from explainer.problems.problem import Problem, did_you_mean
from explainer.quiz.made import quiz_of
from explainer.tree.origin import Path


def check_quiz_items(context: Context) -> Iterator[Problem]:
    """W346: an item that site.yml pins, rewords or leaves out can be made of the records."""
    for site in context.owners:
        # Of records that could not be read nothing is made.
        if not isinstance(site, Site) or context.faulty or context.library.unread:
            continue
        named = list(_named(site))
        possible = sorted(quiz_of(context.library).possible) if named else []
        for path, id in named:
            if id not in possible:
                message = f"the records give no item `{id}`"
                hint = did_you_mean(id, possible) or (
                    "take it out, or see which there are, and why others are not: "
                    "`explainer report quiz`"
                )
                yield site.origin.problem(path, "W346", message, hint)


def _named(site: Site) -> Iterator[tuple[Path, str]]:
    for name in ("exclude", "pin"):
        for index, id in enumerate(getattr(site.quiz, name)):
            yield ("quiz", name, index), id
    for index, rewording in enumerate(site.quiz.reword):
        yield ("quiz", "reword", index, "item"), rewording.item
