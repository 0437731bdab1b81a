"""Report which items of the quiz were made, from what, and why other records gave none."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator

from explainer.library.library import Library
from explainer.quiz.item import Item
from explainer.quiz.made import Quiz, quiz_of
from explainer.report.listing import ListedRecord, RecordList, Worklist, entry

_ADVICE = "Under `quiz:` in site.yml an item can be pinned, reworded or excluded by its id."


def quiz_report(library: Library, today: datetime.date) -> RecordList:
    """List the items by form, each with its right answer and evidence, and what gave none."""
    quiz = quiz_of(library)
    made = Worklist("made", "Items that are asked", _ADVICE, tuple(_items(library, quiz)))
    lists = [made]
    reasons: dict[str, list[ListedRecord]] = defaultdict(list)
    for left in quiz.left:
        if record := library.get(left.record):
            reasons[left.form].append(entry(record, library.site.language, left.reason))
    for form, entries in reasons.items():
        advice = "Mend the record where something is missing, or leave it so."
        lists.append(Worklist(form, f"No item `{form}`", advice, tuple(entries)))
    forms = Counter(item.form for item in quiz.items)
    counted = ", ".join(f"{count} {form}" for form, count in forms.most_common())
    note = f"{len(quiz.items)} items: {counted}." if forms else "The records give no item."
    return RecordList("The quiz made from the records", tuple(lists), (note,))


def _items(library: Library, quiz: Quiz) -> Iterator[ListedRecord]:
    for item in quiz.items:
        record = library.by_id[item.evidence[0]]
        about = f", topic {item.topic}" if item.topic else ""
        yield entry(
            record,
            library.site.language,
            f"item {item.id}{about}",
            details=(item.stem, *_answer(item), f"Rests on {', '.join(item.evidence)}"),
            data={"item": item.id, "form": item.form, "topic": item.topic},
        )


def _answer(item: Item) -> Iterator[str]:
    match item.kind:
        case "one":
            yield f"Answer: {item.right.text}"
        case "order":
            yield from (f"{place}. {c.text}" for place, c in enumerate(item.choices, 1))
        case "match":
            yield from (f"{one}: {other}" for one, other in item.pairs)
