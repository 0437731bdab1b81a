"""Prose: closed references, word limits, blocks, and captions of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from explainer.check.context import Context
from explainer.check.parts import FaultyRecord
from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.collect import Located
from explainer.markup.extension import REPORTS_FOR_READERS
from explainer.markup.plain import plain_words
from explainer.markup.tokens import broken_tokens, single_brackets, tokens
from explainer.model.depths import WORD_LIMITS, Depths
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.model.term import Term
from explainer.model.text import Localised, Text
from explainer.problems.problem import Problem, did_you_mean
from explainer.texts.counting import length
from explainer.tree.origin import Path

DEFINITION_WORDS = 40
# Emphasis, code and links; a single asterisk, or one inside a word, is no mark.
_MARKED = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])[^*\n]*(?<=[^\s*])\1(?![\w*])|`[^`\n]+`|\[[^\[\]\n]+\]\([^()\s]+\)"
)
# Each block with an example of its argument.
_EXAMPLES = {
    **{kind.block.name: kind.block.example for kind in KINDS if kind.block},
    "report": "balance",
    "depth": "brief",
}
# The possible arguments of blocks that place no record.
ARGUMENTS = {"depth": tuple(WORD_LIMITS), "report": REPORTS_FOR_READERS}


def check_broken_tokens(context: Context) -> Iterator[Problem]:
    """E506: whatever begins like a reference or a citation is one, outside code."""
    for words in context.all_words():
        for sign, offset in broken_tokens(words.text):
            yield words.problem(sign, offset, *_broken(sign))
        for record, written, offset in unsigned(context.library, words.text):
            form = f"[@{record.id}]" if isinstance(record, Source) else f"[[{record.id}]]"
            message = f"`{written}` names a record, and is neither a reference nor a citation"
            yield words.problem(written, offset, "E506", message, f"write `{form}`")


def unsigned(library: Library, text: str) -> Iterator[tuple[Record, str, int]]:
    """Yield each record whose id is in single brackets, with the text and its offset."""
    for id, offset in single_brackets(text):
        if record := library.get(id):
            yield record, f"[{id}]", offset


def _broken(sign: str) -> tuple[str, str, str]:
    if sign.startswith("@"):
        message = f"`{sign}` stands where the place in the source before it belongs"
        return "E506", message, "part sources with `;`, as in `[@one, p. 3; @another]`"
    kind, form = ("reference", "[[id]]") if sign == "[[" else ("citation", "[@id]")
    message = f"this `{sign}` begins no {kind}: it is not closed, or holds other brackets"
    hint = f"write `{form}`" + ", in a table `[words]([[id]])`" * (sign == "[[")
    return "E506", message, f"{hint}; for a bracket that is only a bracket, write `\\[`"


def check_plain_text(context: Context) -> Iterator[Problem]:
    """E511: our plain text has no reference, citation or Markdown, which would be shown raw.

    Quoted text may contain any characters.
    """
    for words in context.words(Text):
        raw = [(token.text, token.offset) for token in tokens(words.text)]
        raw += [(found[0], found.start()) for found in _MARKED.finditer(words.text)]
        for sign, offset in raw:
            message = "this field is plain text, and would show this as it stands"
            hint = "leave it out, or say it in a field of prose"
            yield words.problem(sign, offset, "E511", message, hint)


def check_lengths(context: Context) -> Iterator[Problem]:
    """E502: an answer keeps to the word limit of its depth, a definition to 40 words."""
    for owner, path, value in context.values:
        if isinstance(value, Depths):
            for name, limit in WORD_LIMITS.items():
                if words := getattr(value, name):
                    yield from _too_long(owner, (*path, name), words, limit)
        elif owner.kind == Term.kind and path == ("definition",):
            yield from _too_long(owner, path, value, DEFINITION_WORDS)
    for page in context.pages:
        for name, text in page.collected.depths.items():
            counted = length(plain_words(text))
            if counted.words > WORD_LIMITS[name]:
                message = f"the depth `{name}` has {counted}, {WORD_LIMITS[name]} at most"
                place = next(
                    (b.line, b.column) for b in page.collected.blocks if b.argument == name
                )
                yield Problem(page.file, *place, "E502", message, "shorten it", len(name))


def _too_long(
    owner: Record | Site | FaultyRecord, path: Path, words: Localised, limit: int
) -> Iterator[Problem]:
    for _, text in words.by_language:
        # Without its marks it has no more words, and finding them takes a hundred times as long.
        if length(text).words <= limit:
            continue
        counted = length(plain_words(text))
        if counted.words > limit:
            message = f"this has {counted}, and {limit} are allowed"
            yield owner.origin.problem(path, "E502", message, "shorten it")


def check_set_apart(context: Context) -> Iterator[Problem]:
    """E507: quotations in docs are set apart only by the block that names their record."""
    for page in context.pages:
        for located in page.collected.set_apart:
            message = "words set apart with `>` look like a quotation without a record"
            hint = "place the record with `/// quote | its-id`, or leave out the `>`"
            yield at_first_line(page, located, "E507", message, hint)


def at_first_line(page: DocsPage, located: Located, code: str, message: str, hint: str) -> Problem:
    """Make a problem at the first line of a piece of a page."""
    length = max(1, len(located.text.split("\n", 1)[0]))
    return Problem(page.file, located.line, located.column, code, message, hint, length)


def check_table_captions(context: Context) -> Iterator[Problem]:
    """E504: a table in docs has a caption."""
    for page in context.pages:
        for table in page.collected.uncaptioned:
            message = "this table has no caption"
            hint = "write a paragraph `Table: what it shows` right before or after it"
            yield at_first_line(page, table, "E504", message, hint)


def check_blocks(context: Context) -> Iterator[Problem]:
    """E505: a line like those of blocks belongs to one, which is closed; no depth comes twice."""
    for page in context.pages:
        for line in page.collected.stray:
            start, length, message, hint = _misread(line.text.split("\n")[0])
            problem = at_first_line(page, line, "E505", message, hint)
            yield replace(problem, column=problem.column + start, length=length or problem.length)
        given: set[tuple[str, str]] = set()
        for block in page.collected.blocks:
            if block.overfull:
                message = f"this block `{block.block}` is not closed before what follows"
                found = (message, "write a line `///` below it, with nothing between")
            elif block.block == "depth" and (block.block, block.argument) in given:
                found = (f"the depth `{block.argument}` stands on this page twice", "join the two")
            else:
                given.add((block.block, block.argument))
                continue
            length = len(block.argument)
            yield Problem(page.file, block.line, block.column, "E505", *found, length)


def _misread(line: str) -> tuple[int, int, str, str]:
    """Return what is wrong with a line that looks like a block's, and where, or 0 for all of it."""
    name, _, argument = (part.strip() for part in line.strip("/").partition("|"))
    if not name:
        return 0, 0, "no block is open that this line could close", "delete it, or begin the block"
    word, _, rest = name.partition(" ")
    if word in _EXAMPLES and not argument:
        name, argument = word, rest.strip()
    if name not in _EXAMPLES:
        known = f"the blocks are: {', '.join(_EXAMPLES)}"
        hint = did_you_mean(name, _EXAMPLES) or known
        return line.index(name), len(name), f"there is no block `{name}`", hint
    if argument and argument not in (choices := ARGUMENTS.get(name, (argument,))):
        hint = did_you_mean(argument, choices) or f"one of: {', '.join(choices)}"
        message = f"there is no {name} `{argument}`"
        return line.rindex(argument), len(argument), message, hint
    shown = argument or _EXAMPLES[name]
    return 0, 0, "this block cannot be read", f"write `/// {name} | {shown}`, and close it below"
