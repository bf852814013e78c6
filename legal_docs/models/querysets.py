"""Questions that are asked of many documents at once."""

from django.db.models import Case, CharField, F, Q, Value, When
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet

from ..enums import Validity


class LegalDocumentQuerySet(PageQuerySet):
    def with_validity(self, day=None):
        """Annotate ``validity_now``: the force of each document on ``day`` (default: today)."""
        day = day or timezone.localdate()
        return self.annotate(
            validity_now=Case(
                When(~Q(validity_override=""), then=F("validity_override")),
                When(issued_on__isnull=True, then=Value(Validity.DRAFT.value)),
                When(expires_on__lte=day, then=Value(Validity.EXPIRED.value)),
                When(
                    Q(effective_on__gt=day) | Q(effective_on__isnull=True, issued_on__gt=day),
                    then=Value(Validity.NOT_YET.value),
                ),
                default=Value(Validity.IN_FORCE.value),
                output_field=CharField(),
            )
        )

    def same_document(self, page):
        """Return other pages of the same language that show the document of ``page``.

        A document is known by number, date and issuer together: numbers start again each year and
        some series run side by side. Without number or date nothing can be said.
        """
        if not page.number_key or page.number.startswith("/") or page.issued_on is None:
            return self.none()
        return self.filter(
            number_key=page.number_key,
            issued_on=page.issued_on,
            issuer_key=page.issuer_key,
            locale_id=page.locale_id,
            alias_of__isnull=True,
        ).exclude(pk=page.pk)


LegalDocumentManager = PageManager.from_queryset(LegalDocumentQuerySet)
