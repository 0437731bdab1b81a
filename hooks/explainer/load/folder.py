"""Read the content folder as raw records: plain data, each with its origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from explainer.load.file_names import refused_name
from explainer.load.files import FileTree, read_file, shown_path, walk_files
from explainer.load.gc_paused import gc_paused
from explainer.load.leftovers import leftover_warning
from explainer.load.memo import Memo
from explainer.load.unread import ids_in
from explainer.problems.file_text import FileText, readable_text
from explainer.problems.guard import guarded
from explainer.problems.problem import Problem, did_you_mean, nearest, refusing
from explainer.tree.node import Mapping, Node, Scalar, plain
from explainer.tree.node import Sequence as Items
from explainer.tree.origin import Origin
from explainer.tree.reader import read

SITE = "site"
ITEMS, DEFAULTS = "items", "defaults"
GENERATED = "schema"
ENDING = ".yml"
NOT_READ = "programs leave such files behind, and they are not read as content"
# Mistaken names of content files, in any case; some editors append `.txt` invisibly.
_MISNAMED = re.compile(r"(.+?)\.ya?ml(?:\.txt)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One record before validation: its collection, its data with defaults, and its origin."""

    collection: str
    data: dict[str, Any]
    origin: Origin
    id_from_file: str | None


@dataclass(frozen=True, slots=True, eq=False)
class RecordFile:
    """What one file holds: its records, its problems, and the ids that it seems to have lost."""

    records: tuple[RawRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    lost: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Content:
    """The contents of a content folder: its files with records, and the problems of all files.

    `collections` are those that have a record or a faulty file; `lost` are ids that seem to be in
    faulty files, so that they are not reported as missing.
    """

    files: list[RecordFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    collections: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    @property
    def records(self) -> list[RawRecord]:
        """The records of all files."""
        return [raw for file in self.files for raw in file.records]


# Recognises records in a folder or file that is named after no kind: the collection that they
# belong in, and the problem to report.
Recognise = Callable[[str, str, Sequence[RawRecord]], tuple[str, Problem] | None]


@gc_paused()
def read_folder(
    folder: Path,
    root: Path,
    collections: Iterable[str],
    recognise: Recognise | None = None,
    memo: Memo | None = None,
) -> Content:
    """Read every YAML file of a content folder and report those that cannot be read."""
    content = Content()
    memo = memo or Memo()
    known = [*collections, SITE]
    top = len(folder.parts) + 1
    named: set[tuple[str, str, str]] = set()
    tree = walk_files(folder, root, memo=memo)
    content.problems.extend([*leftover_warning(tree.left, NOT_READ), *tree.odd.values()])
    names = ((path.name, shown_path(path, root)) for path in tree.folders)
    refused = (refused_name(name, file, is_page=False) for name, file in names)
    content.problems.extend(filter(None, refused))
    for path in tree.odd:
        content.lost.add(path.name.split(".")[0])
        content.collections.add(path.relative_to(folder).as_posix().split("/")[0].split(".")[0])
    for path, collection in _files(tree, folder):
        file = shown_path(path, root)
        with guarded(content.problems, "the reader of records", file):
            wrong = _wrong_name(path, collection, folder, file, known)
            belongs = collection
            if wrong is not None:
                data, _ = read_file(path, folder, file)
                belongs = nearest(collection, known) or collection
                if recognise and wrong.code == "E301" and collection != SITE:
                    raws = _read_records(data or b"", file, collection, path.stem).records
                    belongs, wrong = recognise(file, collection, raws) or (belongs, wrong)
                # One misnamed folder is one mistake, however many files it has.
                slip = (wrong.code, collection, belongs)
                again = slip in named and wrong.code != "E302"
                named.add(slip)
                lost = ids_in(readable_text(data or b""))
                found = RecordFile((), () if again else (wrong,), frozenset(lost))
            else:
                given = (collection, path.stem if len(path.parts) > top else None)
                made, problems = memo.of_file(path, folder, file, _read_records, *given)
                found = made or RecordFile((), tuple(problems))
                content.files.append(found)
            content.problems.extend(found.problems)
            if wrong or refusing(found.problems):
                content.lost.update({path.name.split(".")[0]}, found.lost)
            if wrong or found.problems or found.records:
                content.collections.add(belongs)
            continue
        content.lost.add(path.stem)
        content.collections.add(collection)
    return content


def _read_records(data: bytes, file: str, collection: str, stem: str | None) -> RecordFile:
    node, found = read(data, file)
    problems, text = list(found), readable_text(data)
    records: list[RawRecord] = []
    if node is not None:
        records.extend(_records(collection, node, FileText(file, text), stem, problems))
    lost = ids_in(text) if refusing(problems) else ()
    return RecordFile(tuple(records), tuple(problems), frozenset(lost))


def _wrong_name(
    path: Path, collection: str, folder: Path, file: str, known: list[str]
) -> Problem | None:
    if collection == SITE and path.parent != folder:
        message = f"there are no records of a kind `{collection}`"
        hint = f"`{SITE}{ENDING}` stands beside the folders of records"
        return Problem(file, 1, 1, "E301", message, hint)
    if collection not in known:
        message = f"there are no records of a kind `{collection}`"
        hint = did_you_mean(collection.lower(), known) or f"one of: {', '.join(sorted(known))}"
        return Problem(file, 1, 1, "E301", message, hint)
    if path.suffix != ENDING and not path.is_dir():
        name = _MISNAMED.fullmatch(path.name)
        hint = f"rename it to `{name[1]}{ENDING}`" if name else ""
        return Problem(file, 1, 1, "E302", f"content files end in `{ENDING}`", hint)
    return None


def _files(tree: FileTree, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield files that may be meant as content, each with its collection."""
    above = len(folder.parts)
    for path in sorted([*tree.files, *tree.folders], key=attrgetter("parts")):
        parts = path.parts[above:]
        if _MISNAMED.fullmatch(parts[-1]):
            yield path, parts[0] if len(parts) > 1 else _MISNAMED.sub(r"\1", path.name)


def _meant_as_items(node: Mapping) -> Scalar | None:
    """Return the key that was probably meant as `items`, or that is useless without it, if any."""
    if ITEMS in node.entries:
        return None
    for name, entry in node.entries.items():
        listed = entry.value.items if isinstance(entry.value, Items) else ()
        # A record has lists of similar names, and lists with ids, but none that is both.
        with_ids = any(isinstance(item, Mapping) and "id" in item.entries for item in listed)
        if with_ids and nearest(name, [ITEMS]):
            return entry.key
    return node.entries[DEFAULTS].key if DEFAULTS in node.entries else None


def _records(
    collection: str, node: Node, source: FileText, stem: str | None, problems: list[Problem]
) -> Iterator[RawRecord]:
    file = source.file
    if not isinstance(node, Mapping):
        message = "a record, or a list of records under `items:`, is expected here"
        is_list = isinstance(node, Items)
        hint = "begin the file with `items:`" if is_list else "write lines such as `title: Words`"
        problems.append(Problem(file, node.line, node.column, "E305", message, hint, node.width))
        return
    if collection != SITE and (key := _meant_as_items(node)):
        message = f"`{key.value}` stands here, and the list of records goes under `items:`"
        hint = did_you_mean(key.value, [ITEMS]) or "write `items:` before the first `- `"
        problems.append(Problem(file, key.line, key.column, "E306", message, hint, key.width))
        return
    if ITEMS not in node.entries or collection == SITE:
        data = plain(node)
        assert isinstance(data, dict)
        yield RawRecord(collection, data, Origin(file, node, None, source.lines), stem)
        return
    defaults = node.entries[DEFAULTS].value if DEFAULTS in node.entries else None
    for name, entry in node.entries.items():
        if name not in (ITEMS, DEFAULTS):
            key = entry.key
            message = f"`{name}` may not stand beside `items:`"
            hint = "move it into `defaults:`, or into each item"
            meant = did_you_mean(name, [DEFAULTS]) if defaults is None else ""
            # The missing items are there, below a mistyped key.
            if meant and isinstance(entry.value, Mapping):
                hint, defaults = meant, entry.value
            problems.append(Problem(file, key.line, key.column, "E306", message, hint, key.width))
    if defaults is not None and not isinstance(defaults, Mapping):
        message = "`defaults:` needs fields with values below it"
        hint = "write lines such as `checked: 2019-05-14`, or delete it"
        problems.append(Problem(file, defaults.line, defaults.column, "E306", message, hint))
        defaults = None
    items = node.entries[ITEMS].value
    if plain(items) is None:
        return
    if not isinstance(items, Items):
        message = "`items:` needs a list below it"
        hint = "begin each item with `- `"
        problems.append(Problem(file, items.line, items.column, "E306", message, hint, items.width))
        return
    inherited = plain(defaults) if defaults is not None else {}
    assert isinstance(inherited, dict)
    for item in items.items:
        if isinstance(item, Mapping):
            own = plain(item)
            assert isinstance(own, dict)
            yield RawRecord(
                collection, {**inherited, **own}, Origin(file, item, defaults, source.lines), None
            )
        else:
            message = "each item needs fields with values"
            hint = "write lines such as `id: a-name` after its `- `"
            place = (item.line, item.column)
            problems.append(Problem(file, *place, "E306", message, hint, item.width))
