"""Sites on loopback for features, which are tested on the invented pack `full`.

So no test of them breaks with the content. The shipped site is for loops over all of its pages;
what it alone can show is in tests/content.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from tests.chromium import serve
from tests.chromium import shipped as shipped
from tests.chromium import shipped_address as shipped_address
from tests.once import Once
from tests.site.long import build_long
from tests.site.sites import BuiltSite, build


@pytest.fixture(scope="session")
def full(once: Once) -> BuiltSite:
    return once("full", partial(build, "full"))


@pytest.fixture(scope="session")
def address(full: BuiltSite) -> Iterator[str]:
    yield from serve(full.folder, full.base)


@pytest.fixture(scope="session")
def long(once: Once) -> BuiltSite:
    return once("long", build_long)


@pytest.fixture(scope="session")
def long_address(long: BuiltSite) -> Iterator[str]:
    yield from serve(long.folder, long.base)
