"""Files that commands write and people do not: which of them are stale, and writing these."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def stale_files(wanted: Mapping[Path, str]) -> dict[Path, str]:
    """Return the files that are not there or hold another text, with the text that is wanted."""
    return {
        path: text
        for path, text in wanted.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }


def write_files(texts: Mapping[Path, str]) -> list[Path]:
    """Write files, each as a whole, since an editor may read one at any moment; return them."""
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}~")
        try:
            aside.write_text(text, encoding="utf-8", newline="\n")
            aside.replace(path)
        except OSError as error:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            # Its own name means nothing to whoever asked for the file, and a full disk tells none.
            raise OSError(error.errno, error.strerror, str(path)) from error
    return list(texts)
