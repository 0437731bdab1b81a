"""A docs folder with all sorts of files left by editors, disks and programs, and its site."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

from explainer.load.project import Project
from tests.site.sites import PACKS, ROOT, BuiltSite, run_build

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>A boat</title></svg>\n'
CITED = "[[varrick]] [@board-statement]."
READING = f"""\
# 조약을 읽는 법

{CITED}

## 첫째 조항

See [the second](#둘째-조항), [again](#%EB%91%98%EC%A7%B8-%EC%A1%B0%ED%95%AD). {CITED}

## 둘째 조항

{CITED}

## Sources

{CITED}

## नेपाल की संधि

{CITED}

### 뜻

{CITED}

## 😀

### 뜻

![A boat](배.svg) ![Another](https://pictures.example/boat.png) {CITED}
"""
PAGES = {
    "README.md": f"# Our own home\n\n[Us](Über%20uns.md#größe), [how](reading.md). {CITED}\n",
    "About.markdown": "---\nabout_the_site: true\n---\n\n# Our own about\n\nWords.\n",
    "accessibility/README.md": "---\nabout_the_site: true\n---\n\n# Our own access\n\nWords.\n",
    "reading.md": READING,
    "100% & more #1.md": f"# Odd\n\n[A](files/a%20%25.txt) [home](README.md) {CITED}\n",
}
# Names as returned by a macOS disk.
DECOMPOSED = {
    "Über uns.md": f"# About us\n\n## Größe\n\n[Read](reading.md#नेपाल-की-संधि) {CITED}\n",
    "배.svg": SVG,
    "협정/첨부.txt": "words",
}
FILES = {"files/a %.txt": "words", "CNAME": "boats.example", "img/BOAT.SVG": SVG, "empty.csv": ""}
LEFT_OUT = {
    **dict.fromkeys(("index.md~", "#page.md#", "page.md.bak", "Thumbs.db", "~$a.docx"), "[[no"),
    **dict.fromkeys(
        ("desktop.ini", "reading.md.orig", ".a.md.swp", ".DS_Store", ".gitkeep"), "[[no"
    ),
    **dict.fromkeys(("reading_LOCAL_12.md", "__MACOSX/reading.md", "Kopie von reading.md"), "[[no"),
    **dict.fromkeys(("places.yml", "templates/a.md", ".hidden/a.md", "img/x.rej"), "[[no"),
}
CONTEXT = """\
    context: |
      ### 조약의 뜻

      Words.

      ### Wordings

      Words.
"""
OUTSIDE = """\
outside_resources:
  - {host: pictures.example, reason: The archive allows no copies.}
"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def build_untidy(root: Path) -> BuiltSite:
    """Build the site of the smallest pact with such a folder."""
    project = Project(ROOT, root / "content", root / "docs")
    shutil.copytree(PACKS / "minimal" / "content", project.content)
    with (project.content / "site.yml").open("a", encoding="utf-8") as site:
        site.write(OUTSIDE)
    [quotes] = (project.content / "quotes").glob("*.yml")
    with quotes.open("a", encoding="utf-8") as file:
        file.write(CONTEXT)
    for name, text in {**PAGES, **FILES, **LEFT_OUT}.items():
        write(project.docs, name, text)
    for name, text in DECOMPOSED.items():
        write(project.docs, unicodedata.normalize("NFD", name), text)
    (project.docs / ".#page.md").symlink_to("editor@host.1234:567")
    done = run_build(project, root / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite("docs", root / "site", project, done.stdout + done.stderr)
