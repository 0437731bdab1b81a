"""Write the catalogue as pages of the handbook: one for each code, and an index."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment

from explainer.generated import stale_files, write_files
from explainer.problems.catalogue.entry import CatalogueEntry
from explainer.problems.catalogue.terminal import example, place_example, text_of
from explainer.templating import template_environment

_INDEX = "README.md"
_PAGE = re.compile(r"[EW]\d{3}\.md")
GROUPS = {
    "1": "Reading a file",
    "2": "The fields of a record",
    "3": "Files and references",
    "4": "What a record says",
    "5": "Prose",
}
FENCE_LANGUAGES = {".yml": "yaml", ".md": "markdown"}


def pages(entries: Iterable[CatalogueEntry]) -> dict[str, str]:
    """Return the Markdown of every page by file name."""
    found = list(entries)
    groups = {
        title: [entry for entry in found if entry.code[1] == digit]
        for digit, title in GROUPS.items()
    }
    made = {f"{entry.code}.md": _render("page.md", entry=entry) for entry in found}
    return {_INDEX: _render(_INDEX, groups=groups), **made}


def write_pages(folder: Path, entries: Iterable[CatalogueEntry]) -> list[Path]:
    """Write the pages into a folder, delete stale ones, and return the files that changed."""
    made = {folder / name: text for name, text in pages(entries).items()}
    there = folder.iterdir() if folder.is_dir() else ()
    gone = [path for path in there if _PAGE.fullmatch(path.name) and path not in made]
    for path in gone:
        path.unlink()
    return sorted([*write_files(stale_files(made)), *gone])


def _render(template: str, **values: object) -> str:
    text = _environment().get_template(template).render(**values)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


@cache
def _environment() -> Environment:
    made = template_environment("explainer.problems.catalogue", html=False)
    made.globals.update(example=example, place=place_example, text_of=text_of, fenced=_fenced)
    return made


def _fenced(text: str, name: str) -> str:
    """Return text as a fenced code block, with a fence longer than any in the text."""
    fence = "```"
    while fence in text:
        fence += "`"
    language = FENCE_LANGUAGES.get(Path(name).suffix, "text")
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"
