"""Changes of eras, reported once for all events of a file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explainer.diff.compare import Data, differences
from explainer.diff.sentence import ChangeSentence
from explainer.diff.snapshot import RecordState
from explainer.diff.words import difference_words


@dataclass(frozen=True, slots=True)
class EraChange:
    """An era before and after, and the sentence about it."""

    before: Data
    after: Data
    sentence: ChangeSentence


def era_changes(
    before: Mapping[str, RecordState], after: Mapping[str, RecordState]
) -> list[EraChange]:
    """Return the eras that changed in the same way in all of their remaining events."""
    became: dict[str, set[str]] = defaultdict(set)
    came_from: dict[str, set[str]] = defaultdict(set)
    first: dict[str, RecordState] = {}
    for id, item in after.items():
        old, new = (_era(each) for each in (before.get(id), item))
        if old is not None and new is not None:
            became[_key(old)].add(_key(new))
            came_from[_key(new)].add(_key(old))
            first.setdefault(_key(new), item)
    found = []
    for was, now in became.items():
        if len(now) == 1 and was not in now and came_from[next(iter(now))] == {was}:
            old, new = json.loads(was), json.loads(next(iter(now)))
            item = first[_key(new)]
            said = "; ".join(difference_words(each, str, "") for each in differences(old, new))
            sentence = f"era “{old.get('title')}”: {said}"
            at = (item.file, item.line)
            found.append(
                EraChange(
                    old, new, ChangeSentence("event", "", "changed", sentence, "era", old, new, *at)
                )
            )
    return found


def is_era_change(before: Any, after: Any, eras: list[EraChange]) -> bool:
    """Return whether the change of an event's era is already reported for the era itself."""
    return any(before == era.before and after == era.after for era in eras)


def _era(item: RecordState | None) -> Data | None:
    if item is None or item.kind != "event":
        return None
    era = (item.modelled or item.written).get("era")
    return era if isinstance(era, dict) else None


def _key(era: Data) -> str:
    return json.dumps(era, sort_keys=True)
