"""The addresses by which a page leads to its file, and to a report, on each kind of forge."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from explainer.model.forge import RepositoryLinks
from explainer.model.record import Record
from explainer.pages.contact import contact_href, report_href
from explainer.pages.site import SiteRenderer
from explainer.pages.view import View
from tests import tiny

QUOTE_PAGE = "https://salt.example/quotes/arvo-on-salt/"
GITHUB = "https://github.com/salt/pact"
GITLAB = "https://gitlab.com/salt/deep/pact"
CODEBERG = "https://codeberg.org/salt/pact"


def view(folder: Path, repository: str, path: str = "") -> View:
    """Return a page of the small project whose site.yml names a repository."""
    site = tiny.SITE + (f"repository: {repository}\n" if repository else "")
    library = tiny.library(folder, {"site.yml": site})
    return SiteRenderer(library).view(path)


def files(folder: Path, repository: str) -> RepositoryLinks:
    found = view(folder, repository).files
    assert found is not None
    return found


def quote(page: View) -> Record:
    return page.library.by_id["arvo-on-salt"]


def asked(href: str) -> dict[str, str]:
    """Return what the query of an address asks for."""
    found = parse_qs(urlsplit(href).query, strict_parsing=True, keep_blank_values=True)
    return {name: value for name, [value] in found.items()}


@pytest.mark.parametrize(
    ("url", "edit", "show", "folder"),
    [
        (GITHUB, "edit/main/a.yml", "blob/main/a.yml#L3", "tree/main/a"),
        (GITLAB, "-/edit/main/a.yml", "-/blob/main/a.yml#L3", "-/tree/main/a"),
        (CODEBERG, "_edit/main/a.yml", "src/branch/main/a.yml#L3", "src/branch/main/a"),
    ],
)
def test_the_host_tells_how_a_file_is_edited_and_shown(
    tmp_path: Path, url: str, edit: str, show: str, folder: str
) -> None:
    links = files(tmp_path, url)
    assert links.edit("a.yml") == f"{url}/{edit}"
    assert links.show("a.yml", 3) == f"{url}/{show}"
    assert links.folder("a") == f"{url}/{folder}"


@pytest.mark.parametrize(
    ("url", "plain"),
    [(GITHUB, "?plain=1#L3"), (GITLAB, "?plain=1#L3"), (CODEBERG, "?display=source#L3")],
)
def test_prose_is_shown_by_its_lines_and_not_as_a_page(
    tmp_path: Path, url: str, plain: str
) -> None:
    shown = files(tmp_path, url).show("docs/a.md", 3)
    assert shown is not None
    assert shown.endswith(f"docs/a.md{plain}")


@pytest.mark.parametrize(
    ("host", "forge"),
    [
        ("github.com", "github"),
        ("github.salt.example", "github"),
        ("gitlab.salt.example", "gitlab"),
        ("codeberg.org", "forgejo"),
        ("gitea.salt.example", "forgejo"),
    ],
)
def test_hosts_are_known_by_a_part_of_their_name(tmp_path: Path, host: str, forge: str) -> None:
    assert files(tmp_path, f"https://{host}/salt/pact").forge == forge


def test_a_forge_that_the_host_does_not_tell_is_named(tmp_path: Path) -> None:
    url = "https://code.salt.example/salt/pact"
    links = files(tmp_path, f"{{url: {url}, forge: gitlab}}")
    assert links.edit("a.yml") == f"{url}/-/edit/main/a.yml"


def test_files_count_from_the_repository_and_stand_on_the_branch_of_the_site(
    tmp_path: Path,
) -> None:
    links = files(tmp_path, f'{{url: {GITHUB}.git, branch: "to/print #2", folder: sites/salt/}}')
    assert links.edit("content/a b.yml") == (
        f"{GITHUB}/edit/to/print%20%232/sites/salt/content/a%20b.yml"
    )


def test_a_branch_may_stand_beside_the_address_as_it_used_to(tmp_path: Path) -> None:
    assert files(tmp_path, f"{GITHUB}/\nbranch: next").edit("a.yml") == f"{GITHUB}/edit/next/a.yml"


def test_a_file_outside_of_the_project_has_no_address(tmp_path: Path) -> None:
    links = files(tmp_path, GITHUB)
    assert links.edit("/elsewhere/content/a.yml") is None
    assert links.show("/elsewhere/content/a.yml", 3) is None


def test_without_a_repository_no_page_leads_to_its_file(tmp_path: Path) -> None:
    assert view(tmp_path, "").files is None


def test_a_report_opens_the_form_with_the_record_and_the_page(tmp_path: Path) -> None:
    page = view(tmp_path, GITHUB, "quotes/arvo-on-salt/")
    href = report_href(page, quote(page))
    assert href.startswith(f"{GITHUB}/issues/new?")
    assert asked(href) == {
        "template": "report-an-error.yml",
        "title": "Problem with arvo-on-salt",
        "record": "arvo-on-salt",
        "page": QUOTE_PAGE,
    }


def test_forgejo_is_told_the_forms_path_and_marks_its_fields(tmp_path: Path) -> None:
    page = view(tmp_path, CODEBERG, "quotes/arvo-on-salt/")
    href = report_href(page, quote(page))
    assert href.startswith(f"{CODEBERG}/issues/new?")
    assert asked(href) == {
        "template": ".github/ISSUE_TEMPLATE/report-an-error.yml",
        "title": "Problem with arvo-on-salt",
        "field:record": "arvo-on-salt",
        "field:page": QUOTE_PAGE,
    }


def test_a_forge_without_forms_is_told_title_and_text(tmp_path: Path) -> None:
    page = view(tmp_path, GITLAB, "quotes/arvo-on-salt/")
    href = report_href(page, quote(page))
    assert href.startswith(f"{GITLAB}/-/issues/new?")
    assert asked(href) == {
        "issue[title]": "Problem with arvo-on-salt",
        "issue[description]": f"Record: arvo-on-salt\nPage: {QUOTE_PAGE}\n\nWhat is wrong:\n",
    }


def test_without_a_repository_a_report_is_a_letter(tmp_path: Path) -> None:
    page = view(tmp_path, "", "quotes/arvo-on-salt/")
    href = report_href(page, quote(page))
    assert href.startswith("mailto:editors@salt.example?")
    # Programs for mail take a plus sign for itself.
    assert "+" not in href
    assert asked(href) == {
        "subject": "Problem with arvo-on-salt",
        "body": f"Record: arvo-on-salt\nPage: {QUOTE_PAGE}\n\nWhat is wrong:\n",
    }


def test_a_page_of_no_record_is_reported_by_its_address(tmp_path: Path) -> None:
    told = asked(report_href(view(tmp_path, GITHUB, "timeline/")))
    assert (told["title"], told["page"]) == (
        "Problem on /timeline/",
        "https://salt.example/timeline/",
    )
    assert "record" not in told


def test_an_objection_is_never_sent_to_where_everybody_reads(tmp_path: Path) -> None:
    href = contact_href(view(tmp_path, GITHUB), "Objection")
    assert href == "mailto:editors@salt.example?subject=Objection"
