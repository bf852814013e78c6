"""Measure every list and report of the desk on a small register and on one 100 times as large.

Run as ``python -m deploy.register_bench``; part of ``make bench``. Two scratch databases on
PostgreSQL: a simulated year of ``SMALL`` obligations, and a copy of it with ``YEARS`` years of
``EACH_YEAR``: more than ``LARGE`` obligations and a million events. Every list that is found
(``register_lists``) is asked for by each person who may read it, in both databases by turns. What
counts is the time that processors spend on an answer, here and in PostgreSQL, so that whatever else
the machine does disturbs little. A ratio above ``MOST`` fails. The databases are dropped at the
end; ``--keep`` leaves them, and a run that finds them builds nothing.
"""

import argparse
import os
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2

from tests import parts

SMALL, LARGE = 2_000, 200_000
YEARS, EACH_YEAR = 7, 29_500
MOST = 1.5
TIMES, PIECE = 6, 8
SMALL_DATABASE, LARGE_DATABASE = "portal_bench_register_2000", "portal_bench_register_200000"
#: Lists that are shorter than this with either register are not told apart by their time.
LEAST_SECONDS = 0.002
ONE_PROCESS = "-c max_parallel_workers_per_gather=0 -c synchronous_commit=off"
#: Read before the scratch database takes its place in the environment.
SERVER = parts.postgresql_url()
PUBLIC = ("/ket-qua-hoat-dong/", "/thong-tin-phai-cong-khai/", "/nguon-tin/")


def _server(statement, *values):
    connection = psycopg2.connect(SERVER)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found = cursor.fetchall() if cursor.description else None
    connection.close()
    return found


def exists(database) -> bool:
    return bool(_server("SELECT 1 FROM pg_database WHERE datname = %s", database))


def drop(*databases) -> None:
    for database in databases:
        _server(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")


def use(database) -> None:
    """Ask ``database`` from now on, and forget what was kept of another."""
    from django.core.cache import caches
    from django.db import connection

    connection.close()
    connection.settings_dict["NAME"] = database
    # What helpers of PostgreSQL would take over is spent, too.
    connection.settings_dict["OPTIONS"] = {"options": ONE_PROCESS}
    for cache in caches.all():
        cache.clear()


def build_small():
    """Build the Portal with its accounts and a register of one year."""
    from django.core.management import call_command
    from django.utils import timezone

    from deploy.register_rows import fill_desk, simulate, write_beside
    from home.demo.accounts import load_accounts
    from home.demo.sections import load_sections
    from portal.provision.permits import demo_permit

    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("setup_portal", verbosity=0, skip_checks=True)
    with demo_permit(reason="What is public of the register"):
        load_sections(load_accounts()["xuat-ban"])
    # What of the year is still to come is left out: the others make up for it.
    simulate(provisions=round(SMALL * 1.1), year=timezone.localdate().year, seed=1)
    fill_desk()
    write_beside(after=0, people=people())
    call_command("open_annual_reports", verbosity=0)


def build_large():
    """Add years to a copy of the small register."""
    from django.db import connection
    from django.utils import timezone

    from deploy.register_rows import copy_into_earlier_years, newest, simulate, write_beside

    connection.close()
    _server(f"CREATE DATABASE {LARGE_DATABASE} TEMPLATE {SMALL_DATABASE}")
    use(LARGE_DATABASE)
    year, before = timezone.localdate().year, newest()
    simulate(provisions=EACH_YEAR, year=year, seed=2)
    first = newest()
    simulate(provisions=EACH_YEAR, year=year - 1, seed=3)
    copy_into_earlier_years(first=first, last=newest(), years=YEARS - 2)
    write_beside(after=before, people=people())


def users():
    """Return the accounts that read, by what they are."""
    from django.contrib.auth import get_user_model

    from portal.provision.simulation.writing import CODE

    names = {
        "office": "van-phong",
        "editor": "bien-tap",
        "publisher": "xuat-ban",
        # Of the unit that supplies most.
        "leader": f"{CODE}000-unit_leader".lower(),
        "contributor": f"{CODE}000-contributor".lower(),
    }
    found = get_user_model().objects.in_bulk(names.values(), field_name="username")
    return {title: found[name] for title, name in names.items() if name in found}


def people():
    """Return the keys of those who did in the simulated years what units do not."""
    from django.contrib.auth import get_user_model

    named = {"editor": "bien-tap", "leader": "lanh-dao", "office": "van-phong"}
    by_name = get_user_model().objects.in_bulk(named.values(), field_name="username")
    return {title: by_name[name].pk for title, name in named.items()}


def single_rows():
    """Return the addresses of one obligation and of the reports of a unit and of all."""
    from django.urls import reverse

    from portal.provision.annual.models import UnitReport
    from portal.provision.models import Provision

    addresses = [reverse("provision_register_row", args=[Provision.objects.order_by("pk")[0].pk])]
    report = UnitReport.objects.order_by("unit__code").filter(unit__code__startswith="MP-").first()
    if report:
        addresses += [reverse("annual_report", args=[report.pk])]
        addresses += [reverse("annual_round", args=[report.round_id])]
    return addresses


def readings(reader="", part=""):
    """Return triples (reader, client, address) of what a reader may read.

    Args:
        reader: of this one only; empty: of all.
        part: only addresses that contain it.
    """
    from django.test import Client

    from deploy.register_lists import listings

    addresses = [address for listing in listings() for address in listing.variants()]
    addresses = [address for address in [*addresses, *single_rows()] if part in address]
    found = []
    for title, user in users().items():
        if reader not in ("", title):
            continue
        client = Client(SERVER_NAME="127.0.0.1")
        client.force_login(user)
        found += [(title, client, address) for address in addresses if _is_read(client, address)]
    nobody = Client(SERVER_NAME="127.0.0.1")
    if reader in ("", "public"):
        for address in PUBLIC:
            if part in address:
                if not _is_read(nobody, address):
                    sys.exit(f"{address} is not public")
                found.append(("public", nobody, address))
    return found


def _is_read(client, address):
    response = client.get(address)
    if response.status_code >= 500:
        sys.exit(f"{address} answered {response.status_code}")
    return response.status_code == 200


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


def measure(client, address, times) -> float:
    """Return the seconds of the quickest answer: the one least disturbed by others."""
    seconds = []
    for _number in range(times):
        start = spent()
        response = client.get(address)
        response.getvalue()
        seconds.append(spent() - start)
        if response.status_code != 200:
            sys.exit(f"{address} answered {response.status_code}")
    # The first one fills caches.
    return min(seconds[1:])


def compare(found, times):
    """Yield rows (reader, address, seconds with the small register, with the large one)."""
    # By turns, in pieces: what disturbs one half of a piece disturbs the other.
    for start in range(0, len(found), PIECE):
        piece, seconds = found[start : start + PIECE], []
        for database in (SMALL_DATABASE, LARGE_DATABASE):
            use(database)
            seconds.append([measure(client, address, times) for _reader, client, address in piece])
        for (reader, _client, address), before, after in zip(piece, *seconds, strict=True):
            yield reader, address, before, after


def report(rows, width) -> list[str]:
    """Print the times side by side as they come, and return what took too long."""
    print(
        f"{'reader':<12} {'list or report':<{width}} {f'{SMALL:,}':>10} {f'{LARGE:,}':>10}  ratio"
    )
    slow = []
    for reader, address, small, large in rows:
        ratio = max(large, LEAST_SECONDS) / max(small, LEAST_SECONDS)
        mark = "  *" if ratio > MOST else ""
        print(
            f"{reader:<12} {address:<{width}} {small * 1e3:8.1f}ms {large * 1e3:8.1f}ms "
            f"{ratio:6.2f}{mark}",
            flush=True,
        )
        if ratio > MOST:
            slow.append(f"{address} ({reader}, {ratio:.2f})")
    return slow


def _build():
    from django.core.management import call_command
    from django.db import connection

    from deploy.register_rows import counts

    if not exists(SMALL_DATABASE):
        print(f"==> building a register of {SMALL:,}", flush=True)
        # A copy of what a run of the tests has migrated, where there is one.
        begin_with = connection.creation.copy_to_begin_with() or "template1"
        _server(f"CREATE DATABASE {SMALL_DATABASE} TEMPLATE {begin_with}")
        build_small()
    use(SMALL_DATABASE)
    print(f"==> {counts()}", flush=True)
    if not exists(LARGE_DATABASE):
        print(f"==> adding years until there are {LARGE:,}", flush=True)
        start = time.perf_counter()
        build_large()
        print(f"==> built in {time.perf_counter() - start:.0f} s", flush=True)
    for database in (SMALL_DATABASE, LARGE_DATABASE):
        # Those that an earlier run has left may lack what was added since.
        use(database)
        call_command("migrate", verbosity=0, skip_checks=True)
    print(f"==> {counts()}", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--keep", action="store_true", help="leave the databases for another run")
    options.add_argument("--only", default="", help="measure only addresses that contain this")
    options.add_argument("--reader", default="", help="measure only what this reader may read")
    options.add_argument("--times", type=int, default=TIMES, help="how often each is asked for")
    chosen = options.parse_args()
    if reason := parts.without_postgresql():
        print(f"==> the register is not measured: {reason}")
        return
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": urlsplit(SERVER)._replace(path=f"/{SMALL_DATABASE}").geturl(),
    }
    import django

    django.setup()
    try:
        _build()
        use(SMALL_DATABASE)
        found = readings(chosen.reader, chosen.only)
        # A session that begins after the copy is known to one of them only.
        _copy_sessions()
        print(f"==> measuring {len(found)} readings {chosen.times} times in each", flush=True)
        width = max(len(address) for _reader, _client, address in found)
        slow = report(compare(found, chosen.times), width)
    finally:
        if not chosen.keep:
            from django.db import connection

            connection.close()
            drop(SMALL_DATABASE, LARGE_DATABASE)
    if slow:
        sys.exit(f"More than {MOST} times as long:\n" + "\n".join(slow))


def _copy_sessions():
    from django.contrib.sessions.models import Session

    use(SMALL_DATABASE)
    sessions = list(Session.objects.all())
    use(LARGE_DATABASE)
    Session.objects.bulk_create(sessions, ignore_conflicts=True)


if __name__ == "__main__":
    main()
