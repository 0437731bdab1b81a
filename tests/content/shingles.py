"""Hashed runs of twelve words, with which texts are compared without being stored.

`python -m tests.content.shingles FILE...` writes the hashes of all runs in some texts, and in the
strings of YAML files, to `shingles.bin` beside this file: six bytes each, sorted.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import yaml

RUN = 12
SIZE = 6
KEPT = Path(__file__).with_name("shingles.bin")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def runs(text: str) -> Iterator[tuple[bytes, str]]:
    """Yield the hash and the words of each run in a text, ignoring case and punctuation."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.casefold())]
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        yield blake2b(run.encode(), digest_size=SIZE).digest(), run


def kept() -> frozenset[bytes]:
    """Return the hashes of the runs in texts that ours must not repeat."""
    data = KEPT.read_bytes()
    return frozenset(data[at : at + SIZE] for at in range(0, len(data), SIZE))


def _texts(data: object) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            for value in data.values():
                yield from _texts(value)
        case list():
            for value in data:
                yield from _texts(value)


def _read(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    return _texts(yaml.load(text, Loader=yaml.BaseLoader) if path.suffix == ".yaml" else text)


if __name__ == "__main__":
    texts = [text for name in sys.argv[1:] for text in _read(Path(name))]
    KEPT.write_bytes(b"".join(sorted({hash for text in texts for hash, _ in runs(text)})))
