"""Hints for values that do not fit their kind, from what was typed and what is expected."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel

from explainer.model.fields import field_help, fields_at, is_required, literals_at
from explainer.problems.problem import did_you_mean
from explainer.texts.web_address_form import corrected_address, fault_in
from explainer.tree.origin import Path

_FORMS = {
    "float_parsing": "write digits, with a point before the fraction",
    "float_type": "write digits, with a point before the fraction",
    "number": "write digits, with a point before the fraction",
    "int_parsing": "write digits alone",
    "int_type": "write digits alone",
    "finite_number": "write digits, with a point before the fraction",
    "bool_parsing": "write `true` or `false`",
    "bool_type": "write `true` or `false`",
    "int_parsing_size": "write a smaller number",
}
# Faults for which the field's description says what is missing.
_DESCRIBED = {
    "too_short": "add what is missing to the list",
    "too_long": "take out what is too much",
    "greater_than": "correct the number",
    "greater_than_equal": "correct the number",
    "less_than_equal": "correct the number",
    "string_pattern_mismatch": "write it in the form that the field has",
}
_FIELDS = {"model_type", "model_attributes_type", "dict_type"}
_ADDRESS = {"url_parsing", "url_scheme", "url_type"}
_HTTP = re.compile(r"https?:?//?", re.IGNORECASE)
_ONE_LINE = re.compile(r"\w[^\r\n]{,40}")


def hint_for(type: str, kind: type[BaseModel], path: Path, given: Any) -> str:
    """Return a hint for a fault that pydantic reports, at a path of a kind of record."""
    if type == "literal_error":
        allowed = literals_at(kind, path)
        if isinstance(given, list) and len(given) == 1 and given[0] in allowed:
            return f"write `{given[0]}`"
        near = did_you_mean(given, allowed) if isinstance(given, str) else ""
        return near or f"one of: {', '.join(allowed)}"
    if type == "string_too_short":
        return hint_for_empty(kind, path)
    if type == "string_type":
        return _text(given)
    if type == "tuple_type":
        return _list(given)
    if type in _FIELDS:
        return _fields(fields_at(kind, path))
    if type in _ADDRESS:
        return _address(given)
    hint = _FORMS.get(type) or with_description(_DESCRIBED.get(type, ""), kind, path)
    return hint or field_help(kind, path)


def hint_for_unknown(kind: type[BaseModel], path: Path) -> str:
    """Return the field that was probably meant by an unknown name at a path."""
    key, fields = str(path[-1]), fields_at(kind, path[:-1])
    if near := did_you_mean(key, fields):
        return near
    if " " in key:
        return "if it goes on with the text above, put quotes around the whole text"
    return f"the fields are: {', '.join(sorted(fields))}"


def hint_for_missing(kind: type[BaseModel], path: Path) -> str:
    """Return what to add if a field is missing."""
    if values := literals_at(kind, path):
        return f"add `{path[-1]}:`, with one of: {', '.join(values)}"
    return with_description(f"add `{path[-1]}:`", kind, path)


def hint_for_empty(kind: type[BaseModel], path: Path) -> str:
    """Return what to do about an empty field, or an empty item of a list."""
    if path and isinstance(path[-1], int):
        return "write it, or delete its line"
    if values := literals_at(kind, path):
        return f"write one of: {', '.join(values)}"
    return "write it" if is_required(kind, path) else "write it, or leave out the field"


def with_description(hint: str, kind: type[BaseModel], path: Path) -> str:
    """Return a hint with the description of the field at a path."""
    description = field_help(kind, path) if hint else ""
    return f"{hint} ({description})" if description else hint


def _text(given: Any) -> str:
    if isinstance(given, dict):
        return "write text alone; text that holds a colon and a space needs quotes around it"
    return "write one text, not a list; text that begins with `[` needs quotes around it"


def _list(given: Any) -> str:
    if isinstance(given, dict):
        return "write `- ` before the first of these fields, and indent the others as far as it"
    if isinstance(given, str) and given.endswith("]") and "[" not in given:
        return "write `[` before it"
    if isinstance(given, str) and _ONE_LINE.fullmatch(given):
        return f"write `[{given}]`, or begin each item with `- ` on a line of its own"
    return "begin each item with `- ` on a line of its own"


def _fields(names: list[str]) -> str:
    if not names:
        return "write lines such as `name: text` below it"
    shown = " and ".join(f"`{name}:`" for name in names[:2])
    return f"write fields in its place, such as {shown}"


def _address(given: Any) -> str:
    if isinstance(given, str) and _HTTP.search(given):
        if (better := corrected_address(given)) != given and fault_in(better) is None:
            return f"write `{better}`"
        return "write it as a browser shows it in its address bar, without spaces"
    return "begin it with `https://`"
