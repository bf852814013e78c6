"""The page of one announcement: for whom, until when, how to apply, and what came of it (4.10)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from news.announcements.checklist import RESULTS_CHECKLIST
from news.announcements.enums import (
    APPLICATION_KINDS,
    HELD_KINDS,
    AnnouncementKind,
    AnnouncementState,
)
from news.announcements.forms import AnnouncementPageForm
from news.announcements.listing import closed_condition, open_condition
from news.announcements.results import read_results
from news.announcements.structured_data import announcement_data
from news.announcements.validation import errors_of
from portal.base.blocks import BODY_BLOCKS
from portal.base.models import Attachment
from portal.base.provinces import PROVINCES, province_choices
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.enums import ChangeKind
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel


def _shown_for(kinds):
    return {"data-shown-for": f"kind:{' '.join(sorted(kinds))}"}


class AnnouncementQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the announcements joined with what a card shows."""
        return self.select_related("locale", "unit")

    def open(self):
        """Return what takes applications now."""
        return self.filter(open_condition())

    def closed(self):
        """Return what takes no applications any more."""
        return self.filter(closed_condition())


class AnnouncementPage(ChangeNotes, ProvidedPage):
    """One announcement. Whether it is open follows from the clock; nobody closes it."""

    PUBLIC_CONTACTS = ("contact_phone", "contact_email")
    content_kind = "announcement"

    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=AnnouncementKind.choices,
        default=AnnouncementKind.RECRUITMENT,
    )
    lead = models.TextField(
        _("in short"),
        max_length=600,
        help_text=_("Two or three sentences: what is offered, to whom, how many."),
    )
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
    held_from = models.DateField(_("held from"), null=True, blank=True)
    held_to = models.DateField(_("held until"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    province = models.CharField(
        _("province or city"), max_length=2, blank=True, choices=province_choices()
    )
    contact_office = models.CharField(
        _("office that answers"),
        max_length=200,
        blank=True,
        help_text=_("Of an office. Never a person's own phone or mail."),
    )
    contact_phone = models.CharField(_("office phone"), max_length=60, blank=True)
    contact_email = models.EmailField(_("office e-mail"), blank=True)
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
    body = StreamField(BODY_BLOCKS, verbose_name=_("text"), blank=True)

    objects = PageManager.from_queryset(AnnouncementQuerySet)()

    #: What the page shows of itself in lists and on networks: no picture.
    image = None
    base_form_class = AnnouncementPageForm
    parent_page_types = ["news.AnnouncementIndexPage"]
    subpage_types = []
    template = "news/announcement_page.html"
    card_template = "news/includes/announcement_card.html"

    content_panels = [
        ChangePanel(),
        MultiFieldPanel(
            [*ProvidedPage.content_panels, FieldPanel("kind"), FieldPanel("lead")],
            _("What it is"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_at")]),
                FieldRowPanel([FieldPanel("quantity"), FieldPanel("fee")]),
                FieldPanel("eligibility"),
                FieldPanel("papers"),
                FieldPanel("how_to_apply"),
            ],
            _("Applications"),
            attrs=_shown_for(APPLICATION_KINDS),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("held_from"), FieldPanel("held_to")])],
            _("When it is held"),
            attrs=_shown_for(HELD_KINDS),
        ),
        MultiFieldPanel(
            [PageChooserPanel("results_of", "news.AnnouncementPage"), FieldPanel("results")],
            _("Results"),
            attrs=_shown_for({AnnouncementKind.RESULTS}),
        ),
        MultiFieldPanel([FieldPanel("place"), FieldPanel("province")], _("Place")),
        MultiFieldPanel(
            [
                FieldPanel("contact_office"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
            ],
            _("Whom to ask"),
        ),
        FieldPanel("body"),
        InlinePanel("documents", heading=_("Forms and documents"), label=_("Document")),
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("kind"),
        index.FilterField("closes_at"),
        index.FilterField("first_published_at"),
    ]

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")

    # Rules ----------------------------------------------------------------------------------------

    def clean(self):
        super().clean()
        if errors := errors_of(self):
            raise ValidationError(errors)

    @property
    def checklist(self):
        """Results are looked through for personal data, point by point."""
        return RESULTS_CHECKLIST if self.kind == AnnouncementKind.RESULTS else None

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        stored = AnnouncementPage.objects.filter(pk=self.pk, live=True).first()
        if stored and stored.closes_at != self.closes_at and self.change_kind == ChangeKind.MINOR:
            problems.append(
                (
                    "change_kind",
                    _now("Readers know another closing date (%(day)s): tell them of the new one.")
                    % {"day": f"{timezone.localtime(stored.closes_at):%H:%M %d/%m/%Y}"}
                    if stored.closes_at
                    else _now("A closing date is more than a small mending: readers must be told."),
                )
            )
        return problems

    # What is shown --------------------------------------------------------------------------------

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

    @property
    def province_name(self):
        return PROVINCES[self.province].name if self.province in PROVINCES else ""

    @cached_property
    def result_rows(self):
        """The results that it publishes; none where it is of another kind."""
        if self.kind != AnnouncementKind.RESULTS:
            return []
        return read_results(self.results)[0]

    @property
    def summary(self):
        """What lists and search results say of the announcement."""
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return self.get_kind_display()

    @property
    def display_date(self):
        return self.first_published_at

    def folded_sources(self):
        # Candidate numbers are no words to find a page by.
        return [
            *super().folded_sources(),
            self.lead,
            self.quantity,
            self.eligibility,
            self.papers,
            self.how_to_apply,
            self.place,
            *(
                text
                for block in self.body
                for text in block.block.get_searchable_content(block.value)
            ),
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        for name in ("eligibility", "papers", "how_to_apply"):
            context[name] = [
                line.strip() for line in getattr(self, name).splitlines() if line.strip()
            ]
        context["documents"] = list(self.documents.select_related("document"))
        context["announcement"] = self._version_of(self.results_of) if self.results_of else None
        context["outcomes"] = self.published_results()
        context["structured_data"] = announcement_data(self, request)
        return context

    def published_results(self):
        """Return the published results of this announcement, in its language where there are."""
        versions = AnnouncementPage.objects.live().filter(
            results_of__translation_key=self.translation_key, kind=AnnouncementKind.RESULTS
        )
        own = versions.filter(locale=self.locale_id).select_related("locale")
        return list(own.order_by("-first_published_at", "-pk")[:10])

    def _version_of(self, page):
        """Return the published version of ``page`` in this language, else any, or None."""
        versions = AnnouncementPage.objects.live().for_cards()
        versions = versions.filter(translation_key=page.translation_key)
        return min(versions, key=lambda each: each.locale_id != self.locale_id, default=None)


class AnnouncementDocument(Attachment):
    """A form, decision or notice that goes with an announcement."""

    page = ParentalKey(AnnouncementPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        verbose_name = _("document of an announcement")
        verbose_name_plural = _("documents of an announcement")
