"""The page of one event: when and where, who comes, the programme, what became of it (4.2)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from news.events import changes, presentation
from news.events.calendars import calendar_of_event
from news.events.enums import EventStatus, EventType
from news.events.forms import EventPageForm
from news.events.panels import EventChangesPanel
from news.events.validation import errors_of
from portal.base.blocks import BODY_BLOCKS
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel

from .press import PressFields
from .querysets import EventQuerySet
from .times import EventTimes


class EventPage(RoutablePageMixin, EventTimes, PressFields, ChangeNotes, ProvidedPage):
    """One event. What was announced of its time and place is never overwritten without a word."""

    PUBLIC_CONTACTS = ("press_phone", "press_email")
    content_kind = "event"

    event_type = models.CharField(
        _("kind of event"), max_length=12, choices=EventType.choices, default=EventType.CONFERENCE
    )
    lead = models.TextField(
        _("in short"),
        max_length=600,
        help_text=_("Two or three sentences: what takes place, who comes, for whom it matters."),
    )
    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    host_unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("host unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("If empty, the supplying unit."),
    )
    host_name = models.CharField(
        _("host outside the Ministry"),
        max_length=200,
        blank=True,
        help_text=_("Where a leader of the Ministry attends what others host."),
    )
    leaders = models.TextField(
        _("leaders attending"),
        max_length=1500,
        blank=True,
        help_text=_("One a line: rank, name, position."),
    )
    body = StreamField(BODY_BLOCKS, verbose_name=_("text"), blank=True)
    objects = PageManager.from_queryset(EventQuerySet)()

    base_form_class = EventPageForm
    page_related = (*ProvidedPage.page_related, "image", "host_unit")
    summary_relations = ("changes",)
    parent_page_types = ["news.EventIndexPage"]
    subpage_types = []
    template = "news/event_page.html"
    card_template = "news/includes/event_card.html"

    content_panels = [
        EventChangesPanel(),
        ChangePanel(),
        MultiFieldPanel(
            [*ProvidedPage.content_panels, FieldPanel("event_type"), FieldPanel("lead")],
            _("What it is"),
        ),
        *EventTimes.time_panels,
        MultiFieldPanel(
            [FieldPanel("host_unit"), FieldPanel("host_name"), FieldPanel("leaders")],
            _("Who hosts, who comes"),
        ),
        InlinePanel("programme", heading=_("Programme"), label=_("Point of the programme")),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("body")], _("Picture and text")),
        InlinePanel("materials", heading=_("Materials"), label=_("Document")),
        *PressFields.press_panels,
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("event_type"),
        index.FilterField("status"),
        index.FilterField("starts_on"),
        index.FilterField("first_published_at"),
    ]

    class Meta:
        verbose_name = _("event of the calendar")
        verbose_name_plural = _("events of the calendar")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="news_event_days_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=[EventStatus.PLANNED, EventStatus.CONFIRMED])
                | ~models.Q(status_reason=""),
                name="news_event_change_says_why",
            ),
        ]

    # Rules ----------------------------------------------------------------------------------------

    def clean(self):
        self._settle()
        super().clean()
        if errors := errors_of(self):
            raise ValidationError(errors)
        changes.note_departure(self)

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        if self.starts_on and self.triggered_on and self.triggered_on != self.announced_day:
            problems.append(
                (
                    "triggered_on",
                    _now("The time limit runs until the event as first announced: %(day)s.")
                    % {"day": f"{self.announced_day:%d/%m/%Y}"},
                )
            )
        return [*problems, *changes.problems_of_change(self, self.public_event())]

    def public_event(self):
        """Return the event as readers see it now, or None: drafts say something else."""
        return EventPage.objects.filter(pk=self.pk, live=True).first() if self.pk else None

    # What is shown --------------------------------------------------------------------------------

    @property
    def host(self):
        """Who hosts it, in words."""
        unit = self.host_unit or (None if self.host_name else self.unit)
        return ", ".join(filter(None, [self.host_name, unit.name if unit else ""]))

    @property
    def summary(self):
        """What lists and search results say of the event."""
        return self.search_description or self.lead

    @property
    def feed_title(self):
        """The title in feeds and calendars, led by what readers must not miss."""
        if self.status in (EventStatus.PLANNED, EventStatus.CONFIRMED):
            return self.title
        return f"{self.get_status_display()}: {self.title}"

    @property
    def kind_label(self):
        return self.get_event_type_display()

    @property
    def display_date(self):
        return self.first_published_at

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.lead,
            self.place,
            self.host_name,
            self.leaders,
            *(f"{row.text} {row.speaker}" for row in self.programme.all()),
            *presentation.texts_of(self.body),
        ]

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            **presentation.context_of(self, request),
        }

    @path("lich/", name="calendar")
    def calendar(self, request):
        """The event as a calendar that the reader's own program opens."""
        return calendar_of_event(self, request=request)
