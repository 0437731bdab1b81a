"""The questions that `explainer new` asks on a terminal, with choices, and again after a slip."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from explainer.check.problem import Problem
from explainer.commands.completing import completing
from explainer.model.event import Event
from explainer.new.answers import Refusal, is_prose, parted, read_answer
from explainer.new.asked import Asked
from explainer.new.choices import Choice, Choices
from explainer.new.draft import Draft
from explainer.new.given import ID, Slip, choose_era, id_refusal
from explainer.new.place import Placed
from explainer.new.written import keys_at

# So many choices are listed at once; of more, those that hold what was typed.
LISTED = 15
EDITOR, LIST, NOTHING = ":edit", "?", ":none"


@dataclass(slots=True)
class Asking:
    """Fills a draft by asking, field by field."""

    draft: Draft

    def ask(self, slips: Iterable[Slip]) -> None:
        """Ask for all that was not given, and again for what was given wrongly."""
        wrong = {slip.flag: slip.refusal for slip in slips}
        click.echo("Enter leaves a field out that is not needed; Ctrl+C ends without writing.\n")
        for flag, refusal in wrong.items():
            click.echo(f"{flag}:")
            _refuse(refusal)
        # The date decides about the era, the era about what is asked.
        asked_before: set[tuple[str, ...]] = set()
        while left := [each for each in self.draft.fields() if each.path not in asked_before]:
            asked = left[0]
            asked_before.add(asked.path)
            given = {leaf.flag for leaf in asked.leaves()} & set(wrong)
            if asked.key not in self.draft.data or given:
                self._field(asked)
            if asked.key == "date" and self.draft.kind is Event and self.draft.era is None:
                self._era()
        if "id" not in self.draft.data or ID in wrong:
            self._id()

    def mend(self, placed: Placed | None, problems: Iterable[Problem]) -> None:
        """Ask anew for the fields that problems lie in, or for one that the editor names."""
        fields = {asked.key: asked for asked in self.draft.fields()}
        names = [*fields, "id"]
        keys: list[str] = []
        if placed is not None:
            own = [each for each in problems if each.file.endswith(placed.change.path.name)]
            keys = [*dict.fromkeys(key for each in own for key in keys_at(placed, each, names))]
        click.echo("Nothing was written yet. Answer again, or press Ctrl+C to leave it.")
        key = keys[0] if len(keys) == 1 else ""
        while key not in names:
            click.echo(f"  fields: {', '.join(names)}")
            key = _prompt("Which field", (keys or [""])[0], Choices(tuple(map(Choice, names)), ""))
        if key == "id":
            self._id()
        else:
            self._field(fields[key])

    def _field(self, asked: Asked) -> None:
        now = self.draft.data.get(asked.key, self.draft.inherited().get(asked.key))
        if not asked.parts:
            self.draft.answer(asked, self._value(asked, {}, now))
        elif asked.many:
            self.draft.answer(asked, self._groups(asked, now if isinstance(now, list) else []))
        elif asked.needed or click.confirm(f"Add {asked.key}?", default=bool(now)):
            self.draft.answer(asked, self._group(asked, now if isinstance(now, dict) else {}))

    def _groups(self, asked: Asked, now: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        groups: list[dict[str, Any]] = []
        name = asked.key.replace("_", " ")
        while True:
            number = len(groups)
            # What is needed comes unasked, and what stands there is gone through again.
            if number >= max(asked.least, len(now)):
                more = f"Another one under {name}?" if number else f"Add {name}?"
                if not click.confirm(more, default=False):
                    return groups
            click.echo(click.style(f"{name}, number {number + 1}", bold=True))
            if asked.about:
                click.echo(f"  {asked.about}")
            group = self._group(asked, now[number] if number < len(now) else {})
            if not group and not asked.needed:
                return groups
            groups.append(group)

    def _group(self, asked: Asked, now: Mapping[str, Any]) -> dict[str, Any]:
        group: dict[str, Any] = {}
        for part in asked.parts:
            # An option's id is made from its title.
            if part.key == "id":
                group |= {"id": now["id"]} if "id" in now else {}
            elif value := self._value(part, group, now.get(part.key)):
                group[part.key] = value
        return group

    def _value(self, asked: Asked, within: Mapping[str, Any], now: Any) -> Any:
        """Ask until an answer can stand; `now` is what stands there, and Enter keeps it."""
        choices = self.draft.choices(asked, within)
        if not asked.needed and choices is not None and not choices.all:
            return None
        listed = self._introduce(asked, choices, clear=bool(now))
        default = "; ".join(map(_bare, now)) if isinstance(now, list) else str(now or "")
        while True:
            text = _prompt(asked.key, default, choices)
            if choices is not None and text == LIST:
                listed = _list(choices.all)
                continue
            if text == NOTHING and not asked.needed:
                return None
            if is_prose(asked):
                text = _prose(text, default)
            if not text.strip():
                if not asked.needed:
                    return None
                _refuse(Refusal("this field is needed"))
                continue
            texts = [_numbered(each, listed) for each in parted(asked, text, choices)]
            value, refusal = read_answer(self.draft.kind, asked, texts, choices)
            if refusal is None:
                return value
            like = choices.like(texts[-1]) if choices is not None and choices.closed else []
            if 1 < len(like) <= LISTED * 2:
                listed = _list(like)
            else:
                _refuse(refusal)

    def _introduce(self, asked: Asked, choices: Choices | None, clear: bool) -> list[Choice]:
        """Say what a field is for and what may be chosen, and return what was listed."""
        notes = ["needed"] if asked.needed else []
        if asked.many:
            notes.append("several are parted by commas" if choices else "several are parted by `;`")
        if is_prose(asked):
            notes.append(f"`\\n` begins a line, `{EDITOR}` opens your editor")
        if clear and not asked.needed:
            notes.append(f"`{NOTHING}` leaves it out")
        if choices is not None and not choices.closed:
            notes.append(f"used here: {', '.join(choice.value for choice in choices.all)}")
        about = f": {asked.about}" if asked.about else ""
        head = click.style(".".join(asked.path), bold=True)
        click.echo(f"{head}{about}" + (f" ({'; '.join(notes)})" if notes else ""))
        if asked.advice:
            click.echo(f"  {asked.advice[0].upper()}{asked.advice[1:]}.")
        if choices is None or not choices.closed:
            return []
        if len(choices.all) <= LISTED:
            return _list(choices.all)
        number = len(choices.all)
        click.echo(f"  {number} to choose from: type an id or a part of a name, `{LIST}` lists all")
        return []

    def _era(self) -> None:
        """Ask which era an event belongs to where its date does not decide."""
        files = self.draft.era_files()
        if len(files) == 1:
            self.draft.era = files[0].path
        elif not files:
            click.echo("  No era covers this date: say what it is called, and from when to when.")
        else:
            listed = _list([Choice(each.name, str(each.era.title)) for each in files])
            choices = Choices(tuple(listed), "era")
            while self.draft.era is None:
                name = _numbered(_prompt("era", listed[0].value, choices), listed)
                if refusal := choose_era(self.draft, name):
                    _refuse(refusal)

    def _id(self) -> None:
        self.draft.data.pop("id", None)
        click.echo(click.style("id", bold=True) + ": stays for good, and stands in addresses")
        proposal = self.draft.proposed_id()
        while True:
            id = _prompt("id", proposal, None)
            if not (refusal := id_refusal(self.draft, id)):
                self.draft.data["id"] = id
                return
            _refuse(refusal)


def _prompt(name: str, default: str, choices: Choices | None) -> str:
    words = [choice.value for choice in choices.all] if choices else []
    with completing(words):
        answer = click.prompt(name, default=default, show_default=bool(default), type=str)
    return str(answer).strip()


def _prose(text: str, now: str) -> str:
    """Return what an editor program was left with, or the lines that `\\n` parts."""
    if text == EDITOR:
        return (click.edit(now) or "").strip()
    return re.sub(r"\\n", "\n", text) if text != now else text


def _numbered(text: str, listed: Sequence[Choice]) -> str:
    """Return the choice that a number of the last list stands for, else the text."""
    if _are_numbered(listed) and text.isdecimal() and 1 <= int(text) <= len(listed):
        return listed[int(text) - 1].value
    return text


def _are_numbered(listed: Sequence[Choice]) -> bool:
    """Tell whether choices have numbers of ours; values such as the labels of articles are some."""
    return not any(choice.value.isdecimal() for choice in listed)


def _list(listed: Sequence[Choice]) -> list[Choice]:
    for number, choice in enumerate(listed, 1):
        label = f"  {choice.label}" if choice.label and choice.label != choice.value else ""
        before = f"{number:>3}  " if _are_numbered(listed) else ""
        click.echo(f"  {before}{choice.value}{label}")
    return list(listed)


def _refuse(refusal: Refusal) -> None:
    click.echo(click.style(f"  {refusal.message}", fg="red"))
    if refusal.hint:
        click.echo(f"  hint: {refusal.hint}")


def _bare(value: Any) -> str:
    return str(value.get("source", value)) if isinstance(value, Mapping) else str(value)
