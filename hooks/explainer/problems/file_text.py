"""Decode files, and refuse bytes and characters that no content may have."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from explainer.problems.problem import Problem

LARGEST = 1024 * 1024

_BREAK = re.compile(r"\r\n|\r|\n")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

# Control characters except tab and line breaks; line breaks of YAML 1.1 alone (editors ignore them,
# so all later line numbers would be wrong); byte order marks inside the text; the characters that
# override the direction of all that follows, so that a page would not read as its file does (UAX 9;
# marks and isolates are allowed); and noncharacters.
REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufdd0-\ufdef"
    + "".join(chr(end + 0xFFFE) + chr(end + 0xFFFF) for end in range(0, 0x110000, 0x10000))
    + "]"
)
_NAMES = {
    "\x00": "a NUL character",
    "\x7f": "a delete character",
    "\x85": "an invisible line break",
    "\u2028": "an invisible line separator",
    "\u2029": "an invisible paragraph separator",
    "\ufeff": "an invisible byte order mark",
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e", "a sign that turns the text's direction"),
}


# The line with which Git begins the first of two conflicting versions.
_CONFLICT = re.compile(r"(?:^|(?<=[\r\n]))<{7} [^\r\n]*")


class FileText:
    """The text of one file, which maps indexes to lines and columns from 1."""

    def __init__(self, file: str, text: str) -> None:
        """Keep the text of a file, without a leading byte order mark."""
        self.file = file
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines as editors and the YAML reader count them, without line endings."""
        return _BREAK.split(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _BREAK.finditer(self.text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of an index; the end of the text is allowed."""
        index = min(index, len(self.text))
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Return the index of a line's first character."""
        return self._starts[line - 1]

    def after(self, index: int) -> int:
        """Return the index after the line of an index, including its line break."""
        line = self.place(index)[0]
        return self.start(line + 1) if line < len(self.lines) else len(self.text)

    def problem(self, index: int, code: str, message: str, hint: str, length: int = 1) -> Problem:
        """Make a problem at the character at an index."""
        line, column = self.place(index)
        return Problem(self.file, line, column, code, message, hint, max(1, length))


def readable_text(data: bytes) -> str:
    """Return a file's text for display, whatever its bytes."""
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Return a file's text with U+FFFD for each refused character, and the problems in it.

    The text is None if the file is unreadable. A leading UTF-8 byte order mark is dropped.
    """
    if len(data) > LARGEST:
        message = "this file is larger than 1 MiB, the most that is read"
        hint = "split it into several files of the same folder"
        return None, [Problem(file, 1, 1, "E103", message, hint)]
    if data.startswith(_WIDE_MARKS) or data.count(0) > max(3, len(data) // 4):
        message = "this file is saved as UTF-16 or UTF-32, not as UTF-8"
        return None, [Problem(file, 1, 1, "E102", message, "save it again with encoding UTF-8")]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_bad_byte(data, file, error.start)]
    text = text.removeprefix("\ufeff")
    source = FileText(file, text)
    if "<<<<<<<" in text and (conflicts := list(_CONFLICT.finditer(text))):
        return None, [_conflict(source, match.start(), len(match[0])) for match in conflicts]
    problems = [unseen(source, match.start(), match[0]) for match in REFUSED.finditer(text)]
    return (REFUSED.sub("\ufffd", text) if problems else text), problems


def unseen(source: FileText, index: int, character: str) -> Problem:
    """Make the problem of a refused character."""
    point = ord(character)
    kind = "a control character" if point < 0xA0 else "a code point that is no character"
    message = f"{_NAMES.get(character, kind)} (U+{point:04X}) stands here, and no text may hold it"
    hint = "delete it; such characters come along when text is pasted from a PDF or a web page"
    return source.problem(index, "E105", message, hint)


def _conflict(source: FileText, index: int, length: int) -> Problem:
    message = "two versions of a passage stand here, which Git could not join"
    hint = "keep one of them, and delete the lines that begin with `<<<<<<<`, `=======`, `>>>>>>>`"
    return source.problem(index, "E119", message, hint, length)


def _bad_byte(data: bytes, file: str, at: int) -> Problem:
    before = data[:at].decode("utf-8").removeprefix("\ufeff")
    source = FileText(file, before)
    if data[at] == 0xED and data[at + 1 : at + 2] >= b"\xa0":
        message = "half of a two-part character (a lone surrogate) stands here"
        hint = "delete it and type the whole character again"
        return source.problem(len(before), "E104", message, hint)
    message = f"this file is not UTF-8 text: the byte {data[at]:02X} stands for no character here"
    hint = "save it again with encoding UTF-8, then check its accents and quotation marks"
    return source.problem(len(before), "E101", message, hint)
