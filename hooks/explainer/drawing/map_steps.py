"""The time steps of the map, which are the eras of the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from explainer.dates.edtf import EVER_AFTER, Edtf
from explainer.dates.order import in_order
from explainer.model.event import Era, Event


@dataclass(frozen=True, slots=True)
class EraStep:
    """An era, with the id of its first event, which addresses use."""

    id: str
    era: Era


def map_steps(events: Iterable[Event]) -> list[EraStep]:
    """Return the eras in chronological order."""
    steps: dict[Era, EraStep] = {}
    for event in in_order(events, lambda event: event.date):
        steps.setdefault(event.era, EraStep(event.id, event.era))
    by_end = in_order(steps.values(), lambda step: step.era.end)
    return in_order(by_end, lambda step: step.era.start)


def steps_of_event(steps: Iterable[EraStep], event: Event) -> list[str]:
    """Return the step of an event."""
    return [step.id for step in steps if step.era == event.era]


def steps_within(steps: Iterable[EraStep], since: Edtf | None, until: Edtf | None) -> list[str]:
    """Return the steps that overlap a period."""
    return [
        step.id
        for step in steps
        if (since is None or since.earliest <= (_end(step)))
        and (until is None or until.latest >= step.era.start.earliest)
    ]


def _end(step: EraStep) -> tuple[int, ...]:
    return EVER_AFTER if step.era.end.open_end else step.era.end.latest
