"""Tests of a site for reading from a folder, without a server."""

from __future__ import annotations

import posixpath
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import lxml.html

from tests import tiny
from tests.site.sites import run_build

DOCS = {
    "about.md": "# About\n\nSee [[arvo]] and [more](notes/salt.md).\n",
    "notes/salt.md": "# Salt\n\nSee [[arvo-on-salt]], [home](../index.md).\n",
    "index.md": "# Home\n\nSee [[salt-pact]] and [about](about.md).\n",
}


def test_every_link_leads_to_a_file(tmp_path: Path) -> None:
    # The command judges what lies in the past by the clock.
    content = {name: text.replace("203", "201") for name, text in tiny.CONTENT.items()}
    project = tiny.project(tmp_path, content, DOCS)
    site = tmp_path / "site"
    done = run_build(project, site, "--no-directory-urls")
    assert done.returncode == 0, done.stdout + done.stderr
    broken = []
    files = sorted(site.rglob("*.html"))
    for file in files:
        path = file.relative_to(site).as_posix()
        for href in lxml.html.parse(file).xpath("//a/@href | //link/@href | //script/@src"):
            address = urlsplit(urldefrag(href)[0])
            # The page for what is not found is read from a server, at any address.
            if path == "404.html" or address.scheme or not address.path:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address.path))
            if not (site / unquote(target)).is_file():
                broken.append((path, href))
    assert site / "about" / "index.html" in files
    assert broken == []
