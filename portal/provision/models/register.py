"""The register of obligations and what became of them; reports are queries over these rows."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from ..enums import OPEN_STATUSES, Channel, EventKind, ProvisionStatus
from .append_only import AppendOnlyModel
from .rules import Rule

#: What was received in time, and what too late: by the minute where one is due, else by the day.
#: Both ask for ``received_day``, the local day of the receipt.
IN_TIME = Q(due_at=None, received_day__lte=F("due_on")) | Q(received_at__lte=F("due_at"))
TOO_LATE = Q(due_at=None, received_day__gt=F("due_on")) | Q(received_at__gt=F("due_at"))


class ProvisionQuerySet(models.QuerySet):
    def open(self):
        """Return what is not yet published, refused, withdrawn, cancelled or taken in.

        What is no page, a report for example, is done when the office has accepted it.
        """
        return self.filter(status__in=OPEN_STATUSES, closed_at__isnull=True)

    def closed(self):
        """Return what nobody has to do anything for any more."""
        return self.exclude(status__in=OPEN_STATUSES, closed_at__isnull=True)

    def overdue(self):
        """Return what is open although its due day, or its due minute, is over."""
        now = timezone.now()
        return self.open().filter(Q(due_on__lt=timezone.localdate(now)) | Q(due_at__lt=now))

    def for_page(self, page):
        """Return the obligations that ``page`` answers."""
        return self.filter(
            content_type=ContentType.objects.get_for_model(type(page)), object_id=page.pk
        )


class Provision(models.Model):
    """One obligation of one unit: opened by its trigger, closed by publication or refusal."""

    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    content_object = GenericForeignKey("content_type", "object_id")
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="provisions"
    )
    rule = models.ForeignKey(
        Rule, verbose_name=_("rule"), on_delete=models.PROTECT, related_name="provisions"
    )
    channel = models.CharField(
        _("channel"), max_length=20, choices=Channel.choices, default=Channel.ADMIN
    )
    triggered_on = models.DateField(_("trigger date"))
    triggered_at = models.DateTimeField(
        _("moment of the trigger"),
        null=True,
        blank=True,
        help_text=_("Where it is known: limits in hours run from it."),
    )
    due_on = models.DateField(_("due on"), null=True, blank=True)
    due_at = models.DateTimeField(
        _("due at"),
        null=True,
        blank=True,
        help_text=_("The minute, where the clock counts hours or names a minute."),
    )
    due_working = models.JSONField(_("working of the due date"), default=dict, blank=True)
    received_at = models.DateTimeField(_("received"), null=True, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=ProvisionStatus.choices,
        default=ProvisionStatus.SUBMITTED,
    )
    created_at = models.DateTimeField(_("opened"), auto_now_add=True)
    #: Who answers for it in the unit; None: everybody there who writes.
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("in charge"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = ProvisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id"]),
            models.Index(fields=["unit", "status", "due_on"]),
            models.Index(fields=["unit", "triggered_on"]),
            models.Index(fields=["-created_at", "-id"], name="provision_newest_first"),
            # The register as a unit sees it, or by one of its filters, newest first.
            models.Index(fields=["unit", "-created_at", "-id"], name="provision_unit_newest"),
            models.Index(fields=["status", "-created_at", "-id"], name="provision_status_newest"),
            models.Index(fields=["rule", "-created_at", "-id"], name="provision_rule_newest"),
            # Few are open at any time, however long the register grows.
            models.Index(
                fields=["due_on", "id"],
                condition=Q(status__in=sorted(OPEN_STATUSES)),
                name="provision_open_by_due_day",
            ),
            # What has not come: the three always go together, which PostgreSQL does not know.
            *(
                models.Index(
                    fields=[*first, "-created_at", "-id"],
                    condition=Q(status__in=sorted(OPEN_STATUSES), closed_at=None, received_at=None),
                    name=name,
                )
                for name, first in (
                    ("provision_not_come", []),
                    ("provision_unit_not_come", ["unit"]),
                )
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.unit.code})"

    @property
    def is_open(self):
        """Whether somebody still has to do something."""
        return self.status in OPEN_STATUSES and self.closed_at is None

    @property
    def page_id(self):
        """The key of the page that answers it, or None where none does."""
        if self.content_type_id is None:
            return None
        model = ContentType.objects.get_for_id(self.content_type_id).model_class()
        return self.object_id if model is not None and issubclass(model, Page) else None

    @property
    def is_late(self):
        """Whether the unit supplied after the due day or minute, or has not and it is over."""
        supplied_at = self.received_at or timezone.now()
        if self.due_at is not None:
            return supplied_at > self.due_at
        return self.due_on is not None and timezone.localdate(supplied_at) > self.due_on


class ProvisionEvent(AppendOnlyModel):
    """What happened: to an obligation, or to a page that answers none (sections, the home page).

    Rows outlive what they tell of, so page and person are kept as plain keys with their names.
    """

    provision = models.ForeignKey(
        Provision, null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    page_id = models.PositiveBigIntegerField(_("page"), null=True, blank=True, db_index=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    kind = models.CharField(_("event"), max_length=20, choices=EventKind.choices)
    at = models.DateTimeField(_("at"), default=timezone.now, db_index=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    detail = models.TextField(_("detail"), blank=True)
    data = models.JSONField(_("data"), default=dict, blank=True)

    class Meta:
        verbose_name = _("event of the register")
        verbose_name_plural = _("events of the register")
        ordering = ["at", "pk"]
        indexes = [
            models.Index(fields=["-at", "-id"], name="provision_latest_events"),
            models.Index(fields=["kind", "-at", "-id"], name="provision_latest_of_kind"),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.title} · {self.at:%d/%m/%Y %H:%M}"
