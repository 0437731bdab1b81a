"""Records where others belong: told once, by their cause, with where to move them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
import yaml

from explainer.build import load
from explainer.kinds import COLLECTIONS
from explainer.load.folder import RawRecord, read_folder
from tests.check.marked import MINIMAL, TODAY, make_project, problems

FULL = MINIMAL.parent.parent / "full" / "content"
RAW: dict[str, list[RawRecord]] = {
    name: sorted(
        (raw for raw in read_folder(FULL, FULL, COLLECTIONS).records if raw.collection == name),
        key=lambda raw: len(raw.data),
    )
    for name in COLLECTIONS
}
BY_LENGTH = {name: (raws[0], raws[-1]) for name, raws in RAW.items()}
SOURCE = """\
type: article-newspaper
title: Two boats, says the board
language: en
perspective: press
checked: 2025-04-30
"""
QUOTE = """\
speaker: oslen
said: 2019-03
title: On two boats
occasion: A statement
verification: primary-text
checked: 2025-04-30
wordings:
  - {text: Two boats., lang: en, fidelity: verbatim, source: board-statement}
"""


def told(root: Path, files: dict[str, str]) -> list[tuple[str, str, str, str]]:
    return [(p.file, p.code, p.message, p.hint) for p in problems(root, files)]


def text_of(raw: RawRecord, **more: str) -> str:
    data = {key: value for key, value in raw.data.items() if key != "id"}
    return yaml.safe_dump({**more, **data}, allow_unicode=True, sort_keys=False)


def destination(name: str) -> str:
    return f"move it to `content/{name}/`"


@pytest.mark.parametrize(("kind", "folder"), list(permutations(COLLECTIONS, 2)))
@pytest.mark.parametrize("length", ["few", "many"])
def test_a_record_in_the_folder_of_another_kind_is_told_by_its_cause_alone(
    tmp_path: Path, kind: str, folder: str, length: str
) -> None:
    record = BY_LENGTH[kind][length == "many"]
    [(file, code, message, hint)] = told(tmp_path, {f"{folder}/stray.yml": text_of(record)})
    assert (file, code) == (f"content/{folder}/stray.yml", "E341")
    assert COLLECTIONS[kind].one in message
    assert hint == destination(kind)


@pytest.mark.parametrize("kind", COLLECTIONS)
@pytest.mark.parametrize("name", ["people/stray.yml", "stray.yml", "more/sources/stray.yml"])
def test_a_record_under_a_name_of_no_kind_is_told_where_it_belongs(
    tmp_path: Path, kind: str, name: str
) -> None:
    files = {name: text_of(BY_LENGTH[kind][1])}
    [(file, code, _, hint)] = told(tmp_path, files)
    assert (file, code, hint) == (f"content/{name}", "E341", destination(kind))


@pytest.mark.parametrize("name", ["source", "Sources", "SOURCES", "sorces"])
def test_a_folder_of_a_mistyped_name_is_told_as_that(tmp_path: Path, name: str) -> None:
    [(_, code, _, hint)] = told(tmp_path, {f"{name}/a.yml": SOURCE, f"{name}/b.yml": SOURCE})
    assert (code, hint) == ("E301", "did you mean `sources`?")


@pytest.mark.parametrize("name", ["my-source", "source", "sorces", "source-1", "schema/a"])
def test_a_file_of_one_record_is_told_as_that_whatever_its_name_is_like(
    tmp_path: Path, name: str
) -> None:
    [(file, code, message, hint)] = told(tmp_path, {f"{name}.yml": SOURCE})
    assert (file, code) == (f"content/{name}.yml", "E341")
    assert message == f"this looks like a source, and stands under `{name.split('/')[0]}`"
    assert hint == "move it to `content/sources/`"


def test_several_records_of_one_file_are_told_once(tmp_path: Path) -> None:
    items = "".join(
        f"  - id: boat-{n}\n" + "".join(f"    {line}\n" for line in QUOTE.splitlines())
        for n in range(3)
    )
    [(file, code, message, hint)] = told(tmp_path, {"sources/said.yml": f"items:\n{items}"})
    assert (file, code) == ("content/sources/said.yml", "E341")
    assert message == "each of these 3 records looks like a quotation, and stands under `sources`"
    assert hint == "move them to `content/quotes/`"


def test_one_item_among_others_that_belong_there_is_told_at_its_own_line(tmp_path: Path) -> None:
    quotes = (MINIMAL / "quotes" / "varrick.yml").read_text(encoding="utf-8")
    stray = "  - id: herald\n" + "".join(f"    {line}\n" for line in SOURCE.splitlines())
    [problem] = problems(tmp_path, {"quotes/varrick.yml": quotes + stray})
    assert (problem.code, problem.line) == ("E341", quotes.count("\n") + 1)
    assert problem.message == "this looks like a source, and stands under `quotes`"


def test_what_refers_to_a_misplaced_record_is_not_told(tmp_path: Path) -> None:
    files = {
        "quotes/herald.yml": SOURCE,
        "quotes/more.yml": QUOTE.replace("board-statement", "herald"),
        "docs/more.md": "# More\n\nThe herald counts two [@herald].\n",
    }
    assert [code for _, code, *_ in told(tmp_path, files)] == ["E341"]


def test_the_only_source_in_another_folder_is_not_missed_too(tmp_path: Path) -> None:
    project = make_project(tmp_path, {})
    source = project.content / "sources" / "board-statement.yml"
    source.rename(project.content / "stakeholders" / source.name)
    assert [problem.code for problem in load(project, TODAY).problems] == ["E341"]


def test_the_schema_that_a_file_names_says_what_a_half_written_record_is(tmp_path: Path) -> None:
    comment = "# yaml-language-server: $schema=../schema/sources.json\n"
    half = "type: report\nlanguage: en\nchecked: 2025-04-30\n"
    [(_, code, message, hint)] = told(tmp_path, {"claims/boats.yml": comment + half})
    assert (code, hint) == ("E341", destination("sources"))
    assert message == "this looks like a source, and stands under `claims`"


def test_a_comment_that_was_only_copied_moves_no_record(tmp_path: Path) -> None:
    comment = "# yaml-language-server: $schema=../schema/quotes.json\n"
    assert told(tmp_path, {"sources/herald.yml": comment + SOURCE}) == []


def test_a_record_with_slips_of_its_own_keeps_its_own_problems(tmp_path: Path) -> None:
    found = told(tmp_path, {"sources/herald.yml": SOURCE.replace("perspective", "perspectiv")})
    assert [code for _, code, *_ in found] == ["E202"]


def test_a_list_file_that_is_there_is_named(tmp_path: Path) -> None:
    files = {
        "glossary.yml": "items:\n  - {id: boat, term: Boat, definition: What floats.,"
        " checked: 2025-04-30}\n",
        "sources/oar.yml": "term: Oar\ndefinition: What rows.\nsynonyms: [sweep]\n"
        "checked: 2025-04-30\n",
    }
    [(_, code, _, hint)] = told(tmp_path, files)
    assert (code, hint) == ("E341", "move it to `content/glossary.yml`, below `items:`")
