"""Rows that hold for a time."""

from django.db import models
from django.db.models import Q
from django.utils import timezone


class DatedQuerySet(models.QuerySet):
    """Rows that hold from ``valid_from`` to ``valid_to``, both days included."""

    def valid_on(self, day=None):
        """Return the rows in force on ``day`` (a date; default: today in Việt Nam)."""
        day = day or timezone.localdate()
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )
