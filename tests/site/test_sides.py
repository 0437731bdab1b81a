"""The sides of the story are told apart in both colour schemes, and without colour."""

from __future__ import annotations

import re

from explainer.kinds.site import Site
from tests.site.sites import BuiltSite

# WCAG 2.2, success criterion 1.4.11.
CONTRAST = 3
BEHIND = ("paper", "raised", "sunk")
MOST_SIDES = Site.model_json_schema()["properties"]["sides"]["maxItems"]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_each_side_that_a_site_may_name_has_a_colour_and_a_pattern(site: BuiltSite) -> None:
    styles = (site.folder / "assets/stylesheets/explainer.css").read_text(encoding="utf-8")
    named = dict(re.findall(r"--ex-([\w-]+): ?light-dark\((#\w{6}, ?#\w{6})\)", styles))
    schemes = {name: re.split(", ?", colours) for name, colours in named.items()}
    sides = [schemes[f"side-{number}"] for number in range(1, MOST_SIDES + 1)]
    assert MOST_SIDES >= 6
    for scheme in (0, 1):
        assert len({side[scheme] for side in sides}) == MOST_SIDES
        for side in sides:
            for name in BEHIND:
                assert contrast(side[scheme], schemes[name][scheme]) >= CONTRAST, (side, name)
    patterns = re.findall(
        r"\.side-\d\{[^}]*--side: ?var\(--ex-side-\d\);--side-pattern: ?([^};]+)", styles
    )
    assert len(set(patterns)) == len(patterns) == MOST_SIDES
