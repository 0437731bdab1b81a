"""Check the folder that a site will replace, and keep its hidden files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

# Lists every file of the site beside it, one per line.
FILE_LIST = ".explainer-files"
_MOST_NAMED = 3
ANOTHER_FOLDER = "name another folder for the site, as in `mkdocs build --site-dir site`"


class TargetError(OSError):
    """A folder that a site cannot replace; the message says what to do."""


def check_target(target: Path, sources: Iterable[Path] = ()) -> None:
    """Raise TargetError unless a folder is free, or has only an earlier site and hidden files.

    Hidden files belong to others: the `.git` of a checkout of pages, `.nojekyll`. A site never
    replaces anything in its `sources`, or somebody's home, which may have only hidden files.
    """
    for source in map(os.path.realpath, sources):
        if os.path.commonpath([source, target]) in (str(target), source):
            raise TargetError(f"{target} would take the place of {source}: {ANOTHER_FOLDER}")
    home = os.path.realpath(os.environ.get("HOME") or "/")
    if os.path.commonpath([home, target]) == str(target):
        raise TargetError(f"{target} would take the place of your home folder: {ANOTHER_FOLDER}")
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise TargetError(f"{target} is a file, where the site's folder belongs: {ANOTHER_FOLDER}")
    if os.path.ismount(target):
        raise mount_point_error(target)
    made = _listed(target)
    others = [path for path in _visible(target) if path not in made]
    if others:
        names = ", ".join(others[:_MOST_NAMED]) + (", …" if len(others) > _MOST_NAMED else "")
        raise TargetError(
            f"{target} holds files that no build made, and that would be lost ({names}): put what "
            f"belongs to the site in the docs folder and empty this one, or {ANOTHER_FOLDER}"
        )


def mount_point_error(target: Path) -> TargetError:
    """Return the error for a mount point, such as a container's volume, which cannot be renamed."""
    return TargetError(
        f"{target} is a mount point, which no site can replace in one step: name a folder in it, "
        f"as in `mkdocs build --site-dir {target / 'site'}`"
    )


def list_files(site: Path) -> None:
    """List the files of a finished site, so that the next one knows what it may replace."""
    made = [path.relative_to(site).as_posix() for path in site.rglob("*") if not path.is_dir()]
    (site / FILE_LIST).write_bytes(os.fsencode("\n".join(sorted([*made, FILE_LIST]))))


def move_hidden(earlier: Path, site: Path) -> None:
    """Move hidden files that others put into an earlier site to the new one."""
    made = _listed(earlier)
    opened = {parent.as_posix() for path in made for parent in PurePosixPath(path).parents}
    for path in _hidden(earlier, made, opened):
        if not os.path.lexists(site / path):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (earlier / path).rename(site / path)


def is_finished(site: Path) -> bool:
    """Return whether a build in a folder was finished."""
    return bool(_listed(site))


def _visible(folder: Path, below: str = "") -> Iterator[str]:
    """Yield the path of everything in a folder that is neither hidden nor a folder."""
    for entry in _entries(folder, below):
        path = f"{below}{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _visible(folder, f"{path}/")
        else:
            yield path


def _hidden(
    folder: Path, made: frozenset[str], opened: set[str], below: str = "", within: bool = False
) -> Iterator[str]:
    """Yield hidden files that no build made; a folder as a whole if nothing in it was made."""
    for entry in _entries(folder, below):
        path = f"{below}{entry.name}"
        hidden = within or entry.name.startswith(".")
        if entry.is_dir(follow_symlinks=False) and (not hidden or path in opened):
            yield from _hidden(folder, made, opened, f"{path}/", hidden)
        elif hidden and path not in made:
            yield path


def _entries(folder: Path, below: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder / below) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _listed(site: Path) -> frozenset[str]:
    try:
        return frozenset(os.fsdecode((site / FILE_LIST).read_bytes()).split("\n"))
    except FileNotFoundError:
        return frozenset()
