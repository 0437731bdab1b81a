"""Put answers given as options of the command into a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.model.event import Event
from explainer.new.answers import Refusal, read_answer, split_values
from explainer.new.draft import Draft
from explainer.new.eras import eras
from explainer.new.naming import taken_problem
from explainer.new.prompts import FieldPrompt
from explainer.problems.problem import did_you_mean

ERA, ID = "--era", "--id"
Given = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Slip:
    """An option whose value is refused, and the refusal."""

    flag: str
    refusal: Refusal


def take_options(draft: Draft, given: Given) -> list[Slip]:
    """Put the options into a draft, and return those refused."""
    slips: list[Slip] = []
    # The date decides the era, which may add prompts.
    for prompt in draft.fields():
        slips += _take(draft, prompt, given)
    if draft.kind is Event:
        slips += _take_era(draft, given)
        slips += [slip for prompt in draft.fields()[1:2] for slip in _take(draft, prompt, given)]
    if id := next(iter(given.get(ID, ())), None):
        draft.data["id"] = id
        if found := id_refusal(draft, id):
            slips.append(Slip(ID, found))
    return list(dict.fromkeys(slips))


def id_refusal(draft: Draft, id: str) -> Refusal | None:
    """Return why a record cannot have an id, if so."""
    own = FieldPrompt(("id",), str, "", 1)
    _, refusal = read_answer(draft.kind, own, [id], None)
    problem = None if refusal else taken_problem(draft.kind, id, draft.library)
    return Refusal(problem.message, problem.hint) if problem else refusal


def choose_era(draft: Draft, name: str) -> Refusal | None:
    """Put an event into the era with this file name, or return why that is impossible."""
    files = {each.name: each for each in eras(draft.project)}
    if name not in files:
        hint = did_you_mean(name, files) or f"one of: {', '.join(files) or 'none'}"
        return Refusal(f"there is no era `{name}`", hint)
    draft.era = files[name].path
    return None


def _take_era(draft: Draft, given: Given) -> Iterator[Slip]:
    if name := next(iter(given.get(ERA, ())), None):
        if refusal := choose_era(draft, name):
            yield Slip(ERA, refusal)
    elif "date" in draft.data and not any(flag.startswith("--era-") for flag in given):
        files = draft.era_files()
        if len(files) == 1:
            draft.era = files[0].path
        elif files:
            names = ", ".join(each.name for each in files)
            message = f"`{draft.data['date']}` may lie in several eras"
            yield Slip(ERA, Refusal(message, f"name one of: {names}"))


def _take(draft: Draft, prompt: FieldPrompt, given: Given) -> Iterator[Slip]:
    if not any(leaf.flag in given for leaf in prompt.leaves()):
        return
    if not prompt.parts:
        if texts := given.get(prompt.flag):
            value, slips = _value(draft, prompt, texts, {})
            yield from slips
            draft.answer(prompt, None if slips else value)
    elif prompt.many:
        groups, slips = _groups(draft, prompt, given)
        yield from slips
        draft.answer(prompt, groups)
    else:
        group: dict[str, Any] = {}
        for part in prompt.parts:
            if texts := given.get(part.flag):
                group[part.key], slips = _value(draft, part, texts, group)
                yield from slips
        draft.answer(prompt, group)


def _groups(
    draft: Draft, prompt: FieldPrompt, given: Given
) -> tuple[list[dict[str, Any]], list[Slip]]:
    counts = {part.flag: len(given.get(part.flag, ())) for part in prompt.parts}
    most = max(counts.values())
    first = next((flag for flag, count in counts.items() if count == most), "")
    groups: list[dict[str, Any]] = [{} for _ in range(most)]
    slips: list[Slip] = []
    for part in prompt.parts:
        texts = given.get(part.flag, ())
        if len(texts) not in (0, most):
            message = f"it is given {len(texts)} times, and {first} {most} times"
            hint = 'the first belong together, then the second; write "" where one has none'
            slips.append(Slip(part.flag, Refusal(message, hint)))
            continue
        for text, group in zip(texts, groups, strict=False):
            if text:
                group[part.key], found = _value(draft, part, [text], group)
                slips += found
    return groups, slips


def _value(
    draft: Draft, prompt: FieldPrompt, texts: Sequence[str], within: Mapping[str, Any]
) -> tuple[Any, list[Slip]]:
    choices = draft.choices(prompt, within)
    if choices is not None or prompt.in_list:
        texts = [each for text in texts for each in split_values(prompt, text, choices)]
    texts = [text for text in texts if text.strip()]
    if not texts:
        return None, []
    value, refusal = read_answer(draft.kind, prompt, texts, choices)
    return value, [Slip(prompt.flag, refusal)] if refusal else []
