"""One site in the form that the site tool needs: settings, navigation, pages, prose."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from markdown.extensions import Extension
from markupsafe import Markup, escape

from explainer.build import load
from explainer.cache import Cache, digest
from explainer.editor.ids import refresh_ids
from explainer.kinds import BLOCKS
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.load.project import Project
from explainer.markup.extension import markup_extensions
from explainer.pages.contact import contact_href
from explainer.pages.kept import kept_or_rendered
from explainer.pages.navigation import navigation
from explainer.pages.page import Page, hidden_parts, review_of, reviewed
from explainer.pages.site import SiteRenderer
from explainer.pages.view import View
from explainer.preview.desk import DESK_TITLE, desk_page
from explainer.problems.problem import Problem
from explainer.problems.show import ShownProblem, show, shown
from explainer.prose.prose import CurrentPage
from explainer.prose.term_marks import PageTerms, TermMarks
from explainer.site_files import site_files
from explainer.site_map import DESK, PRINT, docs_file, docs_name, docs_path
from explainer.today import today
from explainer.words.catalogue import catalogue
from explainer.words.scripts import script_words


class ContentError(Exception):
    """Content that may not be published: its problems as text, and each one as `shown`."""

    def __init__(self, problems: list[Problem], root: Path) -> None:
        """Keep the problems of a project in the folder `root`."""
        super().__init__(show(problems, root))
        self.shown: list[ShownProblem] = shown(problems, root)


@dataclass
class SiteBuild:
    """A site that may be written; `warnings` are its remaining problems.

    `preview` is whether it is shown only to its editors, with pages that no other site has;
    `beside` are the checked files of the docs folder beside its pages.
    """

    project: Project
    library: Library
    directory_urls: bool
    warnings: str = ""
    preview: bool = False
    beside: frozenset[str] = frozenset()
    today: datetime.date = field(default_factory=today)
    _page: CurrentPage = field(default_factory=CurrentPage, init=False)
    _views: dict[str, View] = field(default_factory=dict, init=False)
    # The HTML of pages by address, for the reading copy.
    _html: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Prepare the renderer and the marks of terms in prose."""
        self._renderer = SiteRenderer(self.library, directory_urls=self.directory_urls)
        self._marks = TermMarks(
            self.library.terms, self._page.term_href, PageTerms(""), self._page.term_meaning
        )

    @property
    def settings(self) -> dict[str, Any]:
        """The settings of the site tool; titles are escaped, since themes print them raw."""
        site = self.library.site
        view = self._view("")
        # A preview is at the root of its own address.
        address = {} if self.preview else {"site_url": str(site.url)}
        desk = [{DESK_TITLE: f"{DESK}index.md"}] if self.preview else []
        return {
            **address,
            "site_name": escape(view.text(site.title)),
            "site_description": view.plain(site.description),
            "nav": [*navigation(view), *desk],
        }

    @property
    def extra(self) -> dict[str, Any]:
        """Variables that the theme prints on every page, as plain text."""
        site = self.library.site
        view = self._view("404/")
        return {
            "language": site.language,
            "direction": view.direction(site.language),
            "words": script_words(site.language),
            "notice": view.text(site.notice),
            "licence": view.ours.gettext("Our own words and structure are licensed %(licence)s.")
            % {"licence": site.licence.name},
            "repository": site.repository.root if site.repository else None,
            "repository_shown": view.address(site.repository.root if site.repository else ""),
            "report": contact_href(view, view.ours.gettext("Broken link")),
        }

    @property
    def markdown_extensions(self) -> list[Extension]:
        """Markdown extensions for our syntax and for marking terms in prose."""
        return [
            *markup_extensions(self._page, BLOCKS, self._view("").vocabulary.depth),
            self._marks,
        ]

    @property
    def pages(self) -> Iterable[Page]:
        """Every page made from records, and those added in a preview."""
        site, jobs = self.library.site, self._renderer.jobs
        settings = site.model_dump_json(), site.origin.file, str(self.directory_urls)
        cache = Cache(self.project.root, digest(*settings))
        yield from self._remembered(kept_or_rendered(jobs, self.library.index, cache))
        yield from self.preview_pages

    @property
    def preview_pages(self) -> list[Page]:
        """The pages for editors: none unless it is a preview."""
        if not self.preview:
            return []
        return [desk_page(self.library, self.project.root, self.today, self._view(DESK))]

    @property
    def late_pages(self) -> dict[str, str]:
        """The HTML of pages that are made from all others, once those of prose are finished."""
        return {f"{PRINT}index.md": self._renderer.reading_copy(self._html)}

    def _remembered(self, pages: Iterable[Page]) -> Iterable[Page]:
        for page in pages:
            self._html[page.path] = page.html
            yield page

    @property
    def files(self) -> dict[str, str]:
        """The text of each file beside the pages, by its path."""
        return site_files(self.library, self._view)

    @property
    def words(self) -> NullTranslations:
        """The messages of the theme in the site's language."""
        return catalogue(self.library.site.language)

    def begin_docs_page(self, path: str) -> dict[str, Any]:
        """Begin a page of prose: references and terms are relative to its address.

        Return its metadata for the theme: plain words, its last review, and what is hidden.
        """
        view = self._view(docs_path(path))
        self._views[path] = view
        self._page.view = view
        self._marks.page = view.terms
        page = self._docs_page(path)
        described = page.description if page else None
        return {
            "title": page.title if page else path,
            "description": described or view.plain(self.library.site.description),
            "hide": hidden_parts(docs_path(path)),
            "updated": reviewed(review_of(page) if page else None),
        }

    def docs_place(self, path: str) -> tuple[str, str, str] | None:
        """Return a file of the docs folder as links name it, its page's name, and its path.

        None if it is not part of the site.
        """
        plain, name = docs_name(path)
        known = plain in self.beside or self._docs_page(plain)
        return (plain, name, docs_file(plain)) if known else None

    def finish_docs_page(self, path: str, body: Markup) -> Page:
        """Return a page of prose with its sources and foot."""
        page = self._docs_page(path)
        finished = self._renderer.finish_docs_page(self._views[path], body, page)
        self._html[finished.path] = finished.html
        return finished

    def _view(self, path: str) -> View:
        return self._renderer.view(path)

    def _docs_page(self, path: str) -> DocsPage | None:
        return next((page for page in self.library.docs if page.path == path), None)


def site_build(
    project: Project, today: datetime.date, directory_urls: bool, preview: bool = False
) -> SiteBuild:
    """Load a project's site; raises ContentError if it may not be published."""
    checked = load(project, today)
    if checked.library is None or checked.refused:
        raise ContentError(checked.problems, project.root)
    if preview:
        # Editors complete the id of a record that was just added.
        refresh_ids(project)
    warnings = show(checked.problems, project.root)
    beside = frozenset(file.path for file in checked.docs.files if file.published)
    return SiteBuild(project, checked.library, directory_urls, warnings, preview, beside, today)
