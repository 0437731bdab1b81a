"""Print an entry of the catalogue for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from explainer.problems.catalogue.entry import CatalogueEntry, File, shown_name
from explainer.problems.show import block, visible

_WIDTH = 80


def explanation(entry: CatalogueEntry) -> str:
    """Return the reason for a rule, an example as `explainer check` shows it, and the fix."""
    return "\n".join(_lines(entry))


def overview(entries: Iterable[CatalogueEntry]) -> str:
    """Return one line for each entry: its code and its title."""
    return "\n".join(f"{entry.code}  {entry.title}" for entry in entries)


def example(entry: CatalogueEntry) -> str:
    """Return the problems of the wrong example as `explainer check` shows them."""
    files = {shown_name(name): file for name, file in entry.wrong.items()}
    problems = entry.model_copy(update={"message": entry.message or entry.title}).problems
    return "\n\n".join(
        block(problem, files[problem.file].lines if problem.file in files else [])
        for problem in problems
    )


def place_example(name: str, file: File) -> str:
    """Return the heading of a file in an example, or a sentence for a file without text."""
    shown = f"`{shown_name(name)}`"
    if file.link is not None:
        return f"{shown} is a link to `{file.link}`."
    return f"{shown} is not there." if file.absent else f"In {shown}:"


def text_of(file: File) -> str:
    """Return the text of a file in an example, with unseen characters made visible."""
    return "\n".join(map(visible, file.bare.rstrip("\n").split("\n")))


def _lines(entry: CatalogueEntry) -> Iterator[str]:
    yield f"{entry.code}: {entry.title}"
    yield ""
    yield textwrap.fill(entry.why, _WIDTH)
    yield ""
    if entry.situation:
        yield textwrap.fill(entry.situation, _WIDTH)
        yield ""
        yield from textwrap.wrap(f"Hint: {entry.hint}", _WIDTH)
        return
    yield "Wrong:"
    yield ""
    yield textwrap.indent(example(entry), "  ")
    yield ""
    yield "Right:"
    for name, file in entry.mended.items():
        yield ""
        yield f"  {place_example(name, file).replace('`', '')}"
        if file.text is not None:
            yield ""
            yield textwrap.indent(text_of(file), "    ")
