"""Tests of reading pages of prose: what is a page, what it says of itself, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.kinds import BLOCKS
from explainer.load.docs import DocsPage, read_docs
from explainer.problems.problem import Problem
from tests.tiny import write


def read(root: Path) -> tuple[list[DocsPage], list[Problem]]:
    docs = read_docs(root / "docs", root, BLOCKS)
    return docs.pages, docs.problems


def page_of(root: Path, text: str) -> DocsPage:
    write(root / "docs", {"a-page.md": text})
    [page], problems = read(root)
    assert not problems
    return page


def problem_of(root: Path, text: bytes) -> Problem:
    (root / "docs").mkdir()
    (root / "docs" / "a-page.md").write_bytes(text)
    _, [problem] = read(root)
    return problem


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: In the front\n---\n# A heading\n", "In the front"),
        ("---\ntitle: In the front\n...\n# A heading\n", "In the front"),
        ("---\n# nothing yet\n---\n# A heading\n", "A heading"),
        ("Text.\n\n# A heading ##\n", "A heading"),
        ("Text.\n", "A page"),
        ("A *heading* 𠮷\n=====\n\nText.\n", "A heading 𠮷"),
        ("#A heading\n\nText.\n", "A heading"),
        ("```sh\n# a command\n```\n\n# A heading\n", "A heading"),
        ("~~~\nfound\n===\n~~~\n\n# A heading\n", "A heading"),
        ("Two\nlines\n===\n\n# A heading\n", "A heading"),
    ],
)
def test_a_page_has_a_title(tmp_path: Path, text: str, title: str) -> None:
    assert page_of(tmp_path, text).title == title


def test_a_page_says_that_it_is_about_the_site(tmp_path: Path) -> None:
    assert page_of(tmp_path, "---\nabout_the_site: true\n---\nText.\n").about_the_site
    assert not page_of(tmp_path, "Text.\n").about_the_site


def test_lines_count_as_in_the_file(tmp_path: Path) -> None:
    page = page_of(tmp_path, "---\ntitle: A\n---\n\n# B\n\nAs [[arvo]] says.\n")
    [(located, [(token, line, column)])] = page.collected.paragraphs[-1:]
    assert (located.line, located.column) == (7, 1)
    assert (token.text, line, column) == ("[[arvo]]", 7, 4)


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_lines_count_with_every_line_end(tmp_path: Path, end: bytes) -> None:
    (tmp_path / "docs").mkdir()
    lines = [b"\xef\xbb\xbf---", b"title: A", b"---", b"# B", b"", b"As [[arvo]] says.", b""]
    (tmp_path / "docs" / "a.md").write_bytes(end.join(lines))
    [page], problems = read(tmp_path)
    assert not problems
    assert page.title == "A"
    [(_, [(_, line, column)])] = page.collected.paragraphs[-1:]
    assert (line, column) == (6, 4)


@pytest.mark.parametrize("name", ["a.md", "b.markdown", "c.mkd", "d/e.md", "e.md/f.md"])
def test_what_mkdocs_publishes_is_read(tmp_path: Path, name: str) -> None:
    write(tmp_path / "docs", {name: "Text.\n"})
    [page], problems = read(tmp_path)
    assert not problems
    assert (page.path, page.file) == (name, f"docs/{name}")


@pytest.mark.parametrize("name", [".a.md", ".notes/a.md", "templates/a.md", "a.txt"])
def test_what_mkdocs_does_not_publish_as_a_page_is_not_read(tmp_path: Path, name: str) -> None:
    write(tmp_path / "docs", {name: "Text.\n"})
    assert read(tmp_path) == ([], [])


def test_a_byte_that_is_no_text_is_shown_in_its_place(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"# B\n\nThe caf\xe9 is open.\n")
    assert (problem.code, problem.line, problem.column) == ("E101", 3, 8)


def test_an_unseen_character_is_shown_in_its_place(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"# B\n\nThe \x00 is open.\n")
    assert (problem.code, problem.line, problem.column) == ("E105", 3, 5)


def test_front_matter_that_is_not_yaml_is_shown_in_its_place(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"---\ntitle: [A\n---\nText.\n")
    assert (problem.code, problem.line, problem.column) == ("E122", 2, 8)


@pytest.mark.parametrize("rest", ["\n# A heading\n\nText.\n", "Text.\n", "\n"])
def test_front_matter_without_its_end_is_told_at_its_begin(tmp_path: Path, rest: str) -> None:
    problem = problem_of(tmp_path, f"---\ntitle: A\nchecked: 2031-04\n{rest}".encode())
    assert (problem.code, problem.line, problem.hint) == (
        "E307",
        1,
        "write a line `---` below them",
    )


def test_front_matter_without_fields_is_refused(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"---\n- title\n---\nText.\n")
    assert (problem.code, problem.line, problem.column) == ("E305", 2, 1)


@pytest.mark.parametrize("text", [b"", b"\n \n", b"---\ntitle: A\n---\n"])
def test_a_page_without_text_is_refused(tmp_path: Path, text: bytes) -> None:
    problem = problem_of(tmp_path, text)
    assert (problem.code, problem.line) == ("E106", 1)


def test_a_first_line_that_mkdocs_would_not_show_is_refused(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, b"Note: the pact is old.\n")
    assert (problem.code, problem.line) == ("E307", 1)


def test_a_file_that_may_not_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    write(tmp_path / "docs", {"a.md": "Text.\n"})
    monkeypatch.setattr(Path, "open", refuse)
    pages, [problem] = read(tmp_path)
    assert not pages
    assert (problem.code, problem.file) == ("E304", "docs/a.md")
    assert "Permission denied" in problem.message


def test_no_link_is_followed_out_of_the_folder_or_to_another(tmp_path: Path) -> None:
    write(tmp_path, {"secret.md": "Secret.\n", "outside/secret.md": "Secret.\n"})
    write(tmp_path / "docs", {"pages/one.md": "Text.\n"})
    for name, target in (
        ("secret.md", "../secret.md"),
        ("secret.png", "../secret.md"),
        ("outside", "../outside"),
        ("again", "pages"),
        ("circle.md", "circle.md"),
    ):
        (tmp_path / "docs" / name).symlink_to(target)
    pages, problems = read(tmp_path)
    assert [page.path for page in pages] == ["pages/one.md"]
    found = {problem.file: problem.code for problem in problems}
    assert found == {
        "docs/secret.md": "E303",
        "docs/secret.png": "E303",
        "docs/outside": "E303",
        "docs/again": "E303",
        "docs/circle.md": "E304",
    }


def test_a_folder_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    pages, [problem] = read(tmp_path)
    assert not pages
    assert (problem.file, problem.code) == ("docs", "E304")
    assert "No such file or directory" in problem.message


@pytest.mark.parametrize(
    ("fields", "column", "hint"),
    [
        ("titel: Words", 1, "did you mean `title`?"),
        (
            "template: ../secret.html",
            1,
            "the fields are: title, description, order, takeaway, checked, about_the_site",
        ),
        (
            "redirect: 'javascript:x'",
            1,
            "the fields are: title, description, order, takeaway, checked, about_the_site",
        ),
        ("title: [a]", 1, "write it"),
        ("description:", 1, "write it"),
        ("about_the_site: yes", 17, "write `true` or `false`"),
    ],
)
def test_a_page_has_few_fields_and_no_others(
    tmp_path: Path, fields: str, column: int, hint: str
) -> None:
    write(tmp_path / "docs", {"a.md": f"---\n{fields}\n---\nText.\n"})
    _, [problem] = read(tmp_path)
    assert (problem.line, problem.column, problem.code) == (2, column, "E309")
    assert problem.hint == hint
