"""Find the ids in a content folder without a full reading, for completion in shells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from explainer.kinds import COLLECTIONS
from explainer.load.folder import ENDING, ITEMS, SITE
from explainer.load.leftovers import is_hidden
from explainer.load.unread import ids_in
from explainer.problems.file_text import LARGEST, readable_text

_LIST = re.compile(rf"^{ITEMS}:", re.MULTILINE)
_CALLED = re.compile(r"^(?:title|name|term):[ \t]+(?P<words>[^\s>|{\[].*)$", re.MULTILINE)


def ids(content: Path, kinds: Collection[str] = ()) -> Iterator[tuple[str, str]]:
    """Yield the ids of records of some kinds, or of all, with their titles as far as known."""
    for path in sorted(content.rglob(f"*{ENDING}")):
        parts = path.relative_to(content).parts
        collection = parts[0] if len(parts) > 1 else path.stem
        kind = COLLECTIONS.get(collection)
        if kind is None or collection == SITE or any(map(is_hidden, parts)):
            continue
        if kinds and kind.name not in kinds:
            continue
        if not path.is_file() or path.stat().st_size > LARGEST:
            continue
        text = readable_text(path.read_bytes())
        if _LIST.search(text):
            yield from ((id, "") for id in sorted(ids_in(text)))
        else:
            called = _CALLED.search(text)
            yield path.stem, called["words"].strip("\"' ") if called else ""
