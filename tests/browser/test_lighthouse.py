"""Lighthouse finds nothing to better on a page of each layout, but for speed, which none times."""

from __future__ import annotations

import pytest

from tests.lighthouse import judge
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

TOLD = ("accessibility", "best-practices", "seo")


@pytest.mark.needs("chromium", "node", "lighthouse")
def test_pages_are_accessible_well_made_and_found(shipped_address: str, shipped: BuiltSite) -> None:
    failed = []
    kinds = kinds_of_page(shipped)
    # One page a layout: prose, a list, the map, a record. `make lighthouse` judges each kind.
    layouts = [path for path in ("", "quotes/", "map/") if path in kinds]
    for path in (*layouts, kinds[-1]):
        verdict = judge(shipped_address + path, TOLD)
        if verdict.scores != dict.fromkeys(TOLD, 100):
            failed.append((path, verdict))
    assert failed == []
