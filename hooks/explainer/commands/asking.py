"""Ask the questions of `explainer new` at a terminal, with choices, and again after a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from explainer.commands.prompts import EDITOR, choice_numbered, list_choices, prompt, prose, refuse
from explainer.kinds import any_of
from explainer.model.event import Event
from explainer.model.record import Record
from explainer.new.answers import Refusal, is_prose, read_answer, split_values
from explainer.new.choices import Choices, Offered
from explainer.new.draft import Draft
from explainer.new.given import ID, Slip, choose_era, id_refusal
from explainer.new.place import RecordPlacement
from explainer.new.problem_fields import keys_at
from explainer.new.prompts import ADDED, FieldPrompt, kinds_of
from explainer.problems.problem import Problem

# Up to this many choices are listed at once; of more, those that contain what was typed.
LISTED = 15
LIST, NONE, NEW = "?", ":none", ":new"


@dataclass(slots=True)
class Interview:
    """Fills a draft by asking for one field after another."""

    draft: Draft
    reread: Callable[[], bool]
    add_related: Callable[[type[Record], str], str]
    save: Callable[[], None]

    def ask(self, slips: Iterable[Slip]) -> None:
        """Ask for everything not given as an option, and again for options with wrong values."""
        wrong = {slip.flag: slip.refusal for slip in slips}
        leave = "Ctrl+C ends without writing, and keeps the answers"
        click.echo(f"Enter leaves a field out that is not needed; {leave}.\n")
        for flag, refusal in wrong.items():
            click.echo(f"{flag}:")
            refuse(refusal)
        # The date decides the era, and the era decides which fields follow.
        done: set[tuple[str, ...]] = set()
        while left := [each for each in self.draft.fields() if each.path not in done]:
            field = left[0]
            done.add(field.path)
            given = {leaf.flag for leaf in field.leaves()} & set(wrong)
            if field.key not in self.draft.data or given or field.key == self.draft.unfinished:
                self._field(field)
            if field.key == "date" and self.draft.kind is Event and self.draft.era is None:
                self._era()
        if "id" not in self.draft.data or ID in wrong:
            self._id()

    def ask_again(self, placed: RecordPlacement | None, problems: Iterable[Problem]) -> None:
        """Ask again for the fields that have problems, or for one that the editor names."""
        fields = {field.key: field for field in self.draft.fields()}
        names = [*fields, "id"]
        keys: list[str] = []
        if placed is not None:
            own = [each for each in problems if each.file.endswith(placed.change.path.name)]
            keys = [*dict.fromkeys(key for each in own for key in keys_at(placed, each, names))]
        click.echo("Nothing was written yet. Answer again, or press Ctrl+C to leave it.")
        key = keys[0] if len(keys) == 1 else ""
        while key not in names:
            click.echo(f"  fields: {', '.join(names)}")
            key = prompt("Which field", (keys or [""])[0], Choices(tuple(map(Offered, names)), ""))
        if key == "id":
            self._id()
        else:
            self._field(fields[key])

    def _field(self, field: FieldPrompt) -> None:
        self.draft.unfinished = field.key
        self._ask_field(field)
        self.draft.unfinished = ""
        self.save()

    def _ask_field(self, field: FieldPrompt) -> None:
        now = self.draft.data.get(field.key, self.draft.inherited().get(field.key))
        if not field.parts:
            self.draft.answer(field, self._value(field, {}, now))
        elif field.many:
            self.draft.answer(field, self._groups(field, now if isinstance(now, list) else []))
        elif field.needed or click.confirm(f"Add {field.key}?", default=bool(now)):
            self.draft.answer(field, self._group(field, now if isinstance(now, dict) else {}))

    def _groups(self, field: FieldPrompt, now: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        groups: list[dict[str, Any]] = []
        name = field.key.replace("_", " ")
        while True:
            number = len(groups)
            # Required items come without a question, and existing ones are gone through again.
            if number >= max(field.least, len(now)):
                more = f"Another one under {name}?" if number else f"Add {name}?"
                if not click.confirm(more, default=False):
                    return groups
            click.echo(click.style(f"{name}, number {number + 1}", bold=True))
            if field.about:
                click.echo(f"  {field.about}")
            group = self._group(field, now[number] if number < len(now) else {}, groups)
            if not group and not field.needed:
                return groups
            groups.append(group)

    def _group(
        self, field: FieldPrompt, now: Mapping[str, Any], before: Sequence[Mapping[str, Any]] = ()
    ) -> dict[str, Any]:
        group: dict[str, Any] = {}
        for part in field.parts:
            # The id of an option is made from its title.
            if part.key == "id":
                group |= {"id": now["id"]} if "id" in now else {}
            elif value := self._value(part, group, now.get(part.key)):
                group[part.key] = value
                self.draft.data[field.key] = [*before, group] if field.many else group
                self.save()
        return group

    def _value(self, field: FieldPrompt, within: Mapping[str, Any], now: Any) -> Any:
        """Ask until an answer is valid; `now` is the current value, which Enter keeps."""
        choices = self.draft.choices(field, within)
        if not field.needed and choices is not None and not choices.all:
            return None
        listed = self._introduce(field, choices, clear=bool(now))
        default = "; ".join(map(_bare, now)) if isinstance(now, list) else str(now or "")
        texts: list[str] = []
        while True:
            text = prompt(field.key, default, choices)
            if text == NEW and (kinds := _addable(field)):
                missing = next(
                    (each for each in texts if not choices or not choices.find(each)), ""
                )
                added = self.add_related(kinds[0] if len(kinds) == 1 else _which(kinds), missing)
                choices = self.draft.choices(field, within)
                text = "; ".join(added if each == missing else each for each in texts) or added
            if choices is not None and text == LIST:
                listed = list_choices(choices.all)
                continue
            if text == NONE and not field.needed:
                return None
            if is_prose(field):
                text = prose(text, default)
            if not text.strip():
                if not field.needed:
                    return None
                refuse(Refusal("this field is needed"))
                continue
            texts = [choice_numbered(each, listed) for each in split_values(field, text, choices)]
            value, refusal = read_answer(self.draft.kind, field, texts, choices)
            if refusal is not None and choices is not None and choices.closed and self.reread():
                # Somebody may have added it in another window.
                choices = self.draft.choices(field, within)
                value, refusal = read_answer(self.draft.kind, field, texts, choices)
            if refusal is None:
                return value
            like = choices.like(texts[-1]) if choices is not None and choices.closed else []
            if 1 < len(like) <= LISTED * 2:
                listed = list_choices(like)
            else:
                refuse(refusal)
                if _addable(field):
                    click.echo(f"  `{NEW}` adds it now; added in another window, it is found too")

    def _introduce(self, field: FieldPrompt, choices: Choices | None, clear: bool) -> list[Offered]:
        """Print what a field is for and what it takes, and return the choices listed."""
        notes = ["needed"] if field.needed else []
        if field.many:
            notes.append("several are parted by commas" if choices else "several are parted by `;`")
        if is_prose(field):
            notes.append(f"`\\n` begins a line, `{EDITOR}` opens your editor")
        if clear and not field.needed:
            notes.append(f"`{NONE}` leaves it out")
        if kinds := _addable(field):
            named = any_of(kind.kind for kind in kinds)
            notes.append(f"`{NEW}` adds {named} on the way")
        if choices is not None and not choices.closed:
            notes.append(f"used here: {', '.join(choice.value for choice in choices.all)}")
        about = f": {field.about}" if field.about else ""
        head = click.style(".".join(field.path), bold=True)
        click.echo(f"{head}{about}" + (f" ({'; '.join(notes)})" if notes else ""))
        if field.advice:
            click.echo(f"  {field.advice[0].upper()}{field.advice[1:]}.")
        if choices is None or not choices.closed:
            return []
        if len(choices.all) <= LISTED:
            return list_choices(choices.all)
        number = len(choices.all)
        click.echo(f"  {number} to choose from: type an id or a part of a name, `{LIST}` lists all")
        return []

    def _era(self) -> None:
        """Ask which era an event belongs to if its date does not decide."""
        files = self.draft.era_files()
        if len(files) == 1:
            self.draft.era = files[0].path
        elif not files:
            click.echo("  No era covers this date: say what it is called, and from when to when.")
        else:
            listed = list_choices([Offered(each.name, str(each.era.title)) for each in files])
            choices = Choices(tuple(listed), "era")
            while self.draft.era is None:
                name = choice_numbered(prompt("era", listed[0].value, choices), listed)
                if refusal := choose_era(self.draft, name):
                    refuse(refusal)

    def _id(self) -> None:
        self.draft.data.pop("id", None)
        click.echo(click.style("id", bold=True) + ": stays for good, and stands in addresses")
        proposal = self.draft.proposed_id()
        while True:
            id = prompt("id", proposal, None)
            if not (refusal := id_refusal(self.draft, id)):
                self.draft.data["id"] = id
                self.save()
                return
            refuse(refusal)


def _addable(field: FieldPrompt) -> list[type[Record]]:
    """Return the kinds of record that a field refers to and that can be added on the way."""
    return [kind for kind in ADDED if kind.kind in kinds_of(field.annotation)]


def _which(kinds: Sequence[type[Record]]) -> type[Record]:
    """Ask which kind of record to add."""
    names = {kind.kind: kind for kind in kinds}
    return names[click.prompt("Of which kind", type=click.Choice(list(names)))]


def _bare(value: Any) -> str:
    return str(value.get("source", value)) if isinstance(value, Mapping) else str(value)
