import re

import pytest

from . import parts
from .production import run_python

READS_A_VARIABLE = re.compile(
    r"""(?:env(?:\.\w+)?|required|environ\.get)\(\s*"([A-Z][A-Z_]+)\"""", re.VERBOSE
)
DESCRIBES_A_VARIABLE = re.compile(r"^(?:# )?([A-Z][A-Z_]+)=", re.MULTILINE)


@pytest.mark.parametrize("variable", ["SECRET_KEY", "DATABASE_URL", "PORTAL_TIP_KEYS"])
def test_production_does_not_start_without_a_secret_and_says_which(variable):
    result = run_python("manage.py", "check", **{variable: ""})

    assert result.returncode != 0
    assert f"Set {variable} (" in result.stderr.strip().splitlines()[-1]


def test_production_refuses_sqlite():
    result = run_python("manage.py", "check", DATABASE_URL="sqlite:///portal.sqlite3")

    assert result.returncode != 0
    assert "set DATABASE_URL to PostgreSQL" in result.stderr.strip().splitlines()[-1]


def test_the_deployment_check_finds_nothing_in_the_production_settings():
    result = run_python("manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert result.returncode == 0, result.stderr
    assert "no issues (0 silenced)" in result.stdout


def test_the_example_describes_exactly_the_variables_that_are_read():
    sources = [parts.ROOT / "portal/settings/base.py", parts.ROOT / "deploy/gunicorn.conf.py"]
    read = {name for path in sources for name in READS_A_VARIABLE.findall(path.read_text())}
    described = DESCRIBES_A_VARIABLE.findall((parts.ROOT / ".env.example").read_text())

    assert sorted(described) == sorted(read)
