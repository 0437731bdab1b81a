"""Tests of what the tool that writes a site is told, and of previews of broken content."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from markupsafe import Markup

from explainer.project import Project
from explainer.site_build import SiteBuild, site_build
from tests import tiny


def docs_page(site: SiteBuild, path: str) -> str:
    """Return a page of prose as the adapter makes it."""
    site.begin_docs_page(path)
    source = (site.project.docs / path).read_text(encoding="utf-8")
    html = Markdown(extensions=site.markdown_extensions).convert(source)
    return site.finish_docs_page(path, Markup(html))


def build(project: Project, previous: SiteBuild | None = None) -> SiteBuild:
    return site_build(project, tiny.TODAY, directory_urls=True, previous=previous)


def test_a_preview_may_begin_with_broken_content(tmp_path: Path) -> None:
    docs = {"index.md": "# Home\n\n[[arvo]]\n\n/// quote | arvo-on-salt\n///\n"}
    site = build(tiny.project(tmp_path, {"site.yml": tiny.SITE + "x: y\n"}, docs))
    assert site.refused
    assert "`x` is not a field that stands here" in site.banner
    assert [page.path for page in site.pages] == [""]
    assert "Home" in docs_page(site, "index.md")


@pytest.mark.parametrize(
    "source",
    [
        "Cites [@arvo].",
        "Cites [@nobody].",
        "Names [[nobody]].",
        "/// quote | arvo\n///",
        "/// quote | nobody\n///",
        "/// clause | arvo I\n///",
        "/// clause | salt-pact\n///",
        "/// clause | salt-pact IV\n///",
        "/// qoute | arvo-on-salt\n///",
    ],
)
def test_a_preview_shows_prose_that_refers_to_what_is_not_there(
    tmp_path: Path, source: str
) -> None:
    project = tiny.project(tmp_path, docs={"a.md": "[[arvo]]\n"})
    good = build(project)
    tiny.write(project.docs, {"a.md": source + "\n", "b.md": source + "\n"})
    broken = build(project, good)
    assert broken.refused
    assert broken.banner
    for path in ("a.md", "b.md"):
        docs_page(broken, path)
    assert [page.path for page in broken.pages] == [page.path for page in good.pages]


def test_a_preview_of_mended_content_has_no_banner(tmp_path: Path) -> None:
    project = tiny.project(tmp_path, {"site.yml": tiny.SITE + "x: y\n"}, {"a.md": "[[arvo]]\n"})
    broken = build(project)
    tiny.write(project.content, {"site.yml": tiny.SITE})
    mended = build(project, broken)
    assert not mended.refused
    assert mended.banner == ""
    assert 'href="../stakeholders/arvo/"' in docs_page(mended, "a.md")
