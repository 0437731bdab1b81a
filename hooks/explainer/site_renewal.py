"""What a preview shows after a change: the newest site that it can, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.build import loading
from explainer.editor.ids import refresh_ids
from explainer.load.project import Project
from explainer.problems.problem import refusing
from explainer.problems.show import ShownProblem, show, shown
from explainer.site_build import SiteBuild
from explainer.today import today


@dataclass(frozen=True, slots=True)
class Renewal:
    """The site to show, if there is one, its problems, and what is printed of them.

    An `accepted` site is one that broke no rule.
    """

    site: SiteBuild | None
    problems: tuple[ShownProblem, ...]
    accepted: bool = False
    said: str = ""


def renewals(
    project: Project, directory_urls: bool, good: SiteBuild | None = None
) -> Iterator[Renewal]:
    """Yield what is shown after a change: at once what was read, and again once it was checked.

    `good` is the last accepted site. Of a broken file its version counts, so that all other files
    are shown as they are; of a broken rule, the site as a whole.
    """
    before, day = good.checked if good else None, today()
    steps = loading(project, day, before)
    read = next(steps)
    wrong = [problem for problem in read.problems if refusing([problem])] if before else []
    if wrong:
        steps = loading(project, day, before, {problem.file for problem in wrong})
        read = next(steps)
    site = None
    if read.library and not read.refused:
        site = SiteBuild(project, read, read.library, directory_urls, day, preview=True)
    if site and good:
        yield Renewal(site, tuple(shown(wrong, project.root)))
    checked = [read, *steps][-1]
    problems = [*wrong, *(problem for problem in checked.problems if problem not in wrong)]
    said = show(problems, project.root)
    if site is None or checked.refused:
        yield Renewal(good, tuple(shown(problems, project.root)), said=said)
        return
    site.checked = checked
    yield Renewal(site, tuple(shown(wrong, project.root)), accepted=True, said=said)
    if not wrong:
        # Editors complete the id of a record that was just added.
        refresh_ids(project, checked.memo)
