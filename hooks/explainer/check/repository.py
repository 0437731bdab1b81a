"""The repository in site.yml: pages can only link to files whose address is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from explainer.check.context import Context
from explainer.model.repository import Forge, Repository
from explainer.problems.problem import Problem

# Where a repository's address ends, and that of something in it begins.
INSIDE: dict[Forge, re.Pattern[str]] = {
    "github": re.compile(r"(/[^/]+/[^/]+)/.*"),
    "gitlab": re.compile(r"(.+?)/(?:-|tree|blob)/.*"),
    "forgejo": re.compile(r"(.+?)/src/.*"),
}


def check_repository(context: Context) -> Iterator[Problem]:
    """E408, E409, W418: site.yml determines the address of each file."""
    for owner, path, value in context.values:
        if not isinstance(value, Repository):
            continue
        at = owner.origin
        if inside := _inside(value):
            message = "this address leads into a repository rather than to it"
            hint = f"write `{inside}`, and what follows it under `branch:` and `folder:`"
            yield at.problem((*path, "url"), "E408", message, hint)
        folder = PurePosixPath(value.folder or "")
        if folder.is_absolute() or ".." in folder.parts or "\\" in str(folder):
            message = f"`{folder}` is no folder in the repository"
            hint = "count it from the repository's root, as in `sites/pact`"
            yield at.problem((*path, "folder"), "E408", message, hint)
        branch = context.library.site.branch
        if value.branch is not None and branch not in (None, value.branch):
            message = f"the branch is given twice, as `{value.branch}` and as `{branch}`"
            hint = "keep the one below `repository:`"
            yield at.problem(("branch",), "E409", message, hint)
        if value.software is None:
            message = (
                f"`{value.url.host}` does not tell which forge it is, so that no page leads to "
                "its file there"
            )
            hint = "write `repository: {url: …, forge: …}` with `github`, `gitlab` or `forgejo`"
            yield at.problem((*path, "url"), "W418", message, hint)


def _inside(repository: Repository) -> str | None:
    """Return the repository's address if this one leads to something inside it."""
    if (forge := repository.software) is None:
        return None
    path = (repository.url.path or "").rstrip("/")
    found = INSIDE[forge].fullmatch(path)
    return repository.root.removesuffix(path) + found[1] if found else None
