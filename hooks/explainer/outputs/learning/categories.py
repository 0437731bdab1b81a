"""Items below the categories of Moodle's question bank: one for the site, in it one a topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from explainer.outputs.learning.exported import ExportedItem


def by_category(
    items: Iterable[ExportedItem], title: str
) -> Iterator[tuple[str, Iterator[ExportedItem]]]:
    """Yield the items of each topic with the path of their category, which a slash parts."""
    for topic, those in groupby(items, lambda item: item.topic_name):
        names = filter(None, (title, topic))
        yield "/".join(" ".join(name.split()).replace("/", "//") for name in names), those
