"""A page that is published or leaves the public changes the files as soon as that is certain."""

import logging
from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from portal.base.models import BasePage

from . import files
from .services import build_sitemaps, follow

logger = logging.getLogger("portal.sitemap")


def connect():
    """Connect the receivers; called once, when the app is ready."""
    page_published.connect(_follow, dispatch_uid="sitemap_published")
    page_unpublished.connect(_follow, dispatch_uid="sitemap_unpublished")
    post_delete.connect(_after_delete, dispatch_uid="sitemap_deleted")
    page_slug_changed.connect(_rebuild, dispatch_uid="sitemap_slug_changed")
    post_page_move.connect(_rebuild, dispatch_uid="sitemap_moved")


def _follow(instance, **kwargs):
    if isinstance(instance, BasePage):
        _later(follow, model=type(instance), translation_key=instance.translation_key)


def _after_delete(instance, **kwargs):
    if isinstance(instance, BasePage):
        _later(
            follow,
            model=type(instance),
            translation_key=instance.translation_key,
            gone=[(instance.url_path, instance.locale.language_code)],
        )


def _rebuild(**kwargs):
    # The addresses of everything below have changed.
    _later(_rebuild_if_built)


def _rebuild_if_built():
    if files.is_built():
        build_sitemaps()


def _later(function, **arguments):
    transaction.on_commit(partial(_try, function, **arguments))


def _try(function, **arguments):
    """Run ``function``; a disk that cannot be written must not stop what people publish."""
    try:
        function(**arguments)
    except OSError:
        logger.exception("the map of the Portal could not be brought up to date")
