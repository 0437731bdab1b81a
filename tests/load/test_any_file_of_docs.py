"""Whatever lies in a docs folder is a page, published whole, told of, or left out by the rule."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from pathlib import Path
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from explainer.kinds import BLOCKS
from explainer.load.docs import read_docs
from explainer.load.leftovers import is_hidden
from explainer.site_map import docs_file
from tests.fewer import at_most

# Each example is a folder of files.
FOLDERS = at_most(2_000)
# Signs that programs, disks, scripts and address bars treat in their own ways.
SIGNS = st.sampled_from([*"ab.~#%?& ()-_+'`\\:*|$é북ض😀", "\u0301", "\u200d", "\ufeff"])
STEMS = st.text(SIGNS, min_size=1, max_size=6) | st.sampled_from(
    ["index", "README", "about", "con", "page", "Kopie von a", "a_LOCAL_1", "templates", "404"]
)
ENDINGS = st.sampled_from(
    [
        *(".md", ".MD", ".markdown", ".yml", ".svg", ".png", ".html", ".js", ".css", ".txt"),
        *(".bak", ".md~", ".swp", ".orig", "", ".md.txt", ".csv", ".PNG", ".xml", ".", " "),
    ]
)
NAMES = st.builds(str.__add__, STEMS, ENDINGS).filter(
    lambda name: name not in (".", "..") and "/" not in name and "\0" not in name
)
Kind = Literal["file", "folder", "pipe", "link", "dangling", "outside"]
KINDS: st.SearchStrategy[Kind] = st.sampled_from(
    ["file", "file", "file", "folder", "pipe", "link", "dangling", "outside"]
)
TEXTS = st.sampled_from(
    [
        *(b"", b"Words.\n", b"# A\n", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<script>"),
        *(
            b"\xff\xfe<\x00h\x00",
            b"\x89PNG\r\n",
            b"a { b: url(//c.example/d) }",
            b"\x00" * 9,
            b"[[",
        ),
    ]
)


@FOLDERS
@given(st.lists(st.tuples(NAMES, NAMES | st.none(), KINDS, TEXTS), max_size=6))
def test_nothing_in_docs_vanishes(given: list[tuple[str, str | None, Kind, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name).resolve()
        (root / "docs").mkdir()
        (root / "secret.md").write_text("Secret.\n")
        for inner, folder, kind, text in given:
            _put(root / "docs" / (folder or "") / inner, kind, text)
        docs = read_docs(root / "docs", root, BLOCKS)
        told = " ".join(f"{problem.file} {problem.message}" for problem in docs.problems)
        refused = {problem.file for problem in docs.problems}
        pages = {page.file: page.path for page in docs.pages}
        files = {file.file: file.path for file in docs.files if file.published}
        for path in sorted((root / "docs").rglob("*")):
            relative = path.relative_to(root / "docs")
            file = f"docs/{relative.as_posix()}"
            parts = relative.parts
            hidden = next((n for n, part in enumerate(parts) if is_hidden(part)), None)
            if parts[0] == "templates" or (path.is_dir() and not path.is_symlink()):
                continue
            if hidden is not None:
                left = "/".join(("docs", *parts[: hidden + 1]))
                assert parts[hidden].startswith(".") or f"`{left}`" in told
            elif path.suffix.lower() == ".yml" and path.is_file():
                assert f"`{file}`" in told or file in refused
            else:
                assert (file in pages) + (file in files) + (file in refused) >= 1, file
                assert not (file in files and file in refused)
            shown = pages.get(file) or files.get(file)
            if shown is not None:
                assert path.is_file()
                assert unicodedata.normalize("NFC", relative.as_posix()) == shown
                assert docs_file(shown) == unicodedata.normalize("NFC", docs_file(shown))


def _put(path: Path, kind: Kind, text: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() or path.is_symlink():
            return
        match kind:
            case "file":
                path.write_bytes(text)
            case "folder":
                path.mkdir()
            case "pipe":
                os.mkfifo(path)
            case "link":
                path.symlink_to(path.parent)
            case "dangling":
                path.symlink_to("nowhere")
            case "outside":
                path.symlink_to("/etc/hostname")
    except (FileExistsError, NotADirectoryError):
        # Two names that were drawn stand in each other's way.
        return
