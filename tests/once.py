"""What a run makes once, though several processes share its tests."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from filelock import FileLock

Made = TypeVar("Made")


class Once:
    """Makes a thing when the first test of a run asks for it, and gives it to all that ask later.

    Processes exchange a thing by pickling it, so that what is large belongs into its folder. What
    a thing remembers of itself (such as parsed pages) each process finds out for itself, once.
    """

    def __init__(self, factory: pytest.TempPathFactory) -> None:
        own = factory.getbasetemp()
        self.factory = factory
        # A process that shares its tests with others has its own folder in that of the run.
        self.folder = own.parent if own.name.startswith("popen-") else own
        self.known: dict[str, Any] = {}

    def __call__(self, name: str, make: Callable[[Path], Made]) -> Made:
        """Return what `make` makes in an empty folder that stays as long as the run."""
        if name not in self.known:
            kept = self.folder / f"{name}.pickle"
            with FileLock(f"{kept}.lock"):
                if not kept.exists():
                    kept.write_bytes(pickle.dumps(make(self.factory.mktemp(name))))
            self.known[name] = pickle.loads(kept.read_bytes())
        return self.known[name]  # type: ignore[no-any-return]
