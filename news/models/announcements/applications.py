"""What an announcement says to those who apply, and whether they still may."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from news.announcements.enums import APPLICATION_KINDS, AnnouncementState

from .panels import shown_for


class ApplicationFields(models.Model):
    """Mixin of announcements that may take applications. Whether it does follows from the clock."""

    opens_on = models.DateField(
        _("applications from"), null=True, blank=True, help_text=_("If empty, from now on.")
    )
    closes_at = models.DateTimeField(
        _("applications until"),
        null=True,
        blank=True,
        help_text=_("Day and hour. From then on the page says by itself that it is closed."),
    )
    quantity = models.CharField(
        _("posts or places"), max_length=200, blank=True, help_text=_("For example “120 places”.")
    )
    eligibility = models.TextField(
        pgettext_lazy("announcement", "who may apply"),
        max_length=4000,
        blank=True,
        help_text=_("One condition a line."),
    )
    papers = models.TextField(
        _("what the application contains"),
        max_length=4000,
        blank=True,
        help_text=_("One paper a line."),
    )
    how_to_apply = models.TextField(
        pgettext_lazy("announcement", "how to apply"),
        max_length=4000,
        blank=True,
        help_text=_("One step a line, in order."),
    )
    fee = models.CharField(
        _("fee"), max_length=200, blank=True, help_text=_("Write “none” where there is none.")
    )
    application_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_at")]),
                FieldRowPanel([FieldPanel("quantity"), FieldPanel("fee")]),
                FieldPanel("eligibility"),
                FieldPanel("papers"),
                FieldPanel("how_to_apply"),
            ],
            _("Applications"),
            attrs=shown_for(APPLICATION_KINDS),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def state(self):
        """Whether people may apply now, an :class:`AnnouncementState`."""
        if self.kind not in APPLICATION_KINDS or self.closes_at is None:
            return AnnouncementState.NONE
        if self.closes_at <= timezone.now():
            return AnnouncementState.CLOSED
        if self.opens_on and self.opens_on > timezone.localdate():
            return AnnouncementState.NOT_YET
        return AnnouncementState.OPEN

    @property
    def state_label(self):
        return AnnouncementState(self.state).label

    @property
    def takes_applications(self):
        """Whether a reader looks for a closing date here."""
        return self.state != AnnouncementState.NONE

    @property
    def is_open(self):
        return self.state == AnnouncementState.OPEN

    @property
    def is_closed(self):
        return self.state == AnnouncementState.CLOSED

    @property
    def days_left(self):
        """The days until it closes; 0 on the last day."""
        return (self.closes_on - timezone.localdate()).days

    @property
    def closes_on(self):
        """The last day of applications, or None."""
        return timezone.localdate(self.closes_at) if self.closes_at else None
