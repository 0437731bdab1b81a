"""The prompts for a new record: the model's required fields, and a few more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from annotated_types import MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from explainer.dates.edtf import Edtf
from explainer.kinds import KINDS, any_of, kind_of
from explainer.kinds.site import SITE_LISTS, Site
from explainer.model.event import Event
from explainer.model.fields import inner_type
from explainer.model.help import Form, help_of
from explainer.model.record import Record
from explainer.model.reference import Evidence, Model, Ref, RefTo
from explainer.model.source import Source

ADDED: tuple[type[Record], ...] = tuple(kind.model for kind in KINDS if kind.adding)
# The command determines these itself.
WITHOUT_PROMPT = ("id", "checked", "era")


@dataclass(frozen=True, slots=True)
class FieldPrompt:
    """A prompt for a field, given by its path in YAML, or for a group of fields (`parts`).

    `least` is how many values are needed, `many` whether more than one is allowed; `in_list` says
    that a field belongs to a group that may repeat. `meanings` explains the values of a closed
    list; `advice` says what to do and what not.
    """

    path: tuple[str, ...]
    annotation: Any
    about: str
    least: int
    many: bool = False
    parts: tuple[FieldPrompt, ...] = ()
    in_list: bool = False
    meanings: Mapping[str, str] = field(default_factory=dict)
    advice: str = ""

    @property
    def key(self) -> str:
        """The name of the field in YAML."""
        return self.path[-1]

    @property
    def flag(self) -> str:
        """The option that answers it: `--wordings-text`."""
        return "--" + "-".join(self.path).replace("_", "-").lower()

    @property
    def needed(self) -> bool:
        """Whether the field is required."""
        return self.least > 0

    def leaves(self) -> Iterator[FieldPrompt]:
        """Yield the prompts that take a value: itself, or those of its parts."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()


def prompts_of(kind: type[Record], site: Site | None = None) -> list[FieldPrompt]:
    """Return the prompts of a kind, required ones first, including those that site.yml requires."""
    adding = kind_of(kind).adding
    assert adding is not None
    more, needed = adding.fields, set(adding.ruled)
    if kind is Event and site is not None:
        needed |= {"type"} if site.event_types else set()
        more = more if site.event_types else tuple(name for name in more if name != "type")
    fields = list(_fields(kind, (), more, needed))
    return sorted(fields, key=lambda each: not each.needed)


def era_prompt() -> FieldPrompt:
    """Return the prompt for the era of an event that no existing era covers."""
    own = get_type_hints(Event, include_extras=True)["era"]
    return _prompt(own, Event.model_fields["era"], ("era",), (), set())


def _fields(
    model: type[Model],
    path: tuple[str, ...],
    more: tuple[str, ...],
    needed: set[str],
    in_list: bool = False,
) -> Iterator[FieldPrompt]:
    hints = get_type_hints(model, include_extras=True)
    within = ".".join((*path, ""))
    own = {field.alias or name: (name, field) for name, field in model.model_fields.items()}
    required = [key for key, (_, field) in own.items() if field.is_required()]
    listed = [key for key in own if f"{within}{key}" in more]
    order = [key for each in more if (key := each.removeprefix(within)) in listed]
    # The id of a part is proposed from its title.
    for key in sorted(dict.fromkeys((*required, *order)), key=lambda each: each == "id"):
        if key not in WITHOUT_PROMPT or path:
            name, field = own[key]
            yield replace(_prompt(hints[name], field, (*path, key), more, needed), in_list=in_list)


def _prompt(
    annotation: Any, info: FieldInfo, path: tuple[str, ...], more: tuple[str, ...], ruled: set[str]
) -> FieldPrompt:
    inner = inner_type(annotation)
    many = get_origin(inner) is tuple
    of = get_args(inner)[0] if many else annotation
    needed = info.is_required() or ".".join(path) in ruled
    stated = next((each.min_length for each in info.metadata if isinstance(each, MinLen)), 1)
    model = inner_type(of)
    parts: tuple[FieldPrompt, ...] = ()
    # A bare id is enough for a source as a whole.
    if isinstance(model, type) and issubclass(model, Model) and model is not Evidence:
        parts = tuple(_fields(model, path, more, ruled, many))
    about = info.description or _about(of, path[-1])
    help = help_of(info)
    return FieldPrompt(
        path,
        of,
        about,
        stated if needed else 0,
        many,
        parts,
        meanings=help.values or {},
        advice="; ".join(filter(None, [help.do, help.dont and f"do not {help.dont}"])),
    )


def inner_model(model: type[BaseModel], key: str) -> type[Model] | None:
    """Return the model of a field that contains a group of fields, or a list of such groups."""
    fields = ((info.alias or name, info.annotation) for name, info in model.model_fields.items())
    found = inner_type(next((annotation for name, annotation in fields if name == key), None))
    found = inner_type(get_args(found)[0]) if get_origin(found) is tuple else found
    return found if isinstance(found, type) and issubclass(found, Model) else None


def kinds_of(annotation: Any) -> tuple[str, ...]:
    """Return the kinds of record that a field refers to."""
    if inner_type(annotation) is Evidence:
        return (Source.kind,)
    if get_origin(annotation) is Annotated:
        of, *marks = get_args(annotation)
        kinds = next((mark.kinds for mark in marks if isinstance(mark, RefTo)), ())
        return kinds if of is Ref else kinds_of(of)
    is_union = get_origin(annotation) in (Union, type(int | str))
    return next(filter(None, map(kinds_of, get_args(annotation))), ()) if is_union else ()


def site_list_of(annotation: Any) -> str | None:
    """Return the list of site.yml whose ids a field takes, if it does."""
    parts = get_args(annotation)
    ids = {part.ids for part in parts if isinstance(part, Form)}
    own = next((name for name, id in SITE_LISTS.items() if id in ids), None)
    return own or next(filter(None, map(site_list_of, parts)), None)


def _about(annotation: Any, key: str) -> str:
    """Return a description for a field whose model has none."""
    if kinds := kinds_of(annotation):
        return f"The id of {any_of(kinds)}"
    if inner_type(annotation) is Edtf:
        return "A date, such as `2019-05-14`, `2024-06` or `2024~`"
    return f"The {key.replace('_', ' ').replace('-', ' ')}"
