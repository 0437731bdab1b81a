"""Names of files that editors and programs leave behind, which are no part of a site.

CONTRIBUTING lists the patterns too; a test compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.problems.problem import Problem, shortened_list
from explainer.texts.folding import composed

# Names in any case, with `*` as a wildcard.
LEFTOVERS = (
    *("*~", "#*", ".#*", "~*", "*.bak", "*.old", "*.orig", "*.rej", "*.save", "*.save.#", "*.tmp"),
    *("*.temp", "*.part", "*.partial", "*.crdownload", "*.swp", "*.swo", "*.swn", "*.swx", "4913"),
    *("._*", ".DS_Store", "__MACOSX", "Icon\r", "*.sb-*", "Thumbs.db", "ehthumbs.db"),
    *("desktop.ini", "$RECYCLE.BIN", "@eaDir", ".directory", ".Trash-*", ".nfs*", ".fuse_hidden*"),
    *("*.mine", "*.r#", "*.sync-conflict-*", "* (*conflicted copy*)*", "* (*Case Conflict*)*"),
)
# In this case only: the versions of a merge, and unnamed copies.
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
    # A `#` at the beginning of a name matches itself; elsewhere it stands for a number.
    begins = (re.sub(r"^(\\\.)?\\d\+", r"\1#", _pattern(name)) for name in names)
    return re.compile("|".join(begins), flags | re.DOTALL)


_LEFT = _anyof(LEFTOVERS, re.IGNORECASE)
_EXACTLY = _anyof(EXACTLY, 0)


def is_leftover(name: str) -> bool:
    """Return whether an editor, a program or a merge left this file or folder behind."""
    name = composed(name)
    return _LEFT.fullmatch(name) is not None or _EXACTLY.fullmatch(name) is not None


def is_hidden(name: str) -> bool:
    """Return whether a file or folder is not to be read: hidden, or left behind."""
    return name.startswith(".") or is_leftover(name)


def leftover_warning(files: Sequence[str], message: str) -> list[Problem]:
    """Return one warning for all files left behind in a folder, or nothing if there are none."""
    if not files:
        return []
    hint = "delete what is not needed, and give another name to what is"
    return [Problem(files[0], 1, 1, "W318", f"{listed_files(files)}: {message}", hint)]


def listed_files(files: Sequence[str]) -> str:
    """Return the names of some files, and how many more there are."""
    return shortened_list(f"`{file}`" for file in files)
