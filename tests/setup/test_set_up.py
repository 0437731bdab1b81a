"""Setting up: what a newcomer reads when Python will not do, and that nothing is done twice."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.needs import ROOT

PROGRAMS = ("cat", "cksum", "dirname", "kill", "ln", "mkdir", "rm", "sh", "touch")


class Machine:
    """A machine with a clone of the project, and none but the programs a test gives it."""

    def __init__(self, folder: Path) -> None:
        self.clone = folder / "a clone"
        self.bin = folder / "bin"
        self.bin.mkdir()
        for name in PROGRAMS:
            if found := shutil.which(name):
                (self.bin / name).symlink_to(found)
        self.clone.mkdir()
        shutil.copytree(ROOT / "tools", self.clone / "tools")
        for name in ("pyproject.toml", "requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / name, self.clone)
        self.log = folder / "log"

    def has(self, name: str, script: str) -> None:
        (self.bin / name).write_text(f"#!/bin/sh\n{script}\n")
        (self.bin / name).chmod(0o755)

    def has_python(self, altered: str = "pass", name: str = "python3") -> None:
        changes = self.bin / f"{name}-altered"
        changes.mkdir()
        (changes / "sitecustomize.py").write_text(f"import sys\n{altered}\n")
        self.has(
            name,
            f"""if [ "$1 $2" = "-m venv" ]; then
                    echo made >>'{self.log}'
                    mkdir "$3/bin"
                    exec ln -s '{sys.executable}' "$3/bin/python"
                fi
                PYTHONPATH='{changes}' exec '{sys.executable}' "$@" """,
        )

    def has_installer(self, outcome: str = "") -> None:
        self.has("uv", f"echo \"$@\" >>'{self.log}'\n{outcome}")

    def set_up(self, purpose: str = "site", **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.clone / "tools" / "set-up", purpose],
            env={"PATH": str(self.bin), **more},
            capture_output=True,
            text=True,
            check=False,
        )

    def done(self) -> list[str]:
        """What was made and installed since the last look, by file of requirements."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return [line.rsplit(" ", 1)[-1] for line in lines]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def refusal(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr


def test_no_python_gets_one_sentence_that_says_what_to_install(machine: Machine) -> None:
    said = refusal(machine.set_up())
    assert "No Python was found" in said
    assert "apt install python3 python3-venv" in said
    assert not (machine.clone / ".venv").exists()


def test_an_old_python_is_named_with_the_version_that_will_do(machine: Machine) -> None:
    machine.has_python("sys.version_info = (3, 9, 18)")
    assert "Python 3.9.18 is too old: install Python 3.11 or later" in refusal(machine.set_up())


def test_a_python_without_venv_is_told_which_package_brings_it(machine: Machine) -> None:
    machine.has_python("sys.modules['ensurepip'] = None\nsys.version_info = (3, 11, 2)")
    assert "apt install python3.11-venv" in refusal(machine.set_up())


def test_a_named_python_that_does_not_run_is_named(machine: Machine) -> None:
    machine.has_python()
    assert "/no/python does not run" in refusal(machine.set_up(PYTHON="/no/python"))


def test_an_old_python_is_passed_over_for_a_newer_one(machine: Machine) -> None:
    machine.has_python("sys.version_info = (3, 10, 1)", name="python3.12")
    machine.has_python()
    machine.has_installer()
    assert machine.set_up().returncode == 0


def test_a_second_run_does_nothing_and_says_nothing(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer()
    assert "Setting up .venv" in machine.set_up().stdout
    assert machine.done() == ["made", "requirements.txt", "."]
    again = machine.set_up()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.done() == []


def test_what_the_tests_take_is_added_and_serves_the_site_too(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer()
    machine.set_up("site")
    machine.set_up("test")
    machine.set_up("site")
    assert machine.done() == ["made", "requirements.txt", ".", "requirements-dev.txt", "."]


def test_changed_requirements_are_installed_without_making_venv_anew(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer()
    machine.set_up()
    machine.done()
    with (machine.clone / "requirements.txt").open("a") as file:
        file.write("# changed\n")
    machine.set_up()
    assert machine.done() == ["requirements.txt", "."]


def test_a_failed_installation_says_so_and_is_taken_up_again(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer("exit 1")
    failed = machine.set_up()
    assert failed.returncode == 1
    assert "could not be installed" in failed.stderr
    machine.has_installer()
    machine.set_up()
    assert machine.done() == ["made", "requirements.txt", "requirements.txt", "."]


def test_a_killed_run_leaves_no_half_made_venv_in_use(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer("kill -9 $PPID")
    assert machine.set_up().returncode != 0
    machine.has_installer()
    machine.set_up()
    assert machine.done() == ["made", "requirements.txt", "made", "requirements.txt", "."]


def test_a_folder_that_was_moved_gets_a_new_venv(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer()
    machine.set_up()
    machine.done()
    machine.clone = machine.clone.rename(machine.clone.with_name("moved"))
    machine.set_up()
    assert machine.done() == ["made", "requirements.txt", "."]


def test_a_venv_whose_python_is_gone_is_made_anew(machine: Machine) -> None:
    machine.has_python()
    machine.has_installer()
    machine.set_up()
    machine.done()
    (machine.clone / ".venv" / "bin" / "python").unlink()
    machine.set_up()
    assert machine.done() == ["made", "requirements.txt", "."]


def test_what_the_machine_sets_for_pip_counts_only_where_it_says_how_to_reach_packages(
    tmp_path: Path,
) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text(
        "[global]\nuser = true\nconstraint = nowhere.txt\nextra-index-url =\n    file:///a\n"
        "    file:///b\n[install]\ntarget = elsewhere\ntrusted-host = mirror.example\n"
    )
    env = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PIP_")},
        "PIP_CONFIG_FILE": str(settings),
        "PIP_USER": "1",
        "PIP_TARGET": str(tmp_path / "elsewhere"),
        "PIP_PREFIX": str(tmp_path / "elsewhere"),
        "PIP_REQUIRE_HASHES": "1",
        "PIP_CONSTRAINT": "nowhere.txt",
        "PIP_NO_BINARY": ":all:",
        "PIP_DRY_RUN": "1",
        "PIP_NO_INDEX": "1",
        "PIP_PROXY": "http://proxy.example:3128",
    }

    def pip(*arguments: str | Path) -> str:
        command = [tmp_path / "made/bin/python", ROOT / "tools" / "pip", *arguments]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout

    subprocess.run([sys.executable, "-m", "venv", tmp_path / "made"], check=True)
    set_now = {line for line in pip("config", "list").splitlines() if line.startswith(":env:")}
    assert {line.removeprefix(":env:.") for line in set_now} == {
        r"extra-index-url='\nfile:///a\nfile:///b'",
        "trusted-host='mirror.example'",
        "proxy='http://proxy.example:3128'",
        "disable-pip-version-check='1'",
        f"config-file={os.devnull!r}",
    }
    package = tmp_path / "tiny_thing-1.0-py3-none-any.whl"
    with zipfile.ZipFile(package, "w") as wheel:
        about = "tiny_thing-1.0.dist-info"
        wheel.writestr("tiny_thing.py", "")
        wheel.writestr(
            f"{about}/METADATA", "Metadata-Version: 2.1\nName: tiny-thing\nVersion: 1.0\n"
        )
        wheel.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{about}/RECORD", "")
    pip("install", "--quiet", package)
    assert list((tmp_path / "made").rglob("tiny_thing.py"))
    assert not (tmp_path / "elsewhere").exists()


def test_make_alone_lists_every_command() -> None:
    listed = subprocess.run(
        ["make", "--no-print-directory"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for command in ("site", "serve", "test", "check", "lint", "bench", "lock", "clean"):
        assert f"make {command} " in listed
