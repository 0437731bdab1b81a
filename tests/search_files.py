"""The values that the files of a site's search index set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def value_of(script: str) -> Any:
    """Return the value that a file of a search index sets."""
    return json.loads(script.partition("]=")[2].removesuffix(";\n"))


def records_of(site: Path) -> list[dict[str, Any]]:
    """Return what the search of a built site shows of each entry, with the title of its kind."""
    files = {path.stem: value_of(path.read_text("utf-8")) for path in site.glob("search/*.js")}
    kinds = [kind["title"] for kind in files["index"]["kinds"] for _ in range(kind["count"])]
    numbers = range(len(files["index"]["records"]))
    records = [record for number in numbers for record in files[f"records-{number}"]]
    return [{**record, "kind": kind} for record, kind in zip(records, kinds, strict=True)]
