"""Records among those of another kind, reported once with their cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from explainer.check.likeness import KindGuess, guess_kind
from explainer.kinds import COLLECTIONS
from explainer.kinds.site import Site
from explainer.load.files import shown_path
from explainer.load.folder import ENDING, RawRecord, Recognise
from explainer.load.project import Project
from explainer.problems.problem import Problem, did_you_mean


def likely_kind(raw: RawRecord) -> KindGuess | None:
    """Return the kind of a record, if it is not that of its folder."""
    return guess_kind(raw.data, raw.origin.lines, raw.collection)


def misplaced(found: list[tuple[RawRecord, KindGuess]], project: Project) -> Iterator[Problem]:
    """E341: records are in the folder of their kind; reported once for each file and kind."""
    groups: dict[tuple[str, str], list[RawRecord]] = {}
    kinds = {kind.collection: kind for _, kind in found}
    for raw, kind in found:
        groups.setdefault((raw.origin.file, kind.collection), []).append(raw)
    for (_, collection), raws in groups.items():
        yield _problem(raws, kinds[collection], project)


def recogniser(project: Project) -> Recognise:
    """Return a function that recognises the records in a folder that belongs to no kind."""
    return lambda file, collection, raws: _recognise(file, collection, raws, project)


def _recognise(
    file: str, collection: str, raws: Sequence[RawRecord], project: Project
) -> tuple[str, Problem] | None:
    kinds = [kind for raw in raws if (kind := likely_kind(raw))]
    kind = max(kinds, key=kinds.count, default=None)
    if kind is None:
        return None
    # A file named after its single record is no list of them, whatever its name resembles.
    is_record = PurePosixPath(file).stem == collection and "id" not in raws[0].data
    # For a misspelled folder, the name alone is reported.
    if not is_record and kind.collection in did_you_mean(collection.lower(), COLLECTIONS):
        return None
    return kind.collection, _problem(raws, kind, project)


def _problem(raws: Sequence[RawRecord], kind: KindGuess, project: Project) -> Problem:
    first = raws[0]
    message = f"this looks like {kind.one}, and stands under `{first.collection}`"
    if len(raws) > 1:
        message = f"each of these {len(raws)} records looks like {kind.one}, and stands under "
        message += f"`{first.collection}`"
    return first.origin.problem((), "E341", message, f"move {_there(len(raws), kind, project)}")


def _there(count: int, kind: KindGuess, project: Project) -> str:
    what = "it" if count == 1 else "them"
    folder = shown_path(project.content, project.root)
    file = f"{kind.collection}{ENDING}"
    if kind.collection == Site.kind:
        return f"{what} to `{folder}/{file}`"
    if (project.content / file).is_file():
        return f"{what} to `{folder}/{file}`, below `items:`"
    return f"{what} to `{folder}/{kind.collection}/`"
