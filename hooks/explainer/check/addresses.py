"""Addresses: no two pages or files of the site share a path, on any file system."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.check.identity import ids_of
from explainer.kinds import KINDS
from explainer.problems.problem import Problem
from explainer.site_map import (
    KEPT,
    REPLACEABLE,
    docs_file,
    docs_path,
    made_files,
    page_path,
    reserved_paths,
)
from explainer.texts.folding import fold_path

THE_SITE = "the site itself"


class Places:
    """The owners of the site's files, by path as a case-insensitive file system sees it."""

    def __init__(self) -> None:
        """Start with the paths that the site itself needs."""
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for path in set(reserved_paths()) - set(REPLACEABLE):
            self.take(f"{path}index.html", THE_SITE)

    def take(self, file: str, owner: str) -> str | None:
        """Claim a file for an owner; return who has its path already, if anybody."""
        path = fold_path(file)
        parts = path.split("/")
        above = ["/".join(parts[:number]) for number in range(len(parts) - 1, 0, -1)]
        there = self._files.get(path) or self._folders.get(path)
        there = there or next((self._files[p] for p in above if p in self._files), None)
        if there is None and f"{parts[0]}/" in KEPT and len(parts) > 1:
            there = THE_SITE
        if there is None or owner == THE_SITE:
            self._files.setdefault(path, owner)
            for folder in above:
                self._folders.setdefault(folder, owner)
        return there


def check_addresses(context: Context) -> Iterator[Problem]:
    """E403: no record, page of prose or file beside it takes another one's path."""
    library = context.library
    places = Places()
    # The page of a part gives way to records, and most sites have no other file among them.
    files = [page.path for page in library.docs] + [file.path for file in context.docs.files]
    typed = [fold_path(docs_file(path)) for path in files]
    near = [kind for kind in KINDS if any(path.startswith(kind.index) for path in typed)]
    for kind in near:
        for part in library.parts(kind.model):
            places.take(f"{part.path}index.html", THE_SITE)
    for record in library.records:
        for where, id in ids_of(record):
            path = page_path(type(record), id)
            owner = f"the {record.kind} `{record.id}`"
            # Two records with one id are reported by another rule.
            if path is not None and places.take(f"{path}index.html", owner) == THE_SITE:
                message = f"the address `/{path}` already belongs to {THE_SITE}"
                yield record.origin.problem(where, "E403", message, "choose another id")
        for path in made_files(record):
            places.take(path, f"the {record.kind} `{record.id}`")
    for page in library.docs:
        if there := places.take(docs_file(page.path), f"`{page.file}`"):
            message = f"the address `/{docs_path(page.path)}` already belongs to {there}"
            yield Problem(page.file, 1, 1, "E403", message, "rename the file")
    for asset in context.docs.files:
        if asset.published and (there := places.take(docs_file(asset.path), f"`{asset.file}`")):
            message = f"the address `/{docs_file(asset.path)}` already belongs to {there}"
            hint = "rename the file, or move it to another folder, such as `files/`"
            yield Problem(asset.file, 1, 1, "E403", message, hint)
