"""The quiz of a site: what it is made of, that it stays the same, and what editors say of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from click.testing import CliRunner

from explainer.__main__ import explainer
from explainer.build import load
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.quiz.item import Item
from explainer.quiz.made import Quiz, quiz_of
from tests import tiny
from tests.needs import ROOT
from tests.quiz.test_fair import RULES

FULL = ROOT / "tests" / "packs" / "full"
PRINT = """
import datetime, sys
from pathlib import Path
from explainer.build import load
from explainer.load.project import Project
from explainer.quiz.made import quiz_of
folder = Path(sys.argv[1])
project = Project(folder, folder / "content", folder / "docs")
quiz = quiz_of(load(project, datetime.date(2031, 5, 1)).library)
print(quiz.items, quiz.left)
"""
EVENTS = """\
items:
{}
"""
EVENT = """\
  - id: {id}
    date: {date}
    title: {title}
    text: It is so.
    era: {{title: Salt, from: 2029, to: 2032}}
    about: {{pact: salt-pact}}
    sources: [text]
    checked: 2031-04-01
"""
IN_ORDER = (
    ("boat-sails", "2030-02-03", "A boat sails"),
    ("boat-sinks", "2030-05", "A boat sinks"),
    ("bridge-opens", "2030-09-01", "The bridge opens"),
)
ORDERED = {
    "events/salt.yml": EVENTS.format(
        "".join(EVENT.format(id=id, date=date, title=title) for id, date, title in IN_ORDER)
    )
}


DUTY = """\
  - {{type: {type}, trigger: {trigger}, duty: To act, automaticity: {how}, scope: The road,
     clause: I, sources: [text]}}
"""
DUTIES = (
    ("consultation", "A grave question", "The duty always holds"),
    ("defense", "An attack from outside", "At once"),
    ("offense", "One of them goes to war", "At once"),
    ("neutrality", "A war among others", "At once"),
    ("nonaggression", "None, the duty always holds", "At once"),
)


def full(folder: Path) -> Project:
    shutil.copytree(FULL, folder)
    return Project(folder, folder / "content", folder / "docs")


def library_of(project: Project) -> Library:
    library = load(project, tiny.TODAY).library
    assert library is not None
    return library


def item(quiz: Quiz, id: str) -> Item:
    [found] = [each for each in quiz.items if each.id == id]
    return found


def test_the_items_of_a_whole_pack_are_fair_and_of_many_forms(tmp_path: Path) -> None:
    library = library_of(full(tmp_path / "full"))
    items = quiz_of(library).items
    # The last one reads whole numbers alone.
    for rule in RULES[:-1]:
        rule(library, items)
    assert len({each.form for each in items}) >= 7
    assert {each.kind for each in items} == {"one", "order", "match"}


def test_a_small_site_has_no_quiz_and_says_why(tmp_path: Path) -> None:
    quiz = quiz_of(tiny.library(tmp_path))
    assert quiz.items == () and quiz.topics == ()
    assert {left.form for left in quiz.left} >= {"who-said", "article"}


def test_another_process_makes_the_same_quiz_of_files_in_another_order(tmp_path: Path) -> None:
    project = full(tmp_path / "full")
    printed = []
    for seed in ("0", "1"):
        done = subprocess.run(
            [sys.executable, "-c", PRINT, str(tmp_path / "full")],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        printed.append(done.stdout)
        events = project.content / "events"
        for file in events.glob("*.yml"):
            file.rename(events / f"z-{file.name[::-1].removeprefix('lmy.')}.yml")
    assert printed[0] == printed[1] != ""


def test_an_item_keeps_its_id_and_options_when_another_record_comes(tmp_path: Path) -> None:
    before = quiz_of(tiny.library(tmp_path / "before", ORDERED))
    later = EVENT.format(id="salt-weighed", date="2030-12-01", title="Salt is weighed")
    more = {"events/salt.yml": ORDERED["events/salt.yml"] + later}
    after = quiz_of(tiny.library(tmp_path / "after", more))
    [one], [other] = before.items, after.items
    assert [c.text for c in one.choices] == [title for _, _, title in IN_ORDER]
    assert one.kind == other.kind == "order" and len(other.choices) == 4


def test_a_duty_that_always_holds_is_not_said_to_wait_for_nothing_too(tmp_path: Path) -> None:
    duties = "".join(DUTY.format(type=a, trigger=b.replace(",", ""), how=c) for a, b, c in DUTIES)
    pact = tiny.PACT + "obligations:\n" + duties
    quiz = quiz_of(tiny.library(tmp_path, {"pacts/salt-pact.yml": pact}))
    always = "None the duty always holds"
    wrong = {each.id: {c.text for c in each.choices if not c.right} for each in quiz.items}
    assert always not in wrong["condition-salt-pact-consultation"]
    assert always in set().union(*wrong.values())
    assert "condition-salt-pact-nonaggression" not in wrong


def test_an_editor_excludes_rewords_and_pins_items(tmp_path: Path) -> None:
    project = full(tmp_path / "full")
    made = quiz_of(library_of(project))
    out, reworded = made.items[0], made.items[1]
    site = project.content / "site.yml"
    site.write_text(
        site.read_text(encoding="utf-8")
        + f"quiz:\n  exclude: [{out.id}]\n  pin: [{reworded.id}]\n"
        + f"  reword: [{{item: {reworded.id}, stem: Well?, why: Because.}}]\n",
        encoding="utf-8",
    )
    again = quiz_of(library_of(project))
    assert out.id not in {each.id for each in again.items}
    assert (item(again, reworded.id).stem, item(again, reworded.id).why) == ("Well?", "Because.")
    assert asdict(item(again, reworded.id)) | {"stem": "", "why": ""} == asdict(reworded) | {
        "stem": "",
        "why": "",
    }
    assert any("excludes" in left.reason for left in again.left)


def test_an_item_that_the_records_do_not_give_is_pointed_out_where_it_is_named(
    tmp_path: Path,
) -> None:
    site = tiny.SITE + "quiz: {seed: 3, pin: [order-boat-sale]}\n"
    found = tiny.checked(tmp_path, {**ORDERED, "site.yml": site})
    [problem] = [each for each in found.problems if each.code == "W346"]
    made = quiz_of(found.library).items if found.library else ()
    assert (problem.line, problem.column) == (11, 23)
    assert problem.hint == f"did you mean `{made[0].id}`?"


def test_another_seed_gives_other_options_of_the_same_items(tmp_path: Path) -> None:
    project = full(tmp_path / "full")
    one = quiz_of(library_of(project))
    site = project.content / "site.yml"
    site.write_text(site.read_text(encoding="utf-8") + "quiz: {seed: 99}\n", encoding="utf-8")
    other = quiz_of(library_of(project))
    assert one.items != other.items and one.possible & other.possible


def test_a_page_that_shows_the_quiz_rests_on_every_record_that_it_was_made_of(
    tmp_path: Path,
) -> None:
    library = tiny.library(tmp_path, ORDERED)
    quiz_of(library)
    view = library.fresh()
    quiz_of(view)
    assert {"arvo-on-salt", "boat-sails", "salt-pact"} <= view.reads.records


def test_the_report_names_each_item_with_its_evidence_and_why_others_are_not(
    tmp_path: Path,
) -> None:
    tiny.project(tmp_path, ORDERED)
    done = CliRunner().invoke(
        explainer, ["report", "quiz", "--project", str(tmp_path), "--today", "2031-05-01"]
    )
    assert done.exit_code == 0, done.output
    assert "Put these events in order, the earliest first." in done.output
    assert "content/quotes/arvo.yml:2:5: arvo-on-salt" in done.output
    assert "1 items: 1 order." in done.output


def test_the_words_of_the_quiz_are_in_the_language_of_the_site(tmp_path: Path) -> None:
    site = tiny.SITE + "language: en-x-pseudo\n"
    [made] = quiz_of(tiny.library(tmp_path, {**ORDERED, "site.yml": site})).items
    assert made.stem.startswith("[") and "Put these" not in made.stem
    assert made.choices[0].text == "A boat sails"
