"""Map a piece of parsed Markdown back to its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from explainer.markup.fences import without_fences
from explainer.markup.tokens import Token

# Python-Markdown expands tabs to this width before parsing.
_TAB = 4
# The definition of a reference link or image; Markdown removes these lines from the text.
_DEFINITION = re.compile(r"^ {0,3}\[[^\]^\n]+\]:[ \n]*\S+", re.MULTILINE)
# A line that ends a block, or begins one, even if not quite correctly.
_BLOCK_LINE = re.compile(
    r"^[ >]*(?P<line>/{3,}|(?P<begin>/{3,} *\w.*|//? *\w+ *\|.*)) *$", re.MULTILINE
)
_BREAK = re.compile("\n")


class Finder:
    """Finds pieces of parsed text in their source, moving forward."""

    def __init__(self, source: str, first_line: int) -> None:
        """Take a page's source, and the line number at which it begins in its file."""
        self._lines = source.split("\n")
        self._first_line = first_line
        expanded = source.expandtabs(_TAB)
        # Code may contain the same text as prose.
        self._source = without_fences(expanded)
        self._starts = [0, *(end.end() for end in _BREAK.finditer(self._source))]
        self._reached = 0
        self._reached_block = 0
        self._missed: dict[str, int] = {}

    def locate(self, text: str) -> int:
        """Return the offset of a paragraph or other piece, after those located before."""
        offset = self.peek(text)
        self._reached = max(self._reached, offset + len(_head(text)))
        return offset

    def peek(self, text: str) -> int:
        """Return the offset of a piece of text, without moving forward beyond its beginning."""
        head = _head(text)
        if head not in self._missed:
            offset = self._source.find(head, self._reached)
            if offset >= 0:
                return offset
            self._missed[head] = max(self._source.find(head), 0)
        return self._missed[head]

    def locate_tokens(
        self, text: str, tokens: Iterable[Token], start: int
    ) -> Iterator[tuple[Token, int]]:
        """Yield each token of a piece of text at an offset, with its own offset.

        Between the lines of a piece, the source may have white space and marks that Markdown
        removes.
        """
        read, reached = 0, start
        for token in tokens:
            # Code before the token may contain the same words.
            for match in re.finditer(_pattern(token.text), text[read : token.offset]):
                reached = self._search(match[0], reached)[1]
            begin, reached = self._search(token.text, reached)
            read = token.end
            yield token, begin

    def _search(self, words: str, start: int) -> tuple[int, int]:
        """Return the start and end of words at or after an offset."""
        found = re.compile(_pattern(words)).search(self._source, start)
        return found.span() if found else (start, start)

    def locate_block(self, name: str, argument: str) -> int:
        """Return the offset of a block's argument, after the blocks located before."""
        line = rf"^[ >]*/{{3,}} *{name} *\| *(?P<argument>{re.escape(argument)}) *$"
        pattern = re.compile(line, re.MULTILINE)
        found = pattern.search(self._source, self._reached_block)
        if found is None:
            return self._reached_block
        self._reached_block = found.end()
        return found.start("argument")

    def ends_without_begin(self) -> Iterator[int]:
        """Yield the offset of each line that ends a block while none is open."""
        opened = 0
        for match in _BLOCK_LINE.finditer(self._source):
            if match["begin"] or opened:
                opened += 1 if match["begin"] else -1
            else:
                yield match.start("line")

    def definitions(self) -> Iterator[tuple[str, int]]:
        """Yield the definition of each reference link, with its offset."""
        for match in _DEFINITION.finditer(self._source):
            yield match.group(), match.start()

    def images(self, addresses: Iterable[str]) -> Iterator[tuple[str, int]]:
        """Yield each address of an image with its offset: in the image, or in its definition."""
        reached: dict[str, int] = {}
        for address in filter(None, addresses):
            written = re.compile(rf"!\[[^\]]*\]\(\s*<?({re.escape(address)})")
            found = written.search(self._source, reached.get(address, 0))
            offset = found.start(1) if found else self._source.find(address)
            reached[address] = max(offset, 0)
            yield address, max(offset, 0)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset, in the file as its editor sees it."""
        line = bisect_right(self._starts, offset) - 1
        width = offset - self._starts[line]
        return self._first_line + line, _column(self._lines[line], width) + 1


def _column(written: str, width: int) -> int:
    """Return how many characters of a line make up a width, with tabs expanded."""
    tab = written.find("\t", 0, width)
    if tab < 0:
        return min(width, len(written))
    filled = tab
    for column in range(tab, len(written)):
        if filled >= width:
            return column
        filled += _TAB - filled % _TAB if written[column] == "\t" else 1
    return len(written)


def _pattern(words: str) -> str:
    return r"\s*?\n[ >]*".join(map(re.escape, words.split("\n")))


def _head(text: str) -> str:
    return text.split("\n", 1)[0]
