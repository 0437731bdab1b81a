from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import explainer.pages
from explainer.texts.comparing import same_words
from explainer.texts.wording_diff import WordingChange, compare, marked_changes, share_changed
from tests.texts import unseen


def shown(before: str, after: str) -> str:
    """Write a comparison as text: what is removed as [-words-], what is added as {+words+}."""
    parts = []
    for change in compare(before, after):
        if change.kind == "same":
            parts.append(change.after)
        else:
            parts.append(f"[-{change.before}-]" if change.before else "")
            parts.append(f"{{+{change.after}+}}" if change.after else "")
    return "".join(parts)


def test_a_word_replaced() -> None:
    assert compare("aid without delay", "aid without doubt") == [
        WordingChange("same", "aid without ", "aid without "),
        WordingChange("replaced", "delay", "doubt"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("the same", "the same", "the same"),
        ("by all means", "by means", "by [-all -]means"),
        ("by means", "by all means", "by {+all +}means"),
        ("without delay.", "without delay", "without delay[-.-]"),
        ("without delay.", "without delay and.", "without delay{+ and+}."),
        ("without delay and.", "without delay.", "without delay[- and-]."),
        ("a “right” word", 'a "right" word', 'a "right" word'),
        ("enough - 'yes' ...", "enough — “yes” …", "enough — “yes” …"),
        ("suf\u00adficient", "sufficient", "sufficient"),
        ("the o\ufb03ce", "the office", "the office"),
        ("Aid is due", "aid is due", "[-Aid-]{+aid+} is due"),
        ("the pact's end", "the pact’s end", "the pact’s end"),
        ("some 1,000 men", "some 1,500 men", "some [-1,000-]{+1,500+} men"),
        ("a nuclear-armed state", "a nuclear state", "a nuclear[--armed-] state"),
    ],
)
def test_words_and_signs_are_compared_exactly(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def test_a_slight_shared_word_does_not_stand_alone_between_two_changes() -> None:
    before, after = "a history of waging war", "a record of making war"
    assert shown(before, after) == "a [-history of waging-]{+record of making+} war"


def test_a_weighty_shared_word_stands_between_two_changes() -> None:
    before, after = "with military assistance", "by military means"
    assert shown(before, after) == "[-with-]{+by+} military [-assistance-]{+means+}"


def test_two_additions_around_a_slight_word_stay_additions() -> None:
    assert shown("means of help", "all means of any help") == "{+all +}means of {+any +}help"


def test_korean_is_compared_by_word() -> None:
    before, after = "지체없이 군사적 원조를 제공한다", "지체 없이 군사적 및 기타 원조를 제공한다"
    assert shown(before, after) == "[-지체없이-]{+지체 없이+} 군사적 {+및 기타 +}원조를 제공한다"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("遅滞なく援助を行う", "遅滞なく軍事援助を行う", "遅滞なく{+軍事+}援助を行う"),
        ("立即提供军事援助", "毫不迟延地提供军事援助", "[-立即-]{+毫不迟延地+}提供军事援助"),
        ("ให้ความช่วยเหลือ", "ให้ช่วยเหลือ", "ให้[-ความ-]ช่วยเหลือ"),
    ],
)
def test_scripts_without_spaces_are_compared_by_character(
    before: str, after: str, expected: str
) -> None:
    assert shown(before, after) == expected


def test_white_space_alone_is_no_change_of_wording() -> None:
    assert compare("by all\n means", "by all means ") == [
        WordingChange("same", "by all\n means", "by all means ")
    ]


def test_a_repeated_hyphen_counts_as_one_in_any_script() -> None:
    assert [change.kind for change in compare("a ־־ b", "a - b")] == ["same"]


def test_nothing_against_something() -> None:
    assert compare("", "") == []
    assert compare("", "a b") == [WordingChange("added", "", "a b")]
    assert compare("a b", "") == [WordingChange("removed", "a b", "")]


@pytest.mark.parametrize("words", ["b c ", "a, b. "])
def test_texts_too_long_or_too_repetitive_are_one_change(words: str) -> None:
    before, after = words * 1_000, "a b " * 1_000
    assert compare(before, after) == [WordingChange("replaced", before, after)]


pieces = st.sampled_from(
    ["of", "delay", "delay's", "war", "1,000", " ", "  ", "\n", ".", ",", "-", "“", "'", "조약은"]
) | st.sampled_from(["遅", "滞", "ミ", "ー", "ก็", "e\u0301", "\u0301"])
texts = st.lists(pieces | st.characters(), max_size=20).map("".join)


@given(texts, texts)
def test_the_parts_join_to_the_two_texts(before: str, after: str) -> None:
    changes = compare(before, after)
    assert "".join(change.before for change in changes) == before
    assert "".join(change.after for change in changes) == after


@given(texts, texts)
def test_each_change_is_what_it_says(before: str, after: str) -> None:
    for change in compare(before, after):
        if change.kind == "same":
            assert same_words(change.before) == same_words(change.after)
        else:
            assert change.before != change.after
            assert (change.kind != "added") == bool(change.before)
            assert (change.kind != "removed") == bool(change.after)


@given(st.data())
def test_what_nobody_sees_is_no_change(data: st.DataObject) -> None:
    text = data.draw(unseen.texts)
    changes = compare(text, data.draw(unseen.among(text)))
    assert {change.kind for change in changes} <= {"same"}
    assert not share_changed(changes)


@given(texts, texts)
def test_changes_and_what_is_shared_take_turns(before: str, after: str) -> None:
    kinds = [change.kind == "same" for change in compare(before, after)]
    assert all(one != next_one for one, next_one in pairwise(kinds))


def render(before: str, after: str) -> str:
    templates = Path(explainer.pages.__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    macro = environment.get_template("_wording_diff.html").module
    changes = marked_changes(before, after)
    return str(macro.compared(changes, before, after, "the copy", "the original", "en"))  # type: ignore[attr-defined]


LONG = "That two sides promise such help is sophistry, and makes no sense at all."


@pytest.mark.parametrize(
    ("other", "marked"),
    [
        ("irresponsible rhetoric", False),
        ("sophisticated and absurd", False),
        ("sophistry", True),
        ("such help is a fraud and a lie too, we say", True),
        ("help from others in need of it for now", False),
        (LONG, True),
    ],
)
def test_marks_stand_only_where_a_quarter_of_the_shorter_wording_is_shared(
    other: str, marked: bool
) -> None:
    for pair in ((LONG, other), (other, LONG)):
        html = render(*pair)
        assert ("different renderings" in html) != marked
        if not marked:
            assert "<del" not in html
            assert "<ins" not in html
            assert html.index(f">{pair[0]}</p>") < html.index(f">{pair[1]}</p>")


@given(texts, texts)
def test_a_comparison_is_marked_in_full_or_not_at_all(before: str, after: str) -> None:
    assert marked_changes(before, after) in ([], compare(before, after))


def test_changes_are_said_aloud_where_they_begin_and_end() -> None:
    hidden = '<span class="visually-hidden" lang="en" translate="yes">'
    assert (
        f'without <del class="diff-removed">{hidden}removed: </span>delay'
        f"{hidden} end removed </span></del>"
        f'<ins class="diff-added">{hidden}added: </span>doubt{hidden} end added </span></ins>.</p>'
    ) in render("without delay.", "without doubt.")


@pytest.mark.parametrize("after", ["<script>b</script> & more", "<b>apart</b> & whole"])
def test_wordings_and_labels_are_escaped(after: str) -> None:
    html = render("<script>a</script>", after)
    assert "<script>" not in html
    assert "<b>" not in html
    assert "&amp;" in html
