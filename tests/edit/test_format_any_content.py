"""Whatever a file says and however it is written, it says the same when put in order."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from explainer.edit.format import format_file
from explainer.load.project import Project
from explainer.tree.node import plain
from explainer.tree.reader import read
from tests.edit.untidy import COMMENT, untidy_files
from tests.fewer import at_most

# Each is a file or two that is written, and read back.
FILES = at_most(2_000)


def put_in_order(text: bytes, name: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        path = root / "content" / name
        path.parent.mkdir(parents=True)
        path.write_bytes(text)
        result = format_file(Project(root, root / "content", root / "docs"), path)
        assert not result.problems
        assert not result.unsafe
        return result.after


def said(text: bytes) -> Any:
    node, problems = read(text, "")
    assert node is not None and not problems
    return plain(node)


def in_one_order(value: Any) -> Any:
    """Items may change places where their kind has an order; nothing may be lost."""
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        return sorted(map(repr, ({k: i[k] for k in sorted(i)} for i in value["items"])))
    return value


@FILES
@given(untidy_files(), st.sampled_from(["quotes/x.yml", "events/x.yml", "glossary.yml", "x/y.yml"]))
def test_nothing_is_lost(file: tuple[dict[str, Any], str], name: str) -> None:
    _, text = file
    data = text.encode()
    node, problems = read(data, "")
    assume(node is not None and not problems)
    after = put_in_order(data, name)
    assert in_one_order(said(after)) == in_one_order(said(data))
    assert Counter(COMMENT.findall(after.decode())) == Counter(COMMENT.findall(text))
    assert put_in_order(after, name) == after
    assert after.endswith(b"\n") and not after.endswith(b"\n\n\n")


@FILES
@given(untidy_files())
def test_what_is_written_untidily_says_what_was_meant(file: tuple[dict[str, Any], str]) -> None:
    value, text = file
    node, problems = read(text.encode(), "")
    if node is not None and not problems:
        assert plain(node) == value or in_one_order(plain(node)) == in_one_order(value)
