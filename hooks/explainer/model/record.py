"""The fields that every record has: an id, its evidence, its last review, and its origin."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, ClassVar, cast

from pydantic import AfterValidator, Field, PrivateAttr

from explainer.dates.edtf import Edtf
from explainer.model.help import Form, described
from explainer.model.reference import Id, Model, Sources
from explainer.model.text import NonBlank, Prose, Text, check_language
from explainer.tree.origin import Origin, Path

Language = Annotated[
    str,
    AfterValidator(check_language),
    Form("A BCP 47 language tag: `en`, `ko`, `zh-Hans`."),
]
Wikidata = Annotated[
    str, Field(pattern=r"^Q\d+$"), Form("`Q` and digits, from the address of the item.")
]
LANGUAGES = ("en", "ko", "ru", "zh-Hans")
# The fields that can name a record, or a part of one; the first one present does.
_NAMING = ("short_title", "title", "name", "term")


class Name(Model):
    """A name in one language and script."""

    identity: ClassVar[tuple[str, ...]] = ("lang", "text")

    text: NonBlank = described("The name itself, in its own script", "Ада Венн", "아를란트")
    lang: Language = described("The language of the name", *LANGUAGES)
    romanised: NonBlank | None = described(
        "The name in Latin letters, where its script is another",
        "Ada Venn",
        "Areullanteu",
        default=None,
    )
    remark: Text | None = described(
        "What readers should know of the name",
        *("Used until 1998", "As the register has it"),
        default=None,
    )


class Record(Model):
    """A record of any kind."""

    kind: ClassVar[str]
    plural: ClassVar[str]

    id: Id = described(
        "What other records call this one, and its address on the site",
        *("ada-venn", "two-rivers-1958"),
        do="leave it out where the file holds one record: the file's name is its id",
        dont="change it or use it again; keep a former one under `aliases`",
    )
    checked: Edtf = described(
        "The day on which the record was last reviewed",
        do="set it anew whenever you have looked at the sources again",
    )
    sources: Sources = ()
    aliases: tuple[Id, ...] = described(
        "Former ids, which leave redirects", ["ada-ven"], ["two-rivers"], hint=True, default=()
    )
    retired: Text | None = described(
        "Why the record was withdrawn",
        *("Entered twice", "The words were somebody else's"),
        dont="delete a record that was published; its address then gives the reason",
        hint=True,
        default=None,
    )
    remark: Prose | None = described(
        "A remark for readers",
        *("Two reports give different days.", "The recording breaks off here."),
        hint=True,
        default=None,
    )
    note: NonBlank | None = described(
        "A note for editors, never published",
        *("Ask the archive for page 14", "Look again after the vote"),
        hint=True,
        default=None,
    )

    _origin: Origin = PrivateAttr()

    @property
    def origin(self) -> Origin:
        """Where the record was written."""
        private = self.__pydantic_private__
        assert private is not None
        # Pydantic's own look-up takes ten times as long.
        return cast(Origin, private["_origin"])

    @property
    @abstractmethod
    def label(self) -> Text:
        """The name of the record on pages and in links."""

    @property
    def headline(self) -> Text:
        """The words under which a list shows it."""
        return self.label

    @property
    def when(self) -> Edtf | None:
        """The date that lists of records sort by, for kinds that have one."""
        return None

    def all_names(self) -> Iterator[str]:
        """Every name under which readers may look the record up."""
        for _, words in self.label.by_language:
            yield words

    def located(self, origin: Origin) -> Record:
        """Return the record with its origin."""
        self._origin = origin
        return self


def title_in(data: Mapping[str, Any]) -> str:
    """Return the title in a record's data, or a part's, in the first language given.

    The data need not be valid. The title is empty if no field names the record.
    """
    for name in _NAMING:
        words = data.get(name)
        if isinstance(words, dict):
            words = next(iter(words.values()), None)
        if words and isinstance(words, str):
            return words
    return ""


def walk_values(value: Any, path: Path = ()) -> list[tuple[Path, Any]]:
    """Return every value that is given inside a model with its path in YAML, depth first."""
    found = [(path, value)]
    _walk(value, path, found)
    return found


def _walk(value: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    kind: type = type(value)
    if kind is tuple:
        for index, inner in enumerate(value):
            found.append((at := (*path, index), inner))
            _walk(inner, at, found)
    elif keys := _keys(kind):
        held = vars(value)
        for name, key in keys:
            if (inner := held.get(name)) is not None:
                found.append((at := (*path, key), inner))
                _walk(inner, at, found)


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the fields of a type and their keys in YAML; only models have any."""
    fields = kind.model_fields if issubclass(kind, Model) else {}
    return tuple((name, field.alias or name) for name, field in fields.items())
