"""Tab completion while an answer is typed, where the terminal supports it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

# Python on Windows has no readline.
readline = importlib.import_module("readline") if importlib.util.find_spec("readline") else None

# Characters that separate the words of an answer.
DELIMITERS = " ,;\t"


@contextmanager
def completing(words: Sequence[str]) -> Iterator[None]:
    """Let Tab complete these words inside the `with` block."""
    if readline is None:
        yield
        return
    before, delimiters = readline.get_completer(), readline.get_completer_delims()

    def complete(begun: str, place: int) -> str | None:
        matching = [word for word in words if word.startswith(begun)]
        return matching[place] if place < len(matching) else None

    readline.set_completer(complete)
    readline.set_completer_delims(DELIMITERS)
    is_libedit = "libedit" in (readline.__doc__ or "")
    readline.parse_and_bind("bind ^I rl_complete" if is_libedit else "tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before)
        readline.set_completer_delims(delimiters)
