"""The forms for readers: what GitHub takes, with the fields and the values of the models."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from explainer.editor.issue_forms import issue_forms
from explainer.kinds.site import Site
from explainer.model.forge import FORMS, PAGE_FIELD, RECORD_FIELD, REPORT_FORM
from explainer.model.quote import Quote
from explainer.model.wording import Wording
from tests import tiny
from tests.commands.test_check import explainer
from tests.needs import ROOT

DAY = ("--today", tiny.TODAY.isoformat())
SUGGEST_FORM = "suggest-a-quotation.yml"
# What an editor gives, or what is asked for in its parts.
OURS = {"id", "title", "checked", "wordings"}
# What GitHub reads from the address of a new issue for itself.
TAKEN = {"template", "title", "body", "labels", "milestone", "assignees", "projects", "type"}


def site(folder: Path, contact: str = "email: editors@salt.example") -> Site:
    text = tiny.SITE.replace("email: editors@salt.example", contact)
    return tiny.library(folder, {"site.yml": text}).site


def form(folder: Path, name: str) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load(issue_forms(site(folder))[name])
    return made


def fields(made: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {part["id"]: part for part in made["body"] if "id" in part}


@pytest.mark.parametrize("contact", ["email: editors@salt.example", "url: https://salt.example/us"])
def test_the_forms_are_what_github_takes(tmp_path: Path, contact: str) -> None:
    """Judged by the schemas that SchemaStore keeps, as check-jsonschema brings them."""
    for name, text in issue_forms(site(tmp_path / "project", contact)).items():
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        schema = (
            "vendor.github-issue-config" if name == "config.yml" else "vendor.github-issue-forms"
        )
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)],
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", [SUGGEST_FORM, REPORT_FORM])
def test_the_forms_keep_the_rules_that_no_schema_tells(tmp_path: Path, name: str) -> None:
    made = form(tmp_path, name)
    assert len(made["name"]) > 3
    ids = [part["id"] for part in made["body"] if "id" in part]
    labels = [part["attributes"]["label"] for part in made["body"] if "id" in part]
    assert ids
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert not TAKEN & set(ids)
    for part in made["body"]:
        options = part["attributes"].get("options", [])
        if part["type"] == "dropdown":
            assert len(set(options)) == len(options) > 1
            assert "none" not in map(str.lower, options)
        assert part["type"] != "markdown" or "validations" not in part


def test_a_quotation_is_asked_for_in_all_that_its_record_needs(tmp_path: Path) -> None:
    asked = fields(form(tmp_path, SUGGEST_FORM))
    for kind in (Quote, Wording):
        for name, field in kind.model_fields.items():
            if name in OURS:
                continue
            if field.is_required():
                assert asked[name]["validations"] == {"required": True}
            elif name in asked:
                assert "validations" not in asked[name]


@pytest.mark.parametrize(("kind", "name"), [(Quote, "verification"), (Wording, "fidelity")])
def test_values_are_chosen_from_those_of_the_model(tmp_path: Path, kind: Any, name: str) -> None:
    options = fields(form(tmp_path, SUGGEST_FORM))[name]["attributes"]["options"]
    codes = [re.fullmatch(r".+ \(([a-z-]+)\)", option) for option in options]
    assert [code and code[1] for code in codes] == list(
        get_args(kind.model_fields[name].annotation)
    )


def test_fields_say_what_editors_are_told_of_them(tmp_path: Path) -> None:
    asked = fields(form(tmp_path, SUGGEST_FORM))
    for kind in (Quote, Wording):
        for name, field in kind.model_fields.items():
            if name in asked and field.description:
                assert asked[name]["attributes"]["description"].startswith(field.description)


def test_a_report_takes_what_the_links_of_pages_fill_in(tmp_path: Path) -> None:
    asked = fields(form(tmp_path, REPORT_FORM))
    assert list(asked) == [RECORD_FIELD, PAGE_FIELD, "wrong", "evidence"]
    # GitHub fills in fields for text alone.
    assert {asked[name]["type"] for name in (RECORD_FIELD, PAGE_FIELD)} == {"input"}
    # A page of many records names none.
    assert "validations" not in asked[RECORD_FIELD]


@pytest.mark.parametrize(
    ("contact", "told", "leads"),
    [
        ("email: editors@salt.example", "editors@salt.example", "https://salt.example/about/"),
        ("url: https://salt.example/us", "https://salt.example/us", "https://salt.example/us"),
    ],
)
def test_who_is_written_about_is_told_how_to_object_without_writing_in_public(
    tmp_path: Path, contact: str, told: str, leads: str
) -> None:
    made = issue_forms(site(tmp_path, contact))
    for name in (SUGGEST_FORM, REPORT_FORM):
        first = yaml.safe_load(made[name])["body"][0]["attributes"]["value"]
        assert f"at {told}." in first
    [link] = yaml.safe_load(made["config.yml"])["contact_links"]
    assert told in link["about"]
    assert link["url"] == leads


def test_the_forms_of_this_project_are_those_of_its_models(tmp_path: Path) -> None:
    """But for the contact, which editors may change on the forge's website."""
    for name, text in issue_forms(site(tmp_path, "email: editors@salt.example")).items():
        kept = (ROOT / FORMS / name).read_text(encoding="utf-8")
        assert without_contact(text) == without_contact(kept), "run `explainer forms`"


def without_contact(text: str) -> Any:
    form = yaml.safe_load(text)
    for link in form.pop("contact_links", ()):
        form["leads"] = link["name"]
    for part in form.get("body", ())[:1]:
        part["attributes"]["value"] = re.sub(
            r"(?<= at )\S+(?=\. )", "…", part["attributes"]["value"]
        )
    return form


def test_the_command_writes_each_form_once(tmp_path: Path) -> None:
    tiny.project(tmp_path)
    first = explainer(tmp_path, "forms", *DAY)
    assert (first.returncode, first.stderr) == (0, "")
    names = ["suggest-a-quotation.yml", "report-an-error.yml", "config.yml"]
    assert first.stdout == "".join(f"wrote {tmp_path / FORMS / name}\n" for name in names)
    assert explainer(tmp_path, "forms", *DAY).stdout == ""


@pytest.mark.parametrize(
    ("command", "place"), [(("forms", *DAY), ".github"), (("schema",), "content/schema")]
)
def test_where_nothing_can_be_written_is_told_in_one_line(
    tmp_path: Path, command: tuple[str, ...], place: str
) -> None:
    tiny.project(tmp_path)
    (tmp_path / place).write_text("A file in the place of a folder.\n")
    done = explainer(tmp_path, *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"explainer: {tmp_path / place}")
    assert done.stderr.count("\n") == 1


def test_no_form_is_written_from_content_with_problems(tmp_path: Path) -> None:
    tiny.project(tmp_path, {"site.yml": tiny.SITE.replace("email: editors@salt.example", "")})
    done = explainer(tmp_path, "forms", *DAY)
    assert done.returncode == 1
    assert "E405" in done.stderr
    assert not (tmp_path / ".github").exists()
