"""The order of records in lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from explainer.dates.order import ranks
from explainer.kinds.site import Site
from explainer.model.figure import Figure
from explainer.model.record import Record
from explainer.model.site_lists import FigureSubject


def in_list_order(records: Sequence[Record], site: Site) -> list[Record]:
    """Return records sorted by kind, then by date, then as site.yml ranks them."""
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(r.kind for r in records))}
    first: dict[str, int] = {id: place for place, id in enumerate(site.first)}
    ranked = ranks(record.when for record in records if record.when)

    def place(record: Record) -> tuple[Any, ...]:
        # Either all records of a kind have a date or none has.
        date = ranked[record.when] if record.when else ()
        return kinds[record.kind], date, first.get(record.id, len(first))

    return sorted(records, key=place)


def by_subject(
    site: Site, figures: Sequence[Figure]
) -> list[tuple[FigureSubject | None, list[Figure]]]:
    """Return figures under their subjects, in the order of site.yml; all under none without any."""
    found = [
        (subject, [figure for figure in figures if figure.subject == subject.id])
        for subject in site.figure_subjects
    ]
    return [(subject, own) for subject, own in found if own] or [(None, list(figures))]
