"""What a change would bring is told by what and where it is, never by how many there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from explainer.__main__ import explainer
from explainer.build import load
from explainer.edit.new_problems import ContentSide, new_problems
from explainer.load.project import Project
from explainer.problems.problem import Problem
from tests import tiny
from tests.fewer import at_most
from tests.new.adding import new, snapshot

QUOTE = {
    "--speaker": "arvo",
    "--said": "2019",
    "--title": "More on salt",
    "--occasion": "Speech",
    "--verification": "primary-text",
    "--wordings-text": "Salt stays.",
    "--wordings-lang": "en",
    "--wordings-fidelity": "verbatim",
    "--wordings-source": "text",
}
TERM = {"--term": "Salt", "--definition": "What is carried.", "--text": "[[dorn]] needs it."}
STAKEHOLDER = {
    "--type": "state",
    "--name": "Cale",
    "--group": "parties",
    "--side": "parties",
    "--portrait": "A state that knows [[dorn]].",
}
SOURCE = {
    "--type": "report",
    "--title": "Report",
    "--language": "en",
    "--perspective": "press",
}


def options(of: dict[str, str], **more: str) -> list[str]:
    pairs = of | {f"--{name.replace('_', '-')}": value for name, value in more.items()}
    return [word for pair in pairs.items() for word in pair]


def with_a_problem(folder: Path, file: str, text: str) -> Project:
    """The small project with one reference to what is missing."""
    project = tiny.project(folder, {file: text})
    assert [each.code for each in load(project, tiny.TODAY).problems] == ["E310"]
    return project


# What each new record mends is of the code of what it brings.
@pytest.mark.parametrize(
    ("kind", "given", "file", "text"),
    [
        (
            "stakeholder",
            options(STAKEHOLDER, id="nobody"),
            "stakeholders/brin.yml",
            tiny.STATE.format(name="Brin").replace("the salt road", "[[nobody]]'s road"),
        ),
        (
            "term",
            options(TERM, id="nobody"),
            "stakeholders/brin.yml",
            tiny.STATE.format(name="Brin").replace("the salt road", "[[nobody]]'s road"),
        ),
        (
            "quote",
            options(QUOTE, id="nobody", context="Said to [[dorn]]."),
            "stakeholders/brin.yml",
            tiny.STATE.format(name="Brin").replace("the salt road", "[[nobody]]'s road"),
        ),
        (
            "quote",
            options(QUOTE, id="nobody", wordings_remark="[@dorn]"),
            "quotes/brin.yml",
            tiny.QUOTES.replace("arvo", "brin") + "    context: '[[nobody]]'\n",
        ),
    ],
)
def test_one_that_comes_while_one_of_its_code_goes_is_refused(
    tmp_path: Path, kind: str, given: list[str], file: str, text: str
) -> None:
    project = with_a_problem(tmp_path, file, text)
    before = snapshot(project)
    done = new(project, kind, *given)
    assert done.exit_code == 1, done.output
    assert "E310" in done.output
    assert "dorn" in done.output
    assert "1 problem in 1 file" in done.output
    assert snapshot(project) == before


def test_what_was_there_is_no_reason_to_refuse_however_far_its_line_moves(tmp_path: Path) -> None:
    terms = "items:\n  - {id: tare, term: Tare, definition: A weight, text: '[[nobody]]',\n"
    terms += "     checked: 2031-04-01}\n"
    project = with_a_problem(tmp_path, "glossary.yml", terms)
    done = new(project, "term", *options(TERM, text="[[arvo]] carries it."))
    assert done.exit_code == 0, done.output
    assert load(project, tiny.TODAY).problems[0].line > 2


def test_the_second_of_two_equal_problems_is_one_that_comes(tmp_path: Path) -> None:
    quotes = tiny.QUOTES + "    context: '[[nobody]]'\n"
    project = with_a_problem(tmp_path, "quotes/arvo.yml", quotes)
    before = snapshot(project)
    again = options(QUOTE, context="[[nobody]] heard it.", said="2019-02")
    done = new(project, "quote", *again)
    assert done.exit_code == 1
    assert done.output.count("E310") == 1
    assert snapshot(project) == before


IDS = st.sampled_from(["arvo", "brin", "cale"])


# Each reads files.
@at_most(2_000)
@given(st.lists(IDS, min_size=1, max_size=4), st.integers(0, 3), st.booleans())
def test_problems_stay_the_same_wherever_their_lines_go(
    ids: list[str], lines: int, renamed: bool
) -> None:
    text = "items:\n" + "".join(f"  - id: i{n}\n    who: {id}\n" for n, id in enumerate(ids))
    moved = text.replace("items:\n", "# more\n" * lines + "items:\n  - id: more\n    who: x\n")
    names = ("arvo", "dorn") if renamed else ()
    if renamed:
        moved = moved.replace("who: arvo", "who: dorn")
    known = [
        Problem("content/x.yml", 3 + 2 * n, 10, "E1", f"`{id}` is wrong, see y.yml:{n}")
        for n, id in enumerate(ids)
    ]
    there = "dorn" if renamed else "arvo"
    found = [
        Problem(
            "content/x.yml", each.line + 2 + lines, 10, "E1", each.message.replace("arvo", there)
        )
        for each in known
    ]
    before = ContentSide({"content/x.yml": text.encode()}, names)
    after = ContentSide({"content/x.yml": moved.encode()}, names)
    assert new_problems(before, known, after, found) == []
    assert new_problems(before, known[1:], after, found) == found[:1]
    assert new_problems(before, known, after, [*found, found[-1]]) == [found[-1]]
    elsewhere = [Problem("content/x.yml", 3 + lines, 10, "E1", known[0].message)]
    assert new_problems(before, known[:1], after, elsewhere) == elsewhere


@pytest.mark.parametrize("text", [b"items: [\n", b"\xff\xfe", b""])
def test_a_file_that_cannot_be_read_has_its_problems_at_the_words_of_their_line(
    text: bytes,
) -> None:
    problem = Problem("content/x.yml", 1, 3, "E122", "the list is never closed")
    before, after = (
        ContentSide({"content/x.yml": text}),
        ContentSide({"content/x.yml": b"# more\n" + text}),
    )
    moved = Problem("content/x.yml", 2, 3, "E122", "the list is never closed")
    assert new_problems(before, [problem], after, [moved]) == []


def test_a_renamed_record_takes_its_own_problems_along(tmp_path: Path) -> None:
    text = tiny.STATE.format(name="Arvo").replace("portrait: A", "portrait: An <b>old</b> [[arvo]]")
    page = {"page.md": "---\nabout_the_site: true\n---\n# Salt\n\n[[arvo]] is <b>here</b>.\n"}
    project = tiny.project(tmp_path, {"stakeholders/arvo.yml": text}, page)
    assert [each.code for each in load(project, tiny.TODAY).problems] == ["W508"] * 2
    arguments = ["rename", "arvo", "the-state-of-arvo", "--project", str(tmp_path)]
    done = CliRunner().invoke(explainer, [*arguments, "--today", "2031-05-01"])
    assert done.exit_code == 0, done.output
    assert [each.code for each in load(project, tiny.TODAY).problems] == ["W508"] * 2
