"""An entry of the catalogue: a problem code, why the rule exists, and examples."""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from explainer.problems.file_text import FileText, readable_text
from explainer.problems.problem import Problem

_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)
CODE = r"^[EW]\d{3}$"
# File names in examples are relative to the content folder, except pages of prose.
DOCS = re.compile(r"docs(?:/|\Z)")

MarkSpan = tuple[int, int, int]


class CatalogueModel(BaseModel):
    """The base of the catalogue's models: values are not converted, unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class File(CatalogueModel):
    """One file of an example: its text, a link in its place, or a mark that it is absent.

    Plain text in YAML is a file with that text. ⟦ and ⟧ mark what a problem underlines; they are
    not part of the file.
    """

    text: str | None = None
    encoding: str = "utf-8"
    link: str | None = None
    absent: bool = False

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if (self.text is None) + (self.link is None) + (not self.absent) != 2:
            raise ValueError("a file has a text, or a link, or is absent")
        return self

    @property
    def bare(self) -> str:
        """The text without the marks."""
        return _MARKED.sub(r"\1", self.text or "")

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.bare.encode(self.encoding)

    @property
    def lines(self) -> list[str]:
        """The lines as shown on a terminal."""
        return FileText("", readable_text(self.data)).lines

    @property
    def marks(self) -> list[MarkSpan]:
        """Line, column and length of each mark; an empty mark has length 1."""
        places = []
        bare, end = "", 0
        for match in _MARKED.finditer(self.text or ""):
            bare += (self.text or "")[end : match.start()]
            line, column = bare.count("\n") + 1, len(bare) - bare.rfind("\n")
            places.append((line, column, max(1, len(match[1]))))
            bare += match[1]
            end = match.end()
        return places


class Example(CatalogueModel):
    """Files with one mistake, laid over sound content, and the problems that they cause.

    `at` names a file whose beginning the problem points at if no text can be marked; `today` is the
    date of the check, if that matters.
    """

    code: str = Field(pattern=CODE)
    wrong: dict[str, File] = Field(default_factory=dict)
    at: str | None = None
    today: datetime.date | None = None
    message: str = ""
    hint: str = ""

    @property
    def problems(self) -> list[Problem]:
        """The problems of the wrong files, in order."""
        places = [(name, *mark) for name, file in self.wrong.items() for mark in file.marks]
        if self.at is not None:
            places.append((self.at, 1, 1, 1))
        return sorted(
            Problem(shown_name(name), line, column, self.code, self.message, self.hint, length)
            for name, line, column, length in places
        )


class CatalogueEntry(Example):
    """A problem code and its explanation for editors.

    `situation` is given instead of an example where none can be shown.
    """

    title: str = Field(min_length=1)
    why: str = Field(min_length=1)
    right: dict[str, File] = Field(default_factory=dict)
    situation: str = ""

    @model_validator(mode="after")
    def _example_or_situation(self) -> Self:
        example = bool(self.wrong), bool(self.right)
        if example != ((False, False) if self.situation else (True, True)):
            raise ValueError("an entry has `wrong` and `right`, or else `situation`")
        return self

    @cached_property
    def mended(self) -> dict[str, File]:
        """The files of the right example that differ from the wrong one."""
        return {
            name: file
            for name, file in self.right.items()
            if name not in self.wrong or file.data != self.wrong[name].data
        }


def shown_name(name: str) -> str:
    """Return a file's name as problems show it."""
    return name if DOCS.match(name) else f"content/{name}"
