"""Bring a content file into canonical order and layout; its meaning and comments stay."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from explainer.edit.names import names_order
from explainer.edit.order import arrange
from explainer.load.files import read_file, shown_path
from explainer.load.folder import ENDING, GENERATED, ITEMS
from explainer.load.leftovers import is_hidden
from explainer.load.project import Project
from explainer.problems.problem import Problem, refusing
from explainer.tree.document import Document, document
from explainer.tree.node import Node, Plain, plain
from explainer.tree.reader import read
from explainer.tree.splice import line_end
from explainer.tree.write import written

_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class FormattedFile:
    """A content file before and after formatting; equal if problems prevent formatting.

    `unsafe` means that its meaning would have changed, so it must be left alone.
    """

    path: Path
    file: str
    before: bytes = b""
    after: bytes = b""
    problems: tuple[Problem, ...] = ()
    unsafe: bool = False

    @property
    def changed(self) -> bool:
        """Whether formatting changes the file."""
        return self.before != self.after


def content_files(project: Project) -> list[Path]:
    """Return every content file of a project, in order."""
    return [
        path for path in sorted(project.content.rglob(f"*{ENDING}")) if is_content(project, path)
    ]


def is_content(project: Project, path: Path) -> bool:
    """Return whether a path is a content file."""
    if not path.is_relative_to(project.content) or path.suffix != ENDING or path.is_dir():
        return False
    parts = path.relative_to(project.content).parts
    return parts[0] != GENERATED and not any(map(is_hidden, parts))


def format_file(project: Project, path: Path) -> FormattedFile:
    """Return a content file formatted; one that cannot be read stays as it is."""
    file = shown_path(path, project.root)
    data, problems = read_file(path, project.content, file)
    if data is None:
        return FormattedFile(path, file, problems=tuple(problems))
    node, problems = read(data, file)
    if node is None or refusing(problems):
        return FormattedFile(path, file, data, data, tuple(problems))
    text = _arranged(project, path, data, node)
    if text is None:
        return FormattedFile(path, file, data, data, unsafe=True)
    return FormattedFile(path, file, data, text.encode())


def keep_layout(project: Project, path: Path, before: bytes, after: bytes) -> bytes:
    """Return the new text of a content file, formatted if the old one was."""
    if not is_content(project, path):
        return after
    texts = []
    for data in (before, after):
        node, problems = read(data, path.name)
        text = None if node is None or refusing(problems) else _arranged(project, path, data, node)
        texts.append(after if text is None else text.encode())
    return texts[1] if texts[0] == before else after


def _arranged(project: Project, path: Path, data: bytes, node: Node) -> str | None:
    """Return a content file formatted, or None if that is not safe."""
    within = path.relative_to(project.content).parts
    collection = within[0].removesuffix(ENDING)
    typed = data.decode("utf-8").removeprefix("\ufeff")
    before = _LINE_END.sub("\n", typed)
    root = node if before == typed else read(before.encode(), path.name)[0]
    if root is None:
        return None
    found = document(before, root)
    in_order = arrange(found.root, collection, lambda: names_order(project))
    made = replace(found, root=in_order)
    if (project.content / GENERATED / f"{collection}.json").is_file():
        made = replace(made, modeline=modeline(collection, len(within) - 1))
    text = written(made, ITEMS)
    if text != before and not _same(found, text, path.name):
        return None
    # A checkout may have other line endings, which git does not count as a change.
    return text.replace("\n", line_end(typed))


def modeline(collection: str, depth: int) -> str:
    """Return the first line of a content file, which names its schema."""
    return f"# yaml-language-server: $schema={'../' * depth}{GENERATED}/{collection}.json"


def _same(before: Document, text: str, file: str) -> bool:
    """Return whether a text has the same data and comments as a file."""
    node, problems = read(text.encode(), file)
    if node is None or refusing(problems):
        return False
    same_words = _in_one_order(plain(node)) == _in_one_order(plain(before.root))
    return same_words and Counter(document(text, node).comments()) == Counter(before.comments())


def _in_one_order(said: Plain) -> Any:
    """Return the data of a file with its items sorted, since formatting sorts some lists."""
    if isinstance(said, dict) and isinstance(said.get(ITEMS), list):
        return {**said, ITEMS: sorted(said[ITEMS] or [], key=_key)}
    return said


def _key(item: Plain) -> str:
    return json.dumps(item, sort_keys=True)
