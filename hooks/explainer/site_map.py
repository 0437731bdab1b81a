"""Where each kind of record stands on the site: on a page of its own, or at an anchor."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from explainer.model.record import Record

# Relative to the site's root; `{id}` after `#` is an anchor on a page that lists the kind.
ADDRESSES: dict[str, str] = {
    "pact": "pacts/{id}/",
    "stakeholder": "stakeholders/{id}/",
    "quote": "quotes/{id}/",
    "question": "questions/{id}/",
    "source": "sources/{id}/",
    "claim": "claims/#{id}",
    "event": "timeline/#{id}",
    "place": "map/#{id}",
    "term": "glossary/#{id}",
    "figure": "figures/{id}/",
    "correction": "corrections/#{id}",
}
HOME = ""
ARTICLE = "article-"
COMPARE = "pacts/compare/"
PRINT = "print/"
TIES = "stakeholders/ties/"
MAP = "map/"
ABOUT = "about/"
ACCESSIBILITY = "accessibility/"
SEARCH = "search/"
# In a preview only, and kept from prose so that no page of it changes its address there.
DESK = "desk/"
INDEXES = (
    "pacts/",
    "stakeholders/",
    "quotes/",
    "questions/",
    "claims/",
    "timeline/",
    "map/",
    "glossary/",
    "figures/",
    "sources/",
    "corrections/",
)
# Made from records only where the docs folder has no page there.
REPLACEABLE = (HOME, ABOUT, ACCESSIBILITY)
# Files and folders that the theme and later pages need at the root.
KEPT_FILES = ("404.html", "sitemap.xml", "sitemap.xml.gz")
KEPT = ("assets/", "search/", "data/", "learn/", "404/", "sitemap/", DESK)
# The anchors that pages of prose have besides those of the prose itself.
_MARK = re.compile(r"cited-[0-9]+-[0-9]+")
_FRAME = re.compile(rf"look-up|sources|source-[0-9]+|{_MARK.pattern}")


def address(record: Record) -> str:
    """Return a record's address relative to the site's root; no kind is without one."""
    return ADDRESSES[record.kind].format(id=record.id)


def page_path(kind: type[Record], id: str) -> str | None:
    """Return the path of the page that a record of a kind has to itself, if its kind has one."""
    pattern = ADDRESSES[kind.kind]
    return None if "#" in pattern else pattern.format(id=id)


def article_anchor(label: str) -> str:
    """Return the anchor of an article on its pact's page: `article-iv-bis` for `IV bis`."""
    return ARTICLE + re.sub(r"\W+", "-", label.lower()).strip("-")


def reserved_paths(*, replaceable: bool = False) -> tuple[str, ...]:
    """Return the paths that the site itself needs, or those that a page of prose may replace."""
    if replaceable:
        return REPLACEABLE
    return (
        *REPLACEABLE,
        COMPARE,
        PRINT,
        TIES,
        *INDEXES,
        *KEPT,
        *(f"{name}/" for name in KEPT_FILES),
    )


def mark_anchor(number: int, place: int) -> str:
    """Return the anchor of the mark at the first, second, … place that cites a page's source."""
    return f"cited-{number}-{place}"


def is_mark(anchor: str) -> bool:
    """Tell whether an anchor may be that of a mark of a source."""
    return _MARK.fullmatch(anchor) is not None


def is_frame(anchor: str) -> bool:
    """Tell whether an anchor may be of the frame around a page of prose: of its sources, say."""
    return _FRAME.fullmatch(anchor) is not None


def file_path(path: str) -> str:
    """Return the address that a file of the docs folder takes, or the folder kept from it."""
    folder, inside, _ = path.partition("/")
    if inside and f"{folder}/" in KEPT:
        return f"{folder}/"
    return docs_path(path) if PurePosixPath(path).name == "index.html" else f"{path}/"


def docs_path(path: str) -> str:
    """Return the address of a page of prose, relative to the site's root."""
    pure = PurePosixPath(path).with_suffix("")
    if pure.name in ("index", "README"):
        pure = pure.parent
    return "" if str(pure) == "." else f"{pure}/"
