"""What every record has: an id, its evidence, its last review, and where it was written."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, PrivateAttr

from explainer.load.origin import Origin
from explainer.model.edtf import Edtf
from explainer.model.reference import Evidence, Id, Model
from explainer.model.text import NonBlank, Prose, Text, check_language

Language = Annotated[str, AfterValidator(check_language)]


class Name(Model):
    """A name in one language and script."""

    text: NonBlank
    lang: Language
    romanised: NonBlank | None = None
    remark: Text | None = None


class Record(Model):
    """A record of any kind."""

    kind: ClassVar[str]
    plural: ClassVar[str]

    id: Id
    checked: Edtf
    sources: tuple[Evidence, ...] = ()
    aliases: tuple[Id, ...] = Field(default=(), description="Former ids, which leave redirects")
    retired: Text | None = Field(default=None, description="Why the record was withdrawn")
    remark: Prose | None = Field(default=None, description="A remark for readers")
    note: NonBlank | None = Field(default=None, description="A note for editors, never published")

    _origin: Origin = PrivateAttr()

    @property
    def origin(self) -> Origin:
        """Where the record was written."""
        return self._origin

    @property
    @abstractmethod
    def label(self) -> Text:
        """What pages and links call the record."""

    @property
    def when(self) -> Edtf | None:
        """The date by which lists order the records of a kind, where it has one."""
        return None

    def all_names(self) -> Iterator[str]:
        """Every name that a reader may look the record up by."""
        for _, words in self.label.by_language:
            yield words

    def located(self, origin: Origin) -> Record:
        """Return the record with the place where it was written."""
        self._origin = origin
        return self


def walk(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield every value inside a model with its path in YAML, depth first."""
    yield path, value
    if isinstance(value, Model):
        for name, field in type(value).model_fields.items():
            yield from walk(getattr(value, name, None), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
