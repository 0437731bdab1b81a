"""Figures: ranges that run upward, and dates where they are drawn over time."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.model.figure import Figure
from explainer.problems.problem import Problem


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
