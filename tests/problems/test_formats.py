"""What machines are told of problems: the same as people, in the forms that they expect."""

from __future__ import annotations

import json
from pathlib import Path

from sarif_pydantic import Sarif

from tests.check.marked import make_project
from tests.commands.test_check import BROKEN, explainer

DAY = ("--today", "2025-05-01")


def test_json_tells_each_problem_with_its_place(tmp_path: Path) -> None:
    make_project(tmp_path, BROKEN)
    done = explainer(tmp_path, "check", "--format", "json", *DAY)
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)["problems"]
    assert len(found) == 6
    assert found[1] == {
        "file": "content/quotes/oslen.yml",
        "line": 3,
        "column": 14,
        "length": 6,
        "code": "E310",
        "severity": "error",
        "message": "there is no stakeholder `varick`",
        "hint": "did you mean `varrick`?",
    }


def test_sound_content_is_data_without_problems(tmp_path: Path) -> None:
    make_project(tmp_path, {})
    done = explainer(tmp_path, "check", "--format", "json", *DAY)
    assert (done.returncode, json.loads(done.stdout)) == (0, {"problems": []})
    done = explainer(tmp_path, "check", "--format", "sarif", *DAY)
    assert done.returncode == 0
    assert Sarif.model_validate_json(done.stdout).runs[0].results == []
    done = explainer(tmp_path, "check", "--format", "github", *DAY)
    assert (done.returncode, done.stdout) == (0, "")


def test_sarif_is_a_log_that_code_scanning_reads(tmp_path: Path) -> None:
    make_project(tmp_path, BROKEN)
    done = explainer(tmp_path, "check", "--format", "sarif", *DAY)
    assert done.returncode == 1
    [run] = Sarif.model_validate_json(done.stdout).runs
    assert json.loads(done.stdout)["version"] == "2.1.0"
    assert run.results is not None
    assert run.tool.driver.rules is not None
    rules = [rule.id for rule in run.tool.driver.rules]
    assert [rules[result.rule_index or 0] for result in run.results] == [
        result.rule_id for result in run.results
    ]
    place = json.loads(done.stdout)["runs"][0]["results"][1]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "content/quotes/oslen.yml"},
        "region": {"startLine": 3, "startColumn": 14, "endColumn": 20},
    }


def test_github_is_told_in_workflow_commands_with_their_escapes(tmp_path: Path) -> None:
    portrait = "portrait: A state of 5 % salt, [[oslan]].\n"
    make_project(
        tmp_path / "a,b",
        {"stakeholders/oslen.yml": "type: state\nname: Oslen\ngroup: parties\nside: parties\n"
         + portrait + "checked: 2025-04-30\nnames: [{text: 5%, lang: zz-%}]\n"},
    )  # fmt: skip
    done = explainer(tmp_path, "check", "--format", "github", "--project", "a,b", *DAY)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(
        "::error file=a%2Cb/content/stakeholders/oslen.yml,line=5,endLine=5,col="
    )
    assert ",title=E310::there is no record `oslan`%0Ahint: " in lines[0]
    assert "%25" in lines[1]
    assert lines[-1] == "2 problems in 1 file"
