"""Things that are made once in a run, though several processes share its tests."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


class Once:
    """Makes a thing when the first test of a run needs it, and shares it with all later ones.

    Processes exchange it by pickling, so that large data belongs in its folder. Cached properties,
    such as parsed pages, are computed once in each process.
    """

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        own = factory.getbasetemp()
        self.factory = factory
        # With pytest-xdist, each process has its own folder below that of the run.
        self.folder = own.parent if own.name.startswith("popen-") else own
        self.known: dict[str, Any] = {}

    def __call__(self, name: str, make: Callable[[Path], Made]) -> Made:
        """Return the result of `make`, called with an empty folder that is kept during the run."""
        if name not in self.known:
            kept = self.folder / f"{name}.pickle"
            with FileLock(f"{kept}.lock"):
                if not kept.exists():
                    kept.write_bytes(pickle.dumps(make(self.factory.mktemp(name))))
            self.known[name] = pickle.loads(kept.read_bytes())
        return self.known[name]  # type: ignore[no-any-return]
