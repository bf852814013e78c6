"""The requests that the office has to decide, in its list of work."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..enums import Waiting
from ..work import WorkItem, register_work


def connect():
    """Register the provider; called once, when the app is ready."""
    register_work("appeals", open_appeals)


def open_appeals(scope):
    """Yield each request for review that is not decided."""
    from .models import Appeal  # the registry is filled while models load

    if Waiting.OFFICE not in scope.holders:
        return
    for appeal in Appeal.objects.open():
        yield WorkItem(
            key=f"appeal-{appeal.pk}",
            kind=_("Review of a refusal"),
            title=appeal.title,
            url=reverse("appeals_appeal", args=[appeal.pk]),
            unit_id=appeal.unit_id,
            waiting_for=Waiting.OFFICE,
            due_on=appeal.due_on,
            opened_at=appeal.asked_at,
        )
