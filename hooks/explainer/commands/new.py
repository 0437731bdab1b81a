"""`explainer new`: ask for a record field by field, check it, and write it where it belongs."""

from __future__ import annotations

import datetime
from typing import Any, Literal, get_args, get_origin

import click
from click.shell_completion import CompletionItem

from explainer.commands.options import RecordId, at_terminal, project_option, today_option
from explainer.kinds import kind_of
from explainer.load.project import Project
from explainer.model.event import Event
from explainer.model.fields import inner_type
from explainer.model.record import Record
from explainer.new.given import ERA, ID
from explainer.new.prompts import ADDED, FieldPrompt, era_prompt, kinds_of, prompts_of


@click.group("new")
def command() -> None:
    """Add a record: asks for the required fields, offers choices, and writes it where it belongs.

    Fields given as options get no question. The new record is first checked together with the
    whole content; if it would cause a problem, nothing is written.

    Example: explainer new quote
    """


class OneOf(click.ParamType[str]):
    """A value from a list of the model; wrong ones are reported with all other mistakes."""

    name = "word"

    def __init__(self, words: tuple[str, ...]) -> None:
        """Keep the values."""
        self.words = words

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the values with this prefix."""
        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]


def _option(prompt: FieldPrompt, needed: bool) -> click.Option:
    """Return the option that answers the prompt of a field."""
    several = prompt.many or prompt.in_list
    words = get_args(inner_type(prompt.annotation))
    kinds = kinds_of(prompt.annotation)
    of: click.ParamType[Any] = click.STRING
    if get_origin(inner_type(prompt.annotation)) is Literal:
        of = OneOf(words)
    elif kinds:
        of = RecordId(*kinds)
    return click.Option(
        [prompt.flag, _parameter(prompt.flag)],
        multiple=several,
        type=of,
        metavar=_metavar(prompt, kinds),
        help=_help(prompt, words if isinstance(of, OneOf) else (), needed),
    )


def _parameter(flag: str) -> str:
    return "field_" + flag.removeprefix("--").replace("-", "_")


def _metavar(prompt: FieldPrompt, kinds: tuple[str, ...]) -> str:
    return (kinds[0] if kinds else prompt.key.replace("_", "-")).upper()


def _help(prompt: FieldPrompt, words: tuple[str, ...], needed: bool) -> str:
    about = prompt.about.strip().rstrip(".")
    if prompt.path[0] == "era":
        about = f"Of a new era, where none covers the date: {about[0].lower()}{about[1:]}"
    listed = f"One of: {', '.join(words)}" if words else ""
    must = "Needed" if needed and prompt.key != "id" else ""
    again = "May be given again" if prompt.many or prompt.in_list else ""
    return " ".join(f"{part}." for part in (about, listed, must, again) if part)


def _make(kind: type[Record]) -> click.Command:
    fields = prompts_of(kind)
    needed = {leaf.flag for each in fields if each.needed for leaf in each.leaves() if leaf.needed}
    leaves = [leaf for prompt in fields for leaf in prompt.leaves()]
    if kind is Event:
        leaves += era_prompt().leaves()
    by_parameter = {_parameter(leaf.flag): leaf.flag for leaf in leaves}

    def run(
        project: Project,
        today: datetime.date,
        yes: bool,
        id: str | None,
        era: str | None = None,
        **options: Any,
    ) -> None:
        # Imported late: completing a word in a shell would otherwise load the whole generator.
        from explainer.commands.adding import add

        given = {by_parameter[name]: value for name, value in options.items() if value}
        given = {flag: v if isinstance(v, tuple) else (v,) for flag, v in given.items()}
        given |= {flag: (value,) for flag, value in ((ID, id), (ERA, era)) if value}
        add(project, today, kind, given, asking=at_terminal() and not yes)

    params: list[click.Parameter] = [_option(leaf, leaf.flag in needed) for leaf in leaves]
    if kind is Event:
        about = "The file of the era that it goes into, without `.yml`; else found by its date."
        params.append(click.Option([ERA], help=about))
    params.append(click.Option([ID], help="Its id; without this one is proposed."))
    params.append(
        click.Option(
            ["--yes", "-y"], is_flag=True, help="Ask nothing, and take the id that is proposed."
        )
    )
    declared = kind_of(kind)
    example = declared.adding.example if declared.adding else ""
    made = click.Command(
        kind.kind,
        callback=run,
        params=params,
        help=f"Add {declared.one}.\n\nExample: {example}",
        short_help=(kind.__doc__ or "").splitlines()[0],
    )
    return project_option(today_option(made))


for _kind in ADDED:
    command.add_command(_make(_kind))
