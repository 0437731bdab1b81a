"""Lessons in files for platforms: their pages for pupils, and the items that editors wrote."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import lxml.html

from explainer.outputs.learning.downloads import download_files
from tests import tiny

LESSON = """\
title: Salt & "light"
summary: One promise, read aloud.
audience: Pupils of about 15
minutes: 10
objectives: [{verb: Say, text: what Arvo promised}]
key_terms: []
key_points: ["Arvo carries “salt” [@text]."]
steps:
  - title: Read it
    minutes: 10
    text: "Read **twice**.\\n\\nThen look at [[arvo-on-salt]]."
    clauses: [{pact: salt-pact, articles: [I]}]
    uses: [arvo-on-salt]
exit_ticket: [What is carried?]
written:
  - id: what-is-carried
    stem: What is carried?
    choices:
      - {text: Salt, right: true, why: The pact has it.}
      - {text: Light, why: Nobody carries light.}
    why: Article I has it.
    evidence: [salt-pact]
careful_with: [Some pupils carry salt.]
teacher_notes: Only teachers read this.
marking_guide: A point for salt.
sources: [text]
checked: 2031-04-01
"""


def made(folder: Path) -> dict[str, bytes]:
    library = tiny.library(folder, {"lessons/salt-and-light.yml": LESSON})
    return {path.rpartition("/")[2]: make() for path, make in download_files(library).items()}


def test_a_cartridge_has_the_lesson_for_pupils_and_nothing_for_teachers(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(made(tmp_path)["quiz.imscc"])) as cartridge:
        page = cartridge.read("lesson-salt-and-light.html").decode()
        manifest = cartridge.read("imsmanifest.xml").decode()
    tree: Any = lxml.html.fromstring(page)
    text = " ".join(str(tree.xpath("string(//body)")).split())
    said = ("One promise, read aloud.", "Say what Arvo promised", "Read twice.", "carries “salt”.")
    assert [each for each in said if each not in text] == []
    assert "What is carried?" in text
    for hidden in ("Only teachers", "A point for salt", "Some pupils"):
        assert hidden not in page
    links = {str(each) for each in tree.xpath("//a/@href")}
    assert links >= {
        "https://salt.example/learn/salt-and-light/",
        "https://salt.example/pacts/salt-pact/",
        "https://salt.example/quotes/arvo-on-salt/",
    }
    assert 'identifierref="lesson-salt-and-light"><title>Salt &amp; &#34;light&#34;<' in manifest


def test_what_an_editor_wrote_is_among_the_items_of_every_format(tmp_path: Path) -> None:
    files = made(tmp_path)
    gift = files["quiz-gift.txt"].decode()
    for words in ("What is carried?", "The pact has it.", "Nobody carries light."):
        assert words in gift and words in files["quiz-cards.tsv"].decode()
    assert "::written-what-is-carried::" in gift
    assert "[html]Salt#[html]<p>The pact has it.</p>" in gift
