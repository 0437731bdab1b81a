"""Distribute tests over processes: those of a file together, and those of a whole site."""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

SITES = ("shipped", "minimal", "full")
# The slowest tests come first, so that no process is left with them at the end.
FIRST = ("tests/site/test_serve.py", "tests/browser/", "tests/site/", "tests/content/")


class BySite(LoadScopeScheduling):  # type: ignore[misc]
    """Runs a file's tests in one process, and all tests of one whole site in one process."""

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        """Return the key that tests of one process share."""
        return shared(nodeid)


def shared(nodeid: str) -> str:
    """Return the site that a test reads, or else its file."""
    path, _, name = nodeid.partition("::")
    _, _, parameters = name.removesuffix("]").partition("[")
    whole = [part for part in parameters.split("-") if part in SITES]
    return whole[0] if whole and path.startswith("tests/site/") else path


def longest_first(items: list[pytest.Item]) -> None:
    """Sort tests so that slow ones come first."""
    items.sort(key=lambda item: [not item.nodeid.startswith(each) for each in FIRST])
