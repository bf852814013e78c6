"""Production has a worker; whoever has none says so."""

import pytest

from .production import run_python

BACKEND = "from django.conf import settings; print(settings.TASKS['default']['BACKEND'])"


@pytest.mark.parametrize(
    ("worker", "backend"),
    [("", "django_tasks_db.DatabaseBackend"), ("0", "ImmediateBackend")],
)
def test_tasks_wait_for_the_worker_unless_there_is_none(worker, backend):
    result = run_python("manage.py", "shell", "--no-imports", "-c", BACKEND, PORTAL_WORKER=worker)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip().endswith(backend)
