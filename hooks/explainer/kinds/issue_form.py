"""A form with which readers suggest a record of a kind."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic.fields import FieldInfo

from explainer.model.reference import Model


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a record in a form for readers: its label, and help beyond the model's.

    Readers see the help that editors get, and `help` besides, since they know no ids and no codes.
    A `long` field needs more than a line.
    """

    kind: type[Model]
    name: str
    question: str
    help: str = ""
    long: bool = False

    @property
    def field(self) -> FieldInfo:
        """The field of the model."""
        return self.kind.model_fields[self.name]

    @property
    def description(self) -> str:
        """The description of the field, in whole sentences."""
        own = (self.field.description or "").rstrip(".")
        return " ".join(filter(None, [own and f"{own}.", self.help]))


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueForm:
    """A form: its file, its name and purpose, its fields, and the text around them.

    `title` is the prefix of the issue's title. The form begins with `thanks` and ends with what
    readers have to `promise`, under the heading `promised`.
    """

    file: str
    name: str
    about: str
    title: str
    thanks: str
    fields: tuple[FormField, ...]
    promised: str
    promise: str
