"""The pages of a built site as Markdown, for other generators: stock Material, Hugo, Zensical.

Only stock Material comes with this project; `make bench-peers` sets up the others.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement
from markdownify import markdownify

from tests.benchmarks.runs import Command, python
from tests.needs import ROOT
from tests.site.sites import is_redirect

STOCK = "stock Material"
PEERS = ROOT / ".cache" / "peers"
SETTINGS = """site_name: Stock
docs_dir: docs
theme: {name: material, font: false}
not_in_nav: "*"
nav: [index.md]
markdown_extensions: [abbr, attr_list, def_list, md_in_html, tables, {toc: {permalink: true}}]
"""
HUGO_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><a href="/">Site</a></header>
<nav>{{ .TableOfContents }}</nav><main>{{ .Content }}</main></body></html>
"""


def as_markdown(site: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the address, the title and the Markdown of each page of a built site but redirects."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    for file in sorted(site.rglob("index.html")):
        page: HtmlElement = lxml.html.document_fromstring(file.read_bytes(), parser=parser)
        address = file.parent.relative_to(site).as_posix()
        # The whole site in one document would be measured as one page.
        if is_redirect(page) or address.startswith("print"):
            continue
        title = " ".join(page.findtext(".//title", "").split())
        html = lxml.html.tostring(page.get_element_by_id("content"), encoding="unicode")
        yield address, title, markdownify(html, heading_style="ATX", strip=["svg", "img"])


def write_peers(site: Path, folder: Path) -> int:
    """Write the pages of a site for each peer, and return how many there are."""
    docs, hugo = folder / "docs", folder / "hugo"
    layouts = hugo / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single", "list"):
        (layouts / f"{name}.html").write_text(HUGO_PAGE)
    (hugo / "config.toml").write_text(
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n"
    )
    number = 0
    for address, title, text in as_markdown(site):
        number += 1
        file = docs / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {json.dumps(title)}\n---\n{text}\n", encoding="utf-8")
    # In Hugo a page with others below it is a list.
    shutil.copytree(docs, hugo / "content", copy_function=_copied)
    (folder / "mkdocs.yml").write_text(SETTINGS)
    return number


def _copied(source: str, target: str) -> None:
    shutil.copyfile(source, Path(target).with_name("_index.md"))


def peers(folder: Path) -> dict[str, Command]:
    """Return the command of each peer that is set up, for what `write_peers` wrote."""
    stock = python("mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml"))
    found = {STOCK: stock}
    if hugo := shutil.which("hugo"):
        found["Hugo"] = Command([hugo, "--quiet"], folder / "hugo")
    zensical = PEERS / "bin" / "zensical"
    if zensical.exists():
        found["Zensical"] = Command([str(zensical), "build", "--clean"], folder)
    return found
