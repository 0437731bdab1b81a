"""The shipped content, read once."""

from __future__ import annotations

import datetime
from functools import cache

from explainer.build import load
from explainer.library.library import Library
from explainer.load.project import Project
from tests.needs import ROOT

CONTENT = ROOT / "content"
DOCS = ROOT / "docs"
PROJECT = Project(ROOT, CONTENT, DOCS)


@cache
def shipped_library() -> Library:
    """Return its library, which must have no problem."""
    checked = load(PROJECT, datetime.datetime.now(datetime.UTC).date())
    assert checked.problems == []
    assert checked.library is not None
    return checked.library
