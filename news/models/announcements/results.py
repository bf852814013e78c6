"""Results of an examination or selection: by candidate number, told beside the announcement."""

from django.apps import apps
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel

from news.announcements.enums import AnnouncementKind
from news.announcements.results import read_results

from .panels import shown_for


class ResultsFields(models.Model):
    """Mixin of announcements that may publish results, or have them published by another."""

    results_of = models.ForeignKey(
        "self",
        verbose_name=_("results of the announcement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Readers get from one to the other."),
    )
    results = models.TextField(
        _("results by candidate number"),
        blank=True,
        help_text=_(
            "Paste from a spreadsheet: number, marks, outcome; one candidate a line. Nothing else "
            "about a candidate is published."
        ),
    )
    results_panels = [
        MultiFieldPanel(
            [PageChooserPanel("results_of", "news.AnnouncementPage"), FieldPanel("results")],
            _("Results"),
            attrs=shown_for({AnnouncementKind.RESULTS}),
        ),
    ]

    class Meta:
        abstract = True

    @cached_property
    def result_rows(self):
        """The results that it publishes; none where it is of another kind."""
        if self.kind != AnnouncementKind.RESULTS:
            return []
        return read_results(self.results)[0]

    def published_results(self):
        """Return the published results of this announcement, in its language where there are."""
        versions = (
            _announcements()
            .live()
            .filter(results_of__translation_key=self.translation_key, kind=AnnouncementKind.RESULTS)
        )
        own = versions.filter(locale=self.locale_id).select_related("locale")
        return list(own.order_by("-first_published_at", "-pk")[:10])

    def public_announcement(self):
        """Return what its results are of, published, in this language if there, or None."""
        if self.results_of is None:
            return None
        versions = _announcements().live().for_cards()
        versions = versions.filter(translation_key=self.results_of.translation_key)
        return min(versions, key=lambda each: each.locale_id != self.locale_id, default=None)


def _announcements():
    return apps.get_model("news.AnnouncementPage").objects
