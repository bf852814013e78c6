"""Rows that are written once: no update, no deletion, by any route of the ORM."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AppendOnlyError(RuntimeError):
    """Somebody tried to change or delete a row of the record."""


class AppendOnlyQuerySet(models.QuerySet):
    """A query set that reads and inserts, and does nothing else."""

    def update(self, **kwargs):
        raise AppendOnlyError(_("The record is append-only: nothing in it is changed."))

    def delete(self):
        raise AppendOnlyError(_("The record is append-only: nothing in it is deleted."))

    def bulk_update(self, objs, fields, batch_size=None):
        raise AppendOnlyError(_("The record is append-only: nothing in it is changed."))


class AppendOnlyModel(models.Model):
    """A row of evidence. On PostgreSQL a trigger says the same to whoever walks past the ORM."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AppendOnlyError(_("The record is append-only: nothing in it is changed."))
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise AppendOnlyError(_("The record is append-only: nothing in it is deleted."))
