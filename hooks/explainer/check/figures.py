"""Figures: ranges that run upward, dates where drawn over time, findings that their values show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.check.context import Context, RecordText
from explainer.model.figure import Figure
from explainer.problems.problem import Problem

# A number with its separators, such as 1,000 or 59.42, in the digits of any script.
_NUMBER = re.compile(r"\d(?:[\d.,'\u2019\u066b\u066c\u00a0\u202f]*\d)?")


def check_figures(context: Context) -> Iterator[Problem]:
    """E470, E471: a range runs upward, and what is drawn over time has a date at every point."""
    for figure in context.all(Figure):
        undated = all(point.date is None for point in figure.points)
        if figure.drawn == "over-time" and undated:
            message = "this figure is drawn over time, and none of its points has a date"
            hint = "add `date:` to each, or draw the figure `side-by-side`"
            yield figure.origin.problem(("drawn",), "E471", message, hint)
        for index, point in enumerate(figure.points):
            low, high = point.bounds
            if point.is_range and low.value >= high.value:
                message = f"the range from {low} to {high} does not run upward"
                hint = "swap the two, or give one `value`"
                yield figure.origin.problem(("points", index, "low"), "E470", message, hint)
            if figure.drawn == "over-time" and point.date is None and not undated:
                message = "this figure is drawn over time, and a point of it has no date"
                hint = "add `date:`, or draw the figure `side-by-side`"
                yield figure.origin.problem(("points", index, "label"), "E471", message, hint)


def check_findings(context: Context) -> Iterator[Problem]:
    """W472, E473: a figure states a finding, in no numbers but its own."""
    for figure in context.all(Figure):
        if figure.finding is None:
            message = f"the figure `{figure.id}` does not say what its values show"
            hint = "add `finding:`, one plain sentence that reads as the heading"
            yield figure.origin.problem((), "W472", message, hint)
            continue
        known = set(_known_numbers(figure))
        for tag, text in figure.finding.by_language:
            for found in _NUMBER.finditer(text):
                if _digits(found[0]) not in known:
                    words = RecordText(figure, ("finding", tag) if tag else ("finding",), text)
                    message = f"the finding says {found[0]}, which no point of the figure has"
                    hint = "give a number as a point has it; a difference or a sum is said in words"
                    yield words.problem(found[0], found.start(), "E473", message, hint)


def _known_numbers(figure: Figure) -> Iterator[str]:
    """Yield the digits of all values, and of the dates and names that a finding may mention."""
    words = [figure.title, figure.unit, *(point.label for point in figure.points)]
    dates = [point.date.text for point in figure.points if point.date]
    for text in (*dates, *(text for each in words for _, text in each.by_language)):
        for found in _NUMBER.findall(text):
            yield _digits(found)
    for end in (end for point in figure.points for end in point.bounds):
        yield _digits(str(end))
        yield _digits(f"{end.value:f}")
        yield _digits(f"{end.value.normalize():f}")


def _digits(number: str) -> str:
    """Return the digits alone: languages write them in other scripts and part them otherwise."""
    digits = "".join(str(int(letter)) for letter in number if letter.isdecimal())
    return digits.lstrip("0") or "0"
