"""Preparation that all styles share: an item's texts with a style's quotation marks."""

from __future__ import annotations

from dataclasses import replace

from explainer.citations.item import CslItem
from explainer.citations.names import map_names
from explainer.citations.quotes import shaped

# Types that are published in a series under one name.
SERIAL = frozenset(
    {
        *("article-journal", "article-magazine", "article-newspaper"),
        *("periodical", "post-weblog"),
    }
)


def prepared(item: CslItem, marks: tuple[str, str]) -> CslItem:
    """Return an item whose texts, except addresses, have a style's quotation marks.

    Marks inside the title are those for a title that the style does not quote.
    """

    def shape(text: str) -> str:
        return shaped(text, marks)

    return replace(
        item,
        author=tuple(map_names(author, shape) for author in item.author),
        title=shape(item.title),
        container_title=shape(item.container_title),
        publisher=shape(item.publisher),
        publisher_place=shape(item.publisher_place),
        volume=shape(item.volume),
        issue=shape(item.issue),
        page=shape(item.page),
        number=shape(item.number),
        edition=shape(item.edition),
    )
