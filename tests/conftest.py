"""Settings of every test run: the effort of Hypothesis, and a report of skipped tests.

A test that needs more than Python's packages declares it (`@pytest.mark.needs("java", "vnu")`,
names from `tests/needs.py`). If something is missing the test is skipped, and the run ends with one
line that names what was not run and why. With EXPLAINER_ALL=1 that is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from xdist.remote import Producer

from tests.budget import Budget
from tests.needs import NEEDS
from tests.once import Once
from tests.spread import BySite, longest_first

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# `make test` tries the same examples each time, so that no result depends on luck. `deep` tries
# more and different ones, and keeps failing ones in `.hypothesis` until they pass; with
# PROPERTY_SECONDS each property ends after that time.
settings.register_profile("default", max_examples=200, deadline=None, derandomize=True)
settings.register_profile(
    "deep",
    max_examples=10_000,
    deadline=None,
    database=DirectoryBasedExampleDatabase(".hypothesis/examples"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(*names): what the test needs from the machine")
    config.pluginmanager.register(NotRun(config))
    if seconds := os.environ.get("PROPERTY_SECONDS"):
        config.pluginmanager.register(Budget(float(seconds)))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        names = {name for marker in item.iter_markers("needs") for name in marker.args}
        if unknown := names - NEEDS.keys():
            raise pytest.UsageError(f"{item.nodeid}: tests/needs.py knows no {sorted(unknown)}")
        if missing := [NEEDS[name].missing for name in sorted(names) if not NEEDS[name].met()]:
            item.add_marker(pytest.mark.skip(reason=", ".join(missing)))
    longest_first(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are cores, since some tests only wait."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> BySite:
    return BySite(config, log)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """A maker of shared things, each made once in a run by whichever process needs it first."""
    return Once(tmp_path_factory)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium: one a process, whichever folder asks, since two do not start."""
    from tests.chromium import launched

    yield from launched()


class NotRun:
    """Collects what was skipped, and reports it after pytest's own last line."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.reasons: dict[str, list[str]] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self.note(report)

    def note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if not report.skipped or hasattr(report, "wasxfail"):
            return
        file = report.nodeid.split("::")[0].rsplit("/")[-1]
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        reasons = self.reasons.setdefault(file.removeprefix("test_").removesuffix(".py"), [])
        # Several needs may be missing, and tests of one file may share some.
        for part in reason.removeprefix("Skipped: ").split(", "):
            if part not in reasons:
                reasons.append(part)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.reasons and os.environ.get("EXPLAINER_ALL") == "1" and not session.exitstatus:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self) -> None:
        if terminal := self.config.pluginmanager.get_plugin("terminalreporter"):
            named = [f"{name} ({', '.join(why)})" for name, why in sorted(self.reasons.items())]
            terminal.write_line(f"not run: {', '.join(named) or 'nothing'}")
