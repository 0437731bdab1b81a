"""A tree to the text of a content file, in the layout that all files of a project share."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.edit.texts import STEP, WIDTH, inline, rows
from explainer.edit.yaml_file import Child, Group, Text, Tree
from explainer.load.folder import ITEMS


def written(tree: Tree) -> str:
    """Return the text of a tree: modeline, comments on the file, then what it says."""
    lines = [*filter(None, [tree.modeline]), *tree.head]
    match tree.root:
        case Group():
            lines += _whole(tree.root)
        case Text():
            lines += [inline(tree.root)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _whole(root: Group) -> list[str]:
    if root.flow or not root.children:
        line = _on_one_line(root)
        if line is not None and (len(line) <= WIDTH or not root.children):
            return [line, *root.below]
    return _lines(root, 0)


def _lines(group: Group, indent: int, *, parted: bool = False) -> list[str]:
    """Return the lines of a group without brackets, each as far in as `indent` says at least."""
    lines: list[str] = []
    before: list[str] = []
    for child in group.children:
        own = _child(child, indent)
        if parted and before and len(before) + len(own) > 2:
            lines.append("")
        lines += own
        before = own
    return lines + _comments(group.below, indent)


def _child(child: Child, indent: int) -> list[str]:
    head = f"{_name(child)}:" if child.key else "-"
    above = list(child.above)
    if isinstance(child.value, Text):
        own = rows(head, child.value, indent)
        return _with(above, own, child.beside, indent)
    group = child.value
    own = list(_within_brackets(head, group, indent))
    if own:
        beside = child.beside if len(own) == 1 else ""
        above += [child.beside] * (child.beside != beside)
        return _with([*above, *group.below], own, beside, indent)
    if child.key:
        parted = child.key.value == ITEMS and not indent and not group.mapping
        own = [" " * indent + head, *_lines(group, indent + STEP, parted=parted)]
        return _with(above, own, child.beside, indent)
    # What stands above an item's first field stands above the item.
    first = group.children[0]
    above += [*filter(None, [child.beside]), *first.above]
    inner = _lines(_without_first_comments(group), indent + STEP)
    while inner[0].lstrip().startswith("#") or not inner[0]:
        above.append(inner.pop(0).strip())
    own = [f"{' ' * indent}- {inner[0].lstrip(' ')}", *inner[1:]]
    return _with(above, own, "", indent)


def _without_first_comments(group: Group) -> Group:
    first, *more = group.children
    bare = Child(first.value, first.key, beside=first.beside)
    return Group(group.mapping, group.flow, children=[bare, *more], below=group.below)


def _with(above: list[str], own: list[str], beside: str, indent: int) -> list[str]:
    if beside:
        own = [f"{own[0]} {beside}", *own[1:]]
    return [*_comments(above, indent), *own]


def _comments(comments: list[str], indent: int) -> list[str]:
    return [" " * indent + words if words else "" for words in comments]


def _within_brackets(head: str, group: Group, indent: int) -> Iterator[str]:
    """Yield the lines of a group in brackets, or none where it has no place in them."""
    if group.children and not group.flow:
        return
    line = _on_one_line(group)
    if line is None:
        return
    line = f"{' ' * indent}{head} {line}"
    if len(line) <= WIDTH or not group.children:
        yield line
    elif not group.mapping and all(isinstance(child.value, Text) for child in group.children):
        texts = [child.value for child in group.children if isinstance(child.value, Text)]
        yield from _filled(f"{' ' * indent}{head} [", texts, " " * (indent + STEP))


def _filled(row: str, texts: list[Text], margin: str) -> Iterator[str]:
    """Yield the lines of a list of short texts that is too long for one, filled up."""
    last = len(texts) - 1
    for place, text in enumerate(texts):
        words = inline(text, within=True) + ("]" if place == last else ",")
        space = "" if row.endswith("[") or row == margin else " "
        if len(row) + len(space) + len(words) > WIDTH and not row.endswith("["):
            yield row
            row, space = margin, ""
        row += space + words
    yield row


def _on_one_line(group: Group) -> str | None:
    """Return a group in brackets, or None where a text in it has no place there."""
    parts = []
    for child in group.children:
        match child.value:
            case Text(value=value, style=style):
                if "\n" in value or style in ("literal", "folded"):
                    return None
                words: str | None = inline(child.value, within=True)
            case Group():
                words = _on_one_line(child.value)
        if words is None or child.above or child.beside:
            return None
        parts.append(f"{_name(child, within=True)}: {words}".rstrip() if child.key else words)
    inside = ", ".join(parts)
    return f"{{{inside}}}" if group.mapping else f"[{inside}]"


def _name(child: Child, *, within: bool = False) -> str:
    assert child.key is not None
    return inline(child.key, within=within)
