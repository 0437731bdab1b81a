"""Fixtures of built sites: each is built once in a run, for the first test that needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from tests.once import Once
from tests.site.hostile import build_hostile_copy
from tests.site.odd import build_odd_site
from tests.site.pseudo import build_pseudo
from tests.site.sites import BuiltSite, build
from tests.site.untidy import build_untidy
from tests.spread import SITES


@pytest.fixture(scope="session")
def built_sites(once: Once) -> Callable[[str], BuiltSite]:
    """Return a function that builds a site by name, or returns the built one."""
    return lambda name: once(name, partial(build, name))


@pytest.fixture(scope="session", params=SITES)
def site(request: pytest.FixtureRequest, built_sites: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each of the sites in turn."""
    return built_sites(request.param)


@pytest.fixture(scope="session")
def odd(once: Once) -> BuiltSite:
    """The small site whose pages have odd titles, addresses and wordings."""
    return once("odd", build_odd_site)


@pytest.fixture(scope="session")
def untidy(once: Once) -> BuiltSite:
    """The smallest pact's site, built from a folder with all sorts of leftover files."""
    return once("untidy", build_untidy)


@pytest.fixture(scope="session")
def hostile(once: Once, built_sites: Callable[[str], BuiltSite]) -> BuiltSite:
    """The site of a pack whose every text contains markup."""
    return once("hostile", partial(build_hostile_copy, built_sites("full")))


@pytest.fixture(scope="session")
def pseudo(site: BuiltSite, once: Once) -> BuiltSite:
    """Each of the sites in turn, in the pseudo-language."""
    return once(f"pseudo-{site.name}", partial(build_pseudo, site))
