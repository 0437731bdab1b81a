"""A preview shows, byte for byte, what a build writes, after any edit."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from tests.fewer import in_each_run
from tests.site.sites import PACKS, ROOT
from tests.test_load_again import EDITS, Edit, files_of, written

# That of the pack, which a build puts into pages.
ADDRESS = "https://ferry-accord.example/"
DOCS = {
    "index.md": "# The ferry\n\nIt sails at night [@board-statement]. See [[oslen]] and\n"
    "[the pier](pier.md#wet).\n",
    "pier.md": "---\nabout_the_site: true\n---\n# The pier\n\n## Wet\n\n![A boat](boat.svg)\n",
    "boat.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
}
# The way to the page for editors, which no build has.
LINK = rb'<li><a href="[^"]*desk/"[^>]*>Desk</a></li>'
DESK = re.compile(
    rb"\n( +)" + LINK + rb"\n\1|\n" + LINK + rb"|\n<url><loc>[^<]*/desk/</loc></url>\n"
)
# What is broken for long is mended, so that most steps have a site.
MENDED_AFTER = 3
STEPS = 4
# The list of what was published, and a map from which, compressed, nothing can be taken out.
BESIDE = (".explainer-files", "sitemap.xml.gz")


@dataclass(frozen=True, slots=True)
class Tool:
    """MkDocs with our events, in this process."""

    settings: Path
    site: Path

    def config(self) -> MkDocsConfig:
        return load_config(str(self.settings), site_dir=str(self.site))

    def built(self) -> dict[str, bytes] | None:
        """Return all that a build writes, by path; None if it is refused."""
        config = self.config()
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except Abort:
            return None
        finally:
            config.plugins.on_shutdown()
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in files_of(self.site)
            if path.name not in BESIDE
        }

    def previewed(self) -> Any:
        """Return what makes the sites of a preview."""
        config = self.config()
        config.site_url = ADDRESS
        config.site_dir = str(self.site.with_name("previewed"))
        hooks: dict[str, Any] = config["hooks"]
        [events] = hooks.values()
        return events.PreviewedSites(config, self.config)


@contextmanager
def tool(root: Path) -> Iterator[Tool]:
    """Set MkDocs up for a project, in a folder beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        settings = (ROOT / "mkdocs.yml").read_text()
        for old, new in {
            "!ENV [EXPLAINER_DOCS, docs]": str(root / "docs"),
            "!ENV [EXPLAINER_CONTENT, content]": str(root / "content"),
            "hooks/mkdocs_events.py": str(ROOT / "hooks/mkdocs_events.py"),
            "hooks/theme": str(ROOT / "hooks/theme"),
        }.items():
            assert old in settings
            settings = settings.replace(old, new)
        (folder / "mkdocs.yml").write_text(settings)
        yield Tool(folder / "mkdocs.yml", folder / "site")


def same_after(edits: list[Edit], root: Path) -> None:
    """Assert that a preview shows what a build writes, and keeps it where there is no new one."""
    first = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in files_of(root)
    }
    with tool(root) as mkdocs:
        sites = mkdocs.previewed()
        refused = 0
        for edit in [as_it_is, *edits]:
            if refused == MENDED_AFTER or not files_of(root):
                for name, text in first.items():
                    written(root / name, text)
            edit(root, first)
            now = mkdocs.built()
            *_, (shown, problems) = sites.renew(False)
            refused = refused + 1 if now is None else 0
            assert bool(problems) == (now is None)
            for name, made in (now or {}).items():
                assert DESK.sub(b"", shown.read(name)) == made, name
            assert "gone/index.html" not in shown


def as_it_is(root: Path, first: dict[str, str]) -> None:
    """Change nothing."""


# Five hundred steps in the deep run.
@settings(in_each_run(3, deep=125), phases=[Phase.generate])
@given(st.lists(EDITS, min_size=STEPS, max_size=STEPS))
def test_a_project_edited_at_random(edits: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        shutil.copytree(PACKS / "minimal" / "content", root / "content")
        for path, text in DOCS.items():
            written(root / "docs" / path, text)
        same_after(edits, root)
