"""Each way in which a record may fail to fit its kind is shown where it is, with its mending."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.build import load
from explainer.kinds import KINDS
from explainer.kinds.site import ReviewDays
from explainer.problems.problem import Problem
from tests.check.marked import TODAY, Case, expected, make_project, problems, replaced, shown

PORTRAIT = "A state on the near bank [@board-statement]."
STATE = """\
type: state
name: Oslen
group: parties
side: parties
portrait: A state on the near bank [@board-statement].
checked: 2025-04-30
"""
PERSON = "stakeholders/marn.yml"
PLACE = """\
items:
  - id: wend-strait
    name: The Wend strait
    lat: -41.2
    lon: 12
    checked: 2025-04-30
"""
SITE = """\
title: The Ferry Accord, Explained
question: What was agreed?
description: What the accord says.
url: https://ferry-accord.example/
pact: ferry-accord
groups: [{id: parties, title: The two parties}]
sides: [{id: parties, title: Parties}]
contact: {email: editors@ferry-accord.example}
licence: {name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
notice: The words of this site are ours.
"""
QUESTION = """\
title: Is one boat enough?
short_title: One boat?
checked: 2025-04-30
answer: {brief: That is disputed.}
options:
  - {id: one-is-enough, title: One is enough}
  - {id: two-are-needed, title: Two are needed}
"""
FIGURE = """\
title: Crossings by night
finding: The second night had more
unit: crossings
caveat: Counted by hand.
checked: 2025-04-30
points:
  - {label: First, value: 3, sources: [board-statement]}
  - {label: Second, low: 2, high: 4, sources: [board-statement]}
"""


CASES: dict[str, Case] = {
    "a field left out": (
        "E201",
        {
            "stakeholders/oslen.yml": "⟦type⟧: state\nname: Oslen\ngroup: parties\nside: parties\n"
            "checked: 2025-04-30\n"
        },
        "add `portrait:`",
    ),
    "a field of a list item left out": (
        "E201",
        {
            "questions/one-boat.yml": replaced(
                QUESTION, "{id: one-is-enough, title: One is enough}", "⟦{⟧id: one-is-enough}"
            )
        },
        "add `title:`",
    ),
    "a field mistyped": (
        "E202",
        {"stakeholders/oslen.yml": replaced(STATE, "side:", "side: parties\n⟦sidde⟧:")},
        "did you mean `side`?",
    ),
    "a field mistyped inside a list": (
        "E202",
        {
            "questions/one-boat.yml": replaced(
                QUESTION, "id: two-are-needed,", "id: two-are-needed, ⟦txt⟧: Twice as many,"
            )
        },
        "did you mean `text`?",
    ),
    "a field like no other": (
        "E202",
        {
            "sources/board-statement.yml": "type: document\ntitle: Statement\nlanguage: en\n"
            "perspective: official\nchecked: 2025-04-30\nseen_through: {kind: mirror, ⟦zzz⟧: x}\n"
        },
        "the fields are: kind, publisher, title",
    ),
    "a value mistyped": (
        "E203",
        {"stakeholders/oslen.yml": replaced(STATE, "state\n", "⟦stat⟧\n")},
        "did you mean `state`?",
    ),
    "a value like no other": (
        "E203",
        {"stakeholders/oslen.yml": replaced(STATE, "type: state\n", "type: ⟦42⟧\n")},
        "one of: state, person, organisation, outlet",
    ),
    "a list where text belongs": (
        "E204",
        {"stakeholders/oslen.yml": STATE + "iso: ⟦[⟧OS]\n"},
        "write one text, not a list; text that begins with `[` needs quotes around it",
    ),
    "no items": (
        "E207",
        {
            "pacts/ferry-accord.yml": "title: Accord\nshort_title: Accord\nchecked: 2025-04-30\n"
            "parties: ⟦[⟧]\nstatus: proposed\nanswer: {brief: A ferry.}\n"
        },
        "add what is missing to the list",
    ),
    "text left empty": (
        "E205",
        {"stakeholders/oslen.yml": STATE + "names: [{text: ⟦''⟧, lang: en}]\n"},
        "write it",
    ),
    "white space for words": (
        "E205",
        {
            "quotes/varrick.yml": "items:\n  - {id: varrick-one-boat, speaker: varrick,"
            " said: 2019-02, title: On boats,\n     occasion: A statement,"
            " verification: primary-text, checked: 2025-04-30,\n"
            "     wordings: [{text: ⟦' '⟧, lang: en, fidelity: verbatim,"
            " source: board-statement}]}\n"
        },
        "write it",
    ),
    "white space for the title of a source": (
        "E205",
        {
            "sources/board-statement.yml": "type: document\ntitle: ⟦'　 '⟧\nlanguage: en\n"
            "perspective: official\nchecked: 2025-04-30\n"
        },
        "write it",
    ),
    "white space for a note": (
        "E205",
        {"stakeholders/oslen.yml": STATE + "note: ⟦' '⟧\n"},
        "write it, or leave out the field",
    ),
    "text where a list belongs": (
        "E206",
        {"stakeholders/oslen.yml": STATE + "sources: ⟦board-statement⟧\n"},
        "write `[board-statement]`, or begin each item with `- ` on a line of its own",
    ),
    "too few items": (
        "E207",
        {
            "pacts/ferry-accord.yml": "title: Accord\nshort_title: Accord\nchecked: 2025-04-30\n"
            "parties:\n  ⟦-⟧ party: oslen\nstatus: proposed\nanswer: {brief: A ferry.}\n"
        },
        "add what is missing to the list",
    ),
    "a name of spaces alone": (
        "E205",
        {"stakeholders/oslen.yml": STATE + "names: [{text: ⟦' '⟧, lang: en}]\n"},
        "write it",
    ),
    "no source for what a community means by a word": (
        "E207",
        {
            "glossary/boat.yml": "term: boat\nchecked: 2025-04-30\ndefinition: What floats.\n"
            "senses:\n  - {community: Sailors, text: What sails., sources: ⟦[⟧]}\n"
        },
        "add what is missing to the list",
    ),
    "no source for a point of a figure": (
        "E207",
        {
            "figures/boats.yml": "title: Boats\nfinding: Few\nunit: boats\ncaveat: Few.\n"
            "checked: 2025-04-30\n"
            "points:\n  - {label: One, value: 1, sources: [board-statement]}\n"
            "  - {label: Two, value: 2, sources: ⟦[⟧]}\n"
        },
        "add what is missing to the list",
    ),
    "a point of a figure with both a value and a range": (
        "E219",
        {
            "figures/boats.yml": "title: Boats\nfinding: Few\nunit: boats\ncaveat: Few.\n"
            "checked: 2025-04-30\n"
            "points:\n  - {label: One, value: 1, sources: [board-statement]}\n"
            "  - ⟦{⟧label: Two, value: 2, low: 1, sources: [board-statement]}\n"
        },
        "give `value`, or `low` and `high`",
    ),
    "text where fields belong": (
        "E208",
        {
            "pacts/ferry-accord.yml": "title: Accord\nshort_title: Accord\nchecked: 2025-04-30\n"
            "parties: [{party: oslen}, {party: varrick}]\nstatus: proposed\nanswer: ⟦A ferry.⟧\n"
        },
        "write fields in its place, such as `brief:` and `short:`",
    ),
    "neither true nor false": (
        "E209",
        {"stakeholders/oslen.yml": STATE + "independent: ⟦maybe⟧\n"},
        "write `true` or `false`",
    ),
    "a list where true or false belongs": (
        "E209",
        {"stakeholders/oslen.yml": STATE + "independent: ⟦[⟧]\n"},
        "write `true` or `false`",
    ),
    "not a number": (
        "E210",
        {"places.yml": replaced(PLACE, "-41.2", "⟦41°S⟧")},
        "write digits, with a point before the fraction",
    ),
    "a list where a number belongs": (
        "E210",
        {"places.yml": replaced(PLACE, "-41.2", "⟦[⟧41, 12]")},
        "write digits, with a point before the fraction",
    ),
    "not a whole number": (
        "E210",
        {"site.yml": SITE + "review_days: {quote: ⟦1.5⟧}\n"},
        "write digits alone",
    ),
    "a number of too many digits": (
        "E210",
        {"site.yml": SITE + f"review_days: {{quote: ⟦{'9' * 5000}⟧}}\n"},
        "write a smaller number",
    ),
    "a value without end": (
        "E210",
        {"figures/crossings.yml": replaced(FIGURE, "value: 3", "value: ⟦inf⟧")},
        "write digits, with a point before the fraction",
    ),
    "a value that is no number": (
        "E210",
        {"figures/crossings.yml": replaced(FIGURE, "value: 3", "value: ⟦nan⟧")},
        "write digits, with a point before the fraction",
    ),
    "a number too large": (
        "E211",
        {"places.yml": replaced(PLACE, "-41.2", "⟦91⟧")},
        "correct the number (Degrees north; of a wide place, where its name is drawn)",
    ),
    "a number too small": (
        "E211",
        {"places.yml": replaced(PLACE, "-41.2", "⟦-90.01⟧")},
        "correct the number (Degrees north; of a wide place, where its name is drawn)",
    ),
    "days of review that are none": (
        "E211",
        {"site.yml": SITE + "review_days: {quote: 365, claim: ⟦-1⟧}\n"},
        "correct the number",
    ),
    "days of review for what is no kind of record": (
        "E202",
        {"site.yml": SITE + "review_days: {⟦quotes⟧: 365}\n"},
        "did you mean `quote`?",
    ),
    "not a web address": (
        "E212",
        {"site.yml": replaced(SITE, "https://ferry-accord.example/", "⟦ferry-accord.example/⟧")},
        "begin it with `https://`",
    ),
    "an address of another kind": (
        "E212",
        {"site.yml": replaced(SITE, "https://ferry-accord.example/", "⟦ftp://ferry.example⟧")},
        "begin it with `https://`",
    ),
    "a list where an address belongs": (
        "E212",
        {"site.yml": replaced(SITE, "https://ferry-accord.example/", "⟦[⟧ferry]")},
        "begin it with `https://`",
    ),
    "not of the form needed": (
        "E213",
        {"stakeholders/oslen.yml": STATE + "iso: ⟦Oslen⟧\n"},
        "write it in the form that the field has (ISO 3166-1 alpha-2)",
    ),
    "a date that is none": (
        "E214",
        {"stakeholders/oslen.yml": replaced(STATE, "2025-04-30", "⟦2025-02-30⟧")},
        "write a day from 01 to 28, or `2025-02` for the month alone",
    ),
    "a range that runs backwards": (
        "E214",
        {
            "stakeholders/oslen.yml": STATE + "offices:\n"
            "  - {title: Chair, dates: ⟦2020/2019⟧, sources: [board-statement]}\n"
        },
        "write `2019/2020`",
    ),
    "a language that is none": (
        "E215",
        {"stakeholders/oslen.yml": STATE + "names: [{text: Oslen, lang: ⟦english⟧}]\n"},
        "write `en`",
    ),
    "a language that is none, of a name": (
        "E215",
        {"stakeholders/oslen.yml": replaced(STATE, "name: Oslen", "name: {⟦english⟧: Oslen}")},
        "write `en`",
    ),
    "no words in one of two languages": (
        "E217",
        {"stakeholders/oslen.yml": replaced(STATE, "name: Oslen", "name: {en: Oslen, fr: ⟦' '⟧}")},
        "write them, or leave out the field",
    ),
    "a language of one's own in no script": (
        "E215",
        {"stakeholders/oslen.yml": STATE + "names: [{text: Oslen, lang: ⟦qaa-runes⟧}]\n"},
        "use a BCP 47 tag such as `en`, `ko`, `ru` or `zh-Hans`",
    ),
    "a language of nobody's": (
        "E215",
        {"stakeholders/oslen.yml": STATE + "names: [{text: Oslen, lang: ⟦qzz⟧}]\n"},
        "use a BCP 47 tag such as `en`, `ko`, `ru` or `zh-Hans`",
    ),
    "an id of another form": (
        "E216",
        {"places.yml": replaced(PLACE, "wend-strait", "⟦Wend Strait⟧")},
        "use lower-case letters, digits and hyphens, 60 at most, for example `wend-strait`",
    ),
    "a file's name that is no id": (
        "E216",
        {"stakeholders/Marn.yml": replaced(STATE, "type", "⟦type⟧")},
        "rename the file to `marn.yml`",
    ),
    "no words": (
        "E217",
        {"stakeholders/oslen.yml": replaced(STATE, PORTRAIT, "⟦''⟧")},
        "write them, or leave out the field",
    ),
    "words in no language": (
        "E217",
        {"stakeholders/oslen.yml": replaced(STATE, PORTRAIT, "⟦{⟧}")},
        "write them, or leave out the field",
    ),
    "a list where words belong": (
        "E217",
        {"stakeholders/oslen.yml": replaced(STATE, PORTRAIT, "\n  ⟦-⟧ A state")},
        "write text, not a list; text that begins with `[` needs quotes around it",
    ),
    "an author with two names": (
        "E218",
        {
            "sources/board-statement.yml": "type: document\ntitle: Statement\nlanguage: en\n"
            "perspective: official\nchecked: 2025-04-30\nauthor:\n"
            "  - ⟦{⟧family: Marn, literal: Harbour board}\n"
        },
        "write `{family: …, given: …}` for a person, `{literal: …}` for a body",
    ),
    "a defect with a reading that should go": (
        "E221",
        {
            "sources/board-statement.yml": "type: document\ntitle: Statement\nlanguage: en\n"
            "perspective: copy\nchecked: 2025-04-30\ndefects:\n"
            "  - ⟦{⟧text: advertise, reading: none, superfluous: true, explained: A label.}\n"
        },
        "give `reading`, or write `superfluous: true`, not both",
    ),
    "a point without a value": (
        "E219",
        {
            "figures/crossings.yml": replaced(
                FIGURE, "{label: First, value: 3,", "⟦{⟧label: First, low: 3,"
            )
        },
        "give `value`, or `low` and `high`",
    ),
    "an id other than the file's name": (
        "E220",
        {"stakeholders/oslen.yml": STATE + "id: ⟦osslen⟧\n"},
        "leave out `id:`, or rename the file",
    ),
    "one option where two belong": (
        "E207",
        {
            "questions/one-boat.yml": replaced(
                QUESTION, "  - {id: two-are-needed, title: Two are needed}\n", ""
            ).replace("  - {id", "  ⟦-⟧ {id")
        },
        "add what is missing to the list",
    ),
    "between three options": (
        "E207",
        {
            "questions/one-boat.yml": QUESTION + "positions:\n"
            "  - {holder: oslen, text: A word., certainty: reported,"
            " between: ⟦[⟧one-is-enough, two-are-needed, one-is-enough]}\n"
        },
        "take out what is too much (Two options' ids)",
    ),
    "between one option": (
        "E207",
        {
            "questions/one-boat.yml": QUESTION + "positions:\n"
            "  - {holder: oslen, text: A word., certainty: reported, between: ⟦[⟧one-is-enough]}\n"
        },
        "add what is missing to the list (Two options' ids)",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_does_not_fit_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, files) == expected(code, files, hint)


ABSENT = {
    "site.yml": ("content/site.yml", "add `site.yml`"),
    "pacts": ("content/pacts.yml", "add a file to `content/pacts/`"),
    "stakeholders": ("content/stakeholders.yml", "add a file to `content/stakeholders/`"),
    "quotes": ("content/quotes.yml", "add a file to `content/quotes/`"),
    "sources": ("content/sources.yml", "add a file to `content/sources/`"),
}


@pytest.mark.parametrize(("name", "file", "hint"), [(k, *v) for k, v in ABSENT.items()], ids=ABSENT)
def test_what_every_site_needs_is_asked_for(
    tmp_path: Path, name: str, file: str, hint: str
) -> None:
    project = make_project(tmp_path, {})
    path = project.content / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    found = load(project, TODAY).problems
    assert Problem(file, 1, 1, "E200", f"the content has no {path.stem}", hint) in [
        replace(problem, message=problem.message.split(",")[0]) for problem in found
    ]


@pytest.mark.parametrize("text", ["items: []\n", "items:\n", "defaults: {}\nitems: []\n"])
def test_a_list_without_a_record_is_not_what_every_site_needs(tmp_path: Path, text: str) -> None:
    [found] = problems(tmp_path, {"quotes/varrick.yml": text})
    assert (found.file, found.code) == ("content/quotes.yml", "E200")


@pytest.mark.parametrize("tag", ["ko", "zh-Hans", "qaa", "qtz-Cyrl", "qab-Latn-KR", "QAA-x-isle"])
def test_languages_with_a_code_or_one_of_their_own_are_taken(tmp_path: Path, tag: str) -> None:
    names = f"names: [{{text: '1718', lang: {tag}}}]\n"
    assert shown(tmp_path, {"stakeholders/ister.yml": STATE + names}) == []


def test_a_review_may_be_due_of_every_kind_of_record_and_of_prose() -> None:
    assert set(ReviewDays.model_fields) == {*(kind.name for kind in KINDS), "page"}


@pytest.mark.parametrize("id", ["con", "nul", "aux", "prn", "com1", "com9", "lpt1", "lpt0"])
def test_an_id_that_windows_cannot_write_is_refused_wherever_it_stands(
    tmp_path: Path, id: str
) -> None:
    own = {"glossary.yml": f"items:\n  - {{id: ⟦{id}⟧, term: A, definition: B., checked: 2025}}\n"}
    hint = f"choose another, such as `{id}-note`"
    assert shown(tmp_path / "own", own) == expected("E224", own, hint)
    former = {"glossary.yml": own["glossary.yml"].replace(f"⟦{id}⟧", f"a, aliases: [b, ⟦{id}⟧]")}
    assert shown(tmp_path / "former", former) == expected("E224", former, hint)
    file = {f"sources/{id}.yml": "⟦type⟧: report\ntitle: A\nlanguage: en\nperspective: press\n"}
    file = {name: f"{text}checked: 2025-04-30\n" for name, text in file.items()}
    renamed = f"rename the file to `{id}-note.yml`"
    assert shown(tmp_path / "file", file) == expected("E224", file, renamed)


@pytest.mark.parametrize("folder", ["aux", "Con", "a:b", "nul.a", "a."])
def test_a_folder_of_content_that_windows_cannot_write_is_told_once(
    tmp_path: Path, folder: str
) -> None:
    names = {f"stakeholders/{folder}/ister.yml": "Ister", f"stakeholders/{folder}/b.yml": "Bex"}
    found = problems(tmp_path, {f: STATE.replace("Oslen", n) for f, n in names.items()})
    assert [(p.file, p.code) for p in found] == [(f"content/stakeholders/{folder}", "E318")]


@pytest.mark.parametrize("id", ["cons", "com10", "nul-a", "auxiliary", "com"])
def test_an_id_that_only_begins_so_is_one(tmp_path: Path, id: str) -> None:
    files = {"glossary.yml": f"items:\n  - {{id: {id}, term: A, definition: B., checked: 2025}}\n"}
    assert shown(tmp_path, files) == []


def test_of_two_wrong_ids_the_line_told_is_the_ids(tmp_path: Path) -> None:
    """The file's name is none, and neither is what stands in the file."""
    text = "type: report\ntitle: A\nlanguage: en\nid: ⟦Two Boats⟧\nperspective: press\n"
    files = {"sources/Two boats.yml": f"{text}checked: 2025-04-30\n"}
    hint = "rename the file to `two-boats.yml`"
    assert shown(tmp_path, files) == expected("E216", files, hint)
