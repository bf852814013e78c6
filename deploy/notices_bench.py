"""Measure lists, searches and data of the notices with 500 of them and with 50,000.

Run as ``python -m deploy.notices_bench``; part of ``make bench``. Two scratch databases on
PostgreSQL hold the same invented people (``manage.py make_notices``), in one 100 times as many.
Nothing is cached between two answers, but for the statistics, which are counted anew only when
something has changed. A ratio above ``MOST`` fails (``deploy.by_turns``). The
databases are dropped at the end; ``--keep`` leaves them, and a run that finds them builds nothing.
"""

from urllib.parse import quote

from deploy import by_turns
from tests import parts

FEW, MANY = 500, 50_000
SMALL_DATABASE, LARGE_DATABASE = "portal_bench_notices_500", "portal_bench_notices_50000"
ADDRESSES = {
    "list": "/truy-na/",
    "two facets": "/truy-na/?tinh=01&toi-danh=173",
    "two common": "/truy-na/?gioi-tinh=female&tinh=01",
    "year": "/truy-na/?nam=2010",
    "as written": f"/truy-na/?ten={quote('Trần Thị Mai')}",
    "no accents": "/truy-na/?ten=tran+thi+mai",
    "slips": "/truy-na/?ten=tarn+thi+mia",
    "common slips": "/truy-na/?ten=ngyuen+thi",
    "slips, facet": "/truy-na/?ten=tarn+thi+mia&tinh=79",
    "nobody": "/truy-na/?ten=qwrtz+xyzzq",
    "middle page": "/truy-na/?sau=2016-01-01.0000000000",
    "open data": "/truy-na/api/wanted/",
    "feed": "/truy-na/rss/",
}
STATISTICS = "/truy-na/thong-ke/"


def readings(part: str) -> list[by_turns.Reading]:
    """Return what anybody reads whose address contains ``part``."""
    from django.test import Client

    nobody = Client(SERVER_NAME="127.0.0.1")
    found = [
        by_turns.Reading(title, nobody, address, cached=False)
        for title, address in ADDRESSES.items()
    ]
    found.append(by_turns.Reading("statistics", nobody, STATISTICS))
    return [reading for reading in found if part in reading.address]


def build() -> None:
    """Build what an earlier run has not left."""
    from django.core.management import call_command
    from django.db import connection

    from wanted.bulk import make_notices

    for database, number in ((SMALL_DATABASE, FEW), (LARGE_DATABASE, MANY)):
        print(f"==> {number:,} notices", flush=True)
        found = by_turns.exists(database)
        if not found:
            by_turns.create(database, copy_of="" if number == FEW else SMALL_DATABASE)
        by_turns.use(database)
        if not found and number == FEW:
            by_turns.build_portal()
        call_command("migrate", verbosity=0, skip_checks=True)
        make_notices(count=number)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def main() -> None:
    options = by_turns.arguments(__doc__)
    chosen = options.parse_args()
    if reason := parts.without_postgresql():
        print(f"==> the notices are not measured: {reason}")
        return
    by_turns.start_django(SMALL_DATABASE)
    try:
        build()
        found = readings(chosen.only)
        slow = by_turns.report(
            SMALL_DATABASE,
            LARGE_DATABASE,
            found,
            times=chosen.times,
            headings=("list or data", f"{FEW:,}", f"{MANY:,}"),
        )
    finally:
        if not chosen.keep:
            by_turns.drop(SMALL_DATABASE, LARGE_DATABASE)
    by_turns.end_with(slow)


if __name__ == "__main__":
    main()
