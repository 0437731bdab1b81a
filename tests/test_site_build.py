"""Tests of what the tool that writes a site is told, and of content that makes no site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown
from markupsafe import Markup

from explainer.load.project import Project
from explainer.site_build import ContentError, SiteBuild, site_build
from tests import tiny


def docs_page(site: SiteBuild, path: str) -> str:
    """Return a page of prose as the adapter makes it."""
    site.begin_docs_page(path)
    source = (site.project.docs / path).read_text(encoding="utf-8")
    html = Markdown(extensions=site.markdown_extensions).convert(source)
    return site.finish_docs_page(path, Markup(html)).html


def build(project: Project, *, preview: bool = False) -> SiteBuild:
    return replace(site_build(project, tiny.TODAY, directory_urls=True), preview=preview)


def test_refused_content_makes_no_site_and_says_why(tmp_path: Path) -> None:
    project = tiny.project(tmp_path, {"site.yml": tiny.SITE + "x: y\n"})
    with pytest.raises(ContentError, match="`x` is not a field that stands here") as refused:
        build(project)
    assert "content/site.yml:" in str(refused.value)


def test_only_a_preview_has_pages_for_its_editors(tmp_path: Path) -> None:
    project = tiny.project(tmp_path, docs={"a.md": "[[arvo]]\n"})
    site, preview = build(project), build(project, preview=True)
    assert [*preview.jobs] == [*site.jobs, "desk/"]
    assert 'href="../stakeholders/arvo/"' in docs_page(preview, "a.md")
