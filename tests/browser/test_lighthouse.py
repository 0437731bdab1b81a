"""Lighthouse finds nothing to better on a page of each layout, but for speed, which none times."""

from __future__ import annotations

import pytest

from tests.lighthouse import judge
from tests.site.kinds import kinds_of_page
from tests.site.sites import BuiltSite

TOLD = ("accessibility", "best-practices", "seo")


@pytest.mark.needs("chromium", "node", "lighthouse")
def test_pages_are_accessible_well_made_and_found(shipped_address: str, shipped: BuiltSite) -> None:
    kinds = kinds_of_page(shipped)
    # One page a layout: prose, a list, the map, a record. `make lighthouse` judges each kind.
    layouts = [path for path in ("", "quotes/", "map/") if path in kinds]
    paths = [*layouts, kinds[-1]]
    verdicts = judge([shipped_address + path for path in paths], TOLD)
    perfect = dict.fromkeys(TOLD, 100)
    told = zip(paths, verdicts, strict=True)
    assert [(path, verdict) for path, verdict in told if verdict.scores != perfect] == []
