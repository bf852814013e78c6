"""The Portal as it is deployed: gunicorn with the production settings behind nginx.

On the test's PostgreSQL and on Redis; each server writes into a folder of the test.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import redis
from cryptography.fernet import Fernet
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.db import connection

from . import parts
from .production import ENVIRONMENT, run_python
from .servers import free_port, nginx_in_front_of, running

#: A database of Redis that nothing else uses.
_REDIS_DATABASE = 11
#: Everything that gunicorn can say of a request, beyond what the deployed configuration writes.
_ACCESS_FORMAT = '%(h)s %({x-forwarded-for}i)s %(r)s "%(f)s" "%(a)s" %({cookie}i)s'


class Deployed:
    """Servers that run for the length of a test.

    Attributes:
        url: where nginx listens.
        folder: what the servers write, a folder for each of them.
        redis: a client of the cache that they use.
        stop_application: ends gunicorn, so that nginx has nobody to ask.
    """

    def __init__(self, folder: Path, cache: redis.Redis):
        self.folder, self.redis = folder, cache
        self.url = ""
        self.stop_application = lambda: None

    def files(self) -> dict[str, bytes]:
        """Return the content of every file that a server wrote by its path; no static ones."""
        return {
            str(path): path.read_bytes()
            for name in ("gunicorn", "nginx", "media", "tips")
            for path in (self.folder / name).rglob("*")
            if path.is_file()
        }

    def cached(self) -> set[str]:
        """Return every key of the cache with its value, readable as far as it is text."""
        return {
            f"{key.decode()}: {self.redis.get(key).decode(errors='replace')}"
            for key in self.redis.scan_iter()
        }


def use_production_password(user, password):
    """Let ``user`` sign in under the production settings, which do not know the tests' hashing."""
    user.password = PBKDF2PasswordHasher().encode(password, "salt", iterations=1000)
    user.save(update_fields=["password"])


@contextmanager
def deployed(folder: Path) -> Iterator[Deployed]:
    """Run the servers on the database of this test; its rows must be committed."""
    for name in ("gunicorn", "nginx", "static", "media", "tips"):
        (folder / name).mkdir(exist_ok=True)
    redis_url = urlsplit(parts.redis_url())._replace(path=f"/{_REDIS_DATABASE}").geturl()
    with ExitStack() as servers:
        cache = servers.enter_context(redis.Redis.from_url(redis_url))
        cache.flushdb()
        servers.callback(cache.flushdb)
        portal = Deployed(folder, cache)
        application = servers.enter_context(ExitStack())
        portal.stop_application = application.close
        upstream = _start_gunicorn(application, folder, redis_url)
        portal.url = servers.enter_context(
            nginx_in_front_of(
                upstream,
                folder=folder / "nginx",
                static_root=folder / "static",
                media_root=folder / "media",
            )
        )
        yield portal


def _start_gunicorn(application: ExitStack, folder: Path, redis_url: str) -> str:
    port = free_port()
    database = urlsplit(parts.postgresql_url())
    variables = {
        "DATABASE_URL": database._replace(path=f"/{connection.settings_dict['NAME']}").geturl(),
        "REDIS_URL": redis_url,
        "PORTAL_TIP_KEYS": Fernet.generate_key().decode(),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
        "PORTAL_TIPS_ROOT": str(folder / "tips"),
        "PORTAL_WORKER": "0",
        "LOG_LEVEL": "DEBUG",
        "WEB_CONCURRENCY": "1",
        "GUNICORN_BIND": f"127.0.0.1:{port}",
    }
    collected = run_python("manage.py", "collectstatic", "--no-input", **variables)
    if collected.returncode:
        raise RuntimeError(collected.stderr)
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    command += ["--log-level", "debug", "--access-logformat", _ACCESS_FORMAT]
    command += ["--access-logfile", str(folder / "gunicorn" / "access.txt"), "portal.wsgi"]
    output = application.enter_context((folder / "gunicorn" / "output.txt").open("wb"))
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **ENVIRONMENT, **variables}
    application.enter_context(
        running(command, port=port, cwd=parts.ROOT, env=environment, stdout=output, stderr=output)
    )
    return f"127.0.0.1:{port}"
