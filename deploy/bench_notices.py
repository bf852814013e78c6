"""Measure the notices with 500 and with 50,000 of them: what grows with their number shows.

Part of ``make bench``. The same invented people are made each time (``manage.py make_notices``).
"""

from urllib.parse import quote, urlsplit

from deploy.load import measure
from tests import parts
from tests.servers import running

FEW, MANY = 500, 50_000
SECONDS = 4
WARM_UP_SECONDS = 1
ADDRESSES = {
    "list": "/truy-na/",
    "list, two facets": "/truy-na/?tinh=01&toi-danh=173",
    "list of a year": "/truy-na/?nam=2010",
    "name as written": f"/truy-na/?ten={quote('Trần Thị Mai')}",
    "name without accents": "/truy-na/?ten=tran+thi+mai",
    "name with slips": "/truy-na/?ten=tarn+thi+mia",
    "name with slips, facet": "/truy-na/?ten=tarn+thi+mia&tinh=79",
    "nobody's name": "/truy-na/?ten=qwrtz+xyzzq",
    "page in the middle": "/truy-na/?sau=2016-01-01.0000000000",
    "open data": "/truy-na/api/wanted/",
    "feed": "/truy-na/rss/",
    "statistics": "/truy-na/thong-ke/",
}


def measure_notices(manage, serve):
    """Return rows (title, load with few, load with many).

    Arguments:
        manage: runs a management command with its words.
        serve: returns command, port and environment of the Portal's server.
    """
    loads = []
    for number in (FEW, MANY):
        print(f"==> {number:,} notices", flush=True)
        manage("make_notices", "--count", str(number))
        manage(
            "shell",
            "--no-imports",
            "-c",
            "from django.db import connection\nconnection.cursor().execute('ANALYZE')",
        )
        command, port, own = serve()
        with running(command, port=port, env=own, cwd=parts.ROOT):
            loads.append(
                {
                    title: _measured(f"http://127.0.0.1:{port}{path}")
                    for title, path in ADDRESSES.items()
                }
            )
    few, many = loads
    return [(title, few[title], many[title]) for title in ADDRESSES]


def _measured(address):
    print(f"==> {urlsplit(address).path}?{urlsplit(address).query}", flush=True)
    measure(address, seconds=WARM_UP_SECONDS)
    return measure(address, seconds=SECONDS)


def print_notices(rows):
    """Print the loads side by side, with how much longer an answer takes with many notices."""
    heading = ["notices", f"ms with {FEW:,}", f"ms with {MANY:,}", "ratio"]
    lines = [
        [
            title,
            f"{few.milliseconds:.1f}",
            f"{many.milliseconds:.1f}",
            f"{many.milliseconds / few.milliseconds:.2f}" if few.milliseconds else "–",
        ]
        for title, few, many in rows
    ]
    widths = [max(len(line[column]) for line in [heading, *lines]) for column in range(4)]
    print()
    for line in [heading, ["-" * width for width in widths], *lines]:
        numbers = (f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True))
        print(f"{line[0]:<{widths[0]}}", *numbers, sep="  ")
