"""What records and prose may not say in the site's own voice is shown word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.marked import BARE_STATE, MINIMAL, Case, expected, shown

SITE = (MINIMAL / "site.yml").read_text(encoding="utf-8")
STYLE = SITE + "house_style: {avoid: {brine lords: the government}}\n"
STATE = BARE_STATE + "portrait: "
HINT = "instead: the government; or put it in quotation marks"
BOAT = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'
CASES: dict[str, Case] = {
    "in a record": (
        "E501",
        {"stakeholders/ister.yml": STATE + "The ⟦brine lords⟧ rule it.\n"},
        HINT,
    ),
    "at the beginning of a sentence": (
        "E501",
        {"stakeholders/ister.yml": STATE + "|\n  An island state.\n\n  ⟦Brine lords⟧ rule it.\n"},
        HINT,
    ),
    "after others' use of the word": (
        "E501",
        {"stakeholders/ister.yml": STATE + "Called “brine lords” rule, yet ⟦brine lords⟧ rule.\n"},
        HINT,
    ),
    "twice": (
        "E501",
        {
            "stakeholders/ister.yml": STATE
            + ">\n  The ⟦brine lords⟧, these\n  ⟦brine lords⟧, rule.\n"
        },
        HINT,
    ),
    "in one of several languages": (
        "E501",
        {"stakeholders/ister.yml": STATE + "{fr: Une île, en: The ⟦brine lords⟧ rule it.}\n"},
        HINT,
    ),
    "in site.yml": (
        "E501",
        {"site.yml": STYLE.replace("The Ferry Accord,", "The ⟦brine lords⟧,")},
        HINT,
    ),
    "in prose": (
        "E501",
        {"docs/more.md": "# More\n\nThere, says [[oslen]],\nthe ⟦brine lords⟧ rule.\n"},
        HINT,
    ),
    "in a list of prose": (
        "E501",
        {"docs/more.md": "# More\n\n- There, says [[oslen]],\n  the ⟦brine lords⟧ rule.\n"},
        HINT,
    ),
    "in a heading of prose": (
        "E501",
        {"docs/more.md": "---\ntitle: More\n---\n\n# The ⟦brine lords⟧\n\nSee [[oslen]].\n"},
        HINT,
    ),
    "an answer that is too long for its depth": (
        "E502",
        {"docs/index.md": "# Home\n\n/// depth | ⟦brief⟧\n" + "word " * 76 + "[[oslen]]\n///\n"},
        "shorten it",
    ),
    "a source after a comma, in a record": (
        "E506",
        {
            "stakeholders/ister.yml": STATE
            + "It is small [@board-statement, p. 3, ⟦@oslen⟧; @board-statement, ⟦@oslen⟧].\n"
        },
        "part sources with `;`, as in `[@one, p. 3; @another]`",
    ),
    "a source after a comma, in prose": (
        "E506",
        {"docs/more.md": "# More\n\nIt is small [@board-statement,\n⟦@board⟧].\n"},
        "part sources with `;`, as in `[@one, p. 3; @another]`",
    ),
    "a paragraph that rests on nothing": (
        "E503",
        {"docs/more.md": "# More\n\nSee [[oslen]].\n\n⟦There is one boat.⟧\nOnly one.\n"},
        "cite a source, `[@id]`, or refer to a record, `[[id]]`",
    ),
    "a reference that a cell of a table cuts off": (
        "E506",
        {
            "docs/more.md": "# More\n\nSee [[oslen]].\n\nTable: Boats\n\n| Who | How many |\n"
            "| --- | --- |\n| ⟦[[⟧oslen|Oslen]] | two |\n"
        },
        "write `[[id]]`, in a table `[words]([[id]])`; for a bracket that is only a bracket,"
        " write `\\[`",
    ),
    "a paragraph whose citation is not closed": (
        "E506",
        {"docs/more.md": "# More\n\nThere is one boat ⟦[@⟧board-statement.\n"},
        "write `[@id]`; for a bracket that is only a bracket, write `\\[`",
    ),
    "a block of two strokes": (
        "E505",
        {"docs/more.md": "# More\n\nSee [[oslen]].\n\n⟦// quote | varrick-one-boat⟧\n//\n"},
        "write `/// quote | varrick-one-boat`, and close it below",
    ),
    "a row of a table that names nothing": (
        "E503",
        {
            "docs/more.md": "# More\n\nSee [[oslen]].\n\nTable: Boats\n\n| Who | How many |\n"
            "| --- | --- |\n| The council | [one](#more) [@board-statement] |\n| ⟦Nobody⟧ | two |\n"
        },
        "cite a source, `[@id]`, or refer to a record, `[[id]]`",
    ),
    "an image that shows what nobody is named for": (
        "E503",
        {
            "docs/more.md": "# More\n\nSee [[oslen]].\n\n⟦![One boat](boat.svg)⟧\n",
            "docs/boat.svg": BOAT,
        },
        "cite a source, `[@id]`, or refer to a record, `[[id]]`",
    ),
    "words set apart as a quotation": (
        "E507",
        {"docs/more.md": "# More\n\nSee [[oslen]].\n\n> ⟦One boat, [[oslen]] says.⟧\n> Two.\n"},
        "place the record with `/// quote | its-id`, or leave out the `>`",
    ),
    "a review of prose that is yet to come": (
        "E440",
        {"docs/more.md": "---\ntitle: More\nchecked: ⟦2025-05-02⟧\n---\n\nSee [[oslen]].\n"},
        "today is 2025-05-01",
    ),
    "a review of prose on no day": (
        "E214",
        {"docs/more.md": "---\nchecked: ⟦2025-02-29⟧\n---\n\nSee [[oslen]].\n"},
        "write a day from 01 to 28, or `2025-02` for the month alone",
    ),
    "a table without a caption": (
        "E504",
        {"docs/more.md": "# More\n\n| ⟦Who⟧ |\n| --- |\n| [[oslen]] |\n"},
        "write a paragraph `Table: what it shows` right before or after it",
    ),
}


@pytest.mark.parametrize(("code", "files", "hint"), CASES.values(), ids=CASES)
def test_what_may_not_be_said_so_is_shown_in_its_place(
    tmp_path: Path, code: str, files: dict[str, str], hint: str
) -> None:
    assert shown(tmp_path, {"site.yml": STYLE, **files}) == expected(code, files, hint)


def test_a_mail_address_may_be_the_place_in_a_source(tmp_path: Path) -> None:
    cited = "[@board-statement, mail to board@oslen.example; @board-statement]"
    assert shown(tmp_path, {"docs/more.md": f"# More\n\nIt is small {cited}.\n"}) == []


@pytest.mark.parametrize(
    "words", ["Some say “brine lords”.", "Some say ‘brine lords’.", "The brinelords rule."]
)
def test_others_words_and_other_words_are_left_alone(tmp_path: Path, words: str) -> None:
    files = {"site.yml": STYLE, "stakeholders/ister.yml": STATE + words + "\n"}
    assert shown(tmp_path, files) == []


def test_references_and_citations_do_not_count_as_words(tmp_path: Path) -> None:
    text = "word " * 73 + "[[oslen|one two]][@board-statement, p. 3; @board-statement, p. 4]"
    assert shown(tmp_path, {"docs/index.md": f"# Home\n\n/// depth | brief\n{text}\n///\n"}) == []


def test_a_row_rests_on_what_any_of_its_cells_names_and_a_decoration_on_nothing(
    tmp_path: Path,
) -> None:
    page = (
        "# More\n\nSee [[oslen]].\n\n![](boat.svg)\n\n"
        "![One boat](boat.svg)\n*One boat* [@board-statement]\n\nTable: Boats\n\n"
        "| Who | How many |\n"
        "| --- | --- |\n| The council | one [@board-statement] |\n| [Oslen]([[oslen]]) | two |\n"
    )
    assert shown(tmp_path, {"docs/more.md": page, "docs/boat.svg": BOAT}) == []


def test_the_end_of_a_block_that_never_began_is_told_where_it_stands(tmp_path: Path) -> None:
    closed = "/// quote | varrick-one-boat\n///\n\n/// qote | varrick-one-boat\n///\n\n"
    found = shown(tmp_path, {"docs/more.md": f"# More\n\nSee [[oslen]].\n\n{closed}///\n"})
    assert [(problem.line, problem.code, problem.hint) for problem in found] == [
        (8, "E505", "did you mean `quote`?"),
        (11, "E505", "delete it, or begin the block"),
    ]


def test_a_word_in_brackets_that_is_no_id_or_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    words = "It [so-called] has [oslen] a [ferry-accord](https://boats.example/), `[ferry-accord]`"
    assert shown(tmp_path, {"docs/more.md": f"# More\n\n{words} [@board-statement].\n"}) == []
