"""A form in which readers suggest a record of a kind."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic.fields import FieldInfo

from explainer.model.reference import Model


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a record that readers are asked for: in which words, and what helps them.

    They are told what editors are told of the field, and `help` besides: a reader knows no ids and
    no codes. What is `long` needs more than a line.
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
        """What the field is for, in whole sentences."""
        told = (self.field.description or "").rstrip(".")
        return " ".join(filter(None, [told and f"{told}.", self.help]))


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueForm:
    """A form: its file, what it is called and for, what it asks, and what is said around that.

    `title` begins the titles of what is suggested; readers are given `thanks` first, and at last
    have to `promise` something, which `promised` heads.
    """

    file: str
    name: str
    about: str
    title: str
    thanks: str
    fields: tuple[FormField, ...]
    promised: str
    promise: str
