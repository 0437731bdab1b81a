"""The JSON Schema of each kind of content file, for completion and checks in editors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

from explainer.editor.readable import IDS, readable_schema
from explainer.kinds import COLLECTIONS
from explainer.kinds.site import Site
from explainer.load.folder import GENERATED, SITE
from explainer.model.record import Record

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schemas of all collections' files, and of site.yml, by name."""
    made = {name: _file_schema(kind.model) for name, kind in COLLECTIONS.items()}
    made[SITE] = {"$schema": DRAFT, **readable_schema(Site.model_json_schema(by_alias=True))}
    return made


def kept_files(content: Path) -> dict[Path, str]:
    """Return the files that git keeps: the schemas, and a rule that the lists of ids are not kept.

    Otherwise two editors who each add a record would change the same line.
    """
    return {**schema_files(content, schemas()), content / GENERATED / ".gitignore": f"/{IDS}\n"}


def schema_files(content: Path, made: Mapping[str, Any]) -> dict[Path, str]:
    """Return the path and text of each schema, whose file is named after it."""
    return {
        content / GENERATED / f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=2)
        + "\n"
        for name, schema in made.items()
    }


def _file_schema(kind: type[Record]) -> dict[str, Any]:
    """Return the schema of a file: one record named after the file, or a list with defaults."""
    record = readable_schema(kind.model_json_schema(by_alias=True))
    definitions = record.pop("$defs", {})
    required = [name for name in record.pop("required", []) if name != "id"]
    title, about = kind.plural.capitalize(), kind.__doc__
    # Editors offer an id in a file of one record, but not at the beginning of a list.
    whole = record | {"required": ["id", *required]}
    snippet = {
        "label": f"{kind.kind} with all that it needs",
        "description": about,
        "body": _needed(whole, definitions, count(1)),
    }
    shared = "What each item inherits that does not say otherwise"
    listed = f"The {title.lower()} of this file, each after `- ` on a line of its own"
    lists = {
        "defaults": {
            "$ref": "#/$defs/item",
            "title": "Defaults",
            "description": shared,
            "do": "write here what all items of the file have, such as `checked`",
        },
        "items": {
            "type": ["array", "null"],
            "title": "Items",
            "description": listed,
            "items": {"$ref": "#/$defs/item"},
        },
    }
    return {
        "$schema": DRAFT,
        "title": title,
        "description": about,
        "type": "object",
        # In any case, so that they are offered in an empty file.
        "properties": {name: readable_schema(part) for name, part in lists.items()},
        "if": {"anyOf": [{"required": [name]} for name in lists]},
        "then": {
            "required": ["items"],
            "additionalProperties": False,
            "properties": dict.fromkeys(lists, True),
        },
        "else": record | {"required": required},
        "$defs": definitions | {"item": record | {"defaultSnippets": [snippet]}},
    }


def _needed(schema: dict[str, Any], definitions: Mapping[str, Any], stops: Iterator[int]) -> Any:
    """Return a snippet with every required field, each with a placeholder."""
    if named := schema.get("$ref", "").removeprefix("#/$defs/"):
        schema = definitions[named]
    if "properties" in schema:
        fields = schema["properties"]
        needed = [name for name in fields if name in schema.get("required", ())]
        needed.sort(key=lambda name: name != "id")
        return {name: _needed(fields[name], definitions, stops) for name in needed}
    if schema.get("type") == "array":
        return [_needed(schema["items"], definitions, stops)]
    return f"${next(stops)}"
