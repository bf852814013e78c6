"""An event as a unit announces it."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q, Window
from django.db.models.functions import RowNumber, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, units_of

from ...coordination.threads import ThreadMessage
from ..enums import TAKES_PLACE, CoverageStatus

#: How long an event lasts that gives no end: for hints and calendars only.
USUAL_LENGTH = datetime.timedelta(hours=2)
ONE_DAY = datetime.timedelta(days=1)


class CoveredEventQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Return the events that ``user`` may see: of the own units, or all for the desk."""
        if user.is_superuser or has_role(user, *DESK_ROLES):
            return self
        return self.filter(unit_id__in=units_of(user))

    def taking_place(self):
        """Return what takes place as far as anybody knows."""
        return self.filter(status__in=TAKES_PLACE)

    def between(self, start, end):
        """Return the events that begin from the day ``start`` to the day ``end``, both included."""
        midnight = datetime.time.min
        first = timezone.make_aware(datetime.datetime.combine(start, midnight))
        after = timezone.make_aware(datetime.datetime.combine(end + ONE_DAY, midnight))
        return self.filter(starts_at__gte=first, starts_at__lt=after)

    def first_of_each_day(self, number):
        """Return at most ``number`` events of each day, the earliest; ``of_day`` counts the day's.

        What is selected and joined after this is read of these alone.
        """
        days = {"partition_by": TruncDate("starts_at")}
        ranked = self.order_by().annotate(
            rank_in_day=Window(RowNumber(), order_by=["starts_at", "pk"], **days),
            of_day=Window(Count("pk"), **days),
        )
        return ranked.filter(rank_in_day__lte=number).order_by("starts_at", "pk")

    def undecided(self):
        """Return what the desk has neither taken on nor declined."""
        return self.filter(status=CoverageStatus.ANNOUNCED)

    def with_names(self):
        """Return the events joined with what a list shows."""
        return self.select_related("unit", "category", "task")


class CoveredEvent(models.Model):
    """One event; contact and leaders are for the desk and the unit, never for the public."""

    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("announcing unit"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("The host unit, or the unit that serves the Ministry's leader there."),
    )
    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(
        _("what it is about"),
        max_length=2000,
        help_text=_("Purpose, programme, what is worth telling. A story begins with this text."),
    )
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=300)
    host = models.CharField(_("host"), max_length=300)
    leaders = models.TextField(
        _("leaders attending"), max_length=1000, blank=True, help_text=_("One on each line.")
    )
    contact_name = models.CharField(_("contact on the spot (internal)"), max_length=150)
    contact_phone = models.CharField(_("phone of the contact (internal)"), max_length=30)
    accreditation = models.TextField(
        _("accreditation"),
        max_length=500,
        blank=True,
        help_text=_("Passes, dress, vehicles, security checks: what is needed, and until when."),
    )
    wants_reporter = models.BooleanField(_("a reporter is wanted"), default=True)
    wants_photographer = models.BooleanField(_("a photographer is wanted"), default=False)
    category = models.ForeignKey(
        "provision.Category",
        verbose_name=_("category of information"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    status = models.CharField(
        _("status"), max_length=20, choices=CoverageStatus.choices, default=CoverageStatus.ANNOUNCED
    )
    reason = models.TextField(_("last reason given"), blank=True)
    #: Who has to write: the row of the register of the Portal's desk, or of the unit.
    task = models.OneToOneField(
        "provision.Provision",
        verbose_name=_("writing task"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="covered_event",
    )
    announced_at = models.DateTimeField(_("announced"), auto_now_add=True)
    announced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)
    #: Rises with each change that calendars should take.
    version = models.PositiveIntegerField(default=0)

    objects = CoveredEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("announced event")
        verbose_name_plural = _("announced events")
        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["status", "starts_at"]),
            models.Index(fields=["-starts_at", "-id"], name="coverage_latest_events"),
            models.Index(fields=["unit", "-starts_at", "-id"], name="coverage_unit_events"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="coverage_event_ends_after_it_begins",
                violation_error_message=_("Ends: this must be later than the beginning."),
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["declined", "postponed", "cancelled"]) | ~Q(reason=""),
                name="coverage_change_has_its_reason",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["assigned", "declined"]) | Q(task__isnull=False),
                name="coverage_somebody_writes",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("coverage_event", args=[self.pk])

    @property
    def story_status(self):
        """How the writing task stands, in words; "" where nobody has to write (yet)."""
        return self.task.get_status_display() if self.task else ""

    @property
    def story_due_on(self):
        """By when the story is due, or None."""
        return self.task.due_on if self.task else None

    @property
    def state(self):
        """The status as a member of :class:`CoverageStatus`."""
        return CoverageStatus(self.status)

    @property
    def day(self):
        """The day on which it begins, in Việt Nam."""
        return timezone.localdate(self.starts_at)

    @property
    def probable_end(self):
        """When it ends, or would after the usual time."""
        return self.ends_at or self.starts_at + USUAL_LENGTH

    @property
    def is_over(self):
        return self.probable_end < timezone.now()

    @property
    def unit_writes(self):
        return self.status == CoverageStatus.DECLINED


class CoverageMaterial(models.Model):
    """A document that the unit hands over for an event."""

    event = models.ForeignKey(CoveredEvent, on_delete=models.PROTECT, related_name="materials")
    document = models.ForeignKey("base.PortalDocument", on_delete=models.PROTECT, related_name="+")
    #: Goes along with the story as an attachment; else for whoever writes it.
    for_publication = models.BooleanField(_("may be published with the story"), default=False)

    class Meta:
        verbose_name = _("material for an event")
        verbose_name_plural = _("materials for events")
        ordering = ["pk"]

    def __str__(self):
        return str(self.document)


class CoverageMessage(ThreadMessage):
    """What one side said to the other, or decided, about an event."""

    event = models.ForeignKey(CoveredEvent, on_delete=models.PROTECT, related_name="messages")

    class Meta(ThreadMessage.Meta):
        verbose_name = _("message on an event")
        verbose_name_plural = _("messages on events")
