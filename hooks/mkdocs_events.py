"""The only file that knows MkDocs: each event is a few lines that call explainer."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from explainer.load.project import Project
    from explainer.pages.page import Page as MadePage
    from explainer.preview.server import PreviewServer
    from explainer.publish.staging import Staging
    from explainer.site_build import SiteBuild

HERE = Path(__file__).parent
log = get_plugin_logger("explainer")


@dataclass(slots=True)
class Build:
    """A site with accepted content; a preview is not `staged`, but has its own folder."""

    site: SiteBuild
    staged: Staging | None = None
    pages: dict[str, MadePage] = field(default_factory=dict)
    finished: bool = False


@dataclass(slots=True)
class Run:
    """The state that one event leaves for the next: the build, if any, and a preview's server."""

    command: str = "build"
    build: Build | None = None
    server: PreviewServer | None = None

    @property
    def site(self) -> SiteBuild:
        """The site being built, for events that only occur during a build."""
        assert self.build is not None
        return self.build.site

    def made_page(self, page: Page) -> MadePage | None:
        """Return the page made from records, or None for a page of prose."""
        return self.build.pages.get(page.file.src_uri) if self.build else None


# A hook file has no other place for state.
run = Run()


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
    if run.server:
        config.site_dir = run.server.begin(config.site_dir)
    if run.command == "serve" and not run.server and "--no-livereload" not in sys.argv:
        # MkDocs exits if its first build fails; the preview's server starts with another one.
        config.theme.static_templates.clear()
        return config
    project, sites = _project(config), _explainer("site_build")
    for done in _explainer("edit.recovery").try_to_recover(project):
        log.info(done)
    try:
        site: SiteBuild = sites.site_build(
            project, sites.today(), config.use_directory_urls, preview=bool(run.server)
        )
    except sites.ContentError as refused:
        log.error(str(refused))
        raise Abort("The content has problems; the earlier site was left as it is.") from refused
    if site.warnings:
        log.info(site.warnings)
    config.update(site.settings)
    config.extra["explainer"] = {**config.extra["explainer"], **site.extra}
    extensions: list[Any] = config.markdown_extensions
    extensions.extend(site.markdown_extensions)
    run.build = Build(site)
    if run.command != "serve":
        sources = [HERE, project.content, project.docs]
        run.build.staged = _explainer("publish.staging").begin(Path(config.site_dir), sources)
        config.site_dir = str(run.build.staged.folder)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages made from records, outside the navigation, and the files beside them."""
    if run.build is None:
        return Files([])
    run.build.pages.clear()
    for file in list(files):
        # Only our own theme's files are kept; pages load none of the theme below it.
        if file.src_dir != config.theme.dirs[0]:
            files.remove(file)
        if file.src_dir == config.docs_dir and (place := run.site.docs_place(file.src_uri)):
            file.abs_src_path = file.abs_src_path  # Read from its own folder.
            file.src_uri, file.name, file.dest_uri = place
            files.append(file)
    for page in run.site.pages:
        file = File.generated(config, f"{page.path}index.md", content="")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
        run.build.pages[file.src_uri] = page
    for path, text in run.site.files.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its metadata for the theme; references in prose are relative to its address."""
    made = run.made_page(page)
    page.meta.update(made.meta if made else run.site.begin_docs_page(page.file.src_uri))
    page.meta["title"] = escape(page.meta["title"])
    # The compressed site map has this day; nothing may depend on the day of the build.
    page.update_date = "1980-01-01"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put a record's HTML in its page, and the sources and foot around prose."""
    made = run.made_page(page)
    made = made or run.site.finish_docs_page(page.file.src_uri, Markup(html))
    headings: list[Any] = made.outline.contents
    page.toc = get_toc(headings)
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *made.outline.anchors}
    return made.html


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Give the theme its messages, and put the whole site together in one page, last of all."""
    if run.build:
        env.install_gettext_translations(run.site.words, newstyle=True)
        for path, html in run.site.late_pages.items():
            vars(files.src_uris[path].page)["content"] = html


def on_post_build(config: MkDocsConfig) -> None:
    """Record that every page was written."""
    if run.build:
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
    """Serve with a server that never waits for a build; watch records, prose and generator."""
    module, address = _explainer("preview.server"), server.server_address[:2]
    served: PreviewServer = module.PreviewServer(builder, *address, _project(config), log)
    served.watch(config.config_file_path)
    run.command, run.server = "serve", served
    return served
