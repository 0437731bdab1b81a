"""Write nodes as YAML, in the layout that all files of a project share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from explainer.tree.document import Document
from explainer.tree.node import Collection, Entry, Mapping, Node, Scalar, Sequence
from explainer.tree.style import LINE_WIDTH, STEP, inline, rows


def written(document: Document, parted: str = "") -> str:
    """Return the text of a file: modeline, comments on the whole file, and its data.

    Blank lines separate the longer items in the list of the file's own field `parted`.
    """
    root = document.root
    lines = [*filter(None, [document.modeline]), *document.head]
    if isinstance(root, Scalar):
        lines.append(inline(root))
    elif own := list(_within_brackets("", root, 0)):
        lines += [*own, *root.comments.below]
    else:
        lines += lines_of(root, 0, parted)
    return "\n".join(lines).rstrip("\n") + "\n"


def lines_of(node: Collection, indent: int = 0, parted: str = "") -> list[str]:
    """Return the lines of a block-style collection, indented by `indent`."""
    lines: list[str] = []
    for key, value in _parts(node):
        lines += _part(key, value, indent, parted=key is not None and key.value == parted)
    return lines + _comments(node.comments.below, indent)


def item_lines(item: Node, indent: int, step: int = STEP) -> list[str]:
    """Return the lines of an item of a list, indented by `step` from its dash."""
    return _part(None, item, indent, step)


def in_brackets(node: Node) -> str:
    """Return a node on one line, in flow style, without its comments."""
    if isinstance(node, Scalar):
        return inline(node, within=True)
    if isinstance(node, Mapping):
        entries = node.entries.values()
        return f"{{{', '.join(entry_in_brackets(each.key, each.value) for each in entries)}}}"
    return f"[{', '.join(map(in_brackets, node.items))}]"


def entry_in_brackets(key: Scalar, value: Node) -> str:
    """Return a field on one line, in flow style."""
    return f"{inline(key, within=True)}: {in_brackets(value)}".rstrip()


def _parts(node: Collection) -> Iterator[tuple[Scalar | None, Node]]:
    if isinstance(node, Mapping):
        yield from ((entry.key, entry.value) for entry in node.entries.values())
    else:
        yield from ((None, item) for item in node.items)


def _part(
    key: Scalar | None, value: Node, indent: int, step: int = STEP, *, parted: bool = False
) -> list[str]:
    """Return the lines of a field or an item, with its comments."""
    comments = (key or value).comments
    head = f"{inline(key)}:" if key else "-"
    if isinstance(value, Scalar):
        own = rows(head, value, indent)
        return _with(comments.above, own, comments.beside, indent)
    own = list(_within_brackets(head, value, indent))
    if own:
        alone = [] if len(own) == 1 else [*filter(None, [comments.beside])]
        above = [*comments.above, *alone, *value.comments.below]
        return _with(above, own, "" if alone else comments.beside, indent)
    if key:
        own = [f"{' ' * indent}{head}", *_nested(value, indent + STEP, parted=parted)]
        return _with(comments.above, own, comments.beside, indent)
    # Comments above an item's first field are written above the item.
    first, bare = _without_first_above(value)
    above = [*comments.above, *filter(None, [comments.beside]), *first]
    inner = lines_of(bare, indent + step)
    while inner[0].lstrip().startswith("#") or not inner[0]:
        above.append(inner.pop(0).strip())
    own = [f"{' ' * indent}-{' ' * (step - 1)}{inner[0].lstrip(' ')}", *inner[1:]]
    return _with(above, own, "", indent)


def _nested(node: Collection, indent: int, *, parted: bool) -> list[str]:
    """Return the lines of a field's value; items longer than a line may be separated."""
    if isinstance(node, Mapping) or not parted:
        return lines_of(node, indent)
    lines: list[str] = []
    before: list[str] = []
    for item in node.items:
        own = item_lines(item, indent)
        if before and len(before) + len(own) > 2:
            lines.append("")
        lines += own
        before = own
    return lines + _comments(node.comments.below, indent)


def _without_first_above(node: Collection) -> tuple[tuple[str, ...], Collection]:
    """Return the comments above the first part of a collection, and the collection without them."""
    if isinstance(node, Mapping):
        name, entry = next(iter(node.entries.items()))
        above = entry.key.comments.above
        key = replace(entry.key, comments=replace(entry.key.comments, above=()))
        return above, replace(node, entries={**node.entries, name: Entry(key, entry.value)})
    first, *more = node.items
    above = first.comments.above
    bare = replace(first, comments=replace(first.comments, above=()))
    return above, replace(node, items=(bare, *more))


def _with(
    above: tuple[str, ...] | list[str], own: list[str], beside: str, indent: int
) -> list[str]:
    if beside:
        own = [f"{own[0]} {beside}", *own[1:]]
    return [*_comments(above, indent), *own]


def _comments(comments: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + words if words else "" for words in comments]


def _within_brackets(head: str, node: Collection, indent: int) -> Iterator[str]:
    """Yield the lines of a collection in brackets, or none if they would be too long."""
    is_empty = not any(_parts(node))
    if not is_empty and not (node.flow and _has_room(node)):
        return
    begin = f"{' ' * indent}{head} " if head else ""
    line = begin + in_brackets(node)
    if len(line) <= LINE_WIDTH or is_empty:
        yield line
    elif isinstance(node, Sequence) and head:
        texts = [item for item in node.items if isinstance(item, Scalar)]
        if len(texts) == len(node.items):
            yield from _filled(f"{begin}[", texts, " " * (indent + STEP))


def _filled(row: str, texts: list[Scalar], margin: str) -> Iterator[str]:
    """Yield the lines of a list of short texts, wrapped at the margin."""
    last = len(texts) - 1
    for place, text in enumerate(texts):
        words = inline(text, within=True) + ("]" if place == last else ",")
        space = "" if row.endswith("[") or row == margin else " "
        if len(row) + len(space) + len(words) > LINE_WIDTH and not row.endswith("["):
            yield row
            row, space = margin, ""
        row += space + words
    yield row


def _has_room(node: Collection) -> bool:
    """Return whether a whole collection may go on one line."""
    for key, value in _parts(node):
        comments = (key or value).comments
        if comments.above or comments.beside:
            return False
        if isinstance(value, Scalar):
            if "\n" in value.value or value.style in ("literal", "folded"):
                return False
        elif not _has_room(value):
            return False
    return True
