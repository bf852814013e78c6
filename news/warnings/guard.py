"""What was issued is never edited: asked wherever a row or a version is saved."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.signals import page_unpublished

from portal.provision.digest import BOOKKEEPING, page_digest
from portal.provision.refusals import refuse

from . import band


def connect():
    """Connect the receivers; called once, when the app is ready."""
    from news.models import WarningPage  # the models import this module

    def _before_save(sender, instance, update_fields=None, raw=False, **kwargs):
        if isinstance(instance, WarningPage):
            refuse_edit_of_issued(instance, update_fields=update_fields)
        elif type(instance) is Page and instance.pk:
            _refuse_bare_edit(instance, WarningPage)

    def _after_save(sender, instance, **kwargs):
        from .services import open_in_chain  # the services import the models

        if instance.live:
            open_in_chain(page=instance)
        transaction.on_commit(band.forget)

    def _after_removal(sender, instance, **kwargs):
        transaction.on_commit(band.forget)

    pre_save.connect(_before_save, weak=False, dispatch_uid="news_warning_guard")
    post_save.connect(
        _after_save, sender=WarningPage, weak=False, dispatch_uid="news_warning_opened"
    )
    post_delete.connect(
        _after_removal, sender=WarningPage, weak=False, dispatch_uid="news_warning_deleted"
    )
    page_unpublished.connect(
        _after_removal, sender=WarningPage, weak=False, dispatch_uid="news_warning_unpublished"
    )


def raise_validation(errors):
    """Raise ``ValidationError`` with ``errors``, lists of sentences by field."""
    raise ValidationError(
        {
            name: [ValidationError(text) for text in texts]
            for name, texts in errors.items()
            if name != NON_FIELD_ERRORS or texts
        }
    )


def refuse_edit_of_issued(page, *, update_fields=None):
    """Refuse to save ``page`` with other words than those that were issued.

    Raises:
        PublicationRefused: it was public once, and would change.
    """
    if not page.pk or (update_fields is not None and set(update_fields) <= BOOKKEEPING):
        return
    stored = type(page).objects.filter(pk=page.pk, first_published_at__isnull=False).first()
    if stored is not None and page_digest(page) != page_digest(stored):
        refuse_edit(page)


def _refuse_bare_edit(page, model):
    """Refuse the same for a row that somebody holds as a bare ``Page``."""
    if page.content_type_id != ContentType.objects.get_for_model(model).pk:
        return
    stored = Page.objects.filter(pk=page.pk, first_published_at__isnull=False).first()
    if stored is not None and any(
        getattr(page, field.attname) != getattr(stored, field.attname)
        for field in Page._meta.concrete_fields
        if field.name not in BOOKKEEPING
    ):
        refuse_edit(page)


def refuse_edit(page):
    """Refuse to change an issued warning, and say what to do instead."""
    refuse(
        [
            _(
                "A warning that was issued is never edited: draft an update, which replaces it, "
                "or cancel it."
            )
        ],
        page=page,
        attempt="edit",
    )
