"""Text that editors write: plain text and prose, each in one language or in several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Annotated, Any, ClassVar, Self

from babel import Locale
from language_tags import tags
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from explainer.texts.folding import fold
from explainer.texts.languages import nearest_language

SITE_LANGUAGE = ""
IN_LANGUAGES = "In several languages: `{en: Words, fr: Mots}`."
# White space alone counts as nothing.
NonBlank = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
# Codes for local use, for languages without a code of their own (source: ISO 639-2, section 4.6.5),
# which the registry lists as a range; and `mis`, for a language without a code.
LOCAL, UNCODED = re.compile(r"\Aq[a-t][a-z](?=-|\Z)", re.IGNORECASE), "mis"


@lru_cache(maxsize=4096)
def language_refusal(tag: str) -> tuple[str, str] | None:
    """Return what is wrong with a BCP 47 language tag and a hint, or None if it is valid.

    Source: the IANA subtag registry.
    """
    if tags.check(LOCAL.sub(UNCODED, tag)):
        return None
    hint = "use a BCP 47 tag such as `en`, `ko`, `ru` or `zh-Hans`"
    if code := _codes().get(fold(tag)):
        hint = f"write `{code}`"
    return f"`{tag}` is not a language tag", hint


@cache
def _codes() -> dict[str, str]:
    """Return language codes by the English names of the languages."""
    return {fold(name): tag for tag, name in Locale("en").languages.items()}


def check_language(tag: str, within: str = "") -> str:
    """Return a language tag as typed; raises if it is invalid, at the key `within` if given."""
    if refusal := language_refusal(tag):
        message, hint = refusal
        given = {"message": message, "hint": hint, **({"within": within} if within else {})}
        raise PydanticCustomError("language", "{message}", given)
    return tag


@dataclass(frozen=True, slots=True)
class Localised:
    """The same text in one or more languages, keyed by language tag.

    A plain string in YAML is in the site's own language; its key is the empty string.
    """

    FORM: ClassVar[str]

    by_language: tuple[tuple[str, str], ...]

    def best(self, language: str) -> tuple[str, str]:
        """Return the text in the language nearest to the wanted one, and its tag."""
        if len(self.by_language) == 1:
            [(tag, only)] = self.by_language
            return only, tag or language
        words = dict(self.by_language)
        nearest = nearest_language(language, words)
        if nearest is None:
            nearest = SITE_LANGUAGE if SITE_LANGUAGE in words else next(iter(words))
        return words[nearest], nearest or language

    def __str__(self) -> str:
        """Return the text in the first language given."""
        return self.by_language[0][1]

    @classmethod
    def _from_yaml(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            value = {SITE_LANGUAGE: value}
        if not isinstance(value, dict):
            hint = "write text, or below it a line for each language, such as `en: text`"
            if isinstance(value, list):
                hint = "write text, not a list; text that begins with `[` needs quotes around it"
            raise PydanticCustomError("words", "words are expected here", {"hint": hint})
        if not value:
            raise PydanticCustomError(
                "words", "no words stand here", {"hint": "write them, or leave out the field"}
            )
        for tag, words in value.items():
            if tag != SITE_LANGUAGE:
                check_language(tag, within=tag)
            if not isinstance(words, str) or not words.strip():
                hint = "write them, or leave out the field"
                given = {"hint": hint, **({"within": tag} if tag else {})}
                raise PydanticCustomError("words", "no words stand here", given)
        return cls(tuple((tag, words.strip()) for tag, words in value.items()))

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._from_yaml, serialization=core_schema.plain_serializer_function_ser_schema(_to_yaml)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "form": cls.FORM,
            "type": ["string", "object"],
            "minLength": 1,
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1,
        }


def _to_yaml(words: Localised) -> str | dict[str, str]:
    by_language = dict(words.by_language)
    return by_language.get(SITE_LANGUAGE, by_language)


class Text(Localised):
    """Plain text, always escaped."""

    __slots__ = ()

    FORM = f"Plain text. {IN_LANGUAGES}"


class Prose(Localised):
    """Limited Markdown: emphasis, links, lists, record references and citations."""

    __slots__ = ()

    FORM = (
        "Prose: `*emphasis*`, lists, `[links](https://…)`, `[[id]]` for a record, `[@id, p. 3]` "
        f"for a source. {IN_LANGUAGES}"
    )
