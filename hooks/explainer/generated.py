"""Generated files: which of them are stale, and writing them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def stale_files(wanted: Mapping[Path, str]) -> dict[Path, str]:
    """Return the files that are missing or differ from the wanted text, with that text."""
    return {
        path: text
        for path, text in wanted.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }


def write_files(texts: Mapping[Path, str]) -> list[Path]:
    """Write files, each atomically, since an editor may read one at any moment; return them."""
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f".{path.name}~")
        try:
            aside.write_text(text, encoding="utf-8", newline="\n")
            aside.replace(path)
        except OSError as error:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            # The temporary file's name means nothing to the user, and a full disk's error has none.
            raise OSError(error.errno, error.strerror, str(path)) from error
    return list(texts)
