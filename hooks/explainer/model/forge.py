"""The addresses at which a forge edits and shows the files of a repository, and takes reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath, PurePosixPath
from urllib.parse import quote, urlencode

from explainer.load.file_names import MARKDOWN
from explainer.model.repository import Forge, Repository

FORMS = ".github/ISSUE_TEMPLATE"
REPORT_FORM = "report-an-error.yml"
# The fields of the report form that a page fills in.
RECORD_FIELD, PAGE_FIELD = "record", "page"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address patterns of a forge; `plain` makes it show Markdown as source lines."""

    edit: str
    show: str
    folder: str
    issue: str
    plain: str


# Sources: GitHub Docs, Creating an issue from a URL query; GitLab Docs, Create an issue: using a
# URL with prefilled values; Forgejo, routers/web/repo (issue forms take `field:` and a full path).
_ADDRESSES: dict[Forge, Addresses] = {
    "github": Addresses(
        "edit/{branch}/{path}",
        "blob/{branch}/{path}{plain}#L{line}",
        "tree/{branch}/{path}",
        "issues/new",
        "?plain=1",
    ),
    "gitlab": Addresses(
        "-/edit/{branch}/{path}",
        "-/blob/{branch}/{path}{plain}#L{line}",
        "-/tree/{branch}/{path}",
        "-/issues/new",
        "?plain=1",
    ),
    "forgejo": Addresses(
        "_edit/{branch}/{path}",
        "src/branch/{branch}/{path}{plain}#L{line}",
        "src/branch/{branch}/{path}",
        "issues/new",
        "?display=source",
    ),
}


class RepositoryLinks:
    """The addresses of one repository on a known forge.

    Files are named as problems show them, by their path from the project's folder. A file outside
    it is in no known repository, and has no address.
    """

    def __init__(self, repository: Repository, forge: Forge, branch: str) -> None:
        """Take a repository, the software of its host, and the branch of the site."""
        self.repository = repository
        self.forge = forge
        self.branch = branch
        self._addresses = _ADDRESSES[forge]

    def edit(self, file: str) -> str | None:
        """Return the address that opens a file for editing."""
        return self._address(self._addresses.edit, file)

    def show(self, file: str, line: int) -> str | None:
        """Return the address that shows a file at a line."""
        return self._address(self._addresses.show, file, line)

    def folder(self, folder: str) -> str | None:
        """Return the address that lists the files of a folder."""
        return self._address(self._addresses.folder, folder)

    def report(self, title: str, fields: Mapping[str, str], body: str) -> str:
        """Return the address of a new issue: a form with fields filled in, or a title and body."""
        match self.forge:
            case "github":
                values = {"template": REPORT_FORM, "title": title, **fields}
            case "forgejo":
                named = {f"field:{name}": value for name, value in fields.items()}
                values = {"template": f"{FORMS}/{REPORT_FORM}", "title": title, **named}
            case "gitlab":
                values = {"issue[title]": title, "issue[description]": body}
        query = urlencode(values, quote_via=quote)
        return f"{self.repository.root}/{self._addresses.issue}?{query}"

    def _address(self, pattern: str, file: str, line: int = 1) -> str | None:
        if PurePath(file).is_absolute():
            return None
        path = PurePosixPath(self.repository.folder or "") / file
        address = pattern.format(
            branch=quote(self.branch),
            path=quote(str(path)),
            line=line,
            plain=self._addresses.plain if path.suffix in MARKDOWN else "",
        )
        return f"{self.repository.root}/{address}"


def repository_links(repository: Repository | None, branch: str) -> RepositoryLinks | None:
    """Return the addresses of a repository, or None without a repository or a known forge."""
    if repository is None or (forge := repository.software) is None:
        return None
    return RepositoryLinks(repository, forge, branch)
