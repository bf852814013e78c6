"""Pytest plugin: a test whose part is missing is passed over, told, and counted.

Markers name the part that a test uses: ``postgresql``, ``redis``, ``nginx``, ``java``, ``browser``
(which is Chromium on PostgreSQL) and ``shared``. With REQUIRE_ALL=1 such a test fails instead.
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings

from . import parts

# The runner of several sessions collects the rows itself and names a file for them here.
REPORT_VARIABLE = "PORTAL_TEST_REPORT"
PROPERTY = "missing_part"
ON_SQLITE = "this run is on SQLite; 'make test' runs it on PostgreSQL where that is found"


def reason_against(name: str) -> str:
    """Return why a test that is marked ``name`` cannot run here; empty if it can."""
    if name == "browser":
        return parts.PARTS["browser"].missing() or reason_against("postgresql")
    if name == "postgresql" and "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        return parts.without_postgresql() or ON_SQLITE
    return parts.PARTS[name].missing()


def pass_over(node: pytest.Item, name: str, reason: str) -> None:
    """End the test ``node``: as passed over, or as failed where every part is required."""
    part = parts.PARTS[name]
    if parts.all_required() and part.can_be_required:
        pytest.fail(f"{part.title} is required: {reason}", pytrace=False)
    node.user_properties.append((PROPERTY, [name, reason]))
    pytest.skip(reason)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    for name in parts.PARTS:
        if item.get_closest_marker(name) and (reason := reason_against(name)):
            pass_over(item, name, reason)


@pytest.fixture
def shared_folder(request) -> Path:
    """The folder beside the repository with the legal documents and the table of working days."""
    if reason := reason_against("shared"):
        pass_over(request.node, "shared", reason)
    return parts.SHARED_FOLDER


@pytest.fixture
def chromium_path() -> str:
    """The path of Chromium; for tests that are marked ``browser``."""
    return parts.program("chromium")


class MissingParts:
    """Counts the tests that were passed over, and prints or hands on the table at the end."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def pytest_runtest_logreport(self, report):
        # A report of the set-up carries the properties of the test, from xdist's workers too.
        if report.when == "setup" and report.skipped:
            for key, value in report.user_properties:
                if key == PROPERTY:
                    self.counts[tuple(value)] += 1

    def pytest_terminal_summary(self, terminalreporter):
        rows = [
            (parts.PARTS[name].title, f"{count} tests", reason)
            for (name, reason), count in sorted(self.counts.items())
        ]
        if path := os.environ.get(REPORT_VARIABLE):
            Path(path).write_text(json.dumps(rows))
        elif rows:
            terminalreporter.section("what could not run")
            terminalreporter.write_line(parts.table(rows))


def pytest_configure(config):
    config.pluginmanager.register(MissingParts(), "missing-parts")
