"""The requirement files: every package pinned and hashed, from no named place, nothing missing."""

import json
import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.needs import ROOT

PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)(?: ; .+)? \\$", re.M)
# A package of npm, not a module of ours or of Node.js.
IMPORT = re.compile(r'^(?:import|export)\b[^";{]*"((?:@[\w-]+/)?\w[\w.-]*)(?:/[^"]*)?";$', re.M)
FILES = ("requirements.txt", "requirements-dev.txt", "requirements-peers.txt")


def pins(file: str) -> dict[str, str]:
    found = list(PIN.finditer((ROOT / file).read_text()))
    versions = {match["name"]: match["version"] for match in found}
    assert len(versions) == len(found), "one version of a package for every machine"
    return versions


def unmet(file: str, *extras: str) -> list[str]:
    """What pyproject.toml asks for that a file does not hold, or not in a version that will do."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = project["dependencies"] + [
        line for extra in extras for line in project["optional-dependencies"][extra]
    ]
    held = pins(file)
    return [
        str(asked)
        for asked in map(Requirement, lines)
        if held.get(canonicalize_name(asked.name), "0") not in asked.specifier
    ]


@pytest.mark.parametrize("file", FILES)
def test_every_line_is_a_pinned_package_with_hashes(file: str) -> None:
    for block in re.split(r"\n(?! )", (ROOT / file).read_text().strip()):
        if not block.startswith("#"):
            assert PIN.match(block)
            assert re.search(r"\n +--hash=sha256:[0-9a-f]{64}", block)


@pytest.mark.parametrize("file", [*FILES, ".npmrc"])
def test_the_files_name_no_host(file: str) -> None:
    assert "://" not in (ROOT / file).read_text()


def test_npm_packages_are_hashed_and_come_from_no_named_place() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for name, package in packages.items():
        assert "resolved" not in package
        assert name == "" or package["integrity"].startswith("sha512-")


def test_scripts_import_only_packages_that_package_json_declares() -> None:
    declared = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    folders = [ROOT / "tests", ROOT / "hooks" / "theme" / ".scripts"]
    scripts = [path for folder in folders for path in folder.rglob("*.*js")]
    imported = {
        found[1] for path in scripts for found in IMPORT.finditer(path.read_text(encoding="utf-8"))
    }
    assert "lighthouse" in imported
    assert imported <= set(declared)


def test_the_site_has_all_that_pyproject_asks_for_and_its_build_system() -> None:
    assert unmet("requirements.txt", "build") == []


def test_the_tests_have_all_that_the_site_has_in_the_same_versions() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()
    assert unmet("requirements-dev.txt", "build", "dev") == []


def test_the_build_extra_is_the_build_system() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"]
    assert extras["build"] == project["build-system"]["requires"]
