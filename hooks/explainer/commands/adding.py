"""How `explainer new` adds a record: what is given, what is asked, the trial, and what was done."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from explainer.check.problem import Problem, refusing
from explainer.commands.asking import Asking
from explainer.commands.changing import changing, trial, write
from explainer.commands.ending import EndedError
from explainer.commands.options import PROBLEMS, USAGE, CallOff, read
from explainer.load.tree import shown_path
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.new import emit
from explainer.new.draft import Draft
from explainer.new.given import Slip, take
from explainer.new.place import NoPlaceError, Placed
from explainer.project import Project
from explainer.site_map import ADDRESSES


def add(
    project: Project,
    today: datetime.date,
    kind: type[Record],
    given: dict[str, tuple[str, ...]],
    *,
    asking: bool,
) -> None:
    """Add a record of a kind from what was given and, where `asking`, from what is answered."""
    checked = read(project, today)
    if checked.library is None:
        raise CallOff("site.yml cannot be read: run `explainer check`, and mend that first")
    draft = Draft(project, checked.library, kind, today)
    slips = take(draft, given)
    asker = Asking(draft)
    if asking:
        asker.ask(slips)
    elif wanting := list(_wanting(draft, slips)):
        for line in (f"explainer new {kind.kind}: nothing was written", *wanting):
            click.echo(line, err=True)
        raise SystemExit(USAGE)
    with changing(project), _answers_shown(draft, asking):
        placed, refreshed = _written(draft, checked.problems, asker if asking else None)
    for line in _done(draft, placed, refreshed):
        click.echo(line)


def _written(
    draft: Draft, known: Sequence[Problem], asker: Asking | None
) -> tuple[Placed, list[Path]]:
    """Write the record where it brings no problem, and else ask for what would mend it."""
    while True:
        try:
            placed = draft.placed()
        except NoPlaceError as error:
            if asker is None:
                raise CallOff(f"nothing was written: {error}") from None
            click.echo(f"  {error}", err=True)
            asker.mend(None, ())
            continue
        with trial(draft.project, [placed.change], known, draft.today) as tried:
            if tried.shown:
                click.echo(tried.shown, err=True)
            if not refusing(tried.problems):
                return placed, write(draft.project, tried, [placed.change])
        if asker is None:
            click.echo("Nothing was written.", err=True)
            raise SystemExit(PROBLEMS)
        asker.mend(placed, tried.problems)


@contextmanager
def _answers_shown(draft: Draft, asking: bool) -> Iterator[None]:
    """Show what was answered where the editor leaves off, so that nothing of it is lost."""
    try:
        yield
    except (click.Abort, EndedError):
        if asking:
            click.echo("\n\nThis is what was answered:\n", err=True)
            click.echo("\n".join(emit.fields(draft.complete())), err=True)
        raise


def _wanting(draft: Draft, slips: list[Slip]) -> Iterator[str]:
    """Yield what keeps a record from being made, all of it at once."""
    for slip in slips:
        yield f"  {slip.flag}: {slip.refusal.message}"
        if slip.refusal.hint:
            yield f"    hint: {slip.refusal.hint}"
    slipped = {slip.flag for slip in slips}
    for flag, about in dict.fromkeys((m.flag, m.about) for m in draft.missing()):
        if flag not in slipped and not (flag.startswith("--era-") and "--era" in slipped):
            yield f"  {flag} is missing" + (f": {about}" if about else "")


def _done(draft: Draft, placed: Placed, refreshed: list[Path]) -> Iterator[str]:
    """Yield what was written where, and what to do next."""
    data = draft.complete()
    file = shown_path(placed.change.path, draft.project.root)
    yield f"Wrote the {draft.kind.kind} `{data['id']}`: {file}:{placed.line}"
    for path in refreshed:
        also = shown_path(path, draft.project.root)
        yield f"Changed {also}, from which editors offer ids."
    id, kind = data["id"], draft.kind
    yield f"Next: see it at /{ADDRESSES[kind.kind].format(id=id)} under `make serve`."
    yield f"      Other records lead to it by {_reference(kind, id)}."


def _reference(kind: type[Record], id: str) -> str:
    return f"`source: {id}` or `[@{id}]`" if kind is Source else f"its id, and prose by `[[{id}]]`"
