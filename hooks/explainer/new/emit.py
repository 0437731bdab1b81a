"""Values to YAML as editors write it: exactly the value when read back, and pleasant to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from explainer.edit import texts
from explainer.edit.texts import STEP, WIDTH
from explainer.edit.yaml_file import Text

# What stands within braces on one line: a few short values.
MOST_INLINE, LONGEST_INLINE = 3, 40

# Words that other readers of YAML take for a truth value or for nothing.
_TRUTH = re.compile(r"true|false|yes|no|on|off|y|n|null|~", re.IGNORECASE)

Value = bool | str | Sequence[Any] | Mapping[str, Any]


def fields(data: Mapping[str, Any], indent: int = 0) -> list[str]:
    """Return the lines of fields with values, each as far in as `indent` says."""
    return [line for key, value in data.items() for line in _field(key, value, indent)]


def item(data: Mapping[str, Any], indent: int, step: int = STEP) -> list[str]:
    """Return the lines of an item of a list, whose `- ` stands as far in as `indent` says."""
    first, *more = fields(data, indent + step)
    return [f"{' ' * indent}-{' ' * (step - 1)}{first.lstrip(' ')}", *more]


def inline(value: Value) -> str:
    """Return a value on one line, as it may stand within brackets."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return texts.inline(_text(value), within=True)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {inline(each)}' for key, each in value.items())}}}"
    return f"[{', '.join(inline(each) for each in value)}]"


def _field(key: str, value: Value, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}{key}:"
    if isinstance(value, str):
        yield from texts.rows(f"{key}:", _text(value), indent)
        return
    line = f"{head} {inline(value)}"
    if isinstance(value, bool) or (len(line) <= WIDTH and _is_short(value)):
        yield line
        return
    yield head
    if isinstance(value, Mapping):
        yield from fields(value, indent + STEP)
    else:
        for each in value:
            yield from _item(each, indent + STEP)


def _item(value: Value, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}-"
    if isinstance(value, str):
        yield from texts.rows("-", _text(value), indent)
    elif isinstance(value, Mapping):
        line = f"{head} {inline(value)}"
        short = len(line) <= WIDTH and _is_short(value)
        yield from [line] if short else item(value, indent)
    else:
        yield f"{head} {inline(value)}"


def _is_short(value: Value) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_INLINE and "\n" not in value
    if isinstance(value, Mapping):
        few = len(value) <= MOST_INLINE
        return few and all(_is_short(each) for each in value.values())
    if isinstance(value, Sequence):
        return not any(isinstance(each, Mapping) for each in value) and all(map(_is_short, value))
    return True


def _text(text: str) -> Text:
    """Return a text in the style in which it is tried first."""
    if "\n" in text:
        # Spaces at the end of a line get lost in many editors.
        return Text(text, "double" if re.search(r" $", text, re.MULTILINE) else "literal")
    return Text(text, "double" if _TRUTH.fullmatch(text) else "plain")
