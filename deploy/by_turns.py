"""Two scratch databases on PostgreSQL, a small and a large one, asked for the same by turns.

What counts is the time that processors spend on an answer, here and in PostgreSQL: whatever else
the machine does disturbs that little, and what it disturbs, it disturbs in both.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg2

from tests import parts

#: An answer may take this many times as long with the large database as with the small one.
MOST = 1.5
TIMES, PIECE = 6, 8
#: Answers that are shorter than this in both are not told apart by their time.
LEAST_SECONDS = 0.002
ONE_PROCESS = "-c max_parallel_workers_per_gather=0 -c synchronous_commit=off"
#: Read before a scratch database takes its place in the environment.
SERVER = parts.postgresql_url()


@dataclass(frozen=True)
class Reading:
    """What is measured.

    Attributes:
        reader: who asks, or what this is, on screen.
        client: asks for it.
        address: what is asked for.
        cached: whether an answer may use what an earlier one has left in the caches.
    """

    reader: str
    client: Any
    address: str
    cached: bool = True


def arguments(description: str) -> argparse.ArgumentParser:
    """Return the options that every such measurement has."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--keep", action="store_true", help="leave the databases for another run")
    options.add_argument("--only", default="", help="measure only addresses that contain this")
    options.add_argument("--times", type=int, default=TIMES, help="how often each is asked for")
    return options


def start_django(database: str) -> None:
    """Set Django up for ``database``, with the settings of the tests."""
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": urlsplit(SERVER)._replace(path=f"/{database}").geturl(),
    }
    import django

    django.setup()


def _on_server(statement, *values):
    connection = psycopg2.connect(SERVER)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found = cursor.fetchall() if cursor.description else None
    connection.close()
    return found


def exists(database: str) -> bool:
    return bool(_on_server("SELECT 1 FROM pg_database WHERE datname = %s", database))


def drop(*databases: str) -> None:
    from django.db import connection

    connection.close()
    for database in databases:
        _on_server(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")


def create(database: str, *, copy_of: str = "") -> None:
    """Create ``database`` as a copy; by default of what a run of the tests has migrated, if any."""
    from django.db import connection

    connection.close()
    begin_with = copy_of or connection.creation.copy_to_begin_with() or "template1"
    _on_server(f"CREATE DATABASE {database} TEMPLATE {begin_with}")


def use(database: str) -> None:
    """Ask ``database`` from now on, and forget what was kept of another."""
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = database
    # What helpers of PostgreSQL would take over is spent, too.
    connection.settings_dict["OPTIONS"] = {"options": ONE_PROCESS}
    forget()


def forget() -> None:
    """Empty the caches."""
    from django.core.cache import caches

    for cache in caches.all():
        cache.clear()


def build_portal() -> None:
    """Build the Portal in the database in use, with its demo accounts and its public sections."""
    from django.core.management import call_command

    from home.demo.accounts import load_accounts
    from home.demo.sections import load_sections
    from portal.provision.permits import demo_permit

    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("setup_portal", verbosity=0, skip_checks=True)
    with demo_permit(reason="The sections of a measurement"):
        load_sections(load_accounts()["xuat-ban"])


def spent() -> float:
    """Return the seconds of processor time that went into answers, here and in PostgreSQL.

    Where PostgreSQL is on another machine: the seconds on the clock.
    """
    from django.db import connection

    connection.ensure_connection()
    backend = Path("/proc") / str(connection.connection.info.backend_pid)
    try:
        is_here = (backend / "comm").read_text().strip() == "postgres"
        nanoseconds = int((backend / "schedstat").read_text().split()[0]) if is_here else None
    except OSError:
        nanoseconds = None
    if nanoseconds is None:
        return time.perf_counter()
    return time.process_time() + nanoseconds / 1e9


def measure(reading: Reading, *, times: int) -> float:
    """Return the seconds of the quickest answer: the one least disturbed by others.

    Args:
        times: how often it is asked for; the first one does not count.
    """
    seconds = []
    for _number in range(times):
        if not reading.cached:
            forget()
        start = spent()
        response = reading.client.get(reading.address)
        response.getvalue()
        seconds.append(spent() - start)
        if response.status_code != 200:
            sys.exit(f"{reading.address} answered {response.status_code}")
    return min(seconds[1:])


def ratio(small: float, large: float) -> float:
    """Return how many times as long an answer takes with the large database."""
    return max(large, LEAST_SECONDS) / max(small, LEAST_SECONDS)


def compare(
    small: str, large: str, found: list[Reading], *, times: int
) -> Iterator[tuple[Reading, float, float]]:
    """Yield each reading with its seconds in the databases ``small`` and ``large``."""
    # By turns, in pieces: what disturbs one half of a piece disturbs the other.
    for start in range(0, len(found), PIECE):
        piece = found[start : start + PIECE]
        seconds = _by_turns(small, large, piece, times)
        # Too long by what disturbed one half alone? Asked again, the quickest answer counts.
        doubtful = [reading for reading in piece if ratio(*seconds[reading]) > MOST]
        for reading, second in _by_turns(small, large, doubtful, times).items():
            seconds[reading] = tuple(map(min, seconds[reading], second))
        yield from ((reading, *seconds[reading]) for reading in piece)


def _by_turns(small, large, piece, times) -> dict[Reading, tuple[float, float]]:
    taken = []
    for database in (small, large):
        use(database)
        taken.append([measure(reading, times=times) for reading in piece])
    return {reading: pair for reading, *pair in zip(piece, *taken, strict=True)}


def report(
    small: str, large: str, found: list[Reading], *, times: int, headings: tuple[str, str, str]
) -> list[str]:
    """Print the times side by side as they come, and return what took too long.

    Args:
        small, large, found, times: as :func:`compare` takes them.
        headings: of the addresses, of the small database and of the large one.
    """
    address, few, many = headings
    width = max(len(each) for each in [address, *(reading.address for reading in found)])
    print(f"{'reader':<12} {address:<{width}} {few:>10} {many:>10}  ratio")
    slow = []
    for reading, before, after in compare(small, large, found, times=times):
        longer = ratio(before, after)
        mark = "  *" if longer > MOST else ""
        print(
            f"{reading.reader:<12} {reading.address:<{width}} {before * 1e3:8.1f}ms "
            f"{after * 1e3:8.1f}ms {longer:6.2f}{mark}",
            flush=True,
        )
        if longer > MOST:
            slow.append(f"{reading.address} ({reading.reader}, {longer:.2f})")
    return slow


def end_with(slow: list[str]) -> None:
    """End the process with an error if anything took too long."""
    if slow:
        sys.exit(f"More than {MOST} times as long:\n" + "\n".join(slow))
