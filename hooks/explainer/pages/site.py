"""Render all pages of a site from linked records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Template
from markupsafe import Markup

from explainer.kinds import BLOCKS, kind_of
from explainer.library.library import Library
from explainer.load.docs import DocsPage
from explainer.markup.addresses import outside_host, plain_host
from explainer.model.outside import OutsideResource
from explainer.model.pact import Pact
from explainer.model.record import Record
from explainer.model.wording import best_wording
from explainer.pages.a_to_z import named_by_letter
from explainer.pages.clauses import highlighted
from explainer.pages.copy_parts import copy_parts, stand_ins
from explainer.pages.environment import environment
from explainer.pages.indexes import index_pages
from explainer.pages.page import Page, review_of, reviewed
from explainer.pages.reading_copy import join_pages, page_id
from explainer.pages.records import record_context, reviews
from explainer.pages.sections import list_pages
from explainer.pages.timeline import near_key_events
from explainer.pages.titles import page_description, page_title
from explainer.pages.view import View
from explainer.prose.prose import ProseRenderer
from explainer.report import PLACED
from explainer.site_map import ABOUT, ACCESSIBILITY, HOME, PRINT, SEARCH, docs_path, page_path
from explainer.words.catalogue import catalogue

# A template, or several of which the first existing one is used.
Names = str | tuple[str, ...]


class SiteRenderer:
    """Renders the pages of one site; `directory_urls` is off for sites read from a folder."""

    def __init__(self, library: Library, *, directory_urls: bool = True) -> None:
        """Prepare to render the pages of a library."""
        self.library = library
        self.directory_urls = directory_urls
        self._prose = ProseRenderer(library.terms)

    def pages(self) -> Iterator[Page]:
        """Yield every page made from records."""
        for record in self.library.records:
            yield from self._record_pages(record)
        for index in index_pages(self.library):
            view = self.view(index.path, index.library)
            yield self._page(view, index.templates, index.title, index.context)
        _ = catalogue(self.library.site.language).gettext
        view = self.view(SEARCH)
        context = {"shelves": named_by_letter(view.library), "trail": []}
        yield self._page(view, "search.html", _("Search, and A to Z"), context)
        written = {docs_path(page.path) for page in self.library.docs}
        if HOME not in written:
            pact = self.library.expect(self.library.site.pact, Pact)
            place = {"file": pact.origin.file, "line": pact.origin.node_at(("answer",)).line}
            yield self._home(self.view(HOME), {"body": None, "checked": pact.checked, **place})
        for path, title in ((ABOUT, _("About")), (ACCESSIBILITY, _("Accessibility"))):
            if path not in written:
                file = self.library.site.origin.file if path == ABOUT else None
                template = f"{path.rstrip('/')}.html"
                yield self._page(self.view(path), template, title, {"trail": [], "file": file})
        # Written after all other pages, since the site's own tool renders prose.
        library = self.library.fresh()
        updated = reviewed(library.last_checked)
        yield Page(PRINT, self._print_title, self._printed_about(), "", library.reads, updated)

    def reading_copy(self, html: Mapping[str, str]) -> str:
        """Return the whole site as one document, from the HTML of its pages by address."""
        parts = list(copy_parts(self.library, html))
        pages = {
            path: (html[path], 1 if part.is_one_page else 2)
            for part in parts
            for path, _ in part.pages
        }
        context = {
            "trail": [],
            **reviews(self.library.records),
            "parts": parts,
            "page": join_pages(pages, PRINT, stand_ins(self.library)),
            "page_id": page_id,
        }
        return self._render("print.html", self.view(PRINT), self._print_title, context)

    @property
    def _print_title(self) -> str:
        return catalogue(self.library.site.language).gettext("For print")

    def _printed_about(self) -> str:
        view = self.view(PRINT)
        # Translators: the title of the site.
        message = view.ours.gettext("All of %(site)s in one document.")
        return message % {"site": view.text(self.library.site.title)}

    def view(self, path: str, library: Library | None = None) -> View:
        """Begin a page; the home page begins with the question and the highlighted clause."""
        view = View(
            library or self.library.fresh(),
            path,
            self._prose,
            self.place_block,
            self.directory_urls,
        )
        if path == HOME:
            own = view.library.expect(view.site.pact, Pact)
            pact, article, wording = highlighted(view.library) or (own, None, None)
            shown = {"view": view, "pact": pact, "article": article, "wording": wording}
            view.opening = Markup(_template(view, "_opening.html").render(**shown))
        return view

    def finish_docs_page(self, view: View, body: Any, page: DocsPage) -> str:
        """Return the HTML of a page of prose, with sources and foot added to the body."""
        checked = review_of(page)
        depths = list(page.collected.depths)
        context = {"body": body, "file": page.file, "checked": checked, "depths": depths}
        context["outside"] = self._outside(page)
        if view.path == HOME:
            return self._home(view, context).html
        return self._render("docs.html", view, page.title, {**context, "trail": []})

    def _outside(self, page: DocsPage) -> list[OutsideResource]:
        """Return the other hosts from which a page of prose loads images."""
        hosts = {outside_host(image.text) for image in page.collected.images}
        named = self.library.site.outside_resources
        return [outside for outside in named if plain_host(outside.host) in hosts]

    def place_block(self, view: View, name: str, argument: str) -> str:
        """Return the HTML of a block that places a record or a report in prose.

        Empty if that is unknown, since a preview also shows prose with errors.
        """
        if name == "report":
            return self._report(view, argument)
        id, _, label = argument.partition(" ")
        record = view.library.get(id)
        if record is None or kind_of(record) is not BLOCKS.get(name):
            return ""
        context: dict[str, Any] = {"view": view, "record": record}
        if isinstance(record, Pact):
            article = record.article(label.strip())
            wording = best_wording(article.wordings, view.language) if article else None
            if wording is None:
                return ""
            context |= {"article": article, "wording": wording}
        return _template(view, f"block_{name}.html").render(**context)

    def _report(self, view: View, name: str) -> str:
        report = PLACED[name](view.library)
        return _template(view, "block_report.html").render(view=view, report=report)

    def _record_pages(self, record: Record) -> Iterator[Page]:
        path = page_path(type(record), record.id)
        if path is None:
            return
        for alias in record.aliases:
            former = page_path(type(record), alias)
            assert former is not None
            view = self.view(former)
            target, full = view.href(view.library.by_id[alias]), view.permalink(path)
            title = page_title(view.library, record)
            html = self._render("redirect.html", view, title, {"record": record})
            reads = view.library.reads
            yield Page(former, title, title, html, reads, None, target, full, unlisted=True)
        template = "tombstone.html" if record.retired else f"{record.kind}.html"
        view = self.view(path)
        record = view.library.by_id[record.id]
        context = record_context(view.library, record)
        yield self._page(
            view, template, page_title(view.library, record), {"record": record, **context}
        )

    def _page(self, view: View, template: Names, title: str, context: dict[str, Any]) -> Page:
        # A page does not mark the terms that it explains.
        view.terms.seen.update(term.id for term in context.get("terms", ()))
        html = self._render(template, view, title, context)
        record = context.get("record")
        unlisted = record is not None and record.retired is not None
        updated = reviewed(context.get("checked"))
        description = page_description(view, title, record)
        reads = view.library.reads
        return Page(view.path, title, description, html, reads, updated, unlisted=unlisted)

    def _home(self, view: View, written: dict[str, Any]) -> Page:
        site = self.library.site
        context = {
            "pact": view.library.expect(site.pact, Pact),
            "near": near_key_events(view.library),
            "sections": list(list_pages(view.library)),
            **written,
        }
        title = view.text(site.title)
        html = self._render("home.html", view, title, context)
        updated = reviewed(context["checked"])
        reads = view.library.reads
        return Page(HOME, title, view.plain(site.description), html, reads, updated)

    def _render(self, template: Names, view: View, title: str, context: dict[str, Any]) -> str:
        return _template(view, template).render(**{**self._frame(view, title), **context})

    def _frame(self, view: View, title: str) -> dict[str, Any]:
        """Return the variables of every template."""
        return {
            "view": view,
            "title": title,
            "page_kind": "page",
            "kicker": None,
            "trail": None,
            "record": None,
            "checked": None,
            "checked_from": None,
            "how_sure": None,
            "file": None,
            "line": 1,
            "folder": None,
            "outside": (),
        }


def _template(view: View, names: Names) -> Template:
    several = [names] if isinstance(names, str) else names
    return environment(view.language).select_template(several)
