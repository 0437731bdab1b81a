"""The prompt of `explainer new`, and the numbered lists of choices above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from explainer.commands.completing import completing
from explainer.new.answers import Refusal
from explainer.new.choices import Choices, Offered

EDITOR = ":edit"


def prompt(name: str, default: str, choices: Choices | None) -> str:
    """Ask for a value; the Tab key completes the choices."""
    words = [choice.value for choice in choices.all] if choices else []
    with completing(words):
        answer = click.prompt(name, default=default, show_default=bool(default), type=str)
    return str(answer).strip()


def prose(text: str, now: str) -> str:
    """Return the text from the editor program, or the typed text with `\\n` as line breaks."""
    if text == EDITOR:
        return (click.edit(now) or "").strip()
    return re.sub(r"\\n", "\n", text) if text != now else text


def choice_numbered(text: str, listed: Sequence[Offered]) -> str:
    """Return the choice with this number in the last list, or the text itself."""
    if are_numbered(listed) and text.isdecimal() and 1 <= int(text) <= len(listed):
        return listed[int(text) - 1].value
    return text


def are_numbered(listed: Sequence[Offered]) -> bool:
    """Return whether choices get numbers; not if values, such as labels of articles, are some."""
    return not any(choice.value.isdecimal() for choice in listed)


def list_choices(listed: Sequence[Offered]) -> list[Offered]:
    """List choices, numbered unless the values look like numbers, and return them."""
    for number, choice in enumerate(listed, 1):
        label = f"  {choice.label}" if choice.label and choice.label != choice.value else ""
        before = f"{number:>3}  " if are_numbered(listed) else ""
        click.echo(f"  {before}{choice.value}{label}")
    return list(listed)


def refuse(refusal: Refusal) -> None:
    """Say why an answer is not valid, and what to answer instead."""
    click.echo(click.style(f"  {refusal.message}", fg="red"))
    if refusal.hint:
        click.echo(f"  hint: {refusal.hint}")
