"""Lighthouse finds nothing to better on any kind of page, but for speed, which no test times."""

from __future__ import annotations

import pytest

from tests.lighthouse import judge
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

TOLD = ("accessibility", "best-practices", "seo")


@pytest.mark.needs("chromium", "node", "lighthouse")
def test_each_kind_of_page_is_accessible_well_made_and_found(
    address: str, shipped: BuiltSite
) -> None:
    failed = []
    for path in dict.fromkeys(kinds_of_page(shipped)):
        verdict = judge(address + path, TOLD)
        if verdict.scores != dict.fromkeys(TOLD, 100):
            failed.append((path, verdict))
    assert failed == []
