"""How much of each source is quoted in the wordings of records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explainer.load.kept import Kept
from explainer.model.record import Record, walk_values
from explainer.model.wording import Wording
from explainer.texts.counting import Length, length


def quoted_words(records: Iterable[Record], kept: Kept) -> dict[str, Length]:
    """Return how much is quoted of each source, by its id; retired records do not count."""
    counted: dict[str, Length] = defaultdict(Length)
    for record in records:
        for source, quoted in kept.of(record, _quoted_by):
            counted[source] += quoted
    return counted


def _quoted_by(record: Record) -> tuple[tuple[str, Length], ...]:
    if record.retired is not None:
        return ()
    wordings = (value for _, value in walk_values(record) if isinstance(value, Wording))
    return tuple((str(wording.source), length(wording.text)) for wording in wordings)
