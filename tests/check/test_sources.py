"""A source is named as its publisher names it, and a work is not mistaken for a copy of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import expected, shown

FILE = "sources/board-statement.yml"
SOURCE = """\
type: document
title: Statement on the night ferry
language: en
perspective: official
checked: 2025-04-30
"""
NUMBERS = {
    "an address of version 4": "URL: ⟦http://203.0.113.7/boat⟧",
    "an address of version 4 with a port": "URL: ⟦http://203.0.113.7:8080/boat⟧",
    "an address of version 4 as one number": "URL: ⟦http://3405803783/boat⟧",
    "an address of version 6": "URL: ⟦'http://[2001:db8::7]/boat'⟧",
    "the address of the original": "original: {title: Boats, URL: ⟦http://203.0.113.7/boat⟧}",
    "an archive": "archive: ⟦203.0.113.7⟧",
    "a copy": "seen_through: {kind: mirror, publisher: ⟦203.0.113.7⟧}",
    "a copy told in words": "seen_through: {kind: mirror, publisher: ⟦A mirror at 203.0.113.7⟧}",
    "a copy of version 6": "seen_through: {kind: mirror, publisher: ⟦2001:db8::7⟧}",
}
COPIES = {
    "the address of the source": "URL: ⟦https://www.boats.example/a⟧\n"
    "seen_through: {kind: scraper, publisher: boats.example}",
    "the address of the original": "original: {title: Boats, URL: ⟦https://boats.example/a⟧}\n"
    "seen_through: {kind: archive, publisher: Boats.example}",
    "the publisher of the original": "original: {title: Boats, publisher: ⟦Boats Today⟧}\n"
    "seen_through: {kind: repost, publisher: Boats  today}",
    "the source itself": "URL: https://boats.example/a\n"
    "original: {title: Boats, URL: ⟦https://boats.example/a⟧}",
}
SOUND = {
    "a host with digits": "URL: https://203.boats.example/1.2.3.4",
    "an archive that is linked": "URL: https://boats.example/a\n"
    "seen_through: {kind: archive, publisher: boats.example}",
    "an excerpt from the same publisher": "original: {title: Boats, publisher: Boats Today}\n"
    "seen_through: {kind: excerpt, title: Boats in brief, publisher: Boats Today}",
    "a copy beside the work": "original: {title: Boats, URL: 'https://boats.example/a'}\n"
    "seen_through: {kind: scraper, publisher: copies.example}",
}


def written(fields: str) -> dict[str, str]:
    return {FILE: SOURCE + fields + "\n"}


@pytest.mark.parametrize("fields", NUMBERS.values(), ids=NUMBERS)
def test_a_bare_number_names_no_publisher(tmp_path: Path, fields: str) -> None:
    hint = "give the name or address that the publisher has, or leave it out"
    assert shown(tmp_path, written(fields)) == expected("E450", written(fields), hint)


@pytest.mark.parametrize("fields", COPIES.values(), ids=COPIES)
def test_a_copy_is_not_given_as_the_work(tmp_path: Path, fields: str) -> None:
    hint = "name the work's own publisher and address, or leave out what is not known"
    assert shown(tmp_path, written(fields)) == expected("E451", written(fields), hint)


@pytest.mark.parametrize("fields", SOUND.values(), ids=SOUND)
def test_what_only_resembles_them_passes(tmp_path: Path, fields: str) -> None:
    assert shown(tmp_path, written(fields)) == []


def test_a_work_of_others_is_not_quoted_at_length(tmp_path: Path) -> None:
    quote = (
        "items:\n  - {{id: varrick-on-boats, speaker: varrick, said: 2019-03, title: On boats,\n"
        "    occasion: A book, verification: single-report, checked: 2025-04-30, wordings: [\n"
        "    {{text: {words}, lang: en, fidelity: verbatim, source: board-statement}}]}}\n"
    )
    for perspective, count, found in (("press", 501, 1), ("press", 500, 0), ("official", 501, 0)):
        source = SOURCE.replace("perspective: official", f"perspective: {perspective}")
        files = {
            FILE: source,
            "quotes/varrick.yml": quote.format(words="boat " * (count - 1) + "boat"),
        }
        folder = tmp_path / f"{perspective}-{count}"
        codes = [problem.code for problem in shown(folder, files)]
        assert codes == ["E452"] * found, (perspective, count)


TITLES = {
    "an English title of a Korean page": ("ko", "", "⟦Ferry talks⟧"),
    "a Russian title of an English page": ("en", "", "⟦Паром⟧"),
    "a title of a language given wrongly": ("ko", "ja", "⟦나루⟧"),
    "a title in letters that its language is said not to use": ("ko-Latn", "", "⟦나루⟧"),
    "its own": ("ko", "", "나루"),
    "one with a foreign word": ("ko", "", "KBS 나루"),
    "one in the language named": ("ko", "en", "Ferry talks"),
    "one in Han characters of Korean": ("ko", "", "渡船"),
    "one in the other script of its language": ("sr", "", "Trajekt"),
    "one in letters of a script that its language names": ("ko-Latn", "", "Naru"),
    "one without letters": ("ko", "", "'1987'"),
    "one in no known language": ("und", "", "나루"),
}


@pytest.mark.parametrize(("language", "own", "title"), TITLES.values(), ids=TITLES)
def test_a_title_in_another_script_names_its_language(
    tmp_path: Path, language: str, own: str, title: str
) -> None:
    source = SOURCE.replace("Statement on the night ferry", title)
    source = source.replace("language: en", f"language: {language}")
    files = {FILE: source + (f"title_language: {own}\n" if own else "")}
    hint = "write the title's own language under `title_language`"
    assert shown(tmp_path, files) == expected("E453", files, hint)
