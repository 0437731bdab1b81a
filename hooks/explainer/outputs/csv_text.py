"""Write CSV that spreadsheets open correctly: right letters, and no cell run as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from explainer.model.number import is_number

# Without it, spreadsheets assume the machine's own encoding instead of UTF-8.
BYTE_ORDER_MARK = "\ufeff"
# Characters that make spreadsheets run a cell, also in wide forms and after unseen characters.
# Source: OWASP, "CSV Injection".
_FORMULA = re.compile(
    r"[\s\u00ad\u200b-\u200f\u2060\ufeff]*"
    r"[=+\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u2212]|[\t\r\n]"
)


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a table as CSV (RFC 4180), with a byte order mark; missing cells are empty.

    Cells that would run as a formula get an apostrophe in front; numbers never do.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(map(_cell, columns))
    for row in rows:
        writer.writerow(_cell(row.get(column, "")) for column in columns)
    return BYTE_ORDER_MARK + out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not is_number(text) else text
