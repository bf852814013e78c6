"""The parts of a topic column that the Portal and the units agreed (Điều 5 khoản 5)."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import HiddenInput
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from portal.base.text import slugify_vi


class ColumnPart(Orderable):
    """One agreed part: what it should hold, who supplies it, how often or by when."""

    page = ParentalKey("news.TopicColumnPage", on_delete=models.CASCADE, related_name="parts")
    # By this name articles and translations know the part, whatever it is called.
    uid = models.UUIDField(default=uuid.uuid4)
    title = models.CharField(_("title"), max_length=120)
    brief = models.TextField(
        _("what it should contain"),
        max_length=500,
        help_text=_("Readers see it under the part's title; the unit writes by it."),
    )
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("supplying unit"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    expected_every_days = models.PositiveSmallIntegerField(
        _("one article every … days"),
        null=True,
        blank=True,
        help_text=_("Calendar days. Empty: on request, or by the date beside it."),
    )
    due_on = models.DateField(
        _("or one article by"),
        null=True,
        blank=True,
        help_text=_("Where the part is one article by a day, and not a series."),
    )

    panels = [
        FieldPanel("uid", widget=HiddenInput, classname="w-hidden"),
        FieldRowPanel([FieldPanel("title"), FieldPanel("unit")]),
        FieldPanel("brief"),
        FieldRowPanel([FieldPanel("expected_every_days"), FieldPanel("due_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("part of a topic column")
        verbose_name_plural = _("parts of topic columns")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "uid"], name="news_columnpart_known_by_one_name"
            ),
            models.CheckConstraint(
                condition=models.Q(expected_every_days=None) | models.Q(due_on=None),
                name="news_columnpart_series_or_one_day",
            ),
            models.CheckConstraint(
                condition=models.Q(expected_every_days=None) | models.Q(expected_every_days__gt=0),
                name="news_columnpart_every_day_at_most",
            ),
        ]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        errors = {}
        if self.expected_every_days is not None and self.due_on:
            errors["due_on"] = _now("Choose one: a series, or one article by a day.")
        if self.expected_every_days == 0:
            errors["expected_every_days"] = _now("Write a number of days, at least 1.")
        if errors:
            raise ValidationError(errors)

    @property
    def slug(self):
        """By which the address of the column names the part."""
        return slugify_vi(self.title, 80)
