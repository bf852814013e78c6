"""Migrate the development database, or say in one sentence why that cannot be done.

Run as ``python -m deploy.migrate``. A database that another history of migrations has made cannot
be brought up to date: Django then fails somewhere inside, far from the cause.
"""

import os
import sys
from pathlib import Path

import django
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

ROOT = Path(__file__).resolve().parent.parent


def unknown_migrations() -> list[str]:
    """Return the migrations of our apps that the database has had and the code does not know."""
    loader = MigrationLoader(connection, load=False)
    loader.load_disk()
    applied = MigrationRecorder(connection).applied_migrations()
    paths = {config.label: Path(config.path) for config in apps.get_app_configs()}
    ours = {
        label
        for label, path in paths.items()
        if ROOT in path.parents and ROOT / ".venv" not in path.parents
    }
    unknown = set(applied) - set(loader.disk_migrations)
    return sorted(f"{label}.{name}" for label, name in unknown if label in ours)


def is_of_another_history(error: Exception) -> bool:
    """Return whether ``error`` comes from a database whose migrations are not these."""
    return (
        isinstance(error, InconsistentMigrationHistory)
        or "lazy reference" in str(error)
        or bool(unknown_migrations())
    )


def cure() -> str:
    """Return what to do with the database in use."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return (
            f"delete {os.path.relpath(database['NAME'], ROOT)} and var/.database, then run it "
            "again; the demo content is loaded anew."
        )
    return f"empty the database “{database['NAME']}”, or name another in DATABASE_URL."


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    django.setup()
    try:
        call_command("migrate", verbosity=0)
    except Exception as error:
        # Whatever else goes wrong is a fault of the code: its traceback says where.
        if not is_of_another_history(error):
            raise
        sys.exit(
            "make install: this database was made by another, older set of migrations and cannot "
            f"be brought up to date: {cure()}"
        )


if __name__ == "__main__":
    main()
