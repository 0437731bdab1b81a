"""Read the content folder as raw records: plain data, each with its origin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explainer.load.file_names import refused_name
from explainer.load.files import FileTree, read_file, shown_path, walk_files
from explainer.load.leftovers import leftover_warning
from explainer.load.unread import ids_in
from explainer.problems.file_text import FileText, readable_text
from explainer.problems.guard import guarded
from explainer.problems.problem import Problem, did_you_mean, nearest, refusing
from explainer.tree.node import Mapping, Node, Scalar, Sequence, plain
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


@dataclass(frozen=True, slots=True)
class Content:
    """The contents of a content folder: its records, and the problems of its files.

    `collections` are those that have a record or a faulty file; `lost` are ids that seem to be in
    faulty files, so that they are not reported as missing.
    """

    records: list[RawRecord] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    collections: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)


# Recognises records in a folder or file that is named after no kind: the collection that they
# belong in, and the problem to report.
Recognise = Callable[[str, str, list[RawRecord]], tuple[str, Problem] | None]


def read_folder(
    folder: Path, root: Path, collections: Iterable[str], recognise: Recognise | None = None
) -> Content:
    """Read every YAML file of a content folder and report those that cannot be read."""
    content = Content()
    known = [*collections, SITE]
    named: set[tuple[str, str, str]] = set()
    tree = walk_files(folder, root)
    content.problems.extend([*leftover_warning(tree.left, NOT_READ), *tree.odd.values()])
    names = ((path.name, shown_path(path, root)) for path in tree.folders)
    refused = (refused_name(name, file, is_page=False) for name, file in names)
    content.problems.extend(filter(None, refused))
    for path in tree.odd:
        content.lost.add(path.name.split(".")[0])
        content.collections.add(path.relative_to(folder).as_posix().split("/")[0].split(".")[0])
    for path, collection in _files(tree, folder):
        file = shown_path(path, root)
        before = len(content.records)
        with guarded(content.problems, "the reader of records", file):
            data, problems = read_file(path, folder, file)
            text = readable_text(data or b"")
            wrong = _wrong_name(path, collection, folder, file, known)
            belongs = nearest(collection, known) or collection
            if wrong is not None:
                if recognise and wrong.code == "E301" and collection != SITE:
                    unplaced = _unplaced(collection, data, file, path.stem)
                    belongs, wrong = recognise(file, collection, unplaced) or (belongs, wrong)
                # One misnamed folder is one mistake, however many files it has.
                slip = (wrong.code, collection, belongs)
                problems = [] if slip in named and wrong.code != "E302" else [wrong]
                named.add(slip)
            elif data is not None:
                node, problems = read(data, file)
                if node is not None:
                    stem = path.stem if path.parent != folder else None
                    source = FileText(file, text)
                    content.records.extend(_records(collection, node, source, stem, problems))
            if wrong or refusing(problems):
                content.lost.update({path.name.split(".")[0]}, ids_in(text))
            if problems or wrong or len(content.records) > before:
                content.collections.add(belongs)
            content.problems.extend(problems)
            continue
        content.lost.add(path.stem)
        content.collections.add(collection)
    return content


def _unplaced(collection: str, data: bytes | None, file: str, stem: str) -> list[RawRecord]:
    """Return the records of a file in a place that belongs to no kind."""
    node = read(data, file)[0] if data is not None else None
    source = FileText(file, readable_text(data or b""))
    return list(_records(collection, node, source, stem, [])) if node is not None else []


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
    for path in sorted([*tree.files, *tree.folders]):
        parts = path.relative_to(folder).parts
        if _MISNAMED.fullmatch(path.name):
            yield path, parts[0] if len(parts) > 1 else _MISNAMED.sub(r"\1", path.name)


def _meant_as_items(node: Mapping) -> Scalar | None:
    """Return the key that was probably meant as `items`, or that is useless without it, if any."""
    if ITEMS in node.entries:
        return None
    for name, entry in node.entries.items():
        listed = entry.value.items if isinstance(entry.value, Sequence) else ()
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
        is_list = isinstance(node, Sequence)
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
    if not isinstance(items, Sequence):
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
