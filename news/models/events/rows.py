"""What hangs on an event: its programme, its materials, and what readers were told before."""

import dataclasses

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from news.events.enums import EventStatus
from news.events.times import Arrangement
from portal.base.models import Attachment


class ProgrammeItem(Orderable):
    """One point of the programme."""

    page = ParentalKey("news.EventPage", on_delete=models.CASCADE, related_name="programme")
    day = models.DateField(
        _("day"),
        null=True,
        blank=True,
        help_text=_("Only where the event lasts several days."),
    )
    starts_time = models.TimeField(pgettext_lazy("hour", "from"), null=True, blank=True)
    text = models.CharField(_("what takes place"), max_length=300)
    speaker = models.CharField(
        _("by whom"), max_length=200, blank=True, help_text=_("Position and name, if any.")
    )

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("starts_time")]),
        FieldPanel("text"),
        FieldPanel("speaker"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("point of a programme")
        verbose_name_plural = _("points of a programme")

    def __str__(self):
        return self.text


class EventMaterial(Attachment):
    """A document that goes with an event: press release, report, invitation."""

    page = ParentalKey("news.EventPage", on_delete=models.CASCADE, related_name="materials")

    class Meta(Attachment.Meta):
        verbose_name = _("material of an event")
        verbose_name_plural = _("materials of an event")


class EventChange(Orderable):
    """One change that readers were told of, with the time and place that held before.

    Written by ``news.events.changes`` alone; it stays for good.
    """

    page = ParentalKey("news.EventPage", on_delete=models.CASCADE, related_name="changes")
    #: The live revision from which the version with this change departed.
    base = models.PositiveBigIntegerField(editable=False)
    status = models.CharField(_("status"), max_length=10, choices=EventStatus.choices)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    #: In which the reason is written: translations take the row over.
    language = models.CharField(max_length=10, editable=False)
    #: What the change was declared as by itself, to be mended with it.
    note = models.TextField(blank=True, editable=False)
    former_starts_on = models.DateField(_("first day before"))
    former_ends_on = models.DateField(_("last day before"))
    former_starts_time = models.TimeField(_("from, before"), null=True, blank=True)
    former_ends_time = models.TimeField(_("to, before"), null=True, blank=True)
    former_place = models.CharField(_("place before"), max_length=250, blank=True)
    former_province = models.CharField(_("province before"), max_length=2, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("change of an event")
        verbose_name_plural = _("changes of an event")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "base"], name="news_eventchange_one_for_each_version"
            )
        ]

    def __str__(self):
        return f"{self.get_status_display()}: {self.former}"

    @property
    def former(self):
        """The :class:`Arrangement` that held before."""
        return Arrangement(
            starts_on=self.former_starts_on,
            ends_on=self.former_ends_on,
            starts_time=self.former_starts_time,
            ends_time=self.former_ends_time,
            place=self.former_place,
            province=self.former_province,
        )

    def former_in(self, language):
        """Return :attr:`former` for readers of ``language``; nobody translated its place."""
        if language == self.language:
            return self.former
        return dataclasses.replace(self.former, place="", province="")

    @property
    def is_move(self):
        """Whether another time or place took the place of the former one."""
        return self.status == EventStatus.MOVED
