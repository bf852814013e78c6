"""When and where an event takes place, whether it does, and what was announced before."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from news.events.enums import OFF_STATUSES, EventStatus
from news.events.times import Arrangement
from portal.base.places import MapPoint
from portal.base.provinces import province_choices


class EventTimes(MapPoint):
    """Mixin of events. What was announced of time and place is never overwritten without a word."""

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Only where it lasts several days.")
    )
    all_day = models.BooleanField(
        _("whole days"),
        default=False,
        help_text=_("Without an hour, or the hour is not known yet."),
    )
    starts_time = models.TimeField(pgettext_lazy("hour", "from"), null=True, blank=True)
    ends_time = models.TimeField(
        pgettext_lazy("hour", "to"),
        null=True,
        blank=True,
        help_text=_("Leave it empty if nobody knows."),
    )
    place = models.CharField(
        _("place"),
        max_length=250,
        blank=True,
        help_text=_("House, street, ward. May be left empty while the event is planned."),
    )
    province = models.CharField(
        _("province or city"), max_length=2, blank=True, choices=province_choices()
    )
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=EventStatus.choices,
        default=EventStatus.PLANNED,
        help_text=_(
            "Once readers know the event, the button above announces a change in one step."
        ),
    )
    status_reason = models.CharField(
        _("reason of the change"),
        max_length=300,
        blank=True,
        help_text=_("Readers see it. Needed where the event is postponed, moved or cancelled."),
    )
    time_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("all_day"),
                FieldRowPanel(
                    [FieldPanel("starts_time"), FieldPanel("ends_time")],
                    attrs={"data-shown-for": "all_day:false"},
                ),
                FieldPanel("status"),
                FieldPanel(
                    "status_reason", attrs={"data-shown-for": "status:postponed moved cancelled"}
                ),
            ],
            _("When, and whether it takes place"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("place"),
                FieldPanel("province"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            _("Place"),
        ),
    ]

    class Meta:
        abstract = True

    def _settle(self):
        """Leave out what does not belong to the choices that were made."""
        if self.starts_on and not self.ends_on:
            self.ends_on = self.starts_on
        if self.all_day:
            self.starts_time = self.ends_time = None

    @property
    def announced_day(self):
        """The day for which it was announced first: the announcement was due by then (5.2)."""
        first = next(iter(self.changes.all()), None)
        return first.former_starts_on if first else self.starts_on

    @property
    def arrangement(self):
        """The time and place that the page names, an :class:`Arrangement`."""
        return Arrangement(
            starts_on=self.starts_on,
            ends_on=self.ends_on or self.starts_on,
            starts_time=self.starts_time,
            ends_time=self.ends_time,
            place=self.place,
            province=self.province,
        )

    @cached_property
    def changes_in_order(self):
        """What readers were told of changes, the last one first."""
        return list(self.changes.all())[::-1]

    @property
    def former(self):
        """The time and place that the last move replaced, or None."""
        move = next((change for change in self.changes_in_order if change.is_move), None)
        return move.former_in(self.locale.language_code) if move else None

    @property
    def is_off(self):
        """Whether it will not take place at the time that was announced."""
        return self.status in OFF_STATUSES

    @property
    def is_over(self):
        return self.arrangement.is_over
