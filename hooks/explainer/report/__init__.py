"""Reports for editors on the content as a whole: tables of figures, and lists of records.

In: the library. Out: tables and lists, as text and as data.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, Protocol

from explainer.library.library import Library
from explainer.report.balance import balance
from explainer.report.coverage import coverage
from explainer.report.drift import drift
from explainer.report.duplicates import duplicates
from explainer.report.evidence import evidence
from explainer.report.positions import holders
from explainer.report.quiz import quiz_report
from explainer.report.reading import reading_ease
from explainer.report.sources import source_use
from explainer.report.stale import stale_records
from explainer.report.table import Report, Tables
from explainer.report.worklists import worklists


class ShownReport(Protocol):
    """A report in forms for a terminal and for programs."""

    def as_text(self) -> str:
        """Return it as text for a terminal."""

    def as_data(self) -> dict[str, Any]:
        """Return it as data for JSON."""


# Reports that pages of prose may include.
PLACED: dict[str, Callable[[Library], Report]] = {
    "balance": balance,
    "evidence": evidence,
    "reading": reading_ease,
}
REPORTS: dict[str, Callable[[Library, datetime.date], ShownReport]] = {
    "balance": lambda library, today: Tables((balance(library), holders(library))),
    "coverage": coverage,
    "drift": drift,
    "duplicates": duplicates,
    "quiz": quiz_report,
    "reading": lambda library, today: reading_ease(library),
    "sources": lambda library, today: Tables((evidence(library), source_use(library))),
    "stale": stale_records,
    "worklists": worklists,
}
