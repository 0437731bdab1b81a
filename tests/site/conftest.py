"""Each site is built once a run, when the first test asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.site.odd import build_odd_site
from tests.site.sites import BuiltSite, build

SITES = ("shipped", "minimal", "full")


@pytest.fixture(scope="session")
def built_sites(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], BuiltSite]:
    """Return what builds a site by its name, or gives it again."""
    built: dict[str, BuiltSite] = {}

    def give(name: str) -> BuiltSite:
        if name not in built:
            built[name] = build(name, tmp_path_factory.mktemp(name))
        return built[name]

    return give


@pytest.fixture(scope="session", params=SITES)
def site(request: pytest.FixtureRequest, built_sites: Callable[[str], BuiltSite]) -> BuiltSite:
    """Each of the sites in turn."""
    return built_sites(request.param)


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The small site whose pages have odd titles, addresses and wordings."""
    return build_odd_site(tmp_path_factory.mktemp("odd"))
