"""The only file that knows MkDocs: each event is a few lines that call explainer."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

HERE = Path(__file__).parent
log = get_plugin_logger("explainer")
# What one event leaves for the next; a hook file has no other place to keep it.
run = SimpleNamespace(
    command="build", config=None, staging=None, finished=False, site=None, pages={}, server=None
)


def _explainer(name: str) -> ModuleType:
    """Import a module of the generator, whose folder MkDocs leaves on no path."""
    sys.path.insert(0, str(HERE))
    try:
        return importlib.import_module(f"explainer.{name}")
    finally:
        sys.path.remove(str(HERE))


def on_startup(command: str, dirty: bool) -> None:
    """Remember which command runs."""
    run.command = command
    # Code that was edited twice within a second would be taken for what was compiled first.
    sys.dont_write_bytecode = command == "serve" or sys.dont_write_bytecode


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content before anything is written, and begin to build aside."""
    if run.server:
        config.site_dir = run.server.begin(config.site_dir)
    folder = Path(config.config_file_path or "mkdocs.yml").parent
    content = config.extra["explainer"]["content"]
    run.project = _explainer("load.project").find_project(folder, content, config.docs_dir)
    if run.command == "serve" and not run.server and "--no-livereload" not in sys.argv:
        # MkDocs ends where its first build is broken; the preview's server begins with another.
        config.theme.static_templates.clear()
        return config
    sites, urls = _explainer("site_build"), config.use_directory_urls
    for told in _explainer("edit.settle").settled(run.project):
        log.info(told)
    try:
        run.site = sites.site_build(run.project, sites.today(), urls, preview=bool(run.server))
    except sites.ContentError as refused:
        log.error(str(refused))
        raise Abort("The content has problems; the earlier site was left as it is.") from refused
    if run.site.warnings:
        log.info(run.site.warnings)
    config.update(run.site.settings)
    config.theme["language"] = run.site.theme_language(config.theme.dirs)
    config.extra["explainer"] = {**config.extra["explainer"], **run.site.extra}
    config.markdown_extensions.extend(run.site.markdown_extensions)
    if run.command != "serve":
        sources = [HERE, run.project.content, run.project.docs]
        run.staging = _explainer("publish.staging").begin(Path(config.site_dir), sources)
        run.config, run.config.site_dir = config, str(run.staging.folder)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from records, outside the navigation, and the files beside."""
    run.pages = {}
    if run.site is None:
        return Files([])
    for file in list(files):
        # Our own theme stays; no page loads what the one below it brings.
        if file.src_dir != config.theme.dirs[0]:
            files.remove(file)
        if file.src_dir == config.docs_dir and (place := run.site.docs_place(file.src_uri)):
            file.abs_src_path = file.abs_src_path  # Read from where it stands.
            file.src_uri, file.name, file.dest_uri = place
            files.append(file)
    for page in run.site.pages:
        file = File.generated(config, f"{page.path}index.md", content="")
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
        run.pages[file.src_uri] = page
    for path, text in run.site.files.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Say what the theme is told of a page; references in prose count from its own address."""
    made = run.pages.get(page.file.src_uri)
    page.meta |= made.meta if made else run.site.begin_docs_page(page.file.src_uri)
    page.meta["title"] = escape(page.meta["title"])
    # Of this day the tool makes the compressed site map's; nothing may tell when it was built.
    page.update_date = "1980-01-01"
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put a record's HTML in its page, and the sources and foot around prose."""
    made = run.pages.get(page.file.src_uri)
    content = made.html if made else run.site.finish_docs_page(page.file.src_uri, Markup(html))
    page.toc = get_toc(run.site.contents(content))
    page.present_anchor_ids |= run.site.anchors(content)
    return str(content)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Put the whole site together in one page, once each other page has its HTML."""
    for path, html in run.site.late_pages.items() if run.site else ():
        vars(files.src_uris[path].page)["content"] = html


def on_post_build(config: MkDocsConfig) -> None:
    """Note that every page was written."""
    run.finished = True


def on_build_error(error: Exception) -> None:
    """Note that the site that was built aside must not be published, and say what a disk said."""
    run.finished = False
    if isinstance(error, OSError) and run.command != "serve":
        raise Abort(f"The site was not built: {error}") from error


def on_shutdown() -> None:
    """Publish the site that was built aside, or drop it."""
    if run.staging is None:
        return
    # What comes after, such as the push of `gh-deploy`, finds the site where it stands.
    run.config.site_dir = str(run.staging.target)
    staging = _explainer("publish.staging")
    try:
        (staging.publish if run.finished else staging.discard)(run.staging)
    except OSError as error:
        staging.discard(run.staging)
        raise Abort(f"The site was built, and could not be put in its place: {error}") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> Any:
    """Serve with a server that never waits for a build, and watch records, prose and generator."""
    preview = _explainer("preview.server").PreviewServer
    run.command = "serve"
    run.server = preview(builder, *server.server_address[:2], run.project, log)
    run.server.watch(config.config_file_path)
    return run.server
