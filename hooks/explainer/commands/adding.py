"""Add a record for `explainer new`: take options, ask questions, try it, write it, report it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import click

from explainer.commands.asking import Interview
from explainer.commands.changing import locked_content, rehearsing, write_changes
from explainer.commands.ending import EndedError
from explainer.commands.options import PROBLEMS, USAGE, CommandError, read_project, written_day
from explainer.commands.rereading import Rereading, stamp_of
from explainer.commands.saved_answers import SavedAnswers
from explainer.load.files import shown_path
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.model.source import Source
from explainer.new.draft import Draft
from explainer.new.given import Slip, id_refusal, take_options
from explainer.new.nodes import group
from explainer.new.place import NoPlaceError, RecordPlacement
from explainer.problems.problem import Problem, refusing
from explainer.site_map import address_of
from explainer.tree.write import lines_of


def add(
    project: Project,
    today: datetime.date,
    kind: type[Record],
    given: dict[str, tuple[str, ...]],
    *,
    asking: bool,
) -> None:
    """Add a record from the given options and, if `asking`, from answers at the prompt."""
    stamp = stamp_of(project)
    checked = read_project(project, today)
    if checked.library is None:
        raise CommandError("site.yml cannot be read: run `explainer check`, and mend that first")
    draft = Draft(project, checked.library, kind, today, written_day(today))
    adding = AddedRecord(draft, Rereading(checked, stamp), SavedAnswers(project, kind))
    if asking:
        adding.resume()
    slips = take_options(draft, given)
    if not asking and (wanting := list(_wanting(draft, slips))):
        for line in (f"explainer new {kind.kind}: nothing was written", *wanting):
            click.echo(line, err=True)
        raise SystemExit(USAGE)
    with _answers_shown(draft, asking):
        interview = adding.interview(draft) if asking else None
        if interview is not None:
            interview.ask(slips)
        placed, refreshed = adding.write(draft, interview)
    for line in _done(draft, placed, refreshed):
        click.echo(line)


@dataclass(slots=True)
class AddedRecord:
    """One run of the command: the record, those it needs besides, and the content as read."""

    draft: Draft
    content: Rereading
    saved: SavedAnswers

    def __post_init__(self) -> None:
        """Register the draft, so that it gets the content anew whenever that is reread."""
        self.content.drafts.append(self.draft)

    def resume(self) -> None:
        """Offer to resume from the answers that an earlier, interrupted run saved."""
        self._resume(self.draft, self.saved)
        self.content.drafts += self.draft.pending

    def _resume(self, draft: Draft, saved: SavedAnswers) -> None:
        if said := saved.load():
            click.echo("\n".join(lines_of(group(said["data"]))))
            if click.confirm("This was answered before, and not written. Go on with it?", True):
                saved.restore(draft, said)
            else:
                saved.delete()

    def interview(self, draft: Draft) -> Interview:
        """Return the interviewer of a draft."""
        return Interview(
            draft,
            self.content.renewed,
            partial(self.add_related, draft),
            partial(self._keep, draft),
        )

    def add_related(self, outer: Draft, kind: type[Record], id: str) -> str:
        """Add a record that another one needs, to be written with it, and return its id."""
        draft = Draft(outer.project, outer.library, kind, outer.today, outer.checked)
        draft.pending = list(self.draft.pending)
        self.content.drafts.append(draft)
        if id and not id_refusal(draft, id):
            draft.data["id"] = id
        saved = SavedAnswers(outer.project, kind)
        click.echo(click.style(f"\nThe {kind.kind}, written together with the rest", bold=True))
        if kind is not self.draft.kind:
            self._resume(draft, saved)
        interview = self.interview(draft)
        interview.ask(())
        saved.delete()
        while not self._sound(draft, interview):
            pass
        draft.data = draft.complete()
        # Every draft of the run writes the drafts before it, once.
        draft.pending = []
        self.draft.pending.append(draft)
        if outer is not self.draft:
            outer.pending = list(self.draft.pending)
        click.echo(click.style(f"\nBack to the {outer.kind.kind}", bold=True))
        return str(draft.data["id"])

    def write(
        self, draft: Draft, interview: Interview | None
    ) -> tuple[RecordPlacement, list[Path]]:
        """Write the record if it causes no problem; otherwise ask again for what would fix it."""
        while True:
            with locked_content(draft.project):
                self.content.renewed()
                done = self._tried(draft, interview, make=True)
            if not isinstance(done, RefusedRecord):
                if interview is not None:
                    self.saved.delete()
                return done
            if interview is None:
                click.echo("Nothing was written.", err=True)
                raise SystemExit(PROBLEMS)
            interview.ask_again(done.placed, done.problems)

    def _sound(self, draft: Draft, interview: Interview) -> bool:
        done = self._tried(draft, interview, make=False)
        if isinstance(done, RefusedRecord):
            interview.ask_again(done.placed, done.problems)
            return False
        return True

    def _tried(
        self, draft: Draft, interview: Interview | None, *, make: bool
    ) -> tuple[RecordPlacement, list[Path]] | RefusedRecord:
        """Try the record with everything added along with it, and write them if they are sound."""
        try:
            placed, changes = draft.changes()
        except NoPlaceError as error:
            if interview is None:
                raise CommandError(f"nothing was written: {error}") from None
            click.echo(f"  {error}", err=True)
            return RefusedRecord(None, ())
        with rehearsing(draft.project, changes, self.content.known, draft.today) as tried:
            if tried.shown:
                click.echo(tried.shown, err=True)
            if refusing(tried.problems):
                return RefusedRecord(placed, tried.problems)
            return placed, write_changes(draft.project, tried, changes) if make else []

    def _keep(self, draft: Draft) -> None:
        """Save the answers, those to a record added along the way under its own kind."""
        if draft is self.draft:
            self.saved.save(draft)
        elif draft.kind is not self.draft.kind:
            SavedAnswers(draft.project, draft.kind).save(draft)


@dataclass(frozen=True, slots=True)
class RefusedRecord:
    """A record that would cause problems, and where it would be written."""

    placed: RecordPlacement | None
    problems: Sequence[Problem]


@contextmanager
def _answers_shown(draft: Draft, asking: bool) -> Iterator[None]:
    """Print the answers if the editor leaves off, so that none is lost."""
    try:
        yield
    except (click.Abort, EndedError):
        if asking and draft.data:
            click.echo("\n\nThis is what was answered:\n", err=True)
            click.echo("\n".join(lines_of(group(draft.complete()))), err=True)
            again = f"`explainer new {draft.kind.kind}` goes on with it"
            click.echo(f"\n{again}.", err=True)
        raise


def _wanting(draft: Draft, slips: list[Slip]) -> Iterator[str]:
    """Yield every reason why the record cannot be made, all at once."""
    for slip in slips:
        yield f"  {slip.flag}: {slip.refusal.message}"
        if slip.refusal.hint:
            yield f"    hint: {slip.refusal.hint}"
    slipped = {slip.flag for slip in slips}
    for flag, about in dict.fromkeys((m.flag, m.about) for m in draft.missing()):
        if flag not in slipped and not (flag.startswith("--era-") and "--era" in slipped):
            yield f"  {flag} is missing" + (f": {about}" if about else "")


def _done(draft: Draft, placed: RecordPlacement, refreshed: list[Path]) -> Iterator[str]:
    """Yield lines that say what was written where, and what to do next."""
    data = draft.complete()
    file = shown_path(placed.change.path, draft.project.root)
    yield f"Wrote the {draft.kind.kind} `{data['id']}`: {file}:{placed.line}"
    for path in refreshed:
        also = shown_path(path, draft.project.root)
        yield f"Changed {also}, from which editors offer ids."
    id, kind = data["id"], draft.kind
    yield f"Next: see it at /{address_of(kind, id)} under `make serve`."
    yield f"      Other records lead to it by {_reference(kind, id)}."


def _reference(kind: type[Record], id: str) -> str:
    return f"`source: {id}` or `[@{id}]`" if kind is Source else f"its id, and prose by `[[{id}]]`"
