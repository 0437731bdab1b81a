"""JSON Schema of each kind of content file, for completion and checks in editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from explainer.load.folder import SITE
from explainer.model.kinds import COLLECTIONS
from explainer.model.record import Record
from explainer.model.site import Site

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# Editors read YAML 1.2, where `2024` and `3.10` are numbers; the generator reads text.
TEXT_TYPES = ["string", "number", "boolean"]


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each collection's files, and of site.yml, by name."""
    made = {name: _file_schema(kind) for name, kind in COLLECTIONS.items()}
    made[SITE] = {"$schema": DRAFT, **_lenient(Site.model_json_schema(by_alias=True))}
    return made


def write_schemas(content: Path) -> list[Path]:
    """Write the schemas into a content folder and return the files that changed."""
    folder = content / "schema"
    folder.mkdir(exist_ok=True)
    changed = []
    for name, schema in schemas().items():
        path = folder / f"{name}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _file_schema(kind: type[Record]) -> dict[str, Any]:
    """A file is one record whose id is the file's name, or a list whose items share defaults."""
    record = _lenient(kind.model_json_schema(by_alias=True))
    definitions = record.pop("$defs", {})
    required = [name for name in record.pop("required", []) if name != "id"]
    items = {
        "type": "object",
        "required": ["items"],
        "additionalProperties": False,
        "properties": {
            "defaults": record | {"description": "What each item inherits"},
            "items": {"type": ["array", "null"], "items": {"$ref": "#/$defs/item"}},
        },
    }
    return {
        "$schema": DRAFT,
        "title": kind.plural,
        "description": kind.__doc__,
        "if": {"required": ["items"]},
        "then": items,
        "else": record | {"required": required},
        "$defs": definitions | {"item": record},
    }


def _lenient(schema: Any) -> Any:
    """Let text be written without quotes where YAML 1.2 would take it for a number."""
    if isinstance(schema, list):
        return [_lenient(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    relaxed = {key: _lenient(value) for key, value in schema.items()}
    if relaxed.get("type") == "string" and not {"enum", "const", "pattern", "format"} & set(
        relaxed
    ):
        relaxed["type"] = TEXT_TYPES
    return relaxed
