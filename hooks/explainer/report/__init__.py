"""What editors want to know of the content as a whole, as tables of figures."""

from __future__ import annotations

from collections.abc import Callable

from explainer.link.library import Library
from explainer.report.balance import balance
from explainer.report.reading import reading_ease
from explainer.report.sources import source_use
from explainer.report.table import Report

REPORTS: dict[str, Callable[[Library], Report]] = {
    "balance": balance,
    "reading": reading_ease,
    "sources": source_use,
}
