"""Write items in QTI 1.2: in an archive for Canvas, or as a Common Cartridge for many platforms.

Sources: 1EdTech, "QTI ASI 1.2" and "Common Cartridge 1.1"; what Canvas exports itself, and what
Moodle reads of cartridges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from explainer.outputs.learning.exported import ExportedItem, learning_templates
from explainer.words.catalogue import catalogue
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
    assessments = _by_topic(items, title)
    return _package(language, assessments, (), {"canvas": True, "title": title, "folders": ()})


def cartridge(
    items: Iterable[ExportedItem],
    title: str,
    language: str,
    *,
    pages: Iterable[WebPage],
    address: str,
) -> bytes:
    """Return a Common Cartridge: a folder of pages, and one with an assessment for each topic.

    It knows no pairs: all items have choices. `address` is the site's.
    """
    _ = catalogue(language).gettext
    assessments, listed = _by_topic(items, title), tuple(pages)
    # A platform makes a section of each.
    folders = [("lessons", _("Lessons"), listed), ("quizzes", _("Quiz"), assessments)]
    shown = [folder for folder in folders if folder[2]]
    site = {"title": title, "address": address, "language": language, "folders": shown}
    return _package(language, assessments, listed, {"canvas": False, **site})


def _by_topic(items: Iterable[ExportedItem], title: str) -> tuple[Assessment, ...]:
    return tuple(
        Assessment(f"quiz-{topic}".rstrip("-"), name or title, tuple(those))
        for (topic, name), those in groupby(items, lambda item: (item.topic, item.topic_name))
    )


def _package(
    language: str,
    assessments: tuple[Assessment, ...],
    pages: tuple[WebPage, ...],
    site: Mapping[str, object],
) -> bytes:
    templates = learning_templates(language)
    files = {
        _LIST: templates.get_template("manifest.xml").render(
            assessments=assessments, pages=pages, **site
        )
    }
    files |= {f"{each.id}.html": each.html for each in pages}
    one = templates.get_template("assessment.xml")
    files |= {f"{each.id}.xml": one.render(assessment=each, **site) for each in assessments}
    return zipped({name: text.encode() for name, text in files.items()})
