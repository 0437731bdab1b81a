"""Where each part of a file begins and ends, and that all else stays where a part is put in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from explainer.edit.closing import add_alias, add_closing_field
from explainer.new.nodes import group
from explainer.problems.file_text import FileText
from explainer.problems.problem import refusing
from explainer.tree.insert import insert_item
from explainer.tree.node import Mapping, Node, Scalar, Sequence, plain
from explainer.tree.reader import read
from explainer.tree.splice import Splice, apply_splices, line_end
from tests.edit.untidy import untidy_files
from tests.fewer import at_most

FILES = at_most(1_000)
MORE = {"id": "one-more", "text": "Words: more\nof them.", "names": {"en": "no", "ko": "하나"}}
MARK = "\ufeff"


def tree(text: str) -> Mapping:
    """Return what a file says, where the strict reader takes it."""
    node, problems = read(text.encode(), "")
    assume(isinstance(node, Mapping) and not refusing(problems))
    assert isinstance(node, Mapping)
    return node


def parts(node: Node) -> Iterator[tuple[Node, Node]]:
    """Yield each part of a node, with what it is a part of."""
    inner: list[Node] = []
    if isinstance(node, Mapping):
        inner = [part for entry in node.entries.values() for part in (entry.key, entry.value)]
    elif isinstance(node, Sequence):
        inner = list(node.items)
    for part in inner:
        yield part, node
        yield from parts(part)


def is_kept(before: str, after: str, removed: int = 0) -> bool:
    """Tell whether a text became another by words put into one place, in place of a few."""
    begin = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), None)
    begin = min(len(before), len(after)) if begin is None else begin
    return any(
        after.endswith(before[at + removed :]) and after.startswith(before[:at])
        for at in range(max(0, begin - removed), begin + 1)
    )


@FILES
@given(untidy_files())
@example(({}, "a:\n  - x\n  -\nb: {c: , d: [ ]}\n"))
def test_each_part_lies_within_what_holds_it(file: tuple[dict[str, Any], str]) -> None:
    text = file[1]
    root = tree(text)
    source = FileText("", text)
    for part, whole in parts(root):
        assert part.start <= part.end <= len(text)
        assert source.place(part.start) == (part.line, part.column)
        if part.end == part.start:
            continue
        assert whole.start <= part.start
        assert part.end <= whole.end
        words = text[part.start : part.end]
        if not isinstance(part, Scalar):
            assert part.flow == (words[0] in "[{" and words[-1] in "]}")
        elif part.style in ("plain", "single", "double") and "\n" not in words:
            assert plain(tree(f"x: [{words}]\n")) == {"x": [plain(part)]}


@FILES
@given(
    st.text("ab\n\r", max_size=30),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from(["", "x", "x\ny\n"])), max_size=4),
)
def test_a_splice_changes_its_own_place_and_ends_lines_as_the_file_does(
    text: str, marked: bool, places: list[tuple[int, str]]
) -> None:
    splices = {Splice(min(at, len(text)), min(at, len(text)), words) for at, words in places}
    mark = MARK if marked else ""
    after = apply_splices((mark + text).encode(), splices).decode()
    rest = text
    for splice in sorted(splices, reverse=True):
        words = splice.words.replace("\n", line_end(text))
        rest = rest[: splice.start] + words + rest[splice.end :]
    assert after == mark + rest
    assert apply_splices((mark + text).encode(), []).decode() == mark + text


@FILES
@given(untidy_files(), st.integers(0, 9))
def test_an_item_goes_into_any_list(file: tuple[dict[str, Any], str], number: int) -> None:
    text = file[1]
    root = tree(text)
    lists = [
        (name, entry)
        for name, entry in root.entries.items()
        if isinstance(entry.value, Sequence) and entry.value.items
    ]
    assume(lists)
    for name, entry in lists:
        listed = plain(entry.value)
        assert isinstance(listed, list)
        before = number if number < len(listed) else None
        [splice] = insert_item(FileText("", text), entry, group(MORE), before)
        after = apply_splices(text.encode(), [splice]).decode()
        assert is_kept(text, after)
        place = len(listed) if before is None else before
        assert plain(tree(after)) == {
            **file_said(root),
            name: [*listed[:place], MORE, *listed[place:]],
        }


@FILES
@given(untidy_files(), st.sampled_from(["It was wrong.", "no", "4: it # was\nwrong", "x " * 80]))
def test_a_field_goes_into_any_record(file: tuple[dict[str, Any], str], words: str) -> None:
    text = file[1]
    root = tree(text)
    items = root.entries["items"].value if "items" in root.entries else None
    records = (
        [each for each in items.items if isinstance(each, Mapping)]
        if isinstance(items, Sequence)
        else [root]
    )
    for record in records:
        for splices in (
            [add_closing_field(FileText("", text), record, "retired", Scalar(words.strip()))],
            add_alias(FileText("", text), record, "former", "present"),
        ):
            after = apply_splices(text.encode(), splices).decode()
            assert is_kept(text, after)
            said = file_said(record)
            added = {"retired": words.strip(), "aliases": ["former"]}
            name = "retired" if "retired" in after else "aliases"
            wanted = {**said, name: added[name]}
            assert wanted in [file_said(tree(after)), *listed_in(tree(after))]


def file_said(node: Mapping) -> dict[str, Any]:
    said = plain(node)
    assert isinstance(said, dict)
    return said


def listed_in(root: Mapping) -> list[Any]:
    said = file_said(root).get("items")
    return said if isinstance(said, list) else []
