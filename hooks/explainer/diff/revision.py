"""Read the content and the prose of a project from git at a revision."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from explainer.load.project import Project
from explainer.scratch import scratch

FILES, LINKS = ("100644", "100755"), "120000"
EXAMPLE = "name a commit, a branch or a tag, as in `explainer diff HEAD~1`"


class RevisionError(Exception):
    """A revision that cannot be read; the message explains why."""


@dataclass(frozen=True, slots=True)
class PastProject:
    """A project as it was, in a temporary folder, and its commit."""

    project: Project
    commit: str
    date: str
    has_docs: bool


@contextmanager
def at_revision(project: Project, revision: str) -> Iterator[PastProject]:
    """Write the content and the prose of a revision into a temporary folder.

    Raises RevisionError if there is no git, no repository, no such revision, or no content in it.
    The project's folder and repository stay unchanged.
    """
    content = Path(os.path.realpath(project.content))
    top = Path(_git(content, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    name = f"{revision}^{{commit}}"
    try:
        found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    except RevisionError:
        message = f"`{revision}` is no revision of this repository: {EXAMPLE}"
        if _git(top, "rev-parse", "--is-shallow-repository").strip() == b"true":
            message = (
                f"`{revision}` is not in this clone, which holds the latest commits alone: "
                "`git fetch --unshallow` brings the others"
            )
        raise RevisionError(message) from None
    commit = found.decode().strip()
    date = _git(top, "show", "--no-patch", "--format=%cs", commit).decode().strip()
    docs = Path(os.path.realpath(project.docs))
    with scratch() as root:
        inside = content.relative_to(Path(os.path.realpath(top)))
        if not _lay_out(top, commit, inside, root):
            raise RevisionError(f"at `{revision}` there is no content folder `{inside}`")
        beside = _within(docs, top)
        has_docs = beside is not None and _lay_out(top, commit, beside, root)
        (root / (beside or "docs")).mkdir(parents=True, exist_ok=True)
        earlier = Project(root, root / inside, root / (beside or "docs"))
        yield PastProject(earlier, commit, date, has_docs)


def _within(folder: Path, top: Path) -> Path | None:
    top = Path(os.path.realpath(top))
    return folder.relative_to(top) if folder.is_relative_to(top) else None


def _lay_out(top: Path, commit: str, inside: Path, root: Path) -> bool:
    """Write the files of a folder at a commit; return whether there are any."""
    listed = _git(top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", f"{inside.as_posix()}")
    entries = [_entry(line) for line in listed.split(b"\0") if line]
    wanted = [entry for entry in entries if entry[0] in (*FILES, LINKS)]
    request = "".join(f"{blob}\n" for _, blob, _ in wanted).encode()
    rest = _git(top, "cat-file", "--batch", given=request) if wanted else b""
    for mode, _, name in wanted:
        head, _, rest = rest.partition(b"\n")
        size = int(head.split()[-1])
        data, rest = rest[:size], rest[size + 1 :]
        path = root / os.fsdecode(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode == LINKS:
            # The reader of content does not follow links out of its folder.
            path.symlink_to(os.fsdecode(data))
        else:
            path.write_bytes(data)
    return bool(wanted)


def _entry(line: bytes) -> tuple[str, str, bytes]:
    head, _, name = line.partition(b"\t")
    mode, _, blob = head.decode().split(" ")
    return mode, blob, name


def _git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    command = ["git", "-C", str(folder), *arguments]
    # The messages are matched below.
    words = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=False, env=words)
    except OSError:
        raise RevisionError(
            "git is not installed, and it keeps what was there before: install it, as with "
            "`apt install git`"
        ) from None
    if done.returncode:
        # Git adds advice after the error.
        said = done.stderr.decode(errors="replace").strip()
        if "not a git repository" in said:
            raise RevisionError(f"{folder} is in no git repository, so no revision can be compared")
        raise RevisionError(f"git could not be asked: {said}")
    return done.stdout
