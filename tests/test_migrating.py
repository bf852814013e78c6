"""A development database of another history is refused in one sentence with the cure."""

import sqlite3

import pytest

from .production import run_python

MIGRATIONS = (
    "CREATE TABLE django_migrations (id integer PRIMARY KEY AUTOINCREMENT, app varchar(255), "
    "name varchar(255), applied datetime)"
)


def migrate(path, *statements):
    """Run ``deploy.migrate`` on a SQLite file in which ``statements`` were executed before."""
    with sqlite3.connect(path) as database:
        for statement in (MIGRATIONS, *statements):
            database.execute(statement)
    return run_python(
        *("-m", "deploy.migrate"),
        DJANGO_SETTINGS_MODULE="portal.settings.dev",
        DATABASE_URL=f"sqlite:///{path}",
        PORTAL_EMBEDDED="1",
    )


def applied(app, name):
    statement = "INSERT INTO django_migrations (app, name, applied) VALUES"
    return f"{statement} ('{app}', '{name}', 0)"


@pytest.mark.parametrize(
    "statements",
    [
        # What is applied lies before what it rests on.
        [applied("home", "0001_initial")],
        # A migration that is no more has made a table that is to be made now.
        [applied("base", "0001_older"), "CREATE TABLE base_portaldocument (id integer)"],
    ],
)
def test_the_sentence_names_the_files_to_delete(tmp_path, statements):
    result = migrate(tmp_path / "old.sqlite3", *statements)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    [sentence] = result.stderr.strip().splitlines()
    assert "old.sqlite3 and var/.database" in sentence
