"""Write a figure's values as CSV, one point per row, without loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from explainer.model.figure import Figure, Point
from explainer.model.reference import Evidence
from explainer.model.text import Localised, Text
from explainer.outputs.csv_text import csv_text

_COLUMNS = ("figure", "title", "unit", "label", "date", "value", "low", "high", "sources")


def figure_csv(figure: Figure, language: str, frame: Mapping[str, str]) -> str:
    """Return a figure as CSV, with its numbers as typed.

    Dates are EDTF as typed. Sources are ids, with the locator after a comma, separated by
    semicolons. Text in further languages has columns of its own, such as `label (fr)`. `frame` has
    the columns of the series as a whole, repeated in each row.
    """
    labels = [point.label for point in figure.points]
    translated = {
        "title": _further([figure.title], language),
        "unit": _further([figure.unit], language),
        "label": _further(labels, language),
    }
    columns = [*_COLUMNS, *frame]
    columns += [f"{name} ({tag})" for name, tags in translated.items() for tag in tags]
    rows = [
        {
            "figure": figure.id,
            "title": figure.title.best(language)[0],
            "unit": figure.unit.best(language)[0],
            **_point(point, language),
            **frame,
            **dict(_translations(figure, point, translated)),
        }
        for point in figure.points
    ]
    return csv_text(columns, rows)


def _point(point: Point, language: str) -> dict[str, str]:
    return {
        "label": point.label.best(language)[0],
        "date": point.date.text if point.date else "",
        "value": str(point.value or ""),
        "low": str(point.low or ""),
        "high": str(point.high or ""),
        "sources": "; ".join(_named(item, language) for item in point.sources),
    }


def _named(item: Evidence, language: str) -> str:
    said = item.says.best(language)[0] if item.says else None
    return ", ".join(filter(None, (item.source, item.locator, said)))


def _further(words: list[Text], language: str) -> list[str]:
    """Return the further languages of a text besides the one shown, in order."""
    tags = {tag for text in words for tag, _ in text.by_language}
    return sorted(tags - {language, ""})


def _translations(
    figure: Figure, point: Point, translated: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    words: dict[str, Localised] = {
        "title": figure.title,
        "unit": figure.unit,
        "label": point.label,
    }
    for name, tags in translated.items():
        for tag in tags:
            yield f"{name} ({tag})", dict(words[name].by_language).get(tag, "")
