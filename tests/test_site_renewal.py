"""What a preview shows after a change: the newest that it can, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer import site_renewal
from explainer.load.project import Project
from explainer.model.stakeholder import Stakeholder
from explainer.site_build import SiteBuild
from explainer.site_renewal import Renewal, renewals
from tests import tiny


@pytest.fixture(autouse=True)
def on_the_day_of_the_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_renewal, "today", lambda: tiny.TODAY)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return tiny.project(tmp_path)


def edit(project: Project, file: str, old: str, new: str) -> None:
    path = project.content / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def accepted(steps: Iterator[Renewal]) -> SiteBuild:
    *_, last = steps
    assert last.accepted
    assert last.site is not None
    return last.site


def name(renewal: Renewal, id: str) -> str:
    assert renewal.site is not None
    return str(renewal.site.library.expect(id, Stakeholder).name)


def test_a_change_is_shown_before_any_rule_has_been_tried(project: Project) -> None:
    good = accepted(renewals(project, True))
    edit(project, "stakeholders/arvo.yml", "name: Arvo", "name: Arvo on Salt")
    first, last = renewals(project, True, good)
    assert "Arvo on Salt" in name(first, "arvo")
    assert not first.accepted
    assert last.accepted
    assert last.site is first.site


def test_a_broken_file_keeps_its_version_and_holds_nothing_else_back(project: Project) -> None:
    good = accepted(renewals(project, True))
    edit(project, "stakeholders/arvo.yml", "name: Arvo", "name: Arva\nno_such_field: true")
    edit(project, "stakeholders/brin.yml", "name: Brin", "name: Brin on Salt")
    for renewal in renewals(project, True, good):
        assert "Arva" not in name(renewal, "arvo")
        assert "Brin on Salt" in name(renewal, "brin")
        [problem] = renewal.problems
        assert problem.file == "content/stakeholders/arvo.yml"
    # Its good version outlives other accepted changes, and goes with the mistake.
    held = accepted(renewals(project, True, good))
    edit(project, "stakeholders/brin.yml", "Brin on Salt", "Brin at Sea")
    *_, last = renewals(project, True, held)
    assert "Arva" not in name(last, "arvo")
    edit(project, "stakeholders/arvo.yml", "\nno_such_field: true", "")
    *_, last = renewals(project, True, held)
    assert ("Arva" in name(last, "arvo"), last.problems) == (True, ())


def test_a_site_that_breaks_a_rule_gives_way_to_the_one_before(project: Project) -> None:
    good = accepted(renewals(project, True))
    edit(project, "stakeholders/arvo.yml", "sources: [text]", "sources: [nobody]")
    *_, last = renewals(project, True, good)
    assert last.site is good
    assert not last.accepted
    assert last.problems


def test_without_a_good_site_nothing_is_shown_that_breaks_a_rule(project: Project) -> None:
    edit(project, "stakeholders/arvo.yml", "sources: [text]", "sources: [nobody]")
    [only] = renewals(project, True)
    assert only.site is None
    assert only.problems
