"""Ids that name an item of a list in site.yml: the type of an event, the subject of a figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from explainer.check.context import Context
from explainer.kinds.site import Site
from explainer.model.event import Event
from explainer.model.figure import Figure
from explainer.model.record import Record
from explainer.problems.problem import Problem, did_you_mean, shortened_list


def check_event_types(context: Context) -> Iterator[Problem]:
    """E407: an event's type is listed in site.yml; if types are listed, each event has one."""
    known = [type.id for type in context.library.site.event_types]
    for event in context.all(Event):
        yield from _listed(context, event, ("type", "event_types"), event.type, known)


def check_figure_subjects(context: Context) -> Iterator[Problem]:
    """E407: the same for the subject of a figure."""
    known = [subject.id for subject in context.library.site.figure_subjects]
    for figure in context.all(Figure):
        yield from _listed(context, figure, ("subject", "figure_subjects"), figure.subject, known)


def _listed(
    context: Context,
    record: Record,
    names: tuple[str, str],
    value: str | None,
    known: Sequence[str],
) -> Iterator[Problem]:
    site = context.library.site
    # A faulty site.yml says nothing reliable about its lists.
    if not site.groups or any(faulty.kind == Site.kind for faulty in context.faulty):
        return
    field, of_site = names
    listed = f"one of: {shortened_list(list(known))}"
    if value is None and known:
        message = f"the {record.kind} `{record.id}` has no {field}, though site.yml names some"
        yield record.origin.problem((), "E407", message, f"add `{field}:`, {listed}")
    elif value is not None and value not in known:
        message = f"`{value}` is not among `{of_site}` in site.yml"
        hint = did_you_mean(value, known) or (
            listed if known else f"name it under `{of_site}:` there, or leave out `{field}:`"
        )
        yield record.origin.problem((field,), "E407", message, hint)
