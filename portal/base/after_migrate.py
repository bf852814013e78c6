"""Lets an app act once after ``migrate``, when every app has its tables and permissions."""

from django.apps import apps
from django.db.models.signals import post_migrate


def call_after_migrate(receiver, *, dispatch_uid):
    """Call ``receiver`` with the last of the signals, of which ``migrate`` sends one for each app.

    Args:
        receiver: takes ``using``, the alias of the database, and further keywords.
        dispatch_uid: a name that keeps the receiver from being connected twice.
    """
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    post_migrate.connect(receiver, sender=last, dispatch_uid=dispatch_uid)
