"""The search for whoever was taken off, when somebody at the desk asks for it."""

from django_tasks import task

from .probe import prove_removals


@task()
def prove_all():
    """Look into every removal that is due: every page that could still tell of it is opened."""
    prove_removals()
