"""References and citations as written in Markdown text.

`[[id]]` and `[[id|words]]` refer to a record; `[words]([[id]])` does so inside tables;
`[@id]`, `[@id, p. 3]` and `[@a; @b]` cite sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

REFERENCE = r"\[\[([^\[\]]*)\]\]"
TABLE_REFERENCE = r"\[([^\[\]]+)\]\(\[\[([^\[\]]*)\]\]\)"
CITATION = r"\[@([^\[\]]*)\]"
# As Python-Markdown finds them within a paragraph, in the order in which they are tried.
CODE_SPAN = re.compile(r"(?<![\\`])(`++)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
ESCAPED = re.compile(r"\\[\[\]@`\\]")
_TOKEN = re.compile(f"{REFERENCE}|{CITATION}")
# Punctuation that may close a sentence after its citation.
_STOP = re.compile(r"[”’\"')]*[.!?…]*[”’\"')]*\s*")
# Possibly an id without the brackets of a reference; a word without a hyphen is none.
_SINGLE = re.compile(r"(?<![\[\]!])\[([a-z0-9]+(?:-[a-z0-9]+)+)\](?![\[\](:])")
_BEGIN = re.compile(r"\[\[|\[@")
# A source in place of a locator, after a comma instead of a semicolon.
_RUN_ON = re.compile(r",[^;]*?(?<!\w)(@[a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Cited:
    """One source in a citation, with its locator."""

    source: str
    locator: str | None


@dataclass(frozen=True, slots=True)
class Token:
    """A reference (`ids` has one id) or a citation (`ids` has its sources), at an offset."""

    ids: tuple[str, ...]
    is_citation: bool
    offset: int
    text: str

    @property
    def named(self) -> Iterator[tuple[str, int]]:
        """Yield, for each id, the text that names it and its offset.

        For a token with a single id, this is its whole text.
        """
        if len(self.ids) == 1:
            yield self.text, 0
            return
        reached = 0
        for id in self.ids:
            reached = self.text.find(id, reached)
            yield id, reached
            reached = max(self.text.find(";", reached), reached)

    @property
    def end(self) -> int:
        """The offset after it."""
        return self.offset + len(self.text)


def split_reference(inner: str) -> tuple[str, str | None]:
    """Split the text inside double brackets into an id and the words to show, if any."""
    id, _, words = inner.partition("|")
    return id.strip(), words.strip() or None


def split_citation(inner: str) -> list[Cited]:
    """Split the text after `[@` into sources and locators."""
    cited = []
    for part in inner.split(";"):
        source, _, locator = part.strip().removeprefix("@").partition(",")
        cited.append(Cited(source.strip(), locator.strip() or None))
    return cited


def tokens(text: str) -> tuple[Token, ...]:
    """Return the references and citations of a text outside code, in order."""
    return _tokens(text) if "[" in text else ()


# Most rules on prose, and all that follows references, read the same texts.
@lru_cache(maxsize=50_000)
def _tokens(text: str) -> tuple[Token, ...]:
    found = []
    for match in _TOKEN.finditer(without_code(text)):
        reference, citation = match.groups()
        if citation is None:
            ids: tuple[str, ...] = (split_reference(reference)[0],)
        else:
            ids = tuple(cited.source for cited in split_citation(citation))
        whole = text[match.start() : match.end()]
        found.append(Token(ids, citation is not None, match.start(), whole))
    return tuple(found)


def citing(text: str, sources: Iterable[str]) -> str:
    """Return a text with citations of further sources at its end.

    If it ends in a citation they are merged into that: two marks on both sides of a full stop would
    read as a decimal.
    """
    last = next(iter(tokens(text)[-1:]), None)
    closing = last is not None and last.is_citation and _STOP.fullmatch(text[last.end :])
    named = set(last.ids) if last and closing else set()
    further = [f"@{id}" for id in dict.fromkeys(sources) if id not in named]
    if not further:
        return text
    if last and closing:
        return "; ".join([text[: last.end - 1], *further]) + text[last.end - 1 :]
    return f"{text} [{'; '.join(further)}]"


def broken_tokens(text: str) -> Iterator[tuple[str, int]]:
    """Yield text outside code that only begins like a reference or citation, with its offset."""
    if "[" not in text:
        return
    for match in _BEGIN.finditer(_TOKEN.sub(blank, without_code(text))):
        yield match.group(), match.start()
    for token in tokens(text):
        for match in _RUN_ON.finditer(token.text) if token.is_citation else ():
            yield match[1], token.offset + match.start(1)


def single_brackets(text: str) -> Iterator[tuple[str, int]]:
    """Yield what may be an id in single brackets that form no link, with its offset."""
    for match in _SINGLE.finditer(_TOKEN.sub(blank, without_code(text))) if "[" in text else ():
        yield match[1], match.start()


def without_code(text: str) -> str:
    """Return a text with blanks in place of code spans and escaped characters."""
    if "`" not in text and "\\" not in text:
        return text
    return ESCAPED.sub(blank, CODE_SPAN.sub(blank, text))


def blank(match: re.Match[str]) -> str:
    """Return blanks of the length of a match, so that later text keeps its offset."""
    return " " * len(match.group())
