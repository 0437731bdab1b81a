"""What is written is read back as it was, written again as it is, and doubtful words stay clear."""

from __future__ import annotations

import datetime
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from explainer.new.nodes import group
from explainer.tree.document import Document, document
from explainer.tree.doubtful import is_doubtful, needs_quotes
from explainer.tree.node import Scalar, plain
from explainer.tree.reader import read
from explainer.tree.style import inline
from explainer.tree.write import written
from tests.fewer import at_most
from tests.new.test_any_words import RECORDS, as_read

SIGNS = "0123456789+-_.:eExXobaAfFinNTZyYsS~=< "
WORDS = st.sampled_from(["yes", "No", "on", "OFF", "true", "False", "null", "Null", "~", "=", "<<"])
TEXTS = (st.text(SIGNS, max_size=12).map(str.strip) | WORDS).filter(bool)


@at_most(1_000)
@given(RECORDS)
def test_a_new_record_is_in_the_layout_of_all_files(data: dict[str, Any]) -> None:
    text = written(Document(group(data)))
    root, _ = read(text.encode(), "")
    assert root is not None
    assert plain(root) == as_read(data)
    assert written(document(text, root)) == text


def other_reading(text: str) -> Any:
    """Return what a reader of YAML 1.1 makes of a text without quotation marks."""
    try:
        return yaml.safe_load(f"x: {text}")["x"]
    except (yaml.YAMLError, ValueError, TypeError, KeyError):
        return text


@given(TEXTS)
@example("0b11")
@example("1_000.5")
@example("190:20:30")
@example("+0x1F")
def test_what_another_reader_takes_for_a_value_is_doubtful(text: str) -> None:
    other = other_reading(text)
    # Dates are dates to everybody, and need no marks.
    if not isinstance(other, str | dict | list) and type(other) is not datetime.date:
        assert is_doubtful(text)


@given(TEXTS)
def test_marks_around_a_doubtful_word_stay(text: str) -> None:
    if is_doubtful(text):
        assert inline(Scalar(text, "double")) == f'"{text}"'
        assert inline(Scalar(text)) == text
    assert is_doubtful(text) or not needs_quotes(text)
