"""The folders of a project: if one is missing, nothing else is worth reporting."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.load.files import shown_path
from explainer.load.project import CONTENT_VARIABLE, DOCS_VARIABLE, Project
from explainer.problems.problem import Problem


def missing_folders(project: Project) -> Iterator[Problem]:
    """E200: a project has a folder of content and a folder of prose."""
    named = (
        (project.content, "content", "make it, with `site.yml` in it", CONTENT_VARIABLE),
        (project.docs, "docs", "make it", DOCS_VARIABLE),
    )
    for folder, name, made, variable in named:
        if not folder.is_dir():
            shown = shown_path(folder, project.root)
            hint = f"{made}, or name another folder in {variable}"
            yield Problem(shown, 1, 1, "E200", f"there is no {name} folder here", hint)
