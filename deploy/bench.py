"""Measure the Portal's pages, uncached, beside a bare Django page and a file served by nginx.

Run as ``python -m deploy.bench``; part of ``make bench``. Everything runs on this machine, in one
go: gunicorn with the production settings, on PostgreSQL where ``make services`` has started one,
else on SQLite, with the demo content in a database of its own. The addresses are asked for one
after the other, ``SECONDS`` each, after a warm-up. nginx serves the home page as a file.
"""

import http.client
import json
import os
import secrets
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
from cryptography.fernet import Fernet

from deploy.load import Load, measure
from tests import parts
from tests.servers import free_port, nginx_in_front_of, running

SECONDS = 5
WARM_UP_SECONDS = 1
WORKERS = "2"
DATABASE = "portal_bench"
FOLDER = parts.ROOT / "var" / "bench"
BARE = "bare Django page"
STATIC = "file by nginx"

# Prints the addresses of one public page of each kind, and of the list the article stands in.
FIND_PAGES = """
import json
from wagtail.models import Site
from legal_docs.models import LegalDocumentPage
from news.models import ArticlePage
def first(model):
    return model.objects.live().public().filter(locale__language_code="vi").order_by("pk").first()
article, document = first(ArticlePage), first(LegalDocumentPage)
pages = {
    "home page": Site.objects.get(is_default_site=True).root_page,
    "list of articles": article.get_parent(),
    "article": article,
    "legal document": document,
}
print(json.dumps({title: page.specific.get_url_parts()[2] for title, page in pages.items()}))
"""


def say(text: str) -> None:
    print(f"==> {text}", flush=True)


def database_url() -> str:
    """Return the address of the database for this measurement, made anew.

    What an earlier run has left in it is not measured again.
    """
    if reason := parts.without_postgresql():
        say(f"measuring on SQLite; {reason}")
        file = FOLDER / "bench.sqlite3"
        file.unlink(missing_ok=True)
        return f"sqlite:///{file}"
    server = parts.postgresql_url()
    connection = psycopg2.connect(server)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    connection.close()
    say("measuring on PostgreSQL")
    return urlsplit(server)._replace(path=f"/{DATABASE}").geturl()


def environment() -> dict[str, str]:
    """Return the variables of the production settings, without cache and without TLS."""
    url = database_url()
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.base",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "PORTAL_TIP_KEYS": Fernet.generate_key().decode(),
        "DATABASE_URL": url,
        "PORTAL_EMBEDDED": "1" if url.startswith("sqlite") else "",
        "PORTAL_DEMO": "1",
        "PORTAL_WORKER": "0",
        "REDIS_URL": "",
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "STATIC_ROOT": str(FOLDER / "static"),
        "MEDIA_ROOT": str(FOLDER / "media"),
        "LOG_LEVEL": "WARNING",
        "WEB_CONCURRENCY": WORKERS,
    }


def manage(*arguments: str, variables: dict[str, str]) -> str:
    """Run a management command and return what it printed; end with its errors if it fails."""
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(
        command, cwd=parts.ROOT, env=variables, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"manage.py {arguments[0]} failed:\n{done.stderr}")
    return done.stdout


def gunicorn(application: str, *, variables: dict[str, str]) -> tuple[list[str], int, dict]:
    """Return the command that serves ``application``, its port and its environment."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    # No worker is renewed in the middle of a measurement.
    command += ["--log-level", "warning", "--max-requests", "0"]
    bind = {"GUNICORN_BIND": f"127.0.0.1:{port}"}
    return [*command, application], port, variables | bind


def fetch(address: str) -> bytes:
    """Return the body of ``address``.

    Raises:
        RuntimeError: the answer is not 200.
    """
    parsed = urlsplit(address)
    connection = http.client.HTTPConnection(parsed.netloc, timeout=30)
    connection.request("GET", parsed.path or "/")
    response = connection.getresponse()
    if response.status != 200:
        raise RuntimeError(f"{address} answered {response.status} {response.reason}")
    return response.read()


def measure_all(variables: dict[str, str]) -> list[tuple[str, int, Load]]:
    """Start the servers and return title, length of the body in bytes, and load of each address."""
    paths = json.loads(manage("shell", "--no-imports", "-c", FIND_PAGES, variables=variables))
    with ExitStack() as servers:
        ports = {}
        for application in ("portal.wsgi", "deploy.bare"):
            command, port, own = gunicorn(application, variables=variables)
            servers.enter_context(running(command, port=port, env=own, cwd=parts.ROOT))
            ports[application] = port
        portal = f"http://127.0.0.1:{ports['portal.wsgi']}"
        addresses = {title: portal + path for title, path in paths.items()}
        addresses[BARE] = f"http://127.0.0.1:{ports['deploy.bare']}/"
        if parts.program("nginx"):
            (FOLDER / "static" / "home.html").write_bytes(fetch(portal + paths["home page"]))
            folder = servers.enter_context(tempfile.TemporaryDirectory(prefix="portal-bench-"))
            nginx = servers.enter_context(
                nginx_in_front_of(
                    urlsplit(portal).netloc,
                    folder=Path(folder),
                    static_root=FOLDER / "static",
                    media_root=FOLDER / "media",
                )
            )
            addresses[STATIC] = f"{nginx}/static/home.html"
        results = []
        for title, address in addresses.items():
            say(f"{title}: {urlsplit(address).path}")
            size = len(fetch(address))
            measure(address, seconds=WARM_UP_SECONDS)
            results.append((title, size, measure(address, seconds=SECONDS)))
    return results


def print_table(results: list[tuple[str, int, Load]]) -> None:
    rates = {title: load.rate for title, _, load in results}
    heading = ["page", "KiB", "requests/s", "median ms", f"of {BARE}", f"of {STATIC}"]
    rows = [
        [
            title,
            f"{size / 1024:.1f}",
            f"{load.rate:.1f}",
            f"{load.milliseconds:.2f}",
            f"{load.rate / rates[BARE]:.1%}",
            f"{load.rate / rates[STATIC]:.2%}" if STATIC in rates else "nginx missing",
        ]
        for title, size, load in results
    ]
    widths = [max(len(row[column]) for row in [heading, *rows]) for column in range(len(heading))]
    for row in [heading, ["-" * width for width in widths], *rows]:
        numbers = (f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True))
        print(f"{row[0]:<{widths[0]}}", *numbers, sep="  ")


def main() -> None:
    for name in ("static", "media"):
        (FOLDER / name).mkdir(parents=True, exist_ok=True)
    variables = environment()
    say("preparing the database, the demo content and the static files")
    manage("migrate", "--verbosity", "0", variables=variables)
    manage("load_demo", variables=variables)
    manage("collectstatic", "--no-input", "--verbosity", "0", variables=variables)
    say(f"{WORKERS} workers of gunicorn, nothing cached, {SECONDS} s for each address")
    print_table(measure_all(variables))


if __name__ == "__main__":
    main()
