"""Words that the Tab key completes while an answer is being typed, where the terminal can."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

# Python on Windows has none.
readline = importlib.import_module("readline") if importlib.util.find_spec("readline") else None

# What parts the words of an answer.
DELIMITERS = " ,;\t"


@contextmanager
def completing(words: Sequence[str]) -> Iterator[None]:
    """Let Tab complete the words as long as this lasts."""
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
