"""The lasting address of each record: a page of its own, or an anchor."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import quote

from explainer.kinds import SECTIONS, kind_of
from explainer.kinds.door import DOORS
from explainer.load.file_names import MARKDOWN
from explainer.model.record import Record
from explainer.texts.anchors import join_words
from explainer.texts.folding import composed, fold_path

_PARTING = re.compile(r"[\s%#?\"<>\\^`{|}\[\]]")
# Names of a page that represents its folder.
INDEX_NAMES = ("index", "readme")
HOME = ""
ARTICLE = "article-"
COMPARE = "pacts/compare/"
PRINT = "print/"
TIES = "stakeholders/ties/"
COMPARE_TWO = "stakeholders/compare/"
ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
SEARCH = "search/"
# Below the page of a lesson.
TEACHER, HANDOUT = "teacher/", "handout/"
QUIZ = "learn/quiz/"
ROLE_CARDS = "learn/roles/"
SHEETS = "learn/sheets/"
# Only in previews, but reserved, so that no page of prose changes its address there.
DESK = "desk/"
INDEXES = tuple(kind.index for kind in SECTIONS)
# Of the kinds whose records are entries of a list; the pages of a long one are below it.
LISTS = tuple(kind.index for kind in SECTIONS if not kind.has_pages)
# Made from records only if the docs folder has no page there.
REPLACEABLE = (HOME, ABOUT, ACCESSIBILITY)
# Files and folders that the theme and later pages need at the root.
KEPT_FILES = ("404.html", "sitemap.xml", "sitemap.xml.gz")
KEPT = (
    *("assets/", "search/", "data/", "404/", "sitemap/", DESK),
    *("learn/quiz/", "learn/sheets/", "learn/roles/", "learn/cards/", "learn/downloads/"),
)
# The anchors of citation marks.
_MARK = re.compile(r"cited-[0-9]+-[0-9]+")


def address_of(kind: type[Record], id: str) -> str:
    """Return the lasting address of a record: its page, or its anchor on the page of all its kind.

    A long list is several pages; `Library.address` says on which of them an entry is.
    """
    return kind_of(kind).address.format(id=id)


def page_path(kind: type[Record], id: str) -> str | None:
    """Return the path of a record's own page, if its kind has pages."""
    return address_of(kind, id) if kind_of(kind).has_pages else None


def article_anchor(label: str) -> str:
    """Return the anchor of an article on its pact's page: `article-iv-bis` for `IV bis`."""
    return ARTICLE + join_words(label, "-")


def reserved_paths() -> tuple[str, ...]:
    """Return the paths that the site itself needs."""
    return (
        *REPLACEABLE,
        COMPARE,
        PRINT,
        *(door.path for door in DOORS),
        TIES,
        COMPARE_TWO,
        *INDEXES,
        *KEPT,
        *(f"{name}/" for name in KEPT_FILES),
    )


def mark_anchor(number: int, place: int) -> str:
    """Return the anchor of the nth citation mark of a source on a page."""
    return f"cited-{number}-{place}"


def way(here: str, there: str) -> str:
    """Return the relative address that leads from one page to another; empty to the same.

    `posixpath.relpath`, which looks for more than addresses have, takes ten times as long.
    """
    if here == there:
        return ""
    begun, wanted = here.split("/")[:-1], there.split("/")[:-1]
    same = 0
    while begun[same : same + 1] == wanted[same : same + 1] != []:
        same += 1
    return "../" * (len(begun) - same) + "".join(f"{name}/" for name in wanted[same:])


def is_mark(anchor: str) -> bool:
    """Return whether an anchor may be that of a citation mark."""
    return _MARK.fullmatch(anchor) is not None


def figure_file(record: Record) -> str:
    """Return the address of the file with a figure's values, relative to the site's root."""
    return made_files(record)[0]


def made_files(record: Record) -> list[str]:
    """Return the files made from a record besides its page."""
    return [file.format(id=record.id) for file in kind_of(record).made_files]


def docs_name(path: str) -> tuple[str, str]:
    """Return a path of the docs folder in the form used in links, and the name of its page.

    The page that represents its folder is called `index`, as in MkDocs.
    """
    plain = composed(path)
    stem = PurePosixPath(plain).stem
    return plain, "index" if stem.lower() in INDEX_NAMES else stem


def docs_file(path: str) -> str:
    """Return the file of the site made from a page or another file of the docs folder."""
    is_page = PurePosixPath(path).suffix in MARKDOWN
    return f"{_docs_folder(path)}index.html" if is_page else docs_name(path)[0]


def docs_path(path: str) -> str:
    """Return the address of a page of prose relative to the site's root, as links need it."""
    return as_address(_docs_folder(path))


def as_address(path: str) -> str:
    """Return a path with delimiters of addresses encoded; letters of any script are kept."""
    return _PARTING.sub(lambda sign: quote(sign.group(), safe=""), path)


def _docs_folder(path: str) -> str:
    """Return the folder of the site that a page of prose is written to.

    A page that represents its folder, or replaces a generated one, does so in any case of its name.
    """
    plain, name = docs_name(path)
    pure = PurePosixPath(plain).parent / ("" if name == "index" else name)
    found = "" if str(pure) == "." else f"{pure}/"
    return next((ours for ours in REPLACEABLE if fold_path(ours) == fold_path(found)), found)
