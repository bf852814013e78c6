"""The page of one leader: in office by the dates, day by day."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager, PageQuerySet

from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ...structured_data import leader_data


class LeaderQuerySet(PageQuerySet):
    """Leaders; whether one is in office is asked of the dates, day by day."""

    def present(self, day=None):
        """Return those in office on ``day`` (default: today), in order of precedence."""
        day = day or timezone.localdate()
        return self.filter(
            Q(term_from__lte=day), Q(term_to__isnull=True) | Q(term_to__gte=day)
        ).order_by("precedence", "term_from", "title")

    def former(self, day=None):
        """Return those whose term ended before ``day`` (default: today), the last one first."""
        day = day or timezone.localdate()
        return self.filter(term_to__lt=day).order_by("-term_to", "precedence", "title")

    def for_cards(self):
        """Return the leaders joined with what a card shows."""
        return self.select_related("image", "locale").prefetch_related("image__renditions")


class LeaderPage(ProvidedPage):
    """One leader; the title of the page is the full name."""

    PUBLIC_CONTACTS = (
        "office_phone",
        "office_email",
    )

    rank = models.CharField(
        _("rank"), max_length=80, blank=True, help_text=_("For example “Đại tướng”.")
    )
    rank_since = models.DateField(_("rank held since"), null=True, blank=True)
    position = models.CharField(_("position"), max_length=200)
    position_since = models.DateField(_("position held since"), null=True, blank=True)
    leads_ministry = models.BooleanField(
        _("leader of the Ministry"),
        default=True,
        help_text=_("Listed among the leaders; not for a spokesperson who is none of them."),
    )
    precedence = models.PositiveSmallIntegerField(
        _("order of precedence"), default=10, help_text=_("The smallest number stands first.")
    )
    term_from = models.DateField(_("in office from"))
    term_to = models.DateField(
        _("in office until"),
        null=True,
        blank=True,
        help_text=_(
            "The last day in office. From the next day on the page stands among the former."
        ),
    )
    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("portrait"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Its source and alternative text are shown with it."),
    )
    summary_text = models.TextField(
        _("in short"), blank=True, max_length=600, help_text=_("Stands under the name.")
    )
    is_spokesperson = models.BooleanField(_("spokesperson of the Ministry"), default=False)
    office_phone = models.CharField(_("office phone"), max_length=30, blank=True)
    office_email = models.EmailField(_("office e-mail"), blank=True)
    contact_is_public = models.BooleanField(
        _("The Ministry publishes this phone and e-mail"),
        default=False,
        help_text=_("Of the office, for the press. Never a person's own."),
    )

    objects = PageManager.from_queryset(LeaderQuerySet)()

    page_related = (*ProvidedPage.page_related, "image")

    parent_page_types = ["home.LeaderIndexPage"]
    subpage_types = []
    template = "home/leader_page.html"

    content_panels = [
        FieldPanel("title", heading=_("Full name")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("rank"), FieldPanel("rank_since")]),
                FieldRowPanel([FieldPanel("position"), FieldPanel("position_since")]),
                FieldRowPanel([FieldPanel("term_from"), FieldPanel("term_to")]),
                FieldRowPanel([FieldPanel("precedence"), FieldPanel("leads_ministry")]),
            ],
            _("Rank, position, term"),
        ),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("summary_text")], _("Portrait")),
        InlinePanel("duties", heading=_("In charge of"), label=_("Duty or field")),
        InlinePanel(
            "career",
            heading=_("Biography"),
            label=pgettext_lazy("of a life", "Period"),
            help_text=_("The oldest first."),
        ),
        MultiFieldPanel(
            [
                FieldPanel("is_spokesperson"),
                FieldRowPanel([FieldPanel("office_phone"), FieldPanel("office_email")]),
                FieldPanel("contact_is_public"),
            ],
            _("Spokesperson's contact (only for the spokesperson)"),
        ),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("leader")
        verbose_name_plural = _("leaders")
        constraints = [
            models.CheckConstraint(
                condition=Q(term_to__isnull=True) | Q(term_to__gte=F("term_from")),
                name="home_leader_term_in_order",
            ),
        ]

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.rank,
            self.position,
            self.summary_text,
            *(row.text for row in self.duties.all()),
            *(row.text for row in self.career.all()),
        ]

    def clean(self):
        super().clean()
        errors = {}
        if self.term_from and self.term_to and self.term_to < self.term_from:
            errors["term_to"] = _now("The last day in office lies before the first.")
        has_contact = bool(self.office_phone or self.office_email)
        if has_contact and not self.is_spokesperson:
            errors["is_spokesperson"] = _now(
                "Only a spokesperson's contact is published: tick this, or empty phone and e-mail."
            )
        elif has_contact and not self.contact_is_public:
            errors["contact_is_public"] = _now(
                "Confirm that the Ministry publishes this phone and e-mail, or empty them."
            )
        if self.is_spokesperson and not has_contact:
            errors["office_phone"] = _now("Give the office phone or e-mail of the spokesperson.")
        if errors:
            raise ValidationError(errors)

    @property
    def summary(self):
        """What lists and search results say of the page."""
        return (
            self.search_description or self.summary_text or f"{self.rank} {self.position}".strip()
        )

    @property
    def is_present(self):
        """Whether the leader is in office today."""
        today = timezone.localdate()
        return self.term_from <= today and (self.term_to is None or self.term_to >= today)

    @property
    def shows_contact(self):
        """Whether readers see the contact: of a spokesperson in office, deliberately published."""
        return self.is_spokesperson and self.contact_is_public and self.is_present

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["duties"] = list(self.duties.all())
        context["career"] = list(self.career.all())
        context["structured_data"] = leader_data(self, request)
        return context
