"""Measure the desk's lists and reports on a small register and on one a hundred times as large.

Run as ``python -m deploy.register_bench``; part of ``make bench``. Everything is done in a scratch
database on PostgreSQL: ``SMALL`` obligations of one year are invented, every list and report is
asked for by those who read it, then each row is copied until there are ``SMALL * COPIES``
obligations with five events each, and the same is asked for again. A ratio above ``MOST`` fails.
"""

import os
import statistics
import sys
import time
from urllib.parse import urlsplit

import psycopg2

from tests import parts

SMALL = 2_000
COPIES = 100
EVENTS_EACH = 5
MOST = 1.5
TIMES = 7
DATABASE = "portal_bench_register"
#: The address of each list and report, and the role whose eyes it is read with.
READ_BY_OFFICE = {
    "start page": "/admin/",
    "register": "/admin/reports/register/",
    "events": "/admin/reports/events/",
    "inbox": "/admin/inbox/",
    "on time, by unit": "/admin/reports/provision/supply/",
    "on time, by kind": "/admin/reports/provision/supply/?by=category",
    "on time, by month": "/admin/reports/provision/supply/?by=month",
    "refusals": "/admin/reports/provision/refusals/",
    "times": "/admin/reports/provision/times/",
    "comparison": "/admin/reports/provision/comparison/",
    "reports of units": "/admin/unit_reports/",
    "difficulties": "/admin/reports/difficulties/",
}
READ_BY_DESK = {"start page": "/admin/"}
READ_BY_UNIT = {"on time, by month": "/admin/reports/provision/supply/?by=month"}

_COPY_PROVISIONS = """
INSERT INTO provision_provision ({columns}, id)
SELECT {columns}, id + %(step)s FROM provision_provision WHERE id <= %(last)s
"""
_COPY_ROWS = """
INSERT INTO {table} ({columns}, provision_id)
SELECT {columns}, provision_id + %(step)s FROM {table} WHERE provision_id <= %(last)s
"""
_MORE_EVENTS = """
INSERT INTO provision_provisionevent (provision_id, title, kind, at, actor_id, detail, data)
SELECT p.id, p.title, 'approved', p.created_at, NULL, '', '{{}}'
FROM provision_provision p, generate_series(1, {each} - (
    SELECT count(*) FROM provision_provisionevent e WHERE e.provision_id = p.id
)::int)
"""


def scratch_database() -> str:
    """Return the address of a new, empty database."""
    server = parts.postgresql_url()
    connection = psycopg2.connect(server)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE}")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    connection.close()
    return urlsplit(server)._replace(path=f"/{DATABASE}").geturl()


def prepare():
    """Build the Portal with its accounts and a small register; return users by what they read."""
    from django.core.management import call_command

    from home.demo.accounts import load_accounts
    from home.demo.register import load_register

    call_command("migrate", verbosity=0, skip_checks=True)
    call_command("setup_portal", verbosity=0, skip_checks=True)
    users = load_accounts()
    load_register(users["bien-tap"], rows=SMALL)
    return {
        users["van-phong"]: READ_BY_OFFICE,
        users["bien-tap"]: READ_BY_DESK,
        users["lanh-dao"]: READ_BY_UNIT,
    }


def _columns(cursor, table, *without):
    cursor.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s "
        "AND table_schema = 'public' ORDER BY ordinal_position",
        [table],
    )
    return ", ".join(name for (name,) in cursor.fetchall() if name not in without)


def enlarge():
    """Copy the register until it is ``COPIES`` times as large, and count it anew."""
    from django.db import connection

    from portal.provision.reporting.figures import rebuild

    with connection.cursor() as cursor:
        cursor.execute(_MORE_EVENTS.format(each=EVENTS_EACH))
        cursor.execute("SELECT max(id) FROM provision_provision")
        last = cursor.fetchone()[0]
        of_provisions = _columns(cursor, "provision_provision", "id")
        tables = ("provision_hop", "provision_provisionevent")
        columns = {table: _columns(cursor, table, "id", "provision_id") for table in tables}
        for number in range(1, COPIES):
            values = {"step": number * last, "last": last}
            cursor.execute(_COPY_PROVISIONS.format(columns=of_provisions), values)
            for table in tables:
                cursor.execute(_COPY_ROWS.format(table=table, columns=columns[table]), values)
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence('provision_provision', 'id'), max(id)) "
            "FROM provision_provision"
        )
        cursor.execute("ANALYZE")
    rebuild()


def measure(readers) -> dict:
    """Return the median seconds by title and address."""
    from django.test import Client

    found = {}
    for user, addresses in readers.items():
        client = Client(SERVER_NAME="127.0.0.1")
        client.force_login(user)
        for title, address in addresses.items():
            seconds = []
            for _number in range(TIMES):
                start = time.perf_counter()
                response = client.get(address)
                response.getvalue()
                seconds.append(time.perf_counter() - start)
                if response.status_code != 200:
                    sys.exit(f"{address} answered {response.status_code}")
            # The first one fills caches; the fastest of the rest is least disturbed by others.
            found[f"{title} ({user.get_username()})"] = statistics.median(sorted(seconds[1:])[:3])
    return found


def counts() -> str:
    """Return how many rows there are."""
    from portal.provision.models import Hop, Provision, ProvisionEvent

    return (
        f"{Provision.objects.count():,} obligations, {ProvisionEvent.objects.count():,} events, "
        f"{Hop.objects.count():,} stays"
    )


def main() -> None:
    if reason := parts.without_postgresql():
        print(f"==> the register is not measured: {reason}")
        return
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "portal.settings.test",
        "DATABASE_URL": scratch_database(),
    }
    import django

    django.setup()
    print("==> building a small register", flush=True)
    readers = prepare()
    small, small_counts = measure(readers), counts()
    print(f"==> {small_counts}; enlarging it", flush=True)
    enlarge()
    large = measure(readers)
    print(f"==> {counts()}\n")
    width = max(map(len, small))
    print(f"{'list or report':<{width}}  {'small ms':>9}  {'large ms':>9}  {'ratio':>6}")
    too_slow = []
    for title, before in small.items():
        ratio = large[title] / before
        if ratio > MOST:
            too_slow.append(title)
        print(f"{title:<{width}}  {before * 1e3:9.1f}  {large[title] * 1e3:9.1f}  {ratio:6.2f}")
    if too_slow:
        sys.exit(f"More than {MOST} times as long: {', '.join(too_slow)}")


if __name__ == "__main__":
    main()
