"""Write items in QTI 1.2: in an archive for Canvas, or as a Common Cartridge for many platforms.

Sources: 1EdTech, "QTI ASI 1.2" and "Common Cartridge 1.1"; what Canvas exports itself, and what
Moodle reads of cartridges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from explainer.outputs.learning.exported import ExportedItem, learning_templates
from explainer.zipped import zipped

# Where every platform looks for what is in an archive.
_LIST = "imsmanifest.xml"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The items of one topic; a platform makes a quiz of them."""

    id: str
    title: str
    items: tuple[ExportedItem, ...]


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page that a cartridge shows before its quizzes, as HTML."""

    id: str
    title: str
    html: str


def canvas_package(items: Iterable[ExportedItem], title: str, language: str) -> bytes:
    """Return an archive for Canvas: an assessment for each topic, and their list."""
    return _package(items, title, language, canvas=True, pages=(), address="")


def cartridge(
    items: Iterable[ExportedItem],
    title: str,
    language: str,
    *,
    pages: Iterable[WebPage],
    address: str,
) -> bytes:
    """Return a Common Cartridge: pages, and an assessment for each topic.

    It knows no pairs: all items have choices. `address` is the site's.
    """
    return _package(items, title, language, canvas=False, pages=tuple(pages), address=address)


def _package(
    items: Iterable[ExportedItem],
    title: str,
    language: str,
    *,
    canvas: bool,
    pages: tuple[WebPage, ...],
    address: str,
) -> bytes:
    templates = learning_templates(language)
    assessments = [
        Assessment(f"quiz-{topic}".rstrip("-"), name or title, tuple(those))
        for (topic, name), those in groupby(items, lambda item: (item.topic, item.topic_name))
    ]
    site = {
        "title": title,
        "address": address,
        "language": language,
        "canvas": canvas,
        "pages": pages,
    }
    manifest = templates.get_template("manifest.xml").render(
        assessments=assessments, listed=[*pages, *assessments], **site
    )
    one = templates.get_template("assessment.xml")
    files = {f"{each.id}.html": each.html for each in pages}
    files |= {f"{each.id}.xml": one.render(assessment=each, canvas=canvas) for each in assessments}
    return zipped({name: text.encode() for name, text in {_LIST: manifest, **files}.items()})
