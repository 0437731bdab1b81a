"""The sites for whole-site tests: built by the real command, parsed by a real parser."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import unquote, urldefrag, urlsplit

import lxml.html
from lxml.html import HtmlElement

from explainer.build import load
from explainer.cache import SWITCH
from explainer.kinds import kind_of
from explainer.library.library import Library
from explainer.load.project import Project
from explainer.model.record import Record
from explainer.today import today
from tests import forked
from tests.spread import SITES

ROOT = Path(__file__).resolve().parent.parent.parent
PACKS = ROOT / "tests" / "packs"
NOT_FOUND = "404.html"


def project_of(name: str, empty: Path) -> Project:
    """Return the shipped project, or that of a pack; without prose it has an empty folder."""
    if name == "shipped":
        return Project(ROOT, ROOT / "content", ROOT / "docs")
    docs = PACKS / name / "docs"
    return Project(ROOT, PACKS / name / "content", docs if docs.is_dir() else empty)


def sites_with(model: type[Record]) -> list[str]:
    """Return the sites whose content has files of a kind, which is known before any is built."""
    names = kind_of(model).collection
    found = []
    for name in SITES:
        content = project_of(name, ROOT).content
        if any([*content.glob(f"{names}.yml"), *content.glob(f"{names}/**/*.yml")]):
            found.append(name)
    return found


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a build: nothing of ours, and no cache, but what is named."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("EXPLAINER_")}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "EXPLAINER_CACHE": "off", **more}


def run_build(
    project: Project, target: Path, *options: str, tool: str = "mkdocs", cached: bool = False
) -> CompletedProcess[str]:
    """Build a project's site with the real command, strictly, and return its output.

    With the cache, a large site takes three fifths of the time: `tests/test_cache.py` holds that
    its pages are those of a build without one.
    """
    named = ["--config-file", "mkdocs.yml", "--site-dir", str(target)]
    variables = {
        "EXPLAINER_CONTENT": str(project.content),
        "EXPLAINER_DOCS": str(project.docs),
        SWITCH: "on" if cached else "off",
    }
    return forked.run(
        tool, "build", "--strict", *named, *options, cwd=ROOT, env=environment(**variables)
    )


def words(element: HtmlElement) -> str:
    """Return the text of an element, with white space as displayed."""
    return " ".join(element.text_content().split())


@dataclass(frozen=True)
class BuiltSite:
    """A built site: its folder, its project, and the output of the build."""

    name: str
    folder: Path
    project: Project
    said: str = ""

    @cached_property
    def library(self) -> Library:
        """The records, read as the build reads them."""
        checked = load(self.project, today())
        assert checked.library is not None
        return checked.library

    @cached_property
    def pages(self) -> dict[str, HtmlElement]:
        """Every page by its file's path below the site."""
        parser = lxml.html.HTMLParser(encoding="utf-8")
        files = sorted(self.folder.rglob("*.html"))
        return {
            file.relative_to(self.folder).as_posix(): lxml.html.document_fromstring(
                file.read_bytes(), parser=parser
            )
            for file in files
        }

    @cached_property
    def readable(self) -> dict[str, HtmlElement]:
        """Every page except redirects."""
        return {path: page for path, page in self.pages.items() if not is_redirect(page)}

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        """The ids of each page."""
        return {path: set(page.xpath("//@id")) for path, page in self.pages.items()}

    def listed_on(self, model: type[Record]) -> list[str]:
        """Return the pages that show each record of a kind: its list, or all parts of that."""
        parts = [part.path for part in self.library.parts(model)]
        return parts or [kind_of(model).index]

    @property
    def base(self) -> str:
        """The path of the site's address, such as `/` or `/pact/`."""
        return posixpath.join(urlsplit(str(self.library.site.url)).path, "")

    def page(self, address: str) -> HtmlElement:
        """Return the page at an address relative to the site's root."""
        return self.pages[f"{address}index.html"]

    def main(self, address: str) -> HtmlElement:
        """Return the main part of a page, without the frame around it."""
        return self.page(address).xpath("//main")[0]

    def target(self, path: str, href: str) -> tuple[str, str] | None:
        """Return the file and anchor that a link on a page leads to; None if it leaves the site."""
        address, anchor = urldefrag(href)
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        if not parts.path:
            return path, unquote(anchor)
        if parts.path.startswith("/"):
            assert parts.path.startswith(self.base), f"{path}: {href} leaves {self.base}"
            joined = parts.path.removeprefix(self.base)
        else:
            joined = posixpath.join(posixpath.dirname(path), parts.path)
        found = posixpath.normpath(unquote(joined) or ".")
        if parts.path.endswith("/") or found == ".":
            found = posixpath.normpath(f"{found}/index.html")
        return found, unquote(anchor)

    def links(self, path: str) -> Iterator[str]:
        """Yield the address of every link of a page."""
        yield from map(str, self.pages[path].xpath("//a/@href | //area/@href"))

    @cached_property
    def reached(self) -> set[str]:
        """Every page that links reach from the home page."""
        found = {"index.html"}
        waiting = ["index.html"]
        while waiting:
            path = waiting.pop()
            for href in self.links(path):
                target = self.target(path, href)
                if target and target[0] in self.pages and target[0] not in found:
                    found.add(target[0])
                    waiting.append(target[0])
        return found


def is_redirect(page: HtmlElement) -> bool:
    """Return whether a page only redirects to another address."""
    return bool(page.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"))


def build(name: str, folder: Path) -> BuiltSite:
    """Build a site with the real command; warnings count as errors."""
    empty = folder / "no-docs"
    empty.mkdir(parents=True)
    project = project_of(name, empty)
    target = folder / "site"
    done = run_build(project, target, cached=name == "shipped")
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite(name, target, project, done.stdout + done.stderr)
