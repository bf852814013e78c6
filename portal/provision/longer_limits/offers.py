"""Where extensions show: the publishers' open work, and the buttons on a row of the register."""

from django.urls import reverse
from django.utils.translation import gettext as _

from portal.base.roles import Role
from portal.provision.enums import Waiting
from portal.provision.row_actions import RowAction
from portal.provision.work import WorkItem

from .models import Extension
from .services import reasons_against_asking, reasons_against_deciding


def open_requests(scope):
    """Yield the requests that a publisher has to decide before the first limit ends."""
    for extension in Extension.objects.undecided().select_related("provision"):
        yield WorkItem(
            key=f"extension-{extension.pk}",
            kind=_("Extension of a time limit"),
            title=extension.provision.title,
            url=reverse("longer_limits_decide", args=[extension.pk]),
            unit_id=extension.provision.unit_id,
            waiting_for=Waiting.DESK,
            role=Role.PUBLISHER,
            due_on=extension.provision.due_on,
            opened_at=extension.requested_at,
            provision_id=extension.provision_id,
        )


def row_actions(user, provision):
    """Yield what ``user`` may do about the limit of ``provision`` now."""
    if not reasons_against_asking(provision=provision, user=user):
        yield RowAction(
            _("Ask for the longer limit"), reverse("longer_limits_ask", args=[provision.pk])
        )
    for extension in provision.extensions.undecided():
        if not reasons_against_deciding(extension=extension, user=user):
            yield RowAction(
                _("Decide the longer limit"), reverse("longer_limits_decide", args=[extension.pk])
            )
