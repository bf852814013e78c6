"""Run the suite: on SQLite and, where it is found, the whole of it on PostgreSQL.

Run as ``python -m tests.run [pytest's arguments]``; this is ``make test``. Browser tests, the
long tables that try every page type and every address, and every test that takes long, run on
PostgreSQL only, as the Portal does.
What tries nginx, Redis or the checker of HTML runs once, on PostgreSQL where that is found.
At the end stands a table of what could not run.

Where nothing has changed since everything passed, that is said and nothing is run; FORCE=1 runs it.

A few tests that fail among all the others are tried once more, alone. If they pass then, the run
has passed, and a table names them: servers and browsers that wait for each other on a busy machine
fail now and then, and so do real faults, which is why they are never left unnamed.

With REQUIRE_ALL=1 a missing part is a failure. With COVERAGE=1 the coverage of the run on SQLite,
without the long tables, is measured and printed; this nearly doubles the time of that run.
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from . import availability, parts, unchanged

VAR = parts.ROOT / "var"
RUNS = ("SQLite", "PostgreSQL")
COVERAGE_FILE = VAR / "coverage"
#: Keeps the fingerprint of what everything passed with, and when that was.
PASSED_FILE = VAR / "passed.json"
TESTS_FAILED, NO_TEST_SELECTED = 1, 5
#: More failures than this are no accident: nothing is tried again.
MOST_TRIED_AGAIN = 5
#: What a process takes at most, with the browser that it may drive, in bytes.
MEMORY_OF_A_PROCESS = 800 * 2**20
MOST_PROCESSES = 8
NEEDS_POSTGRESQL = "postgresql or browser"
#: About another part of the machine than the database: tried once, on PostgreSQL where it is found.
TRIED_ONCE = "java or nginx or redis"
#: Left to PostgreSQL for its length; asked for by name it runs on SQLite too.
THOROUGH = "thorough"


def say(text: str) -> None:
    print(f"==> {text}", flush=True)


def run_suite(
    name: str, *, database_url: str, markers: str, arguments: list[str], measured: bool = False
) -> int:
    """Run pytest in a process of its own.

    Args:
        name: names the run on screen and its files in ``var/``.
        database_url: for ``DATABASE_URL``; empty for SQLite in memory.
        markers: pytest's ``-m`` expression; empty selects all.
        arguments: handed on to pytest.
        measured: whether to measure the coverage.

    Returns:
        pytest's exit code.
    """
    environment = os.environ | {
        "DATABASE_URL": database_url,
        "COVERAGE_FILE": str(COVERAGE_FILE),
        availability.REPORT_VARIABLE: str(report_path(name)),
    }
    # Caches of tests that run side by side must not meet: only marked tests ask for Redis.
    environment.pop("REDIS_URL", None)
    command = [sys.executable, "-m", "pytest", "--no-header"]
    command += ["--cov", "--cov-report="] if measured else []
    command += [] if arguments else ["--numprocesses", str(processes()), "--dist", "worksteal"]
    command += ["-m", markers] if markers else []
    command += ["-o", f"cache_dir={cache_folder(name)}"]
    report_path(name).unlink(missing_ok=True)
    failed_path(name).unlink(missing_ok=True)
    say(f"tests on {name}")
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=parts.ROOT, check=False
    ).returncode


def cache_folder(name: str) -> Path:
    return VAR / f"pytest.{name}"


def failed_path(name: str) -> Path:
    """Return where pytest writes which tests of the run ``name`` failed."""
    return cache_folder(name) / "v" / "cache" / "lastfailed"


def try_again(name: str, *, database_url: str) -> list[str]:
    """Run the few tests that failed in the run ``name`` once more, alone.

    Returns:
        Those tests if every one of them passes now; empty if one fails, or if they are too many.
    """
    path = failed_path(name)
    failed = sorted(json.loads(path.read_text())) if path.exists() else []
    if not 0 < len(failed) <= MOST_TRIED_AGAIN:
        return []
    say(f"tried once more, alone: {', '.join(failed)}")
    code = run_suite(f"{name} again", database_url=database_url, markers="", arguments=failed)
    return [] if code else failed


def print_unsteady(unsteady: dict[str, list[str]]) -> None:
    """Print which tests failed among the others and passed alone, by the name of the run."""
    say("UNSTEADY: failed among the others, passed alone; find out why")
    for name, tests in unsteady.items():
        for test in tests:
            print(f"    {name}: {test}", flush=True)


def passed_before(fingerprint: str) -> str:
    """Return when and with what result everything passed with ``fingerprint``; else empty."""
    if not (fingerprint and PASSED_FILE.exists()):
        return ""
    kept = json.loads(PASSED_FILE.read_text())
    return kept["told"] if kept["fingerprint"] == fingerprint else ""


def markers_on_sqlite(*, with_postgresql: bool, arguments: list[str]) -> str:
    """Return pytest's ``-m`` expression for the run on SQLite; empty selects all."""
    left_out = [NEEDS_POSTGRESQL, TRIED_ONCE] if with_postgresql else []
    left_out += [] if arguments else [THOROUGH]
    return f"not ({' or '.join(left_out)})" if left_out else ""


def processes() -> int:
    """Return how many processes share a run: one for each core, as far as memory allows."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    most = min(MOST_PROCESSES, memory // MEMORY_OF_A_PROCESS)
    return max(2, min(len(os.sched_getaffinity(0)), most))


def report_path(name: str) -> Path:
    return VAR / f"missing.{name}.json"


def rows_of(name: str) -> list[tuple[str, str, str]]:
    path = report_path(name)
    return [tuple(row) for row in json.loads(path.read_text())] if path.exists() else []


def print_coverage() -> None:
    environment = os.environ | {"COVERAGE_FILE": str(COVERAGE_FILE)}
    say("coverage")
    command = [sys.executable, "-m", "coverage", "report"]
    subprocess.run(command, env=environment, cwd=parts.ROOT, check=False)


def print_missing(absent: dict[str, str], names: list[str]) -> None:
    """Print what could not run: by part and test, and the runs that did not take place."""
    rows = {row for name in names for row in rows_of(name)}
    if "postgresql" in absent:
        rows.add(("PostgreSQL", "the second run, and the thorough tests", absent["postgresql"]))
    titles = {row[0] for row in rows}
    rows |= {
        (parts.PARTS[name].title, "no test asked for it", reason)
        for name, reason in absent.items()
        if parts.PARTS[name].title not in titles
    }
    if rows:
        say("what could not run")
        print(parts.table(sorted(rows)), flush=True)
    else:
        say("nothing was left out: every part was there")


def run_all(
    absent: dict[str, str], arguments: list[str], *, measured: bool
) -> tuple[dict[str, int], dict[str, list[str]]]:
    """Run the suite on each database that is found.

    Args:
        absent: why a part cannot be used, by its name.
        arguments: handed on to pytest; with any, nothing is tried again.
        measured: whether to measure and print the coverage of the run on SQLite.

    Returns:
        Pytest's exit code, and the tests that failed at first and passed alone, by name of the run.
    """
    with_postgresql = "postgresql" not in absent
    urls = {"SQLite": ""} | ({"PostgreSQL": parts.postgresql_url()} if with_postgresql else {})
    markers = {
        "SQLite": markers_on_sqlite(with_postgresql=with_postgresql, arguments=arguments),
        "PostgreSQL": "",
    }
    codes, unsteady = {}, {}
    for name, url in urls.items():
        with_coverage = measured and name == "SQLite"
        codes[name] = run_suite(
            name,
            database_url=url,
            markers=markers[name],
            arguments=arguments,
            measured=with_coverage,
        )
        if with_coverage:
            print_coverage()
        may_be_tried_again = codes[name] == TESTS_FAILED and not arguments
        if may_be_tried_again and (tests := try_again(name, database_url=url)):
            codes[name], unsteady[name] = 0, tests
    return codes, unsteady


def main(arguments: list[str]) -> int:
    VAR.mkdir(exist_ok=True)
    absent = {name: reason for name, part in parts.PARTS.items() if (reason := part.missing())}
    found = [part.title for name, part in parts.PARTS.items() if name not in absent]
    say(f"found: {', '.join(found) or 'nothing beyond Python'}")
    required = {name for name in absent if parts.PARTS[name].can_be_required}
    if parts.all_required() and required:
        say("REQUIRE_ALL=1, and not everything is here")
        print(
            parts.table([(parts.PARTS[n].title, "its tests", absent[n]) for n in sorted(required)])
        )
        return 1

    measured = os.environ.get("COVERAGE") == "1"
    fingerprint = unchanged.fingerprint(parts.ROOT, found=found, beside=parts.SHARED_FOLDER)
    told = passed_before(fingerprint)
    if told and not (arguments or measured or parts.all_required() or os.environ.get("FORCE")):
        print_missing(absent, list(RUNS))
        say(f"{told}; nothing has changed since. To run them all the same: make test FORCE=1")
        return 0

    codes, unsteady = run_all(absent, arguments, measured=measured)
    print_missing(absent, list(codes))
    if unsteady:
        print_unsteady(unsteady)
    if set(codes.values()) == {NO_TEST_SELECTED}:
        say("no test was selected")
        return NO_TEST_SELECTED
    failed = [name for name, code in codes.items() if code not in (0, NO_TEST_SELECTED)]
    told = f"passed on {' and '.join(codes)}"
    say(f"FAILED on {' and '.join(failed)}" if failed else told)
    if not (failed or unsteady or arguments):
        told = f"{told} at {datetime.now():%H:%M}"
        PASSED_FILE.write_text(json.dumps({"fingerprint": fingerprint, "told": told}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
