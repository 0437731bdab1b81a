"""What an editor sees of `explainer new`: a sound record in its place, or why there is none."""

from __future__ import annotations

import re
import stat
import unicodedata
from itertools import takewhile
from pathlib import Path

import pytest
from click.testing import CliRunner

from explainer.__main__ import explainer
from explainer.build import load
from explainer.edit.format import content_files, format_file
from explainer.load.project import Project
from tests import tiny
from tests.new.adding import (
    FULL,
    MINIMAL,
    SMALL,
    TODAY,
    copied,
    find,
    larger,
    new,
    small,
    snapshot,
    sound,
    written,
)


@pytest.fixture
def minimal(tmp_path: Path) -> Project:
    return copied(MINIMAL, tmp_path)


@pytest.mark.parametrize("kind", SMALL)
def test_each_kind_is_added_to_the_smallest_content(kind: str, minimal: Project) -> None:
    before = snapshot(minimal)
    done = new(minimal, kind, *small(kind))
    assert done.exit_code == 0, done.output
    id, file, line = written(done)
    record = find(sound(minimal), id)
    assert record.kind == kind
    assert str(record.checked) == TODAY.isoformat()
    assert record.origin.file == file
    after = snapshot(minimal)
    assert {name for name in after if after[name] != before.get(name)} == {file}
    lines = after[file].decode().splitlines()
    if "items:" in lines:
        assert lines[line - 1] == f"  - id: {id}"


@pytest.mark.parametrize("kind", SMALL)
def test_each_kind_is_added_among_many_others(kind: str, tmp_path: Path) -> None:
    project = copied(FULL, tmp_path)
    # Records of the pack are years old by now.
    settings = project.content / "site.yml"
    dated = re.sub(r"(?m)^review_days:.*\n", "", settings.read_text(encoding="utf-8"))
    settings.write_text(dated, encoding="utf-8")
    assert CliRunner().invoke(explainer, ["schema", "--project", str(tmp_path)]).exit_code == 0
    before = load(project, TODAY).library
    assert before is not None
    files = snapshot(project)
    done = new(project, kind, *larger(kind))
    assert done.exit_code == 0, done.output
    id, file, _ = written(done)
    after = sound(project, "W508")
    others = [record.model_dump() for record in after.records if record.id != id]
    assert others == [record.model_dump() for record in before.records]
    now = snapshot(project)
    ids = "content/schema/ids.json"
    assert {name for name in now if now[name] != files.get(name)} == {file, ids}
    assert f"Changed {ids}," in done.output
    assert f'"{id}"'.encode() in now[ids]
    collection = Path(file).parts[1].removesuffix(".yml")
    up = "../" * (len(Path(file).parts) - 2)
    modeline = f"# yaml-language-server: $schema={up}schema/{collection}.json\n"
    assert file in files or now[file].decode().startswith(modeline)
    # What was there stands as it did, above the new lines and below them.
    was = files.get(file, b"")
    same = takewhile(lambda pair: pair[0] == pair[1], zip(was, now[file], strict=False))
    assert now[file].endswith(was[len(list(same)) :])


@pytest.mark.parametrize("kind", SMALL)
def test_what_is_written_is_in_the_order_and_layout_of_all_files(kind: str, tmp_path: Path) -> None:
    project = copied(FULL, tmp_path)
    for path in content_files(project):
        path.write_bytes(format_file(project, path).after)
    done = new(project, kind, *larger(kind))
    assert done.exit_code == 0, done.output
    path = project.root / written(done)[1]
    assert not format_file(project, path).changed


@pytest.mark.parametrize("term", ["Con", "NUL", "Com1"])
def test_an_id_that_windows_cannot_write_is_not_proposed(minimal: Project, term: str) -> None:
    done = new(minimal, "term", *small("term", term=term))
    assert done.exit_code == 0, done.output
    assert written(done)[0] == f"{term.lower()}-note"


def test_a_first_quotation_begins_a_file_with_what_all_of_them_share(minimal: Project) -> None:
    done = new(minimal, "quote", *small("quote", speaker="oslen"))
    assert written(done) == ("oslen-on-two-boats", "content/quotes/oslen.yml", 3)
    text = (minimal.content / "quotes" / "oslen.yml").read_text(encoding="utf-8")
    assert text == (
        "defaults: {speaker: oslen, checked: 2026-12-01}\n"
        "items:\n"
        "  - id: oslen-on-two-boats\n"
        "    said: 2019-03\n"
        "    title: On two boats\n"
        "    occasion: Speech\n"
        "    verification: primary-text\n"
        "    wordings:\n"
        "      - text: Two boats are better.\n"
        "        lang: en\n"
        "        fidelity: verbatim\n"
        "        source: board-statement\n"
    )


def test_an_event_goes_into_its_era_at_its_date(tmp_path: Path) -> None:
    project = copied(FULL, tmp_path)
    options = small("event", date="1982", sources="council-minutes", actors="brevonne")
    options = options[: options.index("--era-title")]
    done = new(project, "event", *options, "--type", "custom")
    assert "--era: `1982` may lie in several eras\n    hint: name one of: covenant" in done.output
    done = new(project, "event", *options, "--type", "custom", "--era", "fishing-yaers")
    assert "hint: did you mean `fishing-years`?" in done.output
    done = new(project, "event", *options, "--type", "custom", "--era", "fishing-years")
    assert done.exit_code == 0, done.output
    id, file, _ = written(done)
    assert file == "content/events/fishing-years.yml"
    library = load(project, TODAY).library
    assert library is not None
    ids = [record.id for record in library.records if record.origin.file == file]
    assert ids == ["ground-closed", id, "catch-peak", "ground-shared"]


def test_a_term_goes_where_the_order_of_the_glossary_has_it(tmp_path: Path) -> None:
    project = tiny.project(
        tmp_path,
        {
            "glossary.yml": """\
            defaults: {checked: 2031-04-01}
            items:
              - {id: salt, term: Salt, definition: What is carried.}

              # Weighed twice.
              - {id: ton, term: Ton, definition: A weight.}
            """
        },
    )
    done = new(project, "term", *small("term", term="Sea salt"), "--today", "2031-05-01")
    assert done.exit_code == 0, done.output
    done = new(project, "term", *small("term", term="Stone"), "--today", "2031-05-01")
    assert done.exit_code == 0, done.output
    text = (project.content / "glossary.yml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "id:" in line or "#" in line] == [
        "  - {id: salt, term: Salt, definition: What is carried.}",
        "  - id: sea-salt",
        "  - id: stone",
        "  # Weighed twice.",
        "  - {id: ton, term: Ton, definition: A weight.}",
    ]


def test_all_that_is_missing_or_wrong_is_told_at_once(minimal: Project) -> None:
    before = snapshot(minimal)
    done = new(minimal, "quote", "--speaker", "varick", "--said", "3 March 2019", "--event", "x")
    assert done.exit_code == 2
    assert done.output.splitlines() == [
        "explainer new quote: nothing was written",
        "  --speaker: there is no stakeholder `varick`",
        "    hint: did you mean `varrick`?",
        "  --said: `3 March 2019` is not how dates are written",
        "    hint: write `2019-03-03`",
        "  --event: there is no event `x`",
        "    hint: add it first, with `explainer new event`",
        *(
            line
            for line in done.output.splitlines()
            if " is missing" in line
            and line.split()[0] in ("--title", "--occasion", "--verification")
        ),
        *(line for line in done.output.splitlines() if line.startswith("  --wordings-")),
    ]
    assert done.output.count(" is missing") == 7
    assert snapshot(minimal) == before


def test_a_record_that_would_bring_a_problem_is_shown_and_not_kept(minimal: Project) -> None:
    before = snapshot(minimal)
    done = new(minimal, "quote", *small("quote", wordings_text="Two boats … better."))
    assert done.exit_code == 1
    assert "content/quotes/varrick.yml:22:25: E420: words are left out here" in done.output
    assert "22 |       - text: Two boats … better.\n" in done.output
    assert "Nothing was written." in done.output
    assert snapshot(minimal) == before


def test_problems_that_were_there_before_do_not_keep_a_record_out(minimal: Project) -> None:
    tiny.write(
        minimal.content, {"stakeholders/bad.yml": "type: stat\n", "places.yml": "items: [\n"}
    )
    done = new(minimal, "term", *small("term"))
    assert done.exit_code == 0, done.output
    assert "E203" not in done.output


def test_what_a_file_says_of_all_its_records_need_not_be_said_again(tmp_path: Path) -> None:
    shared = """\
    defaults: {speaker: brin, said: 2030-02-03, checked: 2026-12-01, occasion: A feast}
    items:
    """
    project = tiny.project(tmp_path, {"quotes/brin.yml": shared})
    options = small("quote", speaker="brin", said=None, occasion=None, wordings_source="text")
    done = new(project, "quote", *options, "--today", "2031-05-01")
    assert done.exit_code == 0, done.output
    text = (project.content / "quotes" / "brin.yml").read_text(encoding="utf-8")
    assert "speaker" not in text.partition("items:")[2]
    assert "occasion" not in text.partition("items:")[2]
    assert "    checked: 2031-05-01\n" in text


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Communiqué & more", "communique-more"),
        ("Russia's “veto”", "russias-veto"),
        ("Łukasz Ørsted", "lukasz-orsted"),
        ("Đặng Thị Ngọc", "dang-thi-ngoc"),
        ("Щербаков Юрий", "shcherbakov-yuriy"),
        ("Αλέξης Τσίπρας", "alexis-tsipras"),
        (unicodedata.normalize("NFD", "김정은"), "gimjeongeun"),
        ("北京", "beijing"),
        ("عمر", "mr"),
        ("…", "claim"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("Oslen", "oslen-2"),
    ],
)
def test_an_id_is_proposed_that_nobody_has(title: str, id: str, minimal: Project) -> None:
    done = new(minimal, "claim", *small("claim", title=title))
    assert done.exit_code == 0, done.output
    assert written(done)[0] == id


def test_an_id_that_is_taken_is_refused(minimal: Project) -> None:
    done = new(minimal, "claim", *small("claim"), "--id", "oslen")
    assert done.exit_code == 2
    assert "--id: the id `oslen` is taken by the stakeholder at content/" in done.output
    assert "choose another, such as `oslen-2`" in done.output
    assert "such as `a-b`" not in done.output
    done = new(minimal, "claim", *small("claim"), "--id", "A b")
    assert done.exit_code == 2
    assert "for example `a-b`" in done.output


def test_groups_of_options_belong_together_in_the_order_given(minimal: Project) -> None:
    more = ["--asserted-by-who", "varrick", "--asserted-by-text", "So says Varrick."]
    done = new(minimal, "claim", *small("claim"), *more)
    assert done.exit_code == 2
    assert "--asserted-by-sources: it is given 1 times, and --asserted-by-who 2 times" in (
        done.output
    )
    done = new(minimal, "claim", *small("claim"), *more, "--asserted-by-sources", "board-statement")
    assert done.exit_code == 0, done.output
    stands = find(sound(minimal), written(done)[0]).asserted_by
    assert [(stand.who, str(stand.text)) for stand in stands] == [
        ("oslen", "Oslen says so."),
        ("varrick", "So says Varrick."),
    ]


def test_a_file_keeps_its_permissions_and_line_ends(minimal: Project) -> None:
    path = minimal.content / "quotes" / "varrick.yml"
    data = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(b"\xef\xbb\xbf" + data)
    path.chmod(0o640)
    done = new(minimal, "quote", *small("quote"))
    assert done.exit_code == 0, done.output
    now = path.read_bytes()
    assert now.startswith(b"\xef\xbb\xbf" + data)
    assert now.count(b"\n") == now.count(b"\r\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("title: One boat\n", "`varrick.yml` holds one record: begin a list there with `items:`"),
        ("items: [\n", "`varrick.yml` has problems of its own: mend them first"),
    ],
)
def test_a_file_that_takes_no_record_is_left_alone(text: str, why: str, minimal: Project) -> None:
    tiny.write(minimal.content, {"quotes/varrick.yml": text})
    before = snapshot(minimal)
    done = new(minimal, "quote", *small("quote"))
    assert (done.exit_code, done.output) == (2, f"explainer: nothing was written: {why}\n")
    assert snapshot(minimal) == before


def test_without_a_sound_site_it_says_what_to_mend_first(minimal: Project) -> None:
    (minimal.content / "site.yml").write_text("title: x\n", encoding="utf-8")
    done = new(minimal, "term", *small("term"))
    assert done.exit_code == 2
    assert "site.yml cannot be read" in done.output
