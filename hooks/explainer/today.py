"""Which day it is: one answer for the same moment, on a machine in any zone."""

from __future__ import annotations

import datetime

# Where each day begins first, in Kiribati. Source: IANA time zone database, Pacific/Kiritimati.
FIRST = datetime.timezone(datetime.timedelta(hours=14))


def today() -> datetime.date:
    """Return the last day that has begun anywhere on Earth, by which dates are judged."""
    return datetime.datetime.now(FIRST).date()
