"""Types of events: each event has one of those in site.yml."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.check.context import Context
from explainer.kinds.site import Site
from explainer.model.event import Event
from explainer.problems.problem import Problem, did_you_mean, shortened_list


def check_event_types(context: Context) -> Iterator[Problem]:
    """E407: an event's type is listed in site.yml; if types are listed, each event has one."""
    site = context.library.site
    # A faulty site.yml says nothing reliable about its types.
    if not site.groups or any(faulty.kind == Site.kind for faulty in context.faulty):
        return
    known = [type.id for type in site.event_types]
    listed = f"one of: {shortened_list(known)}"
    for event in context.all(Event):
        if event.type is None and known:
            message = f"the event `{event.id}` has no type, though site.yml names some"
            yield event.origin.problem((), "E407", message, f"add `type:`, {listed}")
        elif event.type is not None and event.type not in known:
            message = f"`{event.type}` is not an event type in site.yml"
            hint = did_you_mean(event.type, known) or (
                listed if known else "name it under `event_types:` there, or leave out `type:`"
            )
            yield event.origin.problem(("type",), "E407", message, hint)
