"""Web addresses are told as they were typed: nothing is mended in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.texts.web_address_form import corrected_address, fault_in
from tests.check.marked import MINIMAL, marks, problems

SOURCE = """\
type: report
title: Two boats
language: en
perspective: press
checked: 2025-04-30
"""
# What is typed, as YAML in quotation marks has it, and what the hint tells to write.
TYPED = {
    "three slashes": ("http:///x.example/a", "http://x.example/a"),
    "one slash": ("https:/x.example/a", "https://x.example/a"),
    "no slash": ("https:x.example/a", "https://x.example/a"),
    "four slashes": ("https:////x.example/a", "https://x.example/a"),
    "a line break": (r"https://x.example/\na", "https://x.example/a"),
    "a tab": (r"https://x.example/a\t", "https://x.example/a"),
    "a backslash": (r"https://x.example\\a", "https://x.example/a"),
    "a blank within": ("https://x.example/a b", "https://x.example/a%20b"),
    "a blank before": (" https://x.example/a", "https://x.example/a"),
    "a blank after": ("https://x.example/a ", "https://x.example/a"),
    "a no-break space": (r"https://x.example/a\u00a0", "https://x.example/a"),
    "a password": ("https://ada:boat@x.example/a", "https://x.example/a"),
    "a user": ("https://ada@x.example/a", "https://x.example/a"),
    "an empty user": ("https://@x.example/a", "https://x.example/a"),
    "a bracket after": ("https://x.example/a)", "https://x.example/a"),
    "two brackets, one opened": ("https://x.example/a_(b))", "https://x.example/a_(b)"),
    "the tail of a link": ("https://x.example/a](b)", "https://x.example/a"),
    "a whole link": ("[a](https://x.example/a)", "https://x.example/a"),
    "a pointed bracket": ("https://x.example/a>", "https://x.example/a"),
    "a full stop": ("https://x.example/a.", "https://x.example/a"),
    "a comma": ("https://x.example/a,", "https://x.example/a"),
    "an ellipsis": ("https://x.example/a…", "https://x.example/a"),
    "a port that says nothing": ("https://x.example:443/a", "https://x.example/a"),
    "a port of HTTP": ("http://x.example:80/a", "http://x.example/a"),
    "no port": ("https://x.example:/a", "https://x.example/a"),
    "the beginning twice": ("http://https://x.example/a", "https://x.example/a"),
    "the beginning twice, once without its colon": ("https://http//x.example", "http://x.example"),
}
PLAIN = [
    "http://мид.рф/заявление",
    "https://x.example/a_(b)",
    "https://x.example/❤\ufe0f",
    "https://조선.example/소식?쪽=1#둘",
    "HTTPS://X.example/A",
    "https://x.example:8443/a",
    "https://x.example/a?b=[1]&c=d;e",
    "https://x.example/~ada/@boats",
    "https://sub.x-y.example",
    "https://x_y.example./",
    "https://हिन्दी.example/",
    "https://l·l.ナ・ル.example/",
    "https://🦆.example:65535/",
    "https://web.archive.example/2020/https://x.example/",
]
NO_HOST = {
    "letters of two alphabets": "https://раypal.example/a",
    "wide letters": "https://ｘ.example/a",
    "letters as percents": "https://x%2eexample.example/a",
    "a part left out": "https://x.example/…/a",
    "two full stops": "https://x..example/a",
    "a full stop first": "https://.example/",
    "a hyphen first": "https://-x.example/",
    "a comma": "https://x,y.example/",
    "a star": "https://*.example/",
    "a dash": "https://x–y.example/",
    "a full stop of Chinese": "https://x。example/",
    "a label of 64 letters": f"https://{'a' * 64}.example/",
}
OWN = ["http://localhost/a", "https://LOCALHOST:8000/", "http://a.localhost/", "https://wiki/a"]
OWN += ["https://localhost.localdomain/", "https://wiki.corp/a", "https://x.test/"]
NUMBERS = [
    "http://127.0.0.1/",
    "http://127.1/a",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
]


def told(root: Path, url: str) -> list[tuple[str, str]]:
    found = problems(root, {"sources/herald.yml": f'{SOURCE}URL: "{url}"\n'})
    assert all(p.file == "content/sources/herald.yml" and p.line == 6 for p in found)
    return [(p.code, p.hint) for p in found]


@pytest.mark.parametrize(("url", "better"), TYPED.values(), ids=TYPED)
def test_an_address_that_browsers_would_mend_is_told_with_the_mended_one(
    tmp_path: Path, url: str, better: str
) -> None:
    [(code, hint)] = told(tmp_path, url)
    assert code in ("E222", "E212", "E134")
    assert hint == f"write `{better}`"
    assert told(tmp_path / "mended", better) == []


def test_an_address_without_its_colon_is_told_with_the_mended_one(tmp_path: Path) -> None:
    assert told(tmp_path, "http//x.example/a") == [("E212", "write `http://x.example/a`")]


@pytest.mark.parametrize("url", PLAIN)
def test_an_address_that_is_right_is_left_as_it_is(tmp_path: Path, url: str) -> None:
    assert told(tmp_path, url) == []


@pytest.mark.parametrize("url", NO_HOST.values(), ids=NO_HOST)
def test_a_name_of_a_website_that_misleads_is_told(tmp_path: Path, url: str) -> None:
    assert [code for code, _ in told(tmp_path, url)] == ["E222"]


@pytest.mark.parametrize("url", OWN)
def test_ones_own_machine_is_no_address_for_readers(tmp_path: Path, url: str) -> None:
    assert [code for code, _ in told(tmp_path, url)] == ["E223"]


@pytest.mark.parametrize("url", NUMBERS)
def test_a_number_is_told_in_whatever_way_it_is_written(tmp_path: Path, url: str) -> None:
    assert [code for code, _ in told(tmp_path, url)] == ["E450"]


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("original: {title: A, URL: ⟦https:/x.example⟧}", "E222"),
        ("archive: ⟦https://ada:boat@x.example⟧", "E222"),
        ("remark: See [it](⟦https:/x.example/a⟧).", "E222"),
        ("remark: See [it](⟦http://127.0.0.1/a⟧), and [more](https://x.example/a_(b)).", "E450"),
        ("remark: See [it](⟦https://localhost/a⟧ 'Boats').", "E223"),
        ("remark: See [it](⟦https://x.example:99999/a⟧).", "E222"),
        ("remark: See [it](⟦https://x.example:boat/a⟧).", "E222"),
        ('remark: See [it](⟦https://x.example/a b⟧), "boats" [more](https://x.example).', "E222"),
        ("remark: See [it](⟦javascript:alert⟧).", "E510"),
        ("remark: See [it](⟦data:text/plain,a⟧).", "E510"),
        ("remark: See [it](⟦ftp://x.example/a⟧).", "E510"),
    ],
)
def test_addresses_of_all_fields_and_in_prose_are_told(
    tmp_path: Path, field: str, found: str
) -> None:
    files = {"sources/herald.yml": f"{SOURCE}{field}\n"}
    told = problems(tmp_path, files)
    assert [(p.file, p.line, p.column, p.length) for p in told] == marks(files)
    assert [p.code for p in told] == [found]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("url: https://ferry-accord.example/", "url: ⟦https:/ferry-accord.example/⟧"),
        ("contact: {email: editors@ferry-accord.example}", "contact: {url: ⟦http://localhost/⟧}"),
    ],
)
def test_addresses_in_site_yml_are_told(tmp_path: Path, line: str, wrong: str) -> None:
    site = (MINIMAL / "site.yml").read_text(encoding="utf-8")
    assert line in site
    files = {"site.yml": site.replace(line, wrong)}
    told = problems(tmp_path, files)
    assert [(p.file, p.line, p.column, p.length) for p in told] == marks(files)


@pytest.mark.parametrize("wrong", ["https:/x.example", "http://u:p@x.example", "http://0x7f.1/"])
def test_addresses_on_pages_of_prose_are_told(tmp_path: Path, wrong: str) -> None:
    page = f"# More\n\nOf [[oslen]]: [it](⟦{wrong}⟧) and [b][b].\n\n[b]: ⟦{wrong}⟧\n"
    files = {"docs/more.md": page}
    found = {(p.file, p.line, p.column, p.length) for p in problems(tmp_path, files)}
    assert marks(files)[0] in found


@pytest.mark.parametrize("unseen", ["\u200b", "\u3164", "\u034f"])
def test_what_nobody_sees_is_left_out_of_the_mended_address(unseen: str) -> None:
    fault = fault_in(f"https://x.example/{unseen}a")
    assert fault is not None
    assert f"U+{ord(unseen):04X}" in fault.message
    assert fault.corrected == "https://x.example/a"


@given(st.sampled_from(PLAIN), st.text(max_size=6), st.text(max_size=6))
def test_what_is_mended_has_no_fault_left_that_was_mended(url: str, one: str, two: str) -> None:
    fault = fault_in(one + url + two)
    assert fault is None or fault.corrected == "" or fault_in(fault.corrected) is None
    assert corrected_address(corrected_address(url)) == corrected_address(url) == url
