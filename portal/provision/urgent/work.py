"""The reviews that are still missing, in everybody's list of work."""

from django.urls import reverse
from django.utils.translation import gettext as _

from portal.base.roles import Role

from ..enums import Waiting
from ..work import WorkItem, register_work


def connect():
    """Register the provider; called once, when the app is ready."""
    register_work("urgent", open_reviews)


def open_reviews(scope):
    """Yield each urgent publication that nobody has reviewed."""
    from .models import UrgentPublication  # the registry is filled while models load

    if Waiting.DESK not in scope.holders:
        return
    for row in UrgentPublication.objects.unreviewed():
        yield WorkItem(
            key=f"urgent-{row.pk}",
            kind=_("Review of an urgent publication"),
            title=row.title,
            url=reverse("urgent_review", args=[row.pk]),
            unit_id=row.unit_id,
            waiting_for=Waiting.DESK,
            due_on=row.review_due_on,
            opened_at=row.published_at,
            role=Role.PUBLISHER,
        )
