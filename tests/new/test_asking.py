"""What an editor goes through who answers the questions of `explainer new`."""

from __future__ import annotations

import codecs
import os
import pty
import select
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from explainer.commands import prompts
from explainer.load.project import Project
from tests import tiny
from tests.needs import ROOT
from tests.new.adding import (
    MINIMAL,
    TODAY,
    copied,
    find,
    new,
    small,
    snapshot,
    sound,
    written,
)

ENTER = ""


@pytest.fixture(autouse=True)
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command take its input for somebody at a terminal."""
    monkeypatch.setattr("explainer.commands.new.at_terminal", lambda: True)
    monkeypatch.delenv("EDITOR", raising=False)


@pytest.fixture
def minimal(tmp_path: Path) -> Project:
    return copied(MINIMAL, tmp_path)


def typed(*answers: str) -> str:
    return "".join(f"{answer}\n" for answer in answers)


def test_a_quotation_is_asked_for_with_choices_by_number_and_by_name(minimal: Project) -> None:
    answers = typed(
        *("2", "2019-03-04", "On two boats", "Speech", "1"),
        *("Two boats are better.", "en", "verbatim", "Statement on the night ferry", "p. 2", ENTER),
        *("n", ENTER, "n", ENTER, ENTER, ENTER),
    )
    done = new(minimal, "quote", answers=answers)
    assert done.exit_code == 0, done.output
    assert "    2  varrick  Varrick\n" in done.output
    id, file, _ = written(done)
    assert (id, file) == ("varrick-on-two-boats", "content/quotes/varrick.yml")
    quote = find(sound(minimal), id)
    assert (quote.verification, quote.wordings[0].source) == ("primary-text", "board-statement")
    assert quote.wordings[0].locator == "p. 2"


def test_a_slip_is_told_as_the_check_tells_it_and_asked_again(minimal: Project) -> None:
    slips = ["varick", "varrick", "3 March 2019", "2019-03-03"]
    done = new(minimal, "quote", answers=typed(*slips))
    assert "  there is no stakeholder `varick`\n  hint: did you mean `varrick`?\n" in done.output
    assert (
        "  `3 March 2019` is not how dates are written\n  hint: write `2019-03-03`\n" in done.output
    )


def test_what_was_given_is_not_asked_for_and_what_is_left_is(minimal: Project) -> None:
    done = new(minimal, "term", *small("term", definition=None), answers=typed("A boat."))
    assert "definition" in done.output
    assert "\nterm" not in done.output.partition("This is what was answered")[0]
    assert "Aborted!" in done.output


def test_leaving_off_changes_no_file_of_the_project(minimal: Project) -> None:
    before = snapshot(minimal)
    done = new(minimal, "term", answers=typed("Night ferry", "A boat."))
    assert done.exit_code == 1
    assert "Aborted!" in done.output
    assert beside_the_cache(minimal) == before


def beside_the_cache(project: Project) -> dict[str, bytes]:
    return {n: data for n, data in snapshot(project).items() if not n.startswith(".cache/")}


def test_leaving_off_while_mending_shows_what_was_answered(minimal: Project) -> None:
    before = snapshot(minimal)
    options = small("quote", wordings_text="Two … boats.")
    done = new(minimal, "quote", *options, answers=typed(ENTER, "n", ENTER, ENTER, ENTER))
    assert done.exit_code == 1
    shown = done.output.partition("This is what was answered:\n")[2]
    assert "id: varrick-on-two-boats\nspeaker: varrick\n" in shown
    assert "  - text: Two … boats.\n" in shown
    assert beside_the_cache(minimal) == before


def test_a_name_of_an_era_that_is_taken_can_be_mended(minimal: Project) -> None:
    tiny.write(minimal.content, {"events/ferry.yml": "items:\n"})
    era = {"era_title": "Ferry", "era_from": "2018", "era_to": "2020"}
    options = small("event", **era)
    answers = typed("n", ENTER, "era", "The ferry", ENTER, ENTER)
    done = new(minimal, "event", *options, answers=answers)
    assert done.exit_code == 0, done.output
    assert "there is a file `ferry.yml` already" in done.output
    assert written(done)[1] == "content/events/the-ferry.yml"


def test_a_record_with_a_problem_can_be_mended_before_it_is_written(minimal: Project) -> None:
    options = small("quote", wordings_text="Two … boats.")
    answers = typed(ENTER, "n", ENTER, ENTER, ENTER, ENTER, "It left out: the rest.")
    done = new(minimal, "quote", *options, answers=answers)
    assert done.exit_code == 0, done.output
    assert "E420: words are left out here" in done.output
    assert "Which field [context]" in done.output
    assert str(find(sound(minimal), written(done)[0]).context) == "It left out: the rest."


def test_an_era_is_asked_for_where_none_covers_the_date(minimal: Project) -> None:
    answers = typed(
        *("2019-02", "The ferry years", "2018", "2017", "2020", "The board speaks"),
        *("It spoke.\\n\\nOf one boat.", "1", "varrick, 1", "n", ENTER),
    )
    done = new(minimal, "event", answers=answers)
    # An era that runs backwards is a problem of the whole, and mended as one.
    assert "E441" in done.output
    answers = typed("n") + answers.replace("2017\n2020\n", "2020\n")
    done = new(minimal, "event", answers=answers)
    assert done.exit_code == 0, done.output
    event = find(sound(minimal), written(done)[0])
    assert str(event.era.title) == "The ferry years"
    assert str(event.text) == "It spoke.\n\nOf one boat."
    assert event.actors == ("varrick", "oslen")
    assert written(done)[1] == "content/events/the-ferry-years.yml"


def test_a_question_asks_for_two_options_and_offers_them_to_positions(minimal: Project) -> None:
    answers = typed(
        *("How many boats?", "Boats", "One, or two."),
        *("One boat", ENTER, "Two boats", ENTER, "n"),
        *("y", "varrick", "One is enough.", "own-words", "1", ENTER, "varrick-one-boat", ENTER),
        *("n", ENTER),
    )
    done = new(minimal, "question", answers=answers)
    assert done.exit_code == 0, done.output
    question = find(sound(minimal), written(done)[0])
    assert [option.id for option in question.options] == ["one-boat", "two-boats"]
    assert [(p.holder, p.option) for p in question.positions] == [("varrick", "one-boat")]


def test_a_claim_asks_who_asserts_it_and_offers_who_denies_it(minimal: Project) -> None:
    answers = typed(
        *("One boat only", "It has said so.", "oslen", "It says so.", ENTER, ENTER, "1", "n"),
        *("4", "One paper says so.", "y", "varrick", "It does not.", "2019", "1", ENTER, "n"),
        *("n", ENTER, "n", "n", ENTER),
    )
    done = new(minimal, "claim", answers=answers)
    assert done.exit_code == 0, done.output
    claim = find(sound(minimal), written(done)[0])
    assert claim.asserted_by[0].sources[0].source == "board-statement"
    assert claim.denied_by[0].quotes == ("varrick-one-boat",)
    assert claim.certainty == "thin"


def test_a_claim_asks_who_answered_without_denying_it_and_who_gave_no_answer(
    minimal: Project,
) -> None:
    asserted = ("One boat only", "It has said so.", "oslen", "It says so.", ENTER, ENTER, "1", "n")
    sure = ("4", "One paper says so.", "n")
    answered = typed(
        *(*asserted, *sure),
        *("y", "varrick", "It asked who counts.", "2019", "1", ENTER, "n", ENTER, "n", "n", ENTER),
    )
    done = new(minimal, "claim", answers=answered)
    assert done.exit_code == 0, done.output
    claim = find(sound(minimal), written(done)[0])
    assert [(stand.who, claim.denied_by) for stand in claim.answered_by] == [("varrick", ())]
    silent = typed(*asserted, *sure, "n", "varrick", ENTER, "n", "n", "two-boats")
    done = new(minimal, "claim", answers=silent)
    assert done.exit_code == 0, done.output
    assert find(sound(minimal), written(done)[0]).no_answer_from == ("varrick",)


def test_many_choices_are_narrowed_down_by_part_of_a_name(tmp_path: Path) -> None:
    people = {
        f"stakeholders/{name}-of-{office}.yml": tiny.STATE.format(name=f"{name} of {office}")
        for name in ("ada", "bo", "cy")
        for office in ("mint", "ministry", "mill", "moor", "mole", "mead", "mast")
    }
    project = tiny.project(tmp_path, people)
    done = new(project, "quote", answers=typed("bo of moo", "ada-of-mill", "2024"))
    assert "to choose from: type an id or a part of a name, `?` lists all" in done.output
    assert "did you mean `bo-of-moor`?" in done.output
    done = new(project, "quote", answers=typed("n", "ministry", "1", "2024"))
    assert "    1  " in done.output
    assert "said:" in done.output


def test_labels_that_are_numbers_are_not_numbered_again(tmp_path: Path) -> None:
    pact = {"pacts/salt-pact.yml": tiny.PACT.replace("label: II", "label: 7")}
    project = tiny.project(tmp_path, pact)
    options = small("quote", speaker="brin", wordings_source="text")
    answers = typed(ENTER, "y", "salt-pact", "2", "7", ENTER, ENTER, ENTER)
    done = new(project, "quote", *options, "--today", "2031-05-01", answers=answers)
    assert done.exit_code == 0, done.output
    assert "  I  Carrying\n  7  Weighing\n" in done.output
    assert "there is no article `2`" in done.output
    text = (project.content / "quotes" / "brin.yml").read_text(encoding="utf-8")
    assert "about: {pact: salt-pact, articles: [7]}" in text


def test_prose_can_be_written_in_the_editor_of_ones_choice(
    minimal: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text(
        "#!/bin/sh\nprintf 'One: paragraph [[oslen]].\\n\\nAnother [[oslen]].\\n' > \"$1\"\n"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    answers = typed("Night ferry", "A boat.", ENTER, "n", ":edit", ENTER, ENTER, ENTER)
    done = new(minimal, "term", answers=answers)
    assert done.exit_code == 0, done.output
    term = find(sound(minimal), written(done)[0])
    assert str(term.text) == "One: paragraph [[oslen]].\n\nAnother [[oslen]]."


def test_a_proposed_id_can_be_changed_and_is_checked(minimal: Project) -> None:
    answers = typed(ENTER, "n", ENTER, ENTER, "oslen", "Big Boat", "big-boat")
    done = new(minimal, "term", *small("term"), answers=answers)
    assert done.exit_code == 0, done.output
    assert "id [night-ferry]" in done.output
    assert "the id `oslen` is taken by the stakeholder at content/stakeholders/oslen.yml" in (
        done.output
    )
    assert "for example `big-boat`" in done.output
    assert written(done)[0] == "big-boat"


def test_what_a_file_says_of_all_its_records_is_offered(tmp_path: Path) -> None:
    shared = "defaults: {speaker: brin, occasion: A feast}\nitems:\n"
    project = tiny.project(tmp_path, {"quotes/brin.yml": shared})
    options = small("quote", speaker="brin", occasion=None, wordings_source="text")
    answers = typed(ENTER, ENTER, "n", ENTER, ENTER, ENTER)
    done = new(project, "quote", *options, "--today", "2031-05-01", answers=answers)
    assert done.exit_code == 0, done.output
    assert "occasion [A feast]: \n" in done.output
    text = (project.content / "quotes" / "brin.yml").read_text(encoding="utf-8")
    assert text.count("occasion") == 1


def test_it_asks_at_a_real_terminal_where_the_tab_key_completes(minimal: Project) -> None:
    ours, theirs = pty.openpty()
    call = [sys.executable, "-m", "explainer", "new", "term", "--today", TODAY.isoformat()]
    running = subprocess.Popen(
        call,
        cwd=minimal.root,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        close_fds=True,
        start_new_session=True,
    )
    os.close(theirs)
    seen, decoder = "", codecs.getincrementaldecoder("utf-8")()

    def until(words: str) -> None:
        nonlocal seen
        mark = len(seen)
        while words not in seen[mark:]:
            assert select.select([ours], [], [], 60)[0], seen
            seen += decoder.decode(os.read(ours, 4096))

    def answer(text: str, then: str) -> None:
        os.write(ours, text.encode())
        until(then)

    try:
        until("term: ")
        answer("Паром: ночной\n", "definition: ")
        answer("A boat.\n", "synonyms: ")
        answer("\n", "Add names?")
        answer("n\n", "text: ")
        answer("\n", "sources: ")
        # What `board-statement` begins with is completed to the whole id.
        answer("boa\t", "board-statement")
        answer("\n", "id [")
        answer("ferry\n", "Wrote the term `ferry`")
        assert running.wait(60) == 0, seen
    finally:
        running.kill()
        running.wait()
        os.close(ours)
    term = find(sound(minimal), "ferry")
    assert str(term.term) == "Паром: ночной"
    assert [evidence.source for evidence in term.sources] == ["board-statement"]


SOURCE = ("Report on boats", "report", "en", "official")
SOURCE_LEFT = ("n", *[ENTER] * 6)
QUOTE = ("varrick", "2019-03-04", "On two boats", "Speech", "1", "Two boats are better.", "en")
QUOTE_LEFT = (ENTER, ENTER, "n", ENTER, "n", ENTER, ENTER, ENTER, ENTER)


def test_a_source_that_is_missing_is_added_on_the_way_and_both_are_written(
    minimal: Project,
) -> None:
    answers = typed(*QUOTE, "verbatim", "boats-report", ":new", *SOURCE, *SOURCE_LEFT, *QUOTE_LEFT)
    done = new(minimal, "quote", answers=answers)
    assert done.exit_code == 0, done.output
    assert "there is no source `boats-report`" in done.output
    library = sound(minimal)
    assert find(library, "varrick-on-two-boats").wordings[0].source == "boats-report"
    assert find(library, "boats-report").title == "Report on boats"
    assert not (minimal.root / ".cache" / "answers").exists()


def test_neither_is_written_where_the_editor_leaves_off(minimal: Project) -> None:
    before = snapshot(minimal)
    answers = typed(*QUOTE, "verbatim", "boats-report", ":new", *SOURCE, *SOURCE_LEFT)
    done = new(minimal, "quote", answers=answers)
    assert "Aborted!" in done.output
    assert beside_the_cache(minimal) == before
    # The source is not asked for again.
    done = new(minimal, "quote", answers=typed("y", *[ENTER] * 3, "boats-report", *QUOTE_LEFT))
    assert done.exit_code == 0, done.output
    assert find(sound(minimal), "boats-report").title == "Report on boats"


@pytest.mark.parametrize(
    ("kind", "answers", "file", "text"),
    [
        ("quote", (*QUOTE, "verbatim", "boats"), "sources/boats.yml",
         "sources/board-statement.yml"),
        ("quote", ("wend-herald",), "stakeholders/wend-herald.yml", "stakeholders/varrick.yml"),
        ("stakeholder", ("outlet", "Mercury", "papers"), "site.yml", ""),
        ("event", ("2019-02", "Y", "2018", "2020", "T", "It was.", "boats"), "sources/boats.yml",
         "sources/board-statement.yml"),
    ],
)  # fmt: skip
def test_what_somebody_adds_meanwhile_is_found(
    minimal: Project, monkeypatch: pytest.MonkeyPatch, kind: str, answers: tuple[str, ...],
    file: str, text: str,
) -> None:  # fmt: skip
    """Whatever is missing is added in another window while its name is typed."""
    typed_in = prompts.prompt

    def prompted(*of: Any) -> str:
        answer = typed_in(*of)
        if answer == answers[-1]:
            place = minimal.content / file
            if text:
                place.write_bytes((minimal.content / text).read_bytes())
            else:
                site = place.read_text(encoding="utf-8")
                more = "groups:\n  - {id: papers, title: Papers}"
                place.write_text(site.replace("groups:", more, 1), encoding="utf-8")
        return answer

    monkeypatch.setattr("explainer.commands.asking.prompt", prompted)
    done = new(minimal, kind, answers=typed(*answers))
    assert f"there is no {kind}" not in done.output
    assert f"`{answers[-1]}`" not in done.output.partition("This is what was answered")[0]
    assert answers[-1] in done.output.partition("This is what was answered")[2]


@pytest.mark.parametrize("number", range(1, 9))
def test_answers_are_kept_wherever_the_editor_leaves_off(minimal: Project, number: int) -> None:
    all_of_it = (*QUOTE, "verbatim", "board-statement")
    done = new(minimal, "quote", answers=typed(*all_of_it[:number]))
    assert "`explainer new quote` goes on with it." in done.output
    # What was answered within a group is offered again; Enter takes it.
    again = [ENTER] * max(0, number - 5)
    rest = typed("y", *again, *all_of_it[max(number, 5) if number > 5 else number :], *QUOTE_LEFT)
    done = new(minimal, "quote", answers=rest)
    assert done.exit_code == 0, done.output
    quote = find(sound(minimal), "varrick-on-two-boats")
    assert (quote.said.text if hasattr(quote.said, "text") else str(quote.said)) == "2019-03-04"
    assert str(quote.wordings[0].text) == "Two boats are better."
    assert not (minimal.root / ".cache" / "answers").exists()


def test_what_nobody_wants_is_dropped_and_nothing_is_offered_without_a_terminal(
    minimal: Project,
) -> None:
    new(minimal, "term", answers=typed("Barge"))
    done = new(minimal, "term", *small("term"), "--yes")
    assert done.exit_code == 0, done.output
    assert "Go on with it" not in done.output
    done = new(minimal, "term", answers=typed("n"))
    assert "term: Barge" in done.output
    assert "Go on with it" not in new(minimal, "term", answers="").output
