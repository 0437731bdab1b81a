"""The JSON Schema of a date, for completion in editors."""

from __future__ import annotations

SCHEMA = {
    "form": (
        "A date in EDTF: 2019-05-14, 2024-06 or 2024; 2024-06~ about, 2024-06? uncertain; "
        "201X the 2010s; 2024-21 spring; 2019-05-14/.. since then."
    ),
    "examples": [
        *("2019-05-14", "2024-06", "2024", "2024-06~", "201X", "2024-21"),
        *("2016-02-01/2018-07-31", "2022/..", "../1985", "2019-05-14T10:00:00Z"),
    ],
}
