"""Turn pydantic's JSON Schema into one that editors can show and complete from."""

from __future__ import annotations

from typing import Any

from explainer.model.help import title_of

IDS = "ids.json"
# Editors read YAML 1.2, where `2024` and `3.10` are numbers; the generator reads text. The same
# holds for `true`, but with booleans allowed, editors would offer them for every text.
TEXT_TYPES = ["string", "number"]
# Keywords that exclude text which YAML 1.2 takes for a number.
_NARROW = frozenset({"enum", "const", "pattern", "format"})
# Keywords that describe a value without limiting it.
_SAYING = ("title", "description", "markdownDescription", "examples")
# Keywords whose values are no schemas.
_VALUES = frozenset({"examples", "default", "values", "enum", "required"})


def readable_schema(schema: Any) -> Any:
    """Return a schema, or a part of one, with help for editors, and lists of ids."""
    if isinstance(schema, list):
        return [readable_schema(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = _with_item_help(_without_null(schema))
    made: dict[str, Any] = {}
    for key, part in schema.items():
        if key == "properties":
            # Pydantic gives no title to a field that has a model.
            named = {name: {"title": title_of(name), **below} for name, below in part.items()}
            made[key] = {name: readable_schema(below) for name, below in named.items()}
        elif key == "$defs":
            made[key] = {name: readable_schema(below) for name, below in part.items()}
        else:
            made[key] = part if key in _VALUES else readable_schema(part)
    # With an empty list as default, editors would insert it along with the field's name.
    if not isinstance(made.get("default"), str):
        made.pop("default", None)
    return _with_ids(_lenient(_with_help(made)))


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Drop the null type of an optional field: nobody writes its name to leave it out."""
    kinds = [kind for kind in schema.get("anyOf", ()) if kind != {"type": "null"}]
    if len(kinds) == len(schema.get("anyOf", ())):
        return dict(schema)
    rest = {key: part for key, part in schema.items() if key != "anyOf"}
    return {**kinds[0], **rest} if len(kinds) == 1 else {"anyOf": kinds, **rest}


def _with_item_help(schema: dict[str, Any]) -> dict[str, Any]:
    """Copy the description of a list to its items, unless their model has one."""
    items = schema.get("items")
    if not isinstance(items, dict) or "$ref" in items:
        return schema
    said = {key: schema[key] for key in ("title", "description", "do", "dont") if key in schema}
    return schema | {"items": said | items}


def _with_help(schema: dict[str, Any]) -> dict[str, Any]:
    """Append advice and the form of the value to the description."""
    do, dont, form = (schema.pop(key, "") for key in ("do", "dont", "form"))
    values = schema.pop("values", {})
    if values:
        schema["markdownEnumDescriptions"] = [values[value] for value in schema["enum"]]
    parts = [schema.get("description", "")]
    parts += [f"**{name}:** {text}" for name, text in (("Do", do), ("Don't", dont)) if text]
    words = "\n\n".join(filter(None, [*parts, form]))
    return schema | ({"markdownDescription": words} if words and "properties" not in schema else {})


def _lenient(schema: dict[str, Any]) -> dict[str, Any]:
    """Allow text without quotes where YAML 1.2 would read a number."""
    kinds = schema.get("type")
    if kinds in ("string", ["string", "object"]) and not _NARROW & schema.keys():
        schema["type"] = TEXT_TYPES + (["object"] if "object" in kinds else [])
    return schema


def _with_ids(schema: dict[str, Any]) -> dict[str, Any]:
    """Refer to the list of ids that a value is taken from.

    The description is repeated before it, since editors show the first one that they find. The type
    is given beside it: with the type only in the list, editors write the field without its colon,
    and leave it out of inserted snippets.
    """
    if "ids" not in schema:
        return schema
    said = {key: schema[key] for key in _SAYING if key in schema}
    first = {"markdownDescription": said.get("markdownDescription", "")}
    typed = {**said, "type": TEXT_TYPES}
    return {**typed, "allOf": [first, {"$ref": f"{IDS}#/$defs/{schema['ids']}"}]}
