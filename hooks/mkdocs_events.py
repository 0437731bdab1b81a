"""The only file that knows MkDocs: each event is a few lines that call explainer."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from logging import ERROR, INFO
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from jinja2 import Environment

    from explainer.load.project import Project
    from explainer.pages.page import Page as MadePage
    from explainer.preview.server import PreviewServer
    from explainer.publish.staging import Staging
    from explainer.site_build import SiteBuild

HERE = Path(__file__).parent
# Of the theme's own pages it alone names all others.
MAP = "sitemap.xml"
log = get_plugin_logger("explainer")


@dataclass(slots=True)
class Build:
    """A site with accepted content; a preview is not `staged`, but has its own folder."""

    site: SiteBuild
    staged: Staging | None = None
    page: MadePage | None = None
    finished: bool = False


@dataclass(slots=True)
class Run:
    """The state that one event leaves for the next: the build, if any, and settings."""

    command: str = "build"
    build: Build | None = None
    config: MkDocsConfig | None = None
    templates: frozenset[str] = frozenset()

    @property
    def site(self) -> SiteBuild:
        """The site being built, for events that only occur during a build."""
        assert self.build is not None
        return self.build.site


# A hook file has no other place for state.
run = Run()
# A build is one at a time; a preview renders for several requests.
ONE_AT_A_TIME = threading.Lock()


def _explainer(name: str) -> ModuleType:
    """Import a module of the generator, whose folder MkDocs does not keep on the path."""
    sys.path.insert(0, str(HERE))
    try:
        return importlib.import_module(f"explainer.{name}")
    finally:
        sys.path.remove(str(HERE))


def _project(config: MkDocsConfig) -> Project:
    folder = Path(config.config_file_path or "mkdocs.yml").parent
    content = config.extra["explainer"]["content"]
    project: Project = _explainer("load.project").find_project(folder, content, config.docs_dir)
    return project


def on_startup(command: str, dirty: bool) -> None:
    """Remember which command runs."""
    run.command = command
    # Code edited twice within a second would otherwise be run as first compiled.
    sys.dont_write_bytecode = command == "serve" or sys.dont_write_bytecode


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content before anything is written, and start a build in a staging folder."""
    if run.command == "serve" and "--no-livereload" not in sys.argv:
        # MkDocs exits if its first build fails; a preview takes only the settings from it.
        run.config, run.templates = config, frozenset(config.theme.static_templates)
        config.theme.static_templates.clear()
        return config
    project, sites = _project(config), _explainer("site_build")
    for done in _explainer("edit.recovery").try_to_recover(project):
        log.info(done)
    try:
        site: SiteBuild = sites.site_build(project, sites.today(), config.use_directory_urls)
    except sites.ContentError as refused:
        log.error(str(refused))
        raise Abort("The content has problems; the earlier site was left as it is.") from refused
    if site.warnings:
        log.info(site.warnings)
    run.build = _configured(config, site)
    if run.command != "serve":
        sources = [HERE, project.content, project.docs]
        run.build.staged = _explainer("publish.staging").begin(Path(config.site_dir), sources)
        config.site_dir = str(run.build.staged.folder)
    return config


def _configured(config: MkDocsConfig, site: SiteBuild) -> Build:
    """Give the settings what a site needs, and return its build."""
    config.update(site.settings)
    config.extra["explainer"] = {**config.extra["explainer"], **site.extra}
    extensions: list[Any] = config.markdown_extensions
    extensions.extend(site.markdown_extensions)
    return Build(site)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from records, outside the navigation, and the files beside them."""
    if run.build is None:
        return Files([])
    for file in list(files):
        # Only our own theme's files are kept; pages load none of the theme below it.
        if file.src_dir != config.theme.dirs[0]:
            files.remove(file)
        if file.src_dir == config.docs_dir and (place := run.site.docs_place(file.src_uri)):
            file.abs_src_path = file.abs_src_path  # Read from its own folder.
            file.src_uri, file.name, file.dest_uri = place
            files.append(file)
    for path in run.site.jobs:
        file = File.generated(config, f"{path}index.md", content="")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    for path, make in run.site.files.items():
        content = "" if run.site.preview else make()
        files.append(File.generated(config, path, content=content))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Return the prose that was checked, which may have been edited since."""
    return run.site.docs_source(page.file.src_uri) if run.build else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its metadata for the theme; references in prose are relative to its address."""
    assert run.build is not None
    run.build.page = made = run.site.page(page.file.src_uri)
    if made:  # MkDocs need not set up a converter of Markdown, nor hold the content.
        vars(page)["render"] = lambda *_: setattr(page, "content", "")
    page.meta.update(made.meta if made else run.site.begin_docs_page(page.file.src_uri))
    page.meta.update({"title": escape(page.meta["title"]), "template": "whole.html"})
    # The compressed site map has this day; nothing may depend on the day of the build.
    page.update_date = "1980-01-01"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put a record's HTML in its page, and the sources and foot around prose."""
    kept = run.build.page if run.build else None
    made = kept or run.site.finish_docs_page(page.file.src_uri, Markup(html))
    page.toc = get_toc(made.outline.contents)
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *made.outline.anchors}
    return "" if kept else made.html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Give the theme its messages, and put the whole site together in one page, last of all."""
    if run.build:
        run.site.prepare(env)
        for path, make in run.site.late_pages.items():
            vars(files.src_uris[path].page)["content"] = make()


def on_post_build(config: MkDocsConfig) -> None:
    """Record that every page was written."""
    if run.build:
        run.site.finish()
        run.build.finished = True
        if run.build.staged:
            # Later steps, such as the push of `gh-deploy`, find the site in its place.
            config.site_dir = str(run.build.staged.target)


def on_build_error(error: Exception) -> None:
    """Mark the staged site as not to be published, and report a disk error."""
    if run.build:
        run.build.finished = False
    if isinstance(error, OSError) and run.command != "serve":
        raise Abort(f"The site was not built: {error}") from error


def on_shutdown() -> None:
    """Publish the staged site, or delete it."""
    if run.build is None or run.build.staged is None:
        return
    staging = _explainer("publish.staging")
    try:
        (staging.publish if run.build.finished else staging.discard)(run.build.staged)
    except OSError as error:
        staging.discard(run.build.staged)
        raise Abort(f"The site was built, and could not be put in its place: {error}") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> Any:
    """Serve with a server that renders pages on request; watch records, prose and generator."""
    module, address = _explainer("preview.server"), server.server_address[:2]
    sites = PreviewedSites(config, builder)
    served: PreviewServer = module.PreviewServer(sites.renew, *address, _project(config), log)
    served.watch(config.config_file_path)
    return served


@dataclass(slots=True)
class Frame:
    """What the theme puts around pages, and what it depends on: anything else may change."""

    rests_on: tuple[object, ...]
    env: Environment
    files: Files
    nav: Navigation
    named: dict[str, File]


class PreviewedSites:
    """The sites that a preview shows one after another, each with what it shares with the last."""

    def __init__(self, config: MkDocsConfig, load: Callable[[], object]) -> None:
        """Begin with settings, which `load` lets MkDocs load again through `on_config`."""
        self._settings, self._load = config, load
        self._read = Path(config.config_file_path).read_bytes()
        self._frame: Frame | None = None
        self._good: PreviewedSite | None = None

    def renew(self, anew: bool) -> Iterator[tuple[PreviewedSite | None, Any]]:
        """Yield the site as it is to be shown, and its problems, each time when they change."""
        if anew:
            self._good = self._frame = None
        config = self._config()
        project = _project(config)
        for done in _explainer("edit.recovery").try_to_recover(project):
            log.info(done)
        renewals = _explainer("site_renewal").renewals
        good = self._good and self._good.build.site
        shown = None
        for renewal in renewals(project, config.use_directory_urls, good):
            if renewal.site is good:
                shown = self._good
            elif shown is None or shown.build.site is not renewal.site:
                shown = self._previewed(config, renewal.site)
            if renewal.accepted:
                self._good = shown
            if renewal.said:
                log.log(ERROR if renewal.problems else INFO, renewal.said)
            yield shown, renewal.problems
        if anew and shown:
            shown.load_templates()

    def _previewed(self, config: MkDocsConfig, site: SiteBuild) -> PreviewedSite:
        build = _configured(config, site)
        with ONE_AT_A_TIME:
            run.build = build
            self._frame = self._framed(config, build)
        return PreviewedSite(config, build, self._frame)

    def _config(self) -> MkDocsConfig:
        """Return a copy of the settings, which are read again only when their file changed."""
        read = Path(self._settings.config_file_path).read_bytes()
        if read != self._read:
            with ONE_AT_A_TIME:
                run.build = None
                self._load()
            assert run.config is not None
            self._settings, self._read = run.config, read
        config = copy(self._settings)
        config.theme.static_templates.update(run.templates)
        config.extra = copy(config.extra)
        config.markdown_extensions = [*config.markdown_extensions]
        return config

    def _framed(self, config: MkDocsConfig, build: Build) -> Frame:
        """Return the frame of a site, which is the last one's unless something of it changed."""
        files, site = get_files(config), build.site
        paths = [file.src_uri for file in files], [*site.jobs], [*site.files], site.beside
        rests_on = (self._settings, config.nav, site.extra["language"], paths)
        if self._frame and self._frame.rests_on == rests_on:
            return self._frame
        env: Any = config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        return Frame(rests_on, env, files, nav, {file.dest_uri: file for file in files})


class PreviewedSite:
    """A state of the site in a preview, of which each file is made when it is read."""

    def __init__(self, config: MkDocsConfig, build: Build, frame: Frame) -> None:
        """Make nothing yet."""
        self._config, self.build, self._frame = config, build, frame
        self._templates = frozenset(config.theme.static_templates)

    def __contains__(self, name: str) -> bool:
        """Return whether a build would write a file of this name."""
        return name in self._frame.named or name.removesuffix(".gz") in self._templates

    def read(self, name: str) -> bytes:
        """Return the bytes that a build would write, as MkDocs' own functions write them."""
        config, frame = self._config, self._frame
        with ONE_AT_A_TIME:
            run.build = self.build
            run.site.prepare(frame.env)
            pages = frame.files.documentation_pages()
            file = frame.named.get(name)
            late = run.site.late_pages.get(file.src_uri) if file else None
            if late or name.startswith(MAP):
                for each in pages:
                    self._populate(each)
            if file is None:
                template = name.removesuffix(".gz")
                _build_theme_template(template, frame.env, frame.files, config, frame.nav)
            elif file.is_documentation_page():
                page = self._populate(file)
                page.content = late() if late else page.content
                _build_page(page, config, pages, frame.nav, frame.env)
            elif make := run.site.files.get(name):
                return File.generated(config, name, content=make()).content_bytes
            else:
                return file.content_bytes
            return Path(config.site_dir, name).read_bytes()

    def load_templates(self) -> None:
        """Load every template of ours, so that a mistake in one is found at once."""
        self.build.site.load_templates()
        theme = Path(self._config.theme.dirs[0])
        for path in theme.rglob("*.html"):
            self._frame.env.get_template(path.relative_to(theme).as_posix())

    def _populate(self, file: File) -> Page:
        page = file.page or Page(None, file, self._config)
        _populate_page(page, self._config, self._frame.files)
        return page
