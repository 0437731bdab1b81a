"""QTI 1.2 read as Canvas and Moodle read it: by the places in which their importers look.

No registry holds a reader of QTI 1.2 that keeps feedback apart, so these are paths of Moodle's
`cc11_quiz` and of what Canvas exports and imports.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import lxml.etree
import pytest

from explainer.outputs.learning.as_choices import as_choices
from explainer.outputs.learning.exported import ExportedItem, exported_items
from explainer.outputs.learning.qti import WebPage, canvas_package, cartridge
from tests.once import Once
from tests.outputs.learning.awkward import TITLE, awkward_items, awkward_library

QTI = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
LIST = {"m": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"}
PAGE = WebPage("lesson-salt", "Salt & “light”", "<p>Salt</p>")
Tree = lxml.etree._Element
Items = tuple[ExportedItem, ...]


def made(folder: Path) -> tuple[Items, Items]:
    """Return awkward items as they are, and with choices alone."""
    library, items = awkward_library(folder), awkward_items()
    chosen = [each for item in items for each in as_choices(item, 1, "en")]
    return exported_items(library, items), exported_items(library, chosen)


@pytest.fixture(scope="module")
def both(once: Once) -> tuple[Items, Items]:
    return once("awkward-for-qti", made)


def package(items: Items, *, canvas: bool) -> bytes:
    if canvas:
        return canvas_package(items, TITLE, "en")
    return cartridge(items, TITLE, "en", pages=[PAGE], address="https://salt.example/")


def found(tree: Tree, path: str, **names: str) -> list[Tree]:
    listed: Any = tree.xpath(path, namespaces={**QTI, **LIST}, **cast(Any, names))
    return list(listed)


def texts(tree: Tree, path: str, **names: str) -> list[str]:
    return [str(each) for each in found(tree, path, **names)]


def assessments(data: bytes, kind: str) -> Iterator[Tree]:
    """Yield what the manifest lists, each file of which is there, and nothing else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        manifest = lxml.etree.fromstring(archive.read("imsmanifest.xml"))
        names = texts(manifest, "//m:resource[@type=$kind]/m:file/@href", kind=kind)
        pages = texts(manifest, "//m:resource[@type='webcontent']/m:file/@href")
        assert sorted(archive.namelist()) == sorted(["imsmanifest.xml", *pages, *names])
        assert [archive.read(name).decode() for name in pages] in ([], [PAGE.html])
        linked = texts(manifest, "//m:organization/m:item/m:item/m:item/@identifierref")
        assert linked in ([], texts(manifest, "//m:resource/@identifier"))
        yield from (lxml.etree.fromstring(archive.read(name)) for name in names)


def items_of(data: bytes, kind: str) -> list[Tree]:
    return [item for each in assessments(data, kind) for item in found(each, "//q:section/q:item")]


def feedback(item: Tree, idents: list[str]) -> list[str]:
    path = "q:itemfeedback[@ident=$ident]/q:flow_mat/q:material/q:mattext/text()"
    return [text for ident in idents for text in texts(item, path, ident=ident)]


def linked(item: Tree, condition: str, **names: str) -> list[str]:
    path = f"q:resprocessing/q:respcondition[{condition}]/q:displayfeedback/@linkrefid"
    return feedback(item, texts(item, path, **names))


def read(item: Tree) -> tuple[str, str, list[tuple[str, bool, str]]]:
    """Return prompt, feedback, and of each choice its text, whether it is right, and feedback."""
    answers = []
    for label in found(item, "q:presentation/q:response_lid/q:render_choice/q:response_label"):
        chosen = "q:conditionvar/q:varequal=$ident"
        ident = {"ident": label.get("ident", "")}
        score = f"q:resprocessing/q:respcondition[{chosen}]/q:setvar/text()"
        [text] = texts(label, "q:material/q:mattext/text()")
        said = "".join(linked(item, chosen, **ident))
        answers.append((text, texts(item, score, **ident) == ["100"], said))
    [prompt] = texts(item, "q:presentation/q:material/q:mattext/text()")
    # Moodle takes the feedback of whatever goes on for that on the whole.
    [whole] = linked(item, "@continue='Yes'")
    return prompt, whole, answers


def as_read(item: ExportedItem) -> tuple[str, str, list[tuple[str, bool, str]]]:
    choices = [(str(each.text), each.right, str(each.feedback)) for each in item.choices]
    return str(item.prompt), str(item.feedback), choices


def test_canvas_finds_every_question_answer_and_feedback(both: tuple[Items, Items]) -> None:
    items, _ = both
    given = items_of(package(items, canvas=True), "imsqti_xmlv1p2")
    assert [each.get("ident") for each in given] == [item.id for item in items]
    types = "q:itemmetadata//q:qtimetadatafield[q:fieldlabel='question_type']/q:fieldentry/text()"
    for item, each in zip(items, given, strict=True):
        if item.choices:
            assert texts(each, types) == ["multiple_choice_question"]
            assert read(each) == as_read(item)
        else:
            assert texts(each, types) == ["matching_question"]
            assert pairs(each) == list(item.pairs)
            assert linked(each, "@continue='Yes'") == [str(item.feedback)]


def pairs(item: Tree) -> list[tuple[str, str]]:
    """Return the left side of each response, and the label that scores for it."""
    matched = []
    for response in found(item, "q:presentation/q:response_lid"):
        equal = "q:resprocessing/q:respcondition[q:setvar]/q:conditionvar/q:varequal"
        [right] = texts(item, f"{equal}[@respident=$id]/text()", id=response.get("ident", ""))
        label = "q:render_choice/q:response_label[@ident=$right]/q:material/q:mattext/text()"
        [left] = texts(response, "q:material/q:mattext/text()")
        [text] = texts(response, label, right=right)
        matched.append((left, text))
    return matched


def test_moodle_finds_every_question_of_a_cartridge(both: tuple[Items, Items]) -> None:
    items, chosen = both
    data = package(chosen, canvas=False)
    given = items_of(data, "imsqti_xmlv1p2/imscc_xmlv1p1/assessment")
    profile = "q:itemmetadata//q:qtimetadatafield[q:fieldlabel='cc_profile']/q:fieldentry/text()"
    assert {text for each in given for text in texts(each, profile)} == {"cc.multiple_choice.v0p1"}
    assert [read(each) for each in given] == [as_read(item) for item in chosen]
    assert len({each.get("ident") for each in given}) == len(given) > len(items)


def test_what_came_first_and_what_belongs_is_asked_with_reasons(both: tuple[Items, Items]) -> None:
    _, chosen = both
    assert all(sum(choice.right for choice in item.choices) == 1 for item in chosen)
    of_pairs = [item for item in chosen if item.id.startswith("written-3-")]
    assert len(of_pairs) == 4
    for item in of_pairs:
        assert all(
            choice.right != ("That belongs to" in choice.feedback) for choice in item.choices
        )


@pytest.mark.parametrize("canvas", [True, False])
def test_the_same_items_give_the_same_bytes(
    both: tuple[Items, Items], tmp_path: Path, canvas: bool
) -> None:
    again = made(tmp_path)
    assert package(again[0], canvas=canvas) == package(both[0], canvas=canvas)
