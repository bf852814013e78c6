"""Commands in processes of their own, under the production settings and nothing else."""

import os
import subprocess
import sys

from . import parts

# Enough for the settings to load. No connection is made until something asks the database.
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.base",
    "SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789",
    "PORTAL_TIP_KEYS": "bmV2ZXItdXNlZC1pbi1wcm9kdWN0aW9uLTAxMjM0NTY=",
    "DATABASE_URL": "postgres://portal:portal@127.0.0.1:5432/portal",
    "ALLOWED_HOSTS": "portal.example.vn",
}


def run_python(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python with ``arguments`` from the repository's root and return what came of it.

    Args:
        variables: changes to ``ENVIRONMENT``; an empty value means that the variable is not set.
    """
    settings = {name: value for name, value in (ENVIRONMENT | variables).items() if value}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=parts.ROOT,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
