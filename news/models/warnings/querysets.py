"""The questions that lists, band, feeds and home page ask about warnings."""

from django.db.models import Case, Exists, IntegerField, OuterRef, Value, When
from wagtail.models import PageQuerySet

from news.warnings import guard
from news.warnings.enums import RANK_OF_SEVERITY
from portal.provision.digest import BOOKKEEPING

from .messages import WarningMessage


class WarningQuerySet(PageQuerySet):
    def in_force(self, now=None):
        """Return what is live, not replaced, not cancelled and not expired.

        The newest message of the chain decides: it is this warning's own, and its end is not
        reached. Nothing is stored that a passing minute could make untrue.
        """
        return self.live().filter(_has_message_in_force(now))

    def past(self, now=None):
        """Return what is live, but replaced, cancelled or expired."""
        return self.live().exclude(_has_message_in_force(now))

    def update(self, **values):
        """Update rows, but none that was issued.

        Raises:
            PublicationRefused: a row would say something else than what was issued.
        """
        if not set(values) <= BOOKKEEPING:
            for page in self.filter(first_published_at__isnull=False)[:1]:
                guard.refuse_edit(page)
        return super().update(**values)

    update.alters_data = True

    def gravest_first(self):
        """Return the warnings ordered by severity, the newest of a severity first."""
        rank = Case(
            *[
                When(severity=severity, then=Value(rank))
                for severity, rank in RANK_OF_SEVERITY.items()
            ],
            output_field=IntegerField(),
        )
        return self.annotate(rank=rank).order_by("rank", "-first_published_at", "-pk")

    def for_cards(self):
        """Return the warnings joined with what a card shows."""
        return self.select_related("locale", "unit")


def _has_message_in_force(now):
    return Exists(WarningMessage.objects.in_force(now).filter(warning=OuterRef("translation_key")))
