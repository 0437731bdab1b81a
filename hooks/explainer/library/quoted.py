"""How much of each source is quoted in the wordings of records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explainer.library.holdings import holdings
from explainer.load.memo import Memo
from explainer.model.record import Record
from explainer.texts.counting import Length


def quoted_words(records: Iterable[Record], memo: Memo) -> dict[str, Length]:
    """Return how much is quoted of each source, by its id; retired records do not count."""
    counted: dict[str, Length] = defaultdict(Length)
    for record in records:
        for source, quoted in memo.of(record, holdings).quoted:
            counted[source] += quoted
    return counted
