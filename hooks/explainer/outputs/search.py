"""The search index in files that pages load as a question needs them.

Each is a script that sets a value, since unlike fetched data, a script also loads for pages opened
from a folder.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from gettext import NullTranslations
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from explainer.cache import Cache, digest
from explainer.kinds import KINDS, PAGE
from explainer.kinds.kind import Kind
from explainer.library.library import Library
from explainer.outputs.findable import Findable, count_findables, findables
from explainer.outputs.search_terms import (
    even_starts,
    spelling_lines,
    stop_words_in,
    term_lines,
    terms_of_all,
)
from explainer.site_map import SEARCH
from explainer.words.catalogue import catalogue

# How many entries' records and texts are in one file, and for how many there is a file of words
# and one of spellings: each is some 5 kB under gzip.
_IN_ONE = {"records": 32, "texts": 32, "terms": 48, "spellings": 96}
_FIRST, _OWN_PACT = 1.5, 2
INDEX, _ADDRESSES = "search/index.js", "search/addresses.js"


class SearchIndex:
    """The files of the search index for a library's records and pages.

    The index is made when the first file is read, since a preview mostly reads none.
    """

    def __init__(
        self,
        library: Library,
        sections: Sequence[tuple[str, str]],
        starters: Sequence[str] = (),
        *,
        directory_urls: bool = True,
        cache: Cache | None = None,
    ) -> None:
        """Index a library; sections come by title and path, what is offered first by address."""
        self._cache = cache
        self._library = library
        self._sections = sections
        self._offered = starters
        self._directory_urls = directory_urls
        self._shown = sorted(KINDS, key=lambda kind: kind.search.place)

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files, which depend on the number of entries alone."""
        count = count_findables(self._library, self._sections)
        numbered = [
            _path(files, number)
            for files, entries in _IN_ONE.items()
            for number in range(_number_of(entries, count))
        ]
        return (INDEX, _ADDRESSES, *numbered)

    def text(self, path: str) -> str:
        """Return the text of a file, a script that sets its value in `explainerSearch`."""
        return self._texts[path]

    @cached_property
    def entries(self) -> list[Findable]:
        """All entries, those of a kind together, in the order in which results are shown."""
        kinds = [*(kind.name for kind in self._shown), PAGE]
        found = findables(self._library, self._sections)
        return sorted(found, key=lambda each: kinds.index(each.kind))

    @cached_property
    def _texts(self) -> dict[str, str]:
        if self._cache is None:
            return self._made()
        key = digest(repr(self.entries), repr(self._head), str(self._directory_urls))
        texts: dict[str, str]
        texts = json.loads(self._cache.of("search", key, lambda: json.dumps(self._made())))
        return texts

    def _made(self) -> dict[str, str]:
        entries, count = self.entries, len(self.entries)
        terms = term_lines(terms_of_all(entries, self._library.site.language, self._cache))
        lines: dict[str, list[Any]] = {
            "terms": terms,
            "spellings": spelling_lines(terms),
            "records": [self._record(found) for found in entries],
            "texts": [found.text for found in entries],
        }
        texts = {_ADDRESSES: _script(_ADDRESSES, [self._file(found.address) for found in entries])}
        firsts: dict[str, list[str] | list[int]] = {}
        for files, values in lines.items():
            sizes = [len(_json(value)) for value in values]
            starts = even_starts(sizes, _number_of(_IN_ONE[files], count))
            for number, (start, end) in enumerate(pairwise([*starts, None])):
                path = _path(files, number)
                texts[path] = _script(path, values[start:end])
            is_by_word = files in ("terms", "spellings")
            firsts[files] = [_word(values, start) for start in starts] if is_by_word else starts
        version = blake2b("".join(texts.values()).encode(), digest_size=6).hexdigest()
        return {INDEX: _script(INDEX, {**self._head, **firsts, "version": version}), **texts}

    @property
    def _head(self) -> dict[str, Any]:
        """What a search needs first, beside the first words of each file of words."""
        words = catalogue(self._library.site.language)
        pages = {"title": words.gettext("Pages"), "one": words.gettext("Page"), "boost": 1}
        counts = Counter(found.kind for found in self.entries)
        kinds = [_group(kind, words) for kind in self._shown] + [pages]
        names = [*(kind.name for kind in self._shown), PAGE]
        return {
            "page": self._file(SEARCH),
            "language": self._library.site.language,
            "weights": self._weights,
            "starters": self._starters,
            "stopWords": stop_words_in(self._library.site.language),
            "kinds": [
                group | {"count": counts[name]} for name, group in zip(names, kinds, strict=True)
            ],
        }

    @property
    def _weights(self) -> dict[int, float]:
        """How much more the entries weigh that site.yml puts first, by number."""
        library = self._library
        weights = dict.fromkeys(library.site.first, _FIRST) | {library.site.pact: _OWN_PACT}
        by_address = {
            library.address(record): weight
            for id, weight in weights.items()
            if (record := library.get(id))
        }
        numbered = enumerate(found.address for found in self.entries)
        return {at: by_address[address] for at, address in numbered if address in by_address}

    @property
    def _starters(self) -> list[dict[str, Any]]:
        """What is offered before a question, each with the number of its kind."""
        numbers = {kind.name: number for number, kind in enumerate(self._shown)}
        by_address = {found.address: found for found in self.entries}
        offered = [by_address[each] for each in self._offered if each in by_address]
        return [
            {name: value for name, value in self._record(found).items() if name in "tlu"}
            | {"k": numbers.get(found.kind, len(numbers))}
            for found in offered
        ]

    def _record(self, found: Findable) -> dict[str, Any]:
        """Return what is shown of an entry, without languages equal to the page's."""
        text, language = found.title
        own = self._library.site.language
        made = {
            "t": text,
            "l": None if language == own else language,
            "u": self._file(found.address),
            "n": [[name] if tag == own else [name, tag] for name, tag in found.names],
            "d": found.short,
        }
        # The address of the home page is empty.
        return {key: value for key, value in made.items() if value or key == "u"}

    def _file(self, address: str) -> str:
        path, mark, anchor = address.partition("#")
        return path + ("" if self._directory_urls else "index.html") + mark + anchor


def _path(files: str, number: int) -> str:
    return f"search/{files}-{number}.js"


def _number_of(entries_in_one: int, entries: int) -> int:
    return max(1, math.ceil(entries / entries_in_one))


def _word(lines: Sequence[str], place: int) -> str:
    """Return the word of a line, or after the last line, what comes after all words."""
    return lines[place].partition("=")[0] if place < len(lines) else "\uffff"


def _script(path: str, value: Any) -> str:
    name = path.removeprefix("search/").removesuffix(".js")
    return f'(self.explainerSearch??={{}})["{name}"]={_json(value)};\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _group(kind: Kind, words: NullTranslations) -> dict[str, Any]:
    """Return the heading, the singular and the weight of a kind in search results."""
    title = kind.search.title or kind.labels
    return {
        "title": words.gettext(title),
        "one": words.pgettext("kind of record", kind.label),
        "boost": kind.search.boost,
    }
