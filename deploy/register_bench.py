"""Measure every list and report of the desk on a small register and on one 100 times as large.

Run as ``python -m deploy.register_bench``; part of ``make bench``. Two scratch databases on
PostgreSQL: a simulated year of ``SMALL`` obligations, and a copy of it with ``YEARS`` years of
``EACH_YEAR``: more than ``LARGE`` obligations and a million events. Every list that is found
(``register_lists``) is asked for by each person who may read it, in both databases by turns. A
ratio above ``MOST`` fails (``deploy.by_turns``). The databases are dropped at the end; ``--keep``
leaves them, and a run that finds them builds nothing.
"""

import sys
import time

from deploy import by_turns
from deploy.by_turns import Reading, use
from tests import parts

SMALL, LARGE = 2_000, 200_000
YEARS, EACH_YEAR = 7, 29_500
SMALL_DATABASE, LARGE_DATABASE = "portal_bench_register_2000", "portal_bench_register_200000"
PUBLIC = ("/ket-qua-hoat-dong/", "/thong-tin-phai-cong-khai/", "/nguon-tin/")


def build_small():
    """Build the Portal with its accounts and a register of one year."""
    from django.core.management import call_command
    from django.utils import timezone

    from deploy.register_rows import fill_desk, simulate, write_beside

    by_turns.build_portal()
    # What of the year is still to come is left out: the others make up for it.
    simulate(provisions=round(SMALL * 1.1), year=timezone.localdate().year, seed=1)
    fill_desk()
    write_beside(after=0, people=people())
    call_command("open_annual_reports", verbosity=0)


def build_large():
    """Add years to a copy of the small register."""
    from django.utils import timezone

    from deploy.register_rows import copy_into_earlier_years, newest, simulate, write_beside

    by_turns.create(LARGE_DATABASE, copy_of=SMALL_DATABASE)
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
    """Return each :class:`Reading` that a reader may read.

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
        found += [
            Reading(title, client, address) for address in addresses if _is_read(client, address)
        ]
    nobody = Client(SERVER_NAME="127.0.0.1")
    if reader in ("", "public"):
        for address in PUBLIC:
            if part in address:
                if not _is_read(nobody, address):
                    sys.exit(f"{address} is not public")
                found.append(Reading("public", nobody, address))
    return found


def _is_read(client, address):
    response = client.get(address)
    if response.status_code >= 500:
        sys.exit(f"{address} answered {response.status_code}")
    return response.status_code == 200


def _build():
    from django.core.management import call_command

    from deploy.register_rows import counts

    if not by_turns.exists(SMALL_DATABASE):
        print(f"==> building a register of {SMALL:,}", flush=True)
        by_turns.create(SMALL_DATABASE)
        use(SMALL_DATABASE)
        build_small()
    use(SMALL_DATABASE)
    print(f"==> {counts()}", flush=True)
    if not by_turns.exists(LARGE_DATABASE):
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
    options = by_turns.arguments(__doc__)
    options.add_argument("--reader", default="", help="measure only what this reader may read")
    chosen = options.parse_args()
    if reason := parts.without_postgresql():
        print(f"==> the register is not measured: {reason}")
        return
    by_turns.start_django(SMALL_DATABASE)
    try:
        _build()
        use(SMALL_DATABASE)
        found = readings(chosen.reader, chosen.only)
        # A session that begins after the copy is known to one of them only.
        _copy_sessions()
        print(f"==> measuring {len(found)} readings {chosen.times} times in each", flush=True)
        slow = by_turns.report(
            SMALL_DATABASE,
            LARGE_DATABASE,
            found,
            times=chosen.times,
            headings=("list or report", f"{SMALL:,}", f"{LARGE:,}"),
        )
    finally:
        if not chosen.keep:
            by_turns.drop(SMALL_DATABASE, LARGE_DATABASE)
    by_turns.end_with(slow)


def _copy_sessions():
    from django.contrib.sessions.models import Session

    use(SMALL_DATABASE)
    sessions = list(Session.objects.all())
    use(LARGE_DATABASE)
    Session.objects.bulk_create(sessions, ignore_conflicts=True)


if __name__ == "__main__":
    main()
