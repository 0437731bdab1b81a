"""Which folders a site is built from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONTENT_VARIABLE = "EXPLAINER_CONTENT"
DOCS_VARIABLE = "EXPLAINER_DOCS"


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of the project, and those of its records and its prose."""

    root: Path
    content: Path
    docs: Path


def above(folder: Path) -> Path:
    """Return the nearest folder that holds a project: this one, or one that it lies in."""
    folder = folder.resolve()
    if find_project(folder).content.is_dir():
        return folder
    above = (each for each in folder.parents if (find_project(each).content / "site.yml").is_file())
    return next(above, folder)


def find_project(root: Path, content: object = None, docs: str | None = None) -> Project:
    """Return the project of a folder, with content and docs as the environment names them.

    Where EXPLAINER_CONTENT or EXPLAINER_DOCS is unset or empty, the names given here hold, or
    `content` and `docs`. Relative names count from the project's folder.
    """
    root = root.resolve()
    # Not as a setting read them: `2024` is a name too.
    named = os.environ.get(CONTENT_VARIABLE) or str(content or "content")
    docs = os.environ.get(DOCS_VARIABLE) or docs or "docs"
    return Project(root, (root / named).resolve(), (root / docs).resolve())
