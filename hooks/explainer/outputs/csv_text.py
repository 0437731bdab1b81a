"""Tables as text that spreadsheets open as they are: letters right, and no cell a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from explainer.model.number import is_number

# Without it, spreadsheets take UTF-8 for the machine's own encoding.
BYTE_ORDER_MARK = "\ufeff"
# What makes spreadsheets run a cell, wide forms of it and what nobody sees before it included.
# Source: OWASP, "CSV Injection".
_FORMULA = re.compile(
    r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212]|[\t\r\n]"
)


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a table as CSV (RFC 4180), with a byte order mark; a cell that is missing is empty.

    An apostrophe comes before a cell that would be run as a formula, and before no number.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(_cell, columns))
    for row in rows:
        writer.writerow(_cell(row.get(column, "")) for column in columns)
    return BYTE_ORDER_MARK + out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not is_number(text) else text
