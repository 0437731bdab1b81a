"""How the tests of a run are spread over processes: a file to one, and a whole site to one."""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

SITES = ("shipped", "minimal", "full")
# What takes longest comes first, so that no process is left with it at the end.
FIRST = ("tests/site/", "tests/browser/")


class BySite(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a file's tests to one process, and all tests of one whole site to one process."""

    def __init__(self, config: pytest.Config, log: Producer) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        """Return what a test shares with those that stay in its process."""
        return shared(nodeid)


def shared(nodeid: str) -> str:
    """Return the site that a test reads whole, or else its file."""
    path, _, name = nodeid.partition("::")
    _, _, asked = name.removesuffix("]").partition("[")
    whole = [part for part in asked.split("-") if part in SITES]
    return whole[0] if whole and path.startswith("tests/site/") else path


def longest_first(items: list[pytest.Item]) -> None:
    """Put what takes longest before what takes less."""
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))
