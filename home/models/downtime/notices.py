"""One notice that services stop for a while."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import formats, timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager, PageQuerySet

from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage
from portal.workdays.lead_times import PLANNED_DOWNTIME, reasons_against_announcing

from ...downtime.enums import SHOWN_STATES, DowntimeKind, DowntimeState


class DowntimeNoticeQuerySet(PageQuerySet):
    def not_over(self):
        """Return what comes or goes on now and is not called off."""
        return self.annotate(over=Coalesce(F("restored_at"), F("ends_at"))).filter(
            over__gt=timezone.now(), is_called_off=False
        )


class DowntimeNoticePage(ProvidedPage):
    """Which services stop, from when to when, and what people do meanwhile."""

    PUBLIC_CONTACTS = ("contact",)

    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=DowntimeKind.choices,
        default=DowntimeKind.PLANNED,
        help_text=_("Planned work is announced ahead; an emergency needs its reason instead."),
    )
    emergency_reason = models.CharField(
        _("reason of the emergency"),
        max_length=300,
        blank=True,
        help_text=_("Why it could not be announced ahead. Readers see it. Emergencies only."),
    )
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(
        _("to"), help_text=_("When the services are expected to work again.")
    )
    lead = models.TextField(
        _("in short"),
        max_length=500,
        help_text=_("Two sentences: what stops, and why. They stand in lists."),
    )
    services = models.TextField(
        _("services that stop"), max_length=1500, help_text=_("One a line, as people know them.")
    )
    meanwhile = models.TextField(
        _("what to do meanwhile"),
        max_length=2000,
        help_text=_("One point a line: another way to the most necessary services."),
    )
    contact = models.CharField(
        _("whom to ask"),
        max_length=250,
        help_text=_("Name, phone or e-mail of the office, never of a person."),
    )
    is_called_off = models.BooleanField(
        _("called off"), default=False, help_text=_("The services will not stop after all.")
    )
    restored_at = models.DateTimeField(
        _("working again since"),
        null=True,
        blank=True,
        help_text=_("Only where it ended before the announced time."),
    )

    objects = PageManager.from_queryset(DowntimeNoticeQuerySet)()

    parent_page_types = ["home.DowntimeIndexPage"]
    subpage_types = []
    template = "home/downtime_notice_page.html"
    card_template = "home/cards/downtime_notice.html"

    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("emergency_reason"),
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
            ],
            _("Kind and time"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("lead"),
                FieldPanel("services"),
                FieldPanel("meanwhile"),
                FieldPanel("contact"),
            ],
            _("What people need to know"),
        ),
        MultiFieldPanel(
            [FieldPanel("is_called_off"), FieldPanel("restored_at")], _("What became of it")
        ),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("downtime notice")
        verbose_name_plural = _("downtime notices")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="home_downtime_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~Q(kind=DowntimeKind.EMERGENCY) | ~Q(emergency_reason=""),
                name="home_downtime_emergency_says_why",
            ),
        ]

    def clean(self):
        super().clean()
        errors = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = _now("It must end after it begins.")
        if self.kind == DowntimeKind.EMERGENCY and not self.emergency_reason.strip():
            errors["emergency_reason"] = _now("Say why it could not be announced ahead.")
        if self.restored_at and self.starts_at and self.restored_at < self.starts_at:
            errors["restored_at"] = _now("It cannot end before it begins: call it off instead.")
        if errors:
            raise ValidationError(errors)

    def own_reasons_against_approval(self, *, day):
        """Refuse planned work that is announced too late (Điều 13 Nghị định 224/2026/NĐ-CP)."""
        if self.kind == DowntimeKind.EMERGENCY or self.is_called_off or not self.starts_at:
            return []
        starts_on = timezone.localdate(self.starts_at)
        if starts_on in self._announced_days():
            return []
        return reasons_against_announcing(
            code=PLANNED_DOWNTIME,
            what=_now("Planned downtime on %(day)s")
            % {"day": formats.date_format(starts_on, "SHORT_DATE_FORMAT")},
            event_on=starts_on,
            day=day,
        )

    def own_reasons_against_publication(self):
        return self.own_reasons_against_approval(day=timezone.localdate())

    def _announced_days(self):
        """Return the days that public versions of this notice announce, in any language."""
        moments = (
            DowntimeNoticePage.objects.live()
            .filter(translation_key=self.translation_key, kind=DowntimeKind.PLANNED)
            .values_list("starts_at", flat=True)
        )
        return {timezone.localdate(moment) for moment in moments}

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.lead,
            self.services,
            self.meanwhile,
            self.emergency_reason,
        ]

    @property
    def over_at(self):
        """When it ended, or is expected to."""
        return self.restored_at or self.ends_at

    @property
    def state(self):
        now = timezone.now()
        if self.is_called_off:
            return DowntimeState.CANCELLED
        if self.over_at <= now:
            return DowntimeState.OVER
        return DowntimeState.RUNNING if self.starts_at <= now else DowntimeState.COMING

    @property
    def is_urgent(self):
        """Whether lists should stress it."""
        return self.state == DowntimeState.RUNNING

    @property
    def is_shown_on_every_page(self):
        return self.state in SHOWN_STATES

    @property
    def kind_label(self):
        return self.get_kind_display()

    @property
    def summary(self):
        """What lists and search results say of the notice."""
        return self.search_description or self.lead

    @property
    def service_names(self):
        return [line.strip() for line in self.services.splitlines() if line.strip()]

    @property
    def points(self):
        """The lines of :attr:`meanwhile` that say something."""
        return [line.strip() for line in self.meanwhile.splitlines() if line.strip()]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["structured_data"] = self.structured_data(request)
        return context

    def structured_data(self, request):
        """Return the notice in the words of schema.org, for search engines."""
        return {
            "@context": "https://schema.org",
            "@type": "SpecialAnnouncement",
            "name": self.title,
            "text": self.lead,
            "datePosted": (self.first_published_at or timezone.now()).isoformat(),
            "expires": self.over_at.isoformat(),
            "url": self.get_full_url(request),
            "inLanguage": self.locale.language_code,
            "publisher": {
                "@type": "GovernmentOrganization",
                "name": _now("Ministry of Public Security"),
            },
        }
