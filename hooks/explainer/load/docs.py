"""The pages of prose in the docs folder, with their references and citations."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from explainer.load.assets import AssetFindings, Resource, inspect_asset
from explainer.load.file_names import MARKDOWN, refused_name
from explainer.load.files import shown_path, walk_files
from explainer.load.front_matter import read_front_matter
from explainer.load.leftovers import leftover_warning, listed_files
from explainer.load.memo import Memo
from explainer.markup.bounds import out_of_bounds
from explainer.markup.collect import Collected, Located, collect
from explainer.markup.fences import without_fences
from explainer.markup.limits import DEEPEST_ON_PAGE, deepest_line
from explainer.markup.plain import plain_line, plain_words
from explainer.problems.file_text import FileText, decode
from explainer.problems.guard import guarded
from explainer.problems.problem import Problem, refusing
from explainer.texts.folding import composed
from explainer.tree.characters import problems_of
from explainer.tree.node import Scalar

RECORDS = (".yml", ".yaml")
NOT_PUBLISHED = "programs leave such files behind, and they are not published"
# MkDocs does not publish the folder of this name.
TEMPLATES = "templates"
LINE_END = re.compile(r"\r\n?")
# So many characters are enough to find a text in its line.
ENOUGH = 80
# As Python-Markdown finds a first-level heading: after `#`, or on a line above `===`.
HEADING = re.compile(
    r"^#(?!#)[ \t]*(?P<behind>[^\s#].*?)[ \t]*#*[ \t]*$|(?<![^\n]\n)^(?P<above>\S.*)\n=+ *$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class DocsPage:
    """A page of prose: `path` is relative to the docs folder, in NFC, `file` as problems show it.

    If its front matter is faulty, some of its fields may be missing.
    """

    path: str
    file: str
    fields: dict[str, Scalar]
    source: str
    collected: Collected
    first_line: int = 1
    faulty_fields: bool = False
    name_of: Callable[[str], str] = str

    @property
    def title(self) -> str:
        """The title in the front matter, else the first heading, else the file's name."""
        if title := self.fields.get("title"):
            return plain_line(title.value, self.name_of)
        if heading := HEADING.search(without_fences(self.source)):
            return plain_line(heading["behind"] or heading["above"], self.name_of)
        return Path(self.path).stem.replace("-", " ").capitalize()

    @property
    def description(self) -> str | None:
        """The plain sentence for search engines in the front matter, if there is one."""
        said = self.fields.get("description")
        return plain_words(said.value, self.name_of) if said else None

    @property
    def summary(self) -> str:
        """The plain sentence for search engines, or else the first paragraph."""
        pieces = (plain_line(piece.text, self.name_of) for piece, _ in self.collected.paragraphs)
        return self.description or next(pieces, "")

    def place(self, located: Located, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in a piece of the page's text."""
        within, column = _source(located.text).place(offset)
        line = located.line + within - 1
        if within == 1:
            return line, located.column + offset
        # Markdown drops the indentation of a line.
        words = _source(located.text).lines[within - 1][:ENOUGH]
        indent = _source(self.source).lines[line - self.first_line].find(words)
        return line, max(indent, 0) + column

    @property
    def order(self) -> int | None:
        """The place of the page in the order in which to read pages, if it has one."""
        said = self.fields.get("order")
        return int(said.value) if said and not self.faulty_fields else None

    @property
    def takeaway(self) -> str | None:
        """What readers know after the page, as words that go on from “you will know”."""
        said = self.fields.get("takeaway")
        return plain_line(said.value, self.name_of) if said else None

    @property
    def checked(self) -> Scalar | None:
        """The date of the last review, as in the front matter."""
        return self.fields.get("checked")

    @property
    def about_the_site(self) -> bool:
        """Whether the page is about the site itself, so that its paragraphs need no sources."""
        said = self.fields.get("about_the_site")
        return said is not None and said.value == "true"


@dataclass(frozen=True, slots=True)
class DocsFile:
    """A file beside pages: `path` as links name it, `file` as problems show it."""

    path: str
    file: str
    published: bool


@dataclass(frozen=True, slots=True)
class Docs:
    """The contents of a docs folder: its pages, its other files, and the problems of both.

    `unread` are the paths of pages that could not be read, so that links to them are not reported
    as well; `resources` are what files other than pages load from other hosts.
    """

    pages: list[DocsPage] = field(default_factory=list)
    files: list[DocsFile] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    resources: list[Resource] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_docs(folder: Path, root: Path, blocks: Collection[str], memo: Memo | None = None) -> Docs:
    """Read every page below the docs folder and inspect every other file; raises nothing.

    `blocks` are the names of the blocks that place a record.
    """
    docs = Docs()
    memo = memo or Memo()
    tree = walk_files(folder, root, (TEMPLATES,), memo)
    records = [path for path in tree.files if path.suffix.lower() in RECORDS]
    docs.problems.extend(leftover_warning(tree.left, NOT_PUBLISHED))
    docs.problems.extend(_records_here([shown_path(path, root) for path in records]))
    for path in sorted({*tree.files, *tree.odd}.difference(records)):
        file, name = shown_path(path, root), path.relative_to(folder).as_posix()
        with guarded(docs.problems, "the reader of pages", file):
            is_page = path.suffix in MARKDOWN
            odd = tree.odd.get(path) or refused_name(name, file, is_page=is_page)
            name = composed(name)
            if odd is None and is_page:
                given = (name, tuple(blocks))
                read, unreadable = memo.of_file(path, folder, file, read_page, *given)
                page, problems = read or (None, unreadable)
                docs.problems.extend(problems)
                if page is not None:
                    docs.pages.append(page)
                else:
                    docs.unread.add(name)
                continue
            judged = AssetFindings((odd,)) if odd else inspect_asset(path, folder, file, memo)
            docs.problems.extend(judged.problems)
            docs.resources.extend(judged.resources)
            if is_page:
                docs.unread.add(name)
            else:
                docs.files.append(DocsFile(name, file, published=not judged.problems))
            continue
        docs.unread.add(composed(name))
    return docs


def _records_here(files: list[str]) -> list[Problem]:
    if not files:
        return []
    message = f"{listed_files(files)}: files in YAML are no part of a site, and are not published"
    return [Problem(files[0], 1, 1, "W319", message, "records go into the content folder")]


def read_page(
    data: bytes, file: str, path: str, blocks: Collection[str] = ()
) -> tuple[DocsPage | None, list[Problem]]:
    """Read one page of prose, or report why it cannot be read."""
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    text = LINE_END.sub("\n", text)
    front, found = read_front_matter(text, file)
    faulty = refusing(found)
    problems += found
    problems += problems_of(FileText(file, text), len(text) - len(front.text))
    if not front.text.strip() and not found:
        message = "nothing stands on this page"
        problems.append(Problem(file, 1, 1, "E106", message, "write it, or delete the file"))
    source = FileText(file, text)
    before = len(text) - len(front.text)
    if unread := [source.problem(before + at, *words) for at, words in out_of_bounds(front.text)]:
        return None, [*problems, *unread]
    try:
        collected: Collected | None = collect(front.text, front.first_line, blocks)
    except RecursionError:
        collected = None
    if collected is None or collected.depth > DEEPEST_ON_PAGE:
        message = "lists, quotations, blocks or emphasis stand too deep in each other on this page"
        line = front.first_line + deepest_line(front.text)
        problems.append(Problem(file, line, 1, "E308", message, "write it with fewer levels"))
        return None, problems
    written = (front.fields, front.text, collected, front.first_line)
    return DocsPage(path, file, *written, faulty_fields=faulty), problems


# Problems come text by text; without a cache, each would split the text again.
@lru_cache(maxsize=4)
def _source(text: str) -> FileText:
    return FileText("", text)
