"""A finished page, before any tool puts a site around it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import Any

from explainer.dates.display import datetime_attribute
from explainer.dates.edtf import Edtf, parse_edtf
from explainer.kinds import KINDS
from explainer.kinds.site import Site
from explainer.library.reads import Reads
from explainer.load.docs import DocsPage
from explainer.markup.addresses import outside_host, plain_host
from explainer.model.outside import OutsideResource
from explainer.pages.toc import Heading, Outline
from explainer.site_map import COMPARE, COMPARE_TWO, HOME, PRINT, QUIZ, ROLE_CARDS, SHEETS, TIES

_WIDE = (
    HOME,
    COMPARE,
    COMPARE_TWO,
    TIES,
    PRINT,
    *(kind.index for kind in KINDS if kind.section.wide),
)
_WIDE_LISTS = tuple(kind.index for kind in KINDS if kind.section.wide and not kind.has_pages)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site's root, its plain title and description, its HTML.

    `outline` has its headings and anchors. `reads` is what it depends on. `updated` is the day of
    its last review, if recorded. `redirect` is the new address of a former id, relative to the
    page, `canonical` the same in full. An `unlisted` page is in no
    list, neither of this site nor of search engines. `digest` is
    that of all that it was made from, where it is kept.
    """

    path: str
    title: str
    description: str
    html: str
    outline: Outline
    reads: Reads
    updated: str | None = None
    redirect: str | None = None
    canonical: str | None = None
    unlisted: bool = False
    digest: str = field(default="", compare=False)

    @property
    def meta(self) -> dict[str, Any]:
        """The metadata for the theme."""
        return {
            "title": self.title,
            "description": self.description,
            "hide": hidden_parts(self.path),
            "updated": self.updated,
            "redirect": self.redirect,
            "canonical": self.canonical,
            "unlisted": self.unlisted,
            "digest": self.digest,
        }


# Returns a page, made or read when it is called.
Job = Callable[[], Page]
# The template of a page, its title, its context, and what it is about.
Described = tuple[str, str, dict[str, Any], list[str]]


def hidden_parts(path: str) -> list[str]:
    """Return the parts of the theme's frame that a page hides to use their space."""
    is_wide = path in _WIDE or path.startswith((PRINT, QUIZ, ROLE_CARDS, SHEETS, *_WIDE_LISTS))
    return ["toc", "navigation"] if is_wide else ["navigation"]


def review_of(page: DocsPage) -> Edtf | None:
    """Return the date of the last review of a page of prose, if recorded."""
    return parse_edtf(page.checked.value) if page.checked else None


def outside_of(site: Site, page: DocsPage) -> list[OutsideResource]:
    """Return the other hosts from which a page of prose loads images."""
    hosts = {outside_host(image.text) for image in page.collected.images}
    return [outside for outside in site.outside_resources if plain_host(outside.host) in hosts]


def reviewed(checked: Edtf | None) -> str | None:
    """Return the date of a review in ISO form, if recorded."""
    return datetime_attribute(checked) if checked else None


def written_page(page: Page) -> str:
    """Return what a page reads, a tab, and the page itself, both as JSON on one line."""
    held = {each.name: getattr(page, each.name) for each in fields(page)}
    headings = [[each.level, each.anchor, each.words] for each in page.outline.headings]
    held["outline"] = {"headings": headings, "anchors": sorted(page.outline.anchors)}
    del held["reads"]
    reads = [sorted(page.reads.records), sorted(page.reads.queries)]
    return f"{json.dumps(reads)}\t{json.dumps(held)}"


def reads_in(text: str) -> Reads:
    """Return what the page that `written_page` wrote reads."""
    records, queries = json.loads(text.partition("\t")[0])
    return Reads(set(records), {tuple(each) for each in queries})


def page_in(text: str) -> Page:
    """Return the page that `written_page` wrote."""
    held = json.loads(text.partition("\t")[2])
    outline = held["outline"]
    headings = tuple(Heading(*each) for each in outline["headings"])
    held["outline"] = Outline(headings, frozenset(outline["anchors"]))
    return Page(**held, reads=reads_in(text))
