"""Propose free ids for new records, made from their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from explainer.library.library import Library
from explainer.model.quote import Quote
from explainer.model.record import Record
from explainer.model.reference import ID_LENGTH, suggest_id
from explainer.model.stakeholder import Stakeholder
from explainer.problems.problem import Problem
from explainer.site_map import page_path, reserved_paths
from explainer.texts.folding import fold_path

# A person's short name is the last name; others keep the whole name.
PERSON = "person"


def propose_id(kind: type[Record], data: Mapping[str, Any], library: Library) -> str:
    """Return a free id made from a new record's title or name, or from its speaker."""
    words = suggest_id(_called(data))
    if kind is Quote:
        words = "-".join(filter(None, [_short_name(str(data.get("speaker", "")), library), words]))
    said = str(data.get("said") or data.get("date") or "")
    words = suggest_id(words) or suggest_id(said) or kind.kind
    number, proposal = 1, words
    while is_taken(kind, proposal, library):
        number += 1
        proposal = f"{suggest_id(words, ID_LENGTH - 1 - len(str(number)))}-{number}"
    return proposal


def is_taken(kind: type[Record], id: str, library: Library) -> bool:
    """Return whether an id is in use, by a record now or before, or by the site's addresses."""
    known = {fold_path(each) for each in (*library.by_id, *library.unread)}
    reserved = {fold_path(path) for path in reserved_paths()}
    return fold_path(id) in known or fold_path(page_path(kind, id) or "/") in reserved


def taken_problem(kind: type[Record], id: str, library: Library) -> Problem | None:
    """Return the problem of an id that is taken, as the check words it."""
    if not is_taken(kind, id, library):
        return None
    there = library.get(id)
    owner = f"the {there.kind} at {there.origin.file}:{there.origin.line}" if there else "the site"
    hint = f"choose another, such as `{propose_id(kind, {'title': id}, library)}`"
    return Problem("", 1, 1, "E401", f"the id `{id}` is taken by {owner}", hint)


def _called(data: Mapping[str, Any]) -> str:
    return next((str(data[key]) for key in ("title", "name", "term") if data.get(key)), "")


def _short_name(speaker: str, library: Library) -> str:
    """Return the prefix of the ids of a speaker's quotations."""
    begins = Counter(q.id.split("-")[0] for q in library.all(Quote) if q.speaker == speaker)
    parts = speaker.split("-")
    for begin, _ in begins.most_common(1):
        if begin in parts:
            return begin
    record = library.get(speaker)
    is_person = isinstance(record, Stakeholder) and record.type == PERSON
    return parts[-1] if is_person else speaker
