"""Fills the search index and the reference index once, after everything is loaded.

Each saving of a page would otherwise bring both up to date: more than half of the work.
"""

from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler, register_signal_handlers
from wagtail.signal_handlers import disable_reference_index_auto_update


@contextmanager
def indexed_afterwards():
    """Let what is saved inside be found, and known as referred to, when the block ends."""
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        register_signal_handlers()
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
