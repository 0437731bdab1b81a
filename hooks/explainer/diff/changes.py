"""Describe the changes between two snapshots in sentences, by kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from explainer.diff.compare import Difference, differences
from explainer.diff.eras import EraChange, era_changes, is_era_change
from explainer.diff.pages import page_changes
from explainer.diff.positions import position_sentence, with_one_answer
from explainer.diff.sentence import ChangeSentence
from explainer.diff.snapshot import RecordState, Snapshot, in_present_ids
from explainer.diff.words import Namer, difference_words
from explainer.kinds import BY_NAME, HEADINGS, PAGE
from explainer.kinds.site import Site


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sentences, by kind, and notes for the reader."""

    changes: dict[str, list[ChangeSentence]]
    notes: list[str] = field(default_factory=list)


def changed(before: Snapshot, after: Snapshot) -> Comparison:
    """Compare two snapshots, without changes of layout and those implied by other changes."""
    renamed = dict(_renamed(before, after))
    old = {renamed.get(id, id): _following(item, renamed) for id, item in before.items.items()}
    former = {now: was for was, now in renamed.items()}
    found: dict[str, list[ChangeSentence]] = {kind: [] for kind in HEADINGS}
    eras = era_changes(old, after.items)
    found["event"].extend(era.sentence for era in eras)

    def name(id: str) -> str:
        return (after if id in after.items else before).name(id)

    for id, item in after.items.items():
        was = old.get(id)
        if was is None:
            found[item.kind].extend([] if id in before.lost else [_added(item)])
        elif was.kind != item.kind:
            former_kind, kind = (BY_NAME[each.kind].one for each in (was, item))
            says = f"was {former_kind}, and is {kind} now"
            found[item.kind].append(_sentence(item, "changed", says))
        else:
            if id in former:
                says = f"renamed from {former[id]}"
                found[item.kind].append(_sentence(item, "renamed", says, former[id], id))
            found[item.kind].extend(_changes(was, item, after.language, eras, name))
    for id, item in old.items():
        if id not in after.items and id not in after.lost:
            found[item.kind].append(_sentence(item, "deleted", f"deleted: {item.title}"))
    found[PAGE].extend(page_changes(before, after, renamed))
    changes = {kind: _joined(kind, said) for kind, said in found.items()}
    return Comparison({kind: said for kind, said in changes.items() if said})


def _renamed(before: Snapshot, after: Snapshot) -> Iterator[tuple[str, str]]:
    for id, item in after.items.items():
        for alias in item.aliases:
            if id not in before.items and alias in before.items and alias not in after.items:
                yield alias, id


def _following(item: RecordState, renamed: dict[str, str]) -> RecordState:
    """Return a record with references updated to current ids."""
    if not renamed:
        return item
    modelled, written = (_with_ids(data, renamed) for data in (item.modelled, item.written))
    return replace(item, modelled=modelled, written=written)


def _with_ids(data: Any, renamed: dict[str, str]) -> Any:
    if isinstance(data, dict):
        return {key: _with_ids(value, renamed) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_ids(value, renamed) for value in data]
    if not isinstance(data, str):
        return data
    # Alone, or before the locator in a source.
    id, comma, rest = data.partition(", ")
    return in_present_ids(renamed.get(id, id) + comma + rest, renamed)


def _changes(
    before: RecordState, after: RecordState, language: str, eras: list[EraChange], name: Namer
) -> Iterator[ChangeSentence]:
    old, new = before.modelled, after.modelled
    if old is None or new is None:
        old, new = before.written, after.written
    if "retired" in new and "retired" not in old:
        yield _sentence(after, "retired", f"retired: {new['retired']}", None, new["retired"])
        return
    skipped = ["aliases"]
    if is_era_change(old.get("era"), new.get("era"), eras):
        skipped.append("era")
    old, new = with_one_answer(old), with_one_answer(new)
    for difference in differences(old, new):
        first = difference.path[0].name
        if first in skipped:
            continue
        values = (_path(difference), difference.before, difference.after)
        said = position_sentence(difference, old, new, name) if first == "positions" else None
        if said is None:
            what = "checked" if first == "checked" else "changed"
            says = difference_words(difference, name, language)
            yield _sentence(after, what, says, difference.before, difference.after, values[0])
        elif said:
            yield ChangeSentence(
                after.kind, after.id, "changed", said, *values, after.file, after.line
            )


def _path(difference: Difference) -> str:
    return ".".join(step.name for step in difference.path)


def _added(item: RecordState) -> ChangeSentence:
    data = item.modelled or item.written
    date = data.get(BY_NAME[item.kind].dates.own) if item.kind in BY_NAME else None
    dated = f" ({date})" if isinstance(date, str) else ""
    return _sentence(item, "added", f"added: {item.title}{dated}")


def _sentence(
    item: RecordState, what: str, says: str, before: Any = None, after: Any = None, path: str = ""
) -> ChangeSentence:
    subject = item.id if item.kind == Site.kind else f"{BY_NAME[item.kind].label.lower()} {item.id}"
    joint = ": " if what in ("changed", "checked") else " "
    sentence = f"{subject}{joint}{says}"
    return ChangeSentence(
        item.kind, item.id, what, sentence, path, before, after, item.file, item.line
    )


def _joined(kind: str, said: list[ChangeSentence]) -> list[ChangeSentence]:
    """Return the sentences of a kind; reviews that changed nothing else share one."""
    others = [each for each in said if each.what != "checked"]
    busy = {each.id for each in others}
    quiet = [each.id for each in said if each.what == "checked" and each.id not in busy]
    if quiet:
        sentence = f"checked again without another change: {', '.join(quiet)}"
        others.append(ChangeSentence(kind, "", "checked", sentence, "checked", None, quiet))
    return others
