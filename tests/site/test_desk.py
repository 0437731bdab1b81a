"""The editors' desk stands in a preview, renews itself, and is in no site that is built."""

from __future__ import annotations

import posixpath
from pathlib import Path

from lxml.html import HtmlElement, document_fromstring

from tests import tiny
from tests.site.preview import Preview, replace, running
from tests.site.sites import BuiltSite

NOTHING = "Nothing to do here."


def section(page: str, name: str) -> HtmlElement:
    shown: HtmlElement = document_fromstring(page)
    [found] = shown.xpath(f"//section[@aria-labelledby='{name}']")
    return found


def prepare(folder: Path) -> None:
    """Let a review be due, on a page of prose and on a record, before the preview starts."""
    with (folder / "content/site.yml").open("a") as site:
        site.write("review_days: {stakeholder: 30, page: 30}\n")
    page = "---\nchecked: 2025-04-30\nabout_the_site: true\n---\n\n# The pier\n\nIt is wet.\n"
    (folder / "docs/pier.md").write_text(page)


def test_each_list_names_records_with_their_page_and_their_line(tmp_path: Path) -> None:
    with running(tmp_path) as preview:
        prepare(tmp_path)
        page = preview.until("docs/pier.md:2:10", "desk/")
        due = section(page, "stale")
        assert [title.text_content() for title in due.iter("h3")] == [
            "Stakeholders",
            "Pages of prose",
        ]
        rows = due.xpath(".//ul/li")
        assert len(rows) == 3
        name, opens = rows[0].xpath(".//a")
        assert (name.text_content(), name.get("href")) == ("Oslen", "../stakeholders/oslen/")
        [place] = rows[0].iter("code")
        assert place.text_content() == "content/stakeholders/oslen.yml:7:10"
        line = f"{tmp_path.resolve()}/content/stakeholders/oslen.yml:7:10"
        assert opens.get("href") == f"vscode://file{line}"
        assert NOTHING in section(page, "unverified").text_content()
        for row in rows:
            [link] = row.find("p").iter("a")
            path = posixpath.normpath(f"desk/{link.get('href')}") + "/"
            assert link.text_content() in preview.read(path), path
        assert preview.read().count(">Desk</a>") == 2, "in the sections and in the foot"
        renewed(preview)


def renewed(preview: Preview) -> None:
    """Assert that the lists follow an edit within one rebuild."""
    before = preview.settle()
    quotes = preview.content / "quotes/varrick.yml"
    replace(quotes, "verification: primary-text", "verification: single-report")
    page = preview.until("one report has it", "desk/")
    assert "On one boat for two banks" in section(page, "unverified").text_content()
    assert preview.settle() == before + 1


def test_no_site_that_is_built_has_a_desk_or_a_way_to_it(site: BuiltSite) -> None:
    assert not [path for path in site.readable if path.startswith("desk")]
    for path in site.folder.rglob("*.html"):
        text = path.read_bytes()
        assert b"vscode:" not in text, path
        assert b">Desk</a>" not in text, path


def test_no_page_of_prose_may_take_its_address(tmp_path: Path) -> None:
    page = "---\nabout_the_site: true\n---\n\n# Desk\n\nMine.\n"
    [problem] = tiny.checked(tmp_path, docs={"desk.md": page}).problems
    assert "desk/" in problem.message
