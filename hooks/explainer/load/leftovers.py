"""What editors and programs leave behind in folders: neither content nor a page or file of a site.

The patterns are in CONTRIBUTING too, where a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.problems.problem import Problem, some
from explainer.texts.folding import composed

# Names, with `*` for anything, whatever their case.
LEFTOVERS = (
    *("*~", "#*", ".#*", "~*", "*.bak", "*.old", "*.orig", "*.rej", "*.save", "*.save.#", "*.tmp"),
    *("*.temp", "*.part", "*.partial", "*.crdownload", "*.swp", "*.swo", "*.swn", "*.swx", "4913"),
    *("._*", ".DS_Store", "__MACOSX", "Icon\r", "*.sb-*", "Thumbs.db", "ehthumbs.db"),
    *("desktop.ini", "$RECYCLE.BIN", "@eaDir", ".directory", ".Trash-*", ".nfs*", ".fuse_hidden*"),
    *("*.mine", "*.r#", "*.sync-conflict-*", "* (*conflicted copy*)*", "* (*Case Conflict*)*"),
)
# In this very case: the versions of a merge, and copies that nobody gave a name.
EXACTLY = (
    *("*_BACKUP_#*", "*_BASE_#*", "*_LOCAL_#*", "*_REMOTE_#*"),
    *("*.BACKUP.#*", "*.BASE.#*", "*.LOCAL.#*", "*.REMOTE.#*"),
    *(
        "Copy of *",
        "* - Copy*",
        "* copy.*",
        "Kopie von *",
        "* - Kopie*",
        "Copie de *",
        "* - Copie*",
    ),
    *("Copia de *", "* - copia*", "Kopia *", "Копия *", "* — копия*", "* - 복사본*", "* 복사본.*"),
    *("* - コピー*", "*のコピー*", "* - 副本*", "*的副本*"),
)


def _pattern(name: str) -> str:
    return re.escape(name).replace(r"\*", ".*").replace(r"\#", r"\d+")


def _anyof(names: Sequence[str], flags: int) -> re.Pattern[str]:
    # A `#` at the begin of a name is one, and a number elsewhere.
    begins = (re.sub(r"^(\\\.)?\\d\+", r"\1#", _pattern(name)) for name in names)
    return re.compile("|".join(begins), flags | re.DOTALL)


_LEFT = _anyof(LEFTOVERS, re.IGNORECASE)
_EXACTLY = _anyof(EXACTLY, 0)


def is_leftover(name: str) -> bool:
    """Return whether a file or folder is what an editor, a program or a merge left behind."""
    name = composed(name)
    return _LEFT.fullmatch(name) is not None or _EXACTLY.fullmatch(name) is not None


def is_hidden(name: str) -> bool:
    """Return whether a file or folder is not meant to be read: hidden, or left behind."""
    return name.startswith(".") or is_leftover(name)


def told_once(files: Sequence[str], message: str) -> list[Problem]:
    """Return one warning for all files that were left behind in a folder, or none for none."""
    if not files:
        return []
    hint = "delete what is not needed, and give another name to what is"
    return [Problem(files[0], 1, 1, "W318", f"{several(files)}: {message}", hint)]


def several(files: Sequence[str]) -> str:
    """Return the names of some files, and how many more there are."""
    return some(f"`{file}`" for file in files)
