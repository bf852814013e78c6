"""Run the whole suite: on SQLite and, where it is found, again on PostgreSQL.

Run as ``python -m tests.run [pytest's arguments]``; this is ``make test``. Browser tests run on
PostgreSQL only, as the Portal does. At the end stand the coverage of both runs together and a table
of what could not run. With REQUIRE_ALL=1 a missing part is a failure.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from . import availability, parts

VAR = parts.ROOT / "var"
NO_TEST_SELECTED = 5
NEEDS_POSTGRESQL = "postgresql or browser"


def say(text: str) -> None:
    print(f"==> {text}", flush=True)


def run_suite(name: str, *, database_url: str, markers: str, arguments: list[str]) -> int:
    """Run pytest in a process of its own.

    Args:
        name: names the run on screen and its files in ``var/``.
        database_url: for ``DATABASE_URL``; empty for SQLite in memory.
        markers: pytest's ``-m`` expression; empty selects all.
        arguments: handed on to pytest.

    Returns:
        pytest's exit code.
    """
    environment = os.environ | {
        "DATABASE_URL": database_url,
        "COVERAGE_FILE": str(VAR / f"coverage.{name}"),
        availability.REPORT_VARIABLE: str(report_path(name)),
    }
    # Caches of tests that run side by side must not meet: only marked tests ask for Redis.
    environment.pop("REDIS_URL", None)
    command = [sys.executable, "-m", "pytest", "--no-header", "--cov", "--cov-report="]
    command += ["--numprocesses", "2", "--dist", "loadfile"] if not arguments else []
    command += ["-m", markers] if markers else []
    report_path(name).unlink(missing_ok=True)
    say(f"tests on {name}")
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=parts.ROOT, check=False
    ).returncode


def report_path(name: str) -> Path:
    return VAR / f"missing.{name}.json"


def rows_of(name: str) -> list[tuple[str, str, str]]:
    path = report_path(name)
    return [tuple(row) for row in json.loads(path.read_text())] if path.exists() else []


def print_coverage(names: list[str]) -> None:
    environment = os.environ | {"COVERAGE_FILE": str(VAR / "coverage")}
    coverage = [sys.executable, "-m", "coverage"]
    files = [str(path) for name in names if (path := VAR / f"coverage.{name}").exists()]
    if not files:
        return
    say("coverage of the runs together")
    subprocess.run([*coverage, "combine", "--quiet", *files], env=environment, check=False)
    subprocess.run([*coverage, "report"], env=environment, check=False)


def print_missing(absent: dict[str, str], names: list[str]) -> None:
    """Print what could not run: by part and test, and the runs that did not take place."""
    rows = {row for name in names for row in rows_of(name)}
    if "postgresql" in absent:
        rows.add(("PostgreSQL", "the second run", absent["postgresql"]))
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

    with_postgresql = "postgresql" not in absent
    codes = {
        "SQLite": run_suite(
            "SQLite",
            database_url="",
            markers=f"not ({NEEDS_POSTGRESQL})" if with_postgresql else "",
            arguments=arguments,
        )
    }
    if with_postgresql:
        codes["PostgreSQL"] = run_suite(
            "PostgreSQL", database_url=parts.postgresql_url(), markers="", arguments=arguments
        )
    print_coverage(list(codes))
    print_missing(absent, list(codes))
    if set(codes.values()) == {NO_TEST_SELECTED}:
        say("no test was selected")
        return NO_TEST_SELECTED
    failed = [name for name, code in codes.items() if code not in (0, NO_TEST_SELECTED)]
    say(f"FAILED on {' and '.join(failed)}" if failed else f"passed on {' and '.join(codes)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
