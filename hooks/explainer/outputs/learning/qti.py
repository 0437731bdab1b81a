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


def qti_package(
    items: Iterable[ExportedItem], title: str, address: str, language: str, *, canvas: bool
) -> bytes:
    """Return an archive with an assessment for each topic, and their list.

    Without `canvas` it is a Common Cartridge, which knows no pairs: all items have choices. It
    names the site's address.
    """
    templates = learning_templates(language)
    assessments = [
        Assessment(f"quiz-{topic}".rstrip("-"), name or title, tuple(those))
        for (topic, name), those in groupby(items, lambda item: (item.topic, item.topic_name))
    ]
    site = {"title": title, "address": address, "language": language, "canvas": canvas}
    manifest = templates.get_template("manifest.xml").render(assessments=assessments, **site)
    one = templates.get_template("assessment.xml")
    files = {f"{each.id}.xml": one.render(assessment=each, canvas=canvas) for each in assessments}
    return zipped({name: text.encode() for name, text in {_LIST: manifest, **files}.items()})
