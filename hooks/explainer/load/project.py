"""The folders that a site is built from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

CONTENT_VARIABLE = "EXPLAINER_CONTENT"
DOCS_VARIABLE = "EXPLAINER_DOCS"


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of the project, and its folders of content and prose."""

    root: Path
    content: Path
    docs: Path


def project_folder(folder: Path) -> Path:
    """Return the nearest folder with a project: this one, or one above it."""
    folder = folder.resolve()
    if find_project(folder).content.is_dir():
        return folder
    folders = (
        each for each in folder.parents if (find_project(each).content / "site.yml").is_file()
    )
    return next(folders, folder)


def find_project(root: Path, content: object = None, docs: str | None = None) -> Project:
    """Return the project of a folder; the environment may name its content and docs.

    If EXPLAINER_CONTENT or EXPLAINER_DOCS is unset or empty, the names given here are used, or else
    `content` and `docs`. Relative names start from the project's folder.
    """
    root = root.resolve()
    # Settings may parse a name such as `2024` as a number.
    named = os.environ.get(CONTENT_VARIABLE) or str(content or "content")
    docs = os.environ.get(DOCS_VARIABLE) or docs or "docs"
    return Project(root, (root / named).resolve(), (root / docs).resolve())
