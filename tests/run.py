"""Run the suite: on SQLite and, where it is found, the whole of it on PostgreSQL.

Run as ``python -m tests.run [pytest's arguments]``; this is ``make test``. Browser tests, and the
long tables that try every page type and every address, run on PostgreSQL only, as the Portal does.
What tries nginx, Redis or the checker of HTML runs once, on PostgreSQL where that is found.
At the end stands a table of what could not run.

With REQUIRE_ALL=1 a missing part is a failure. With COVERAGE=1 the coverage of the run on SQLite,
without the long tables, is measured and printed; this nearly doubles the time of that run.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from . import availability, parts

VAR = parts.ROOT / "var"
COVERAGE_FILE = VAR / "coverage"
NO_TEST_SELECTED = 5
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
    report_path(name).unlink(missing_ok=True)
    say(f"tests on {name}")
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=parts.ROOT, check=False
    ).returncode


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
    with_postgresql = "postgresql" not in absent
    codes = {
        "SQLite": run_suite(
            "SQLite",
            database_url="",
            markers=markers_on_sqlite(with_postgresql=with_postgresql, arguments=arguments),
            arguments=arguments,
            measured=measured,
        )
    }
    if measured:
        print_coverage()
    if with_postgresql:
        codes["PostgreSQL"] = run_suite(
            "PostgreSQL",
            database_url=parts.postgresql_url(),
            markers="",
            arguments=arguments,
        )
    print_missing(absent, list(codes))
    if set(codes.values()) == {NO_TEST_SELECTED}:
        say("no test was selected")
        return NO_TEST_SELECTED
    failed = [name for name, code in codes.items() if code not in (0, NO_TEST_SELECTED)]
    say(f"FAILED on {' and '.join(failed)}" if failed else f"passed on {' and '.join(codes)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
