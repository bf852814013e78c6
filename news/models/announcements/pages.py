"""The page of one announcement: for whom, until when, how to apply, and what came of it (4.10)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from news.announcements.checklist import RESULTS_CHECKLIST
from news.announcements.enums import HELD_KINDS, AnnouncementKind
from news.announcements.forms import AnnouncementPageForm
from news.announcements.structured_data import announcement_data
from news.announcements.validation import errors_of
from news.related import like_pages
from portal.base.blocks import BODY_BLOCKS
from portal.base.models import Attachment
from portal.base.provinces import PROVINCES, province_choices
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.enums import ChangeKind
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel

from .applications import ApplicationFields
from .panels import shown_for
from .querysets import AnnouncementQuerySet
from .results import ResultsFields


class AnnouncementPage(ApplicationFields, ResultsFields, ChangeNotes, ProvidedPage):
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
        *ApplicationFields.application_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("held_from"), FieldPanel("held_to")])],
            _("When it is held"),
            attrs=shown_for(HELD_KINDS),
        ),
        *ResultsFields.results_panels,
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
    def province_name(self):
        return PROVINCES[self.province].name if self.province in PROVINCES else ""

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
        context["announcement"] = self.public_announcement()
        context["outcomes"] = self.published_results()
        context["related"] = self.others_open()
        context["structured_data"] = announcement_data(self, request)
        return context

    def others_open(self):
        """Return other announcements that take applications now, of the same kind or unit."""
        same_kind, same_unit = Q(kind=self.kind), Q(unit=self.unit_id)
        return like_pages(
            self,
            [same_kind & same_unit, same_kind, same_unit],
            among=AnnouncementPage.objects.open().for_cards(),
        )


class AnnouncementDocument(Attachment):
    """A form, decision or notice that goes with an announcement."""

    page = ParentalKey(AnnouncementPage, on_delete=models.CASCADE, related_name="documents")

    class Meta(Attachment.Meta):
        verbose_name = _("document of an announcement")
        verbose_name_plural = _("documents of an announcement")
