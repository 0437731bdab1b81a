"""Sort names as the dictionaries of a language do (collation)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from explainer.texts.languages import lookup_order, named_region, primary_language

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_T = TypeVar("_T")

# ASCII punctuation sorts before letters, in the order of CLDR's root.
_SIGNS = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Characters that sort as the letters, whatever their case, and as the cases.
_BY_LETTER = {
    ord(typed): chr(place)
    for place, sign in enumerate(_SIGNS + _LETTERS)
    for typed in (sign, sign.upper())
}
_BY_CASE = {sign: chr(chr(sign).isupper()) for sign in _BY_LETTER}
# Languages that sort ASCII letters as CLDR's root does, so that names in these alone need no
# library, which takes a third of a second to load.
ROOT_ORDERED = frozenset({"de", "en", "fr", "it", "ko", "nl", "pt", "ru"})
# The library knows collations by language and country, not by script.
_BY_SCRIPT = {"sr-latn": "hr", "yue-hans": "zh", "zh-hans": "zh"} | dict.fromkeys(
    ("yue", "zh-hant", "zh-hk", "zh-mo", "zh-tw"), "zh_tw"
)


class Order:
    """The collation of a language, given as a BCP 47 tag (source: CLDR)."""

    def __init__(self, tag: str) -> None:
        """Take the collation of a language, or CLDR's root if it has none of its own."""
        self._language = primary_language(tag)
        self.collation = _collation(tag)

    def keys(self, names: Iterable[str]) -> list[Any]:
        """Return keys that sort these names; they are not comparable with those of other calls.

        Quotation marks before a name are ignored. Names equal in the language sort by code points.
        """
        named = [(from_first_letter(name), name) for name in names]
        texts = [text for text, _ in named]
        plain = self.is_plain(texts)
        keys: Mapping[str, Any] = {} if plain else self.full_keys(texts)
        return [(_plain_key(text) if plain else keys[text], text, name) for text, name in named]

    def is_plain(self, texts: Iterable[str]) -> bool:
        """Return whether texts can be sorted without the library."""
        return self._language in ROOT_ORDERED and all(
            text.isascii() and text.isprintable() for text in texts
        )

    def full_keys(self, texts: Iterable[str]) -> dict[str, bytes]:
        """Return the ICU sort key of each text."""
        listed = list(dict.fromkeys(texts))
        found = (
            _library()
            .cursor()
            .execute(
                "SELECT icu_sort_key(text, ?) FROM (SELECT unnest(?::VARCHAR[]) AS text)",
                [self.collation, listed],
            )
        )
        keys = (bytes.fromhex(key) for (key,) in found.fetchall())
        return dict(zip(listed, keys, strict=True))

    def sorted(self, items: Iterable[_T], name: Callable[[_T], str]) -> list[_T]:
        """Return items sorted by name."""
        listed = list(items)
        keyed = zip(self.keys(map(name, listed)), listed, strict=True)
        return [item for _, item in sorted(keyed, key=itemgetter(0))]


def primary(key: bytes) -> bytes:
    """Return the primary level of a sort key, which ignores case and accents."""
    return key.partition(b"\x01")[0]


def from_first_letter(name: str) -> str:
    """Return a name from its first letter or digit on, if it has any."""
    start = next((place for place, sign in enumerate(name) if sign.isalnum()), 0)
    return name[start:]


def _plain_key(text: str) -> tuple[str, str]:
    return text.translate(_BY_LETTER), text.translate(_BY_CASE)


def _collation(tag: str) -> str:
    """Return the library's name of a language's collation."""
    by_script = (_BY_SCRIPT[part] for part in lookup_order(tag.lower()) if part in _BY_SCRIPT)
    plain = "_".join(filter(None, (primary_language(tag), (named_region(tag) or "").lower())))
    return next(by_script, plain)


@cache
def _library() -> DuckDBPyConnection:
    """Return a database in memory: its wheels include ICU with the collations of all languages.

    It is used for nothing else, and loads nothing from outside.
    """
    import duckdb

    return duckdb.connect(
        config={
            "threads": 1,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "enable_external_access": False,
        }
    )
