"""A small project about an invented pact, to which each test adds its subject."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from explainer.build import load
from explainer.check.checked import Checked
from explainer.library.library import Library
from explainer.load.project import Project

TODAY = datetime.date(2031, 5, 1)
SITE = """\
title: The Salt Pact, Explained
question: What did Arvo and Brin promise each other?
description: What the Salt Pact says.
url: https://salt.example/
pact: salt-pact
groups: [{id: parties, title: Parties}]
sides: [{id: parties, title: Parties}]
contact: {email: editors@salt.example}
licence: {name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
notice: Our words are ours; quotations remain their owners'.
"""
PACT = """\
title: Pact on the Carrying of Salt
short_title: Salt Pact
sources: [text]
checked: 2031-04-01
status: proposed
parties: [{party: arvo}, {party: brin}]
answer: {brief: Arvo and Brin carry salt for each other.}
articles:
  - label: I
    title: Carrying
    plain: Each party carries the salt of the other.
    wordings: [{text: "Each Party shall carry salt.", lang: en, fidelity: verbatim, source: text}]
  - label: II
    title: Weighing
    plain: Salt is weighed twice.
    sources: [text]
"""
STATE = """\
type: state
name: {name}
group: parties
side: parties
portrait: A state on the salt road.
sources: [text]
checked: 2031-04-01
"""
QUOTES = """\
items:
  - id: arvo-on-salt
    speaker: arvo
    said: 2030-02-03
    title: On carrying
    occasion: A statement
    verification: primary-text
    checked: 2031-04-01
    wordings: [{text: Salt travels., lang: en, fidelity: verbatim, source: text}]
"""
SOURCE = """\
type: treaty
title: The Salt Pact
language: en
perspective: primary-text
checked: 2031-04-01
"""
CONTENT = {
    "site.yml": SITE,
    "pacts/salt-pact.yml": PACT,
    "stakeholders/arvo.yml": STATE.format(name="Arvo"),
    "stakeholders/brin.yml": STATE.format(name="Brin"),
    "quotes/arvo.yml": QUOTES,
    "sources/text.yml": SOURCE,
}


def write(folder: Path, files: Mapping[str, str]) -> None:
    """Write files below a folder, with the common indentation of each text removed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")


def project(
    folder: Path, content: Mapping[str, str] | None = None, docs: Mapping[str, str] | None = None
) -> Project:
    """Write the small project, with files added to its content and to its prose, or replaced."""
    write(folder / "content", {**CONTENT, **(content or {})})
    write(folder / "docs", docs or {})
    return Project(folder, folder / "content", folder / "docs")


def checked(
    folder: Path, content: Mapping[str, str] | None = None, docs: Mapping[str, str] | None = None
) -> Checked:
    """Load the small project with files added."""
    return load(project(folder, content, docs), TODAY)


# Problems that tests of other things may leave: sentences without sources.
OPEN = ("E503", "W503")


def library(
    folder: Path, content: Mapping[str, str] | None = None, docs: Mapping[str, str] | None = None
) -> Library:
    """Load the small project with files added; it may have only problems with `OPEN` codes."""
    found = checked(folder, content, docs)
    assert [problem for problem in found.problems if problem.code not in OPEN] == []
    assert found.library is not None
    return found.library
