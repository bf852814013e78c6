"""What one unit makes of a request."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, units_of

from ...coordination.threads import ThreadMessage
from ..enums import ENDED, OWED, RequestStatus
from .asked import InformationRequest


class UnitRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Return the rows that ``user`` may see: of the own units, or all for the desk."""
        if user.is_superuser or has_role(user, *DESK_ROLES):
            return self
        return self.filter(unit_id__in=units_of(user))

    def owed(self):
        """Return the rows of which the unit still owes something."""
        return self.filter(status__in=OWED)

    def overdue(self, day=None):
        """Return what is owed although its due day is over on ``day`` (default: today)."""
        return self.owed().filter(due_on__lt=day or timezone.localdate())

    def with_people(self):
        """Return the rows joined with what a list shows."""
        return self.select_related("request__category", "request__asked_by", "unit", "provision")


class UnitRequest(models.Model):
    """One unit's part of a request, with its row in the register as long as it owes something."""

    request = models.ForeignKey(InformationRequest, on_delete=models.PROTECT, related_name="rows")
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    #: What is owed now; after a partial delivery the row for the rest.
    provision = models.OneToOneField(
        "provision.Provision",
        verbose_name=_("row of the register"),
        null=True,
        on_delete=models.PROTECT,
        related_name="unit_request",
    )
    status = models.CharField(
        _("status"), max_length=20, choices=RequestStatus.choices, default=RequestStatus.ASKED
    )
    due_on = models.DateField(_("due on"))
    reason = models.TextField(_("last reason given"), blank=True)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    delivered_at = models.DateTimeField(_("delivered"), null=True, blank=True)

    objects = UnitRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request to a unit")
        verbose_name_plural = _("requests to units")
        ordering = ["due_on", "unit__code"]
        indexes = [
            models.Index(fields=["status", "due_on"]),
            models.Index(
                fields=["due_on", "id"],
                condition=Q(status__in=sorted(OWED)),
                name="requests_owed_by_due_day",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["request", "unit"], name="requests_unit_asked_once"),
            models.CheckConstraint(
                condition=~Q(status="delivered") | Q(delivered_at__isnull=False),
                name="requests_delivered_has_its_moment",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["declined", "closed", "withdrawn"]) | ~Q(reason=""),
                name="requests_end_has_its_reason",
            ),
        ]

    def __str__(self):
        return f"{self.request.title} ({self.unit.code})"

    def get_absolute_url(self):
        return reverse("requests_row", args=[self.pk])

    @property
    def state(self):
        """The status as a member of :class:`RequestStatus`."""
        return RequestStatus(self.status)

    @property
    def is_owed(self):
        return self.status in OWED

    @property
    def is_ended(self):
        return self.status in ENDED

    @property
    def is_overdue(self):
        """Whether something is owed although the due day is over."""
        return self.is_owed and self.due_on < timezone.localdate()


class RequestDelivery(models.Model):
    """A page with which a unit answers, begun for the request or written before."""

    row = models.ForeignKey(UnitRequest, on_delete=models.PROTECT, related_name="deliveries")
    # A draft may be given up and deleted: then nothing was delivered with it.
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    #: What it answers: of several partial deliveries, each has a row of the register of its own.
    provision = models.ForeignKey(
        "provision.Provision", on_delete=models.PROTECT, related_name="request_deliveries"
    )
    linked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    linked_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("delivery on a request")
        verbose_name_plural = _("deliveries on requests")
        ordering = ["linked_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["row", "page"], name="requests_page_linked_once"),
        ]

    def __str__(self):
        return str(self.page)


class RequestMessage(ThreadMessage):
    """What one side said to the other; also what was decided and why."""

    row = models.ForeignKey(UnitRequest, on_delete=models.PROTECT, related_name="messages")

    class Meta(ThreadMessage.Meta):
        verbose_name = _("message on a request")
        verbose_name_plural = _("messages on requests")
