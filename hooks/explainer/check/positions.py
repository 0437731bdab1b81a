"""Positions: an option of the question, and words of the holder or a report as evidence."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.check.quotations import UNVERIFIED
from explainer.library.belonging import speaks_for
from explainer.model.question import UNDECIDED, Position, Question
from explainer.model.quote import Quote
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem, did_you_mean, shortened_list


def check_options(context: Context) -> Iterator[Problem]:
    """E430, E431: a position names an option of its question, `undecided`, or `between` two."""
    for question in context.all(Question):
        ids = [option.id for option in question.options]
        for index, position in enumerate(question.positions):
            path = ("positions", index)
            if (position.option is None) == (position.between is None):
                message = "a position names either `option:` or `between:`"
                hint = f"the options are: {shortened_list(ids)}; or write `option: {UNDECIDED}`"
                yield question.origin.problem(path, "E430", message, hint)
            for where, id in _named(position):
                if id not in (*ids, UNDECIDED) or (id == UNDECIDED and position.between):
                    message = f"`{id}` is not an option of the question `{question.id}`"
                    hint = did_you_mean(id, ids) or f"the options are: {shortened_list(ids)}"
                    yield question.origin.problem((*path, *where), "E431", message, hint)
            if position.between and position.between[0] == position.between[1] in ids:
                message = "a position between two options needs two that differ"
                hint = f"the options are: {shortened_list(ids)}"
                yield question.origin.problem((*path, "between"), "E431", message, hint)


def _named(position: Position) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if position.option is not None:
        yield ("option",), position.option
    for index, id in enumerate(position.between or ()):
        yield ("between", index), id


def check_holders(context: Context) -> Iterator[Problem]:
    """E432, E433: nobody holds two positions at a time, and quotations are the holder's own."""
    library = context.library
    for question in context.all(Question):
        seen: set[tuple[str, str]] = set()
        for index, position in enumerate(question.positions):
            key = (str(position.holder), str(position.since))
            if key in seen:
                message = f"`{position.holder}` holds two positions on this question at one time"
                hint = "keep one, or date the change with `since:`"
                path = ("positions", index, "holder")
                yield question.origin.problem(path, "E432", message, hint)
            seen.add(key)
            for number, id in enumerate(position.quotes):
                quote = library.get(id)
                if not isinstance(quote, Quote):
                    continue
                known = all(
                    isinstance(library.get(who), Stakeholder)
                    for who in (quote.speaker, position.holder)
                )
                if known and not speaks_for(library, quote.speaker, position.holder):
                    yield question.origin.problem(
                        ("positions", index, "quotes", number),
                        "E433",
                        f"`{id}` was said by `{quote.speaker}`, who does not speak for "
                        f"`{position.holder}`",
                        "a position rests on the holder's own words, or on a report of them",
                    )


def check_certainty(context: Context) -> Iterator[Problem]:
    """E434: a position held in the holder's own words names a quotation with such words."""
    library = context.library
    for question in context.all(Question):
        for index, position in enumerate(question.positions):
            named = [library.get(id) for id in position.quotes]
            quotes = [quote for quote in named if isinstance(quote, Quote)]
            # Missing quotations, and those without words that may be shown, are reported elsewhere.
            wordless = len(quotes) < len(named) or not all(map(_is_sound, quotes))
            if wordless or not (named or position.sources):
                continue
            if position.certainty == "own-words" and not any(quote.quotable for quote in quotes):
                yield question.origin.problem(
                    ("positions", index, "certainty"),
                    "E434",
                    "no quotation here shows the holder's own words",
                    "write `certainty: reported`, or name such a quotation",
                )


def _is_sound(quote: Quote) -> bool:
    """Return whether a quotation has words, and is classed correctly if they are only reported."""
    is_reported = quote.reported is not None and quote.verification in UNVERIFIED
    return bool(quote.wordings) and (quote.quotable or is_reported)
