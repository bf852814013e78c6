"""Pytest plugin: what takes long is thorough, and what takes long is measured.

``long_tests.txt`` names the test functions that take more than ``LONG`` seconds for each case. They
are marked ``thorough``. ``--note-long-tests`` marks nothing and writes the list anew from the run.
"""

import time
from collections import defaultdict
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("long_tests.txt")
#: Of the processor, for one case of a function; what is built once for a module does not count.
LONG = 0.2
OPTION = "--note-long-tests"
PROPERTY = "processor_seconds"


def pytest_addoption(parser):
    parser.addoption(OPTION, action="store_true", help=f"write {LIST.name} anew from this run")


def pytest_configure(config):
    if config.getoption(OPTION):
        config.pluginmanager.register(Clock(is_worker=hasattr(config, "workerinput")))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    if config.getoption(OPTION):
        return
    names = set(long_tests())
    for item in items:
        if function_of(item.nodeid) in names:
            item.add_marker(pytest.mark.thorough)


def long_tests() -> list[str]:
    """Return the test functions of the list, as ``path::name``."""
    return LIST.read_text().splitlines()


def function_of(nodeid: str) -> str:
    """Return ``nodeid`` without the case of its parameters."""
    return nodeid.partition("[")[0]


class Clock:
    """Measures what each case takes of the processor, and writes the list at the end.

    Args:
        is_worker: whether another process collects the reports and writes.
    """

    def __init__(self, *, is_worker: bool) -> None:
        self._is_worker = is_worker
        self._shared = 0.0
        self._cases: dict[str, list[float]] = defaultdict(list)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef):
        began = time.process_time()
        try:
            return (yield)
        finally:
            if fixturedef.scope != "function":
                self._shared += time.process_time() - began

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item):
        self._shared = 0.0
        yield from self._measured(item)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self, item):
        yield from self._measured(item)

    def _measured(self, item):
        began = time.process_time()
        try:
            yield
        finally:
            taken = time.process_time() - began - self._shared
            self._shared = 0.0
            item.user_properties.append((PROPERTY, taken))

    def pytest_runtest_logreport(self, report):
        # The report of the call carries the properties of the set-up as well.
        if report.when == "call":
            taken = sum(value for key, value in report.user_properties if key == PROPERTY)
            self._cases[function_of(report.nodeid)].append(taken)

    def pytest_sessionfinish(self):
        if not self._is_worker:
            long = [name for name, cases in self._cases.items() if sum(cases) / len(cases) > LONG]
            LIST.write_text("".join(f"{name}\n" for name in sorted(long)))
