"""One site in the form that the site tool needs: settings, navigation, pages, prose."""

from __future__ import annotations

import datetime
import gc
import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

from markdown.extensions import Extension
from markupsafe import Markup, escape

from explainer.build import load
from explainer.cache import Cache, digest
from explainer.check.checked import Checked
from explainer.kinds import BLOCKS
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.load.project import Project
from explainer.markup.extension import markup_extensions
from explainer.pages.cached import cached_or_rendered
from explainer.pages.contact import contact_href
from explainer.pages.descriptions import shortened
from explainer.pages.environment import load_templates
from explainer.pages.frame import FrameParts
from explainer.pages.kept_quiz import keep_quiz
from explainer.pages.navigation import navigation
from explainer.pages.page import Job, Page, hidden_parts, review_of, reviewed
from explainer.pages.site import SiteRenderer
from explainer.pages.view import View
from explainer.preview.desk import DESK_TITLE, desk_page
from explainer.problems.show import show
from explainer.prose.prose import CurrentPage
from explainer.prose.term_marks import PageTerms, TermMarks
from explainer.site_files import Make, site_files
from explainer.site_map import DESK, docs_file, docs_name, docs_path
from explainer.templating import CompiledTemplates
from explainer.today import today as today
from explainer.words.catalogue import catalogue
from explainer.words.scripts import script_words


class ContentError(Exception):
    """Content that may not be published: its problems as text."""


@dataclass
class SiteBuild:
    """A site that may be written; in a preview it has pages that are only for its editors."""

    project: Project
    checked: Checked
    library: Library
    directory_urls: bool
    today: datetime.date
    preview: bool = False
    _page: CurrentPage = field(default_factory=CurrentPage, init=False)
    _views: dict[str, View] = field(default_factory=dict, init=False)
    _cache: Cache | None = field(default=None, init=False)
    # What returns pages by address, for the frame and the reading copy.
    _pages: dict[str, Job] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Prepare the renderer and the marks of terms in prose."""
        how = {"directory_urls": self.directory_urls, "drafted": self.preview}
        self._renderer = SiteRenderer(self.library, **how)
        self._marks = TermMarks(
            self.library.terms, self._page.term_href, PageTerms(""), self._page.term_meaning
        )

    @property
    def warnings(self) -> str:
        """The problems that do not keep it from being published."""
        return show(self.checked.problems, self.project.root)

    @cached_property
    def beside(self) -> frozenset[str]:
        """The checked files of the docs folder beside its pages."""
        return frozenset(file.path for file in self.checked.docs.files if file.published)

    @property
    def settings(self) -> dict[str, Any]:
        """The settings of the site tool; titles are escaped, since themes print them raw."""
        site = self.library.site
        view = self._view("")
        # A preview is at the root of its own address.
        address = {} if self.preview else {"site_url": str(site.url)}
        entries = navigation(view)
        desk = [{DESK_TITLE: f"{DESK}index.md"}] if self.preview else []
        return {
            **address,
            "site_name": escape(view.text(site.title)),
            "site_description": view.plain(site.description),
            "nav": [*entries[:-1], *desk, entries[-1]],
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
            "question": view.text(site.question),
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

    @cached_property
    def jobs(self) -> dict[str, Job]:
        """What returns each page made from records, and those for editors in a preview, by path.

        A preview renders a page when it is read, a build all that have not been kept by another.
        """
        if self.preview:
            jobs = {**self._renderer.jobs, DESK: self._desk}
            return {path: partial(self._remembered, job) for path, job in jobs.items()}
        self._pages |= self._kept()
        return dict(self._pages)

    def _remembered(self, job: Job) -> Page:
        page = job()
        self._pages[page.path] = lambda: page
        return page

    def _kept(self) -> dict[str, Job]:
        site = self.library.site
        settings = site.model_dump_json(), site.origin.file, str(self.directory_urls)
        self._cache = Cache(self.project.root, digest(*settings))
        answers = keep_quiz(self.library.index, self._cache)
        # What was read is never given back, and is neither walked nor copied by other processes.
        gc.freeze()
        return cached_or_rendered(self._renderer.jobs, answers, self._cache)

    def page(self, path: str) -> Page | None:
        """Return a page made from records by the path of its file, or None for one of prose."""
        return (job := self.jobs.get(path.removesuffix("index.md"))) and job()

    def finish(self) -> None:
        """Let go of what is kept for later builds."""
        if self._cache:
            self._cache.close()

    def _desk(self) -> Page:
        return desk_page(self.library, self.project.root, self.today, self._view(DESK))

    def load_templates(self) -> None:
        """Load every template, so that a mistake in one is found before its page is read."""
        load_templates(self.library.site.language)

    @property
    def late_pages(self) -> dict[str, Callable[[], str]]:
        """What makes the HTML of pages from all others, once those are rendered."""
        titles = self._renderer.copy_titles
        return {f"{path}index.md": partial(lambda at: self._copy[at], path) for path in titles}

    @cached_property
    def _frame_parts(self) -> FrameParts:
        return FrameParts(self._pages, self._cache)

    @cached_property
    def _copy(self) -> dict[str, str]:
        return self._renderer.reading_copy(self._pages, self._cache)

    @cached_property
    def files(self) -> dict[str, Make]:
        """What makes each file beside the pages, by its path."""
        return site_files(self.library, self._view, self._cache, drafted=self.preview)

    def prepare(self, theme: Any) -> None:
        """Give the environment of the theme's templates their messages and functions."""
        theme.install_gettext_translations(catalogue(self.library.site.language), newstyle=True)
        theme.bytecode_cache = CompiledTemplates()
        # A preview makes another environment where anything of the generator or theme changed.
        theme.auto_reload = False
        theme.globals["once"] = self._frame_parts.once
        theme.globals["whole"] = self._frame_parts.whole

    def docs_source(self, path: str) -> str | None:
        """Return the Markdown of a page of prose as it was checked; None if there is none.

        It begins with an empty line, so that no tool takes the first words for settings.
        """
        page = self._docs_page(path)
        return f"\n{page.source}" if page else None

    def begin_docs_page(self, path: str) -> dict[str, Any]:
        """Begin a page of prose: references and terms are relative to its address.

        Return its metadata for the theme: plain words, its last review, and what is hidden.
        """
        view = self._view(docs_path(path))
        self._views[path] = view
        self._page.view, self._marks.page = view, view.terms
        page = self._docs_page(path)
        about = page.summary if page else ""
        return {
            "title": page.title if page else path,
            "description": shortened(about or view.plain(self.library.site.description)),
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
        finished = replace(finished, digest=digest(finished.html, json.dumps(finished.meta)))
        self._pages[finished.path] = lambda: finished
        return finished

    def _view(self, path: str) -> View:
        return self._renderer.view(path)

    def _docs_page(self, path: str) -> DocsPage | None:
        return next((page for page in self.library.docs if page.path == path), None)


def site_build(project: Project, today: datetime.date, directory_urls: bool) -> SiteBuild:
    """Load a project's site; raises ContentError if it may not be published."""
    checked = load(project, today)
    if checked.library is None or checked.refused:
        raise ContentError(show(checked.problems, project.root))
    return SiteBuild(project, checked, checked.library, directory_urls, today)
