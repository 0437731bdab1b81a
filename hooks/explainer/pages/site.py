"""Render all pages of a site from linked records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any

from explainer.cache import Cache
from explainer.kinds.door import READ, Door
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.model.pact import Pact
from explainer.pages.a_to_z import search_page
from explainer.pages.blocks import highlighted_clause, place_block
from explainer.pages.copy_documents import join_documents, titled_documents
from explainer.pages.descriptions import list_description, record_description, shortened
from explainer.pages.environment import UNSET, Names, template_of
from explainer.pages.essays import essay_of, essays
from explainer.pages.indexes import Index, index_pages
from explainer.pages.lessons import further_page, further_pages
from explainer.pages.looks import examples, looks
from explainer.pages.page import Described, Job, Page, outside_of, review_of, reviewed
from explainer.pages.quizzes import quiz_page, quiz_paths, way_to_quiz
from explainer.pages.records import record_context
from explainer.pages.role_cards import role_questions, roles_page
from explainer.pages.sections import ListPage, doors, list_pages
from explainer.pages.source_sheets import sheet_paths, sheets_page
from explainer.pages.titles import page_title
from explainer.pages.toc import outline
from explainer.pages.view import View
from explainer.prose.prose import ProseRenderer
from explainer.site_map import ABOUT, ACCESSIBILITY, HOME, SEARCH, docs_path, page_path
from explainer.words.catalogue import catalogue


class SiteRenderer:
    """Renders the pages of one site; `directory_urls` is off for sites read from a folder.

    `drafted` is for a preview, where a page is rendered when somebody reads it.
    """

    def __init__(
        self, library: Library, *, directory_urls: bool = True, drafted: bool = False
    ) -> None:
        """Prepare to render the pages of a library."""
        self.library = library
        self.directory_urls = directory_urls
        self.drafted = drafted
        self._prose = ProseRenderer()

    def pages(self) -> Iterator[Page]:
        """Yield every page made from records."""
        for render in self.jobs.values():
            yield render()

    @cached_property
    def jobs(self) -> dict[str, Job]:
        """The function that renders each page made from records, by path, in the site's order.

        Listing them renders nothing, and each call of one reads the records anew.
        """
        return dict(self._jobs())

    def _jobs(self) -> Iterator[tuple[str, Job]]:
        for record in self.library.records:
            if path := page_path(type(record), record.id):
                for alias in record.aliases:
                    former = page_path(type(record), alias)
                    assert former is not None
                    yield former, partial(self._redirect, former, alias, path)
                yield path, partial(self._record, path, record.id)
        for path, id in further_pages(self.library):
            yield path, partial(self._of_lesson, path, id)
        for index in index_pages(self.library):
            yield index.path, partial(self._index, index)
        for door, behind in doors(self.library):
            yield door.path, partial(self._door, door, behind)
        for path in quiz_paths(self.library, drafted=self.drafted):
            yield path, partial(self._described, path, quiz_page)
        for _question, path in role_questions(self.library):
            yield path, partial(self._described, path, roles_page)
        for path in sheet_paths(self.library):
            yield path, partial(self._described, path, sheets_page)
        yield SEARCH, partial(self._described, SEARCH, search_page)
        written = {docs_path(page.path) for page in self.library.docs}
        if HOME not in written:
            yield HOME, self._home_without_prose
        _ = catalogue(self.library.site.language).gettext
        for path, title in ((ABOUT, _("About")), (ACCESSIBILITY, _("Accessibility"))):
            if path not in written:
                yield path, partial(self._plain, path, title)
        for path, title in self.copy_titles.items():
            yield path, partial(self._print, path, title)

    @cached_property
    def copy_titles(self) -> dict[str, str]:
        """The title of each page of the copy for print, by path."""
        return titled_documents(self.library)

    def reading_copy(self, pages: Mapping[str, Job], cache: Cache | None) -> dict[str, str]:
        """Return the documents of the whole site by path, from what returns its pages."""

        def render(path: str, title: str, context: dict[str, Any]) -> str:
            return self._render("print.html", self.view(path), title, context)

        return join_documents(self.library, pages, render, cache)

    def view(self, path: str) -> View:
        """Begin a page."""
        return View(self.library.fresh(), path, self._prose, place_block, self.directory_urls)

    def finish_docs_page(self, view: View, body: Any, page: DocsPage | None) -> Page:
        """Return a page of prose, with sources and foot added to the body.

        In a preview it may be unknown, and is its body.
        """
        if page is None:
            return _made(view, view.path, "", str(body))
        checked = review_of(page)
        depths = list(page.collected.depths)
        context = {"body": body, "file": page.file, "checked": checked, "depths": depths}
        context["outside"] = outside_of(self.library.site, page)
        if view.path == HOME:
            return self._home(view, context)
        essay = essay_of(self.library, page)
        trail = [(view.ours.gettext(READ.title), READ.path)] if essay else []
        html = self._render(
            "docs.html", view, page.title, {**context, "trail": trail, "essay": essay}
        )
        return _made(view, page.title, page.summary, html, updated=reviewed(checked))

    def _redirect(self, path: str, alias: str, to: str) -> Page:
        view = self.view(path)
        record = view.library.by_id[alias]
        title = page_title(view.library, record)
        html = self._render("redirect.html", view, title, {"record": record})
        more = {"redirect": view.href(record), "canonical": view.permalink(to), "unlisted": True}
        return _made(view, title, title, html, **more)

    def _record(self, path: str, id: str) -> Page:
        view = self.view(path)
        record = view.library.by_id[id]
        template = "tombstone.html" if record.retired else f"{record.kind}.html"
        context = {"record": record, **record_context(view.library, record)}
        return self._page(view, template, page_title(view.library, record), context)

    def _of_lesson(self, path: str, id: str) -> Page:
        view = self.view(path)
        template, title, context = further_page(view, id)
        return self._page(view, template, title, context, [title], unlisted=True)

    def _index(self, index: Index) -> Page:
        view = self.view(index.path)
        context = index.context(view.library)
        return self._page(view, index.templates, index.title, context, [index.about])

    def _door(self, door: Door, behind: list[ListPage]) -> Page:
        view = self.view(door.path)
        read = essays(view.library) if door is READ else []
        pact = view.library.by_id[view.site.pact] if door is READ else None
        context = {"trail": [], "sections": behind, "essays": read, "pact": pact}
        context["door"] = door
        context["quiz"] = way_to_quiz(view.library) if door is READ else None
        context |= looks(view.library, door) | {"examples": examples(view.library, behind)}
        about = [view.ours.gettext(door.about)]
        return self._page(view, "door.html", view.ours.gettext(door.title), context, about)

    def _described(self, path: str, describe: Callable[[View], Described]) -> Page:
        view = self.view(path)
        template, title, context, about = describe(view)
        unlisted = context.get("unlisted", False)
        return self._page(view, template, title, context, about, unlisted=unlisted)

    def _home_without_prose(self) -> Page:
        view = self.view(HOME)
        pact = view.library.expect(view.site.pact, Pact)
        place = {"file": pact.origin.file, "line": pact.origin.node_at(("answer",)).line}
        return self._home(view, {"body": None, "checked": pact.checked, **place})

    def _plain(self, path: str, title: str) -> Page:
        file = self.library.site.origin.file if path == ABOUT else None
        template = f"{path.rstrip('/')}.html"
        return self._page(self.view(path), template, title, {"trail": [], "file": file}, [title])

    def _print(self, path: str, title: str) -> Page:
        """Return a page that waits for all others, since the site's own tool renders prose."""
        view = self.view(path)
        # Translators: the title of the site.
        message = view.ours.gettext("All of %(site)s, for print.")
        about = message % {"site": view.text(view.site.title)}
        updated = reviewed(view.library.last_checked)
        return _made(view, title, list_description(view, (title, about)), "", updated=updated)

    def _page(
        self,
        view: View,
        template: Names,
        title: str,
        context: dict[str, Any],
        about: Iterable[str] = (),
        *,
        unlisted: bool = False,
    ) -> Page:
        # A page does not mark the terms that it explains.
        view.terms.seen.update(term.id for term in context.get("terms", ()))
        html = self._render(template, view, title, context)
        record = context.get("record")
        unlisted = unlisted or (record is not None and record.retired is not None)
        updated = reviewed(context.get("checked"))
        description = (
            record_description(view, title, record)
            if record
            else list_description(view, about, context.get("records", ()))
        )
        return _made(view, title, description, html, updated=updated, unlisted=unlisted)

    def _home(self, view: View, written: dict[str, Any]) -> Page:
        site = self.library.site
        context = {
            "pact": view.library.expect(site.pact, Pact),
            **looks(view.library),
            "essays": essays(view.library),
            "sections": list(list_pages(view.library)),
            "fold_sources": True,
            "clause": partial(highlighted_clause, view),
            **written,
        }
        title = view.text(site.title)
        html = self._render("home.html", view, title, context)
        updated = reviewed(context["checked"])
        return _made(view, title, shortened(view.plain(site.description)), html, updated=updated)

    def _render(self, template: Names, view: View, title: str, context: dict[str, Any]) -> str:
        frame = {**UNSET, "view": view, "title": title}
        return template_of(view.language, template).render(**{**frame, **context})


def _made(view: View, title: str, description: str, html: str, **more: Any) -> Page:
    return Page(view.path, title, description, html, outline(html), view.library.reads, **more)
