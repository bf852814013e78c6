"""The page of one warning: how the crime works, how to recognise it, what to do."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from news.warnings import cap, guard, presentation
from news.warnings.chain import Chain, reasons_against_issue
from news.warnings.enums import (
    ContactWay,
    Crime,
    Target,
    WarningState,
)
from news.warnings.forms import WarningPageForm
from news.warnings.locks import IssuedWarningLock
from news.warnings.panels import WarningChainPanel
from news.warnings.validation import errors_of
from portal.base.blocks import BODY_BLOCKS
from portal.base.blocks.files import DownloadBlock
from portal.base.blocks.pictures import FigureBlock
from portal.base.blocks.related import RelatedPagesBlock
from portal.base.choice_sets import ChoiceSetField
from portal.base.provinces import PROVINCES
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from .advice import AdviceFields
from .querysets import WarningQuerySet
from .scope import ScopeFields


class WarningPage(RoutablePageMixin, ScopeFields, AdviceFields, ProvidedPage):
    """A warning of crime (Điều 4 khoản 5). Once issued its words never change: it is replaced by
    an update, confirmed, or cancelled, and each of these is a message of its chain."""

    PUBLIC_CONTACTS = (
        "contact",
        "hotline",
    )

    #: What the rules call it, where they say under which category it is filed.
    content_kind = "warning"

    lead = models.TextField(
        _("in brief"),
        max_length=600,
        help_text=_(
            "Two or three sentences: who does what to whom. They stand in lists and feeds."
        ),
    )
    crime = models.CharField(_("kind of crime"), max_length=30, choices=Crime.choices)
    method = StreamField(
        BODY_BLOCKS,
        verbose_name=_("how the crime works"),
        help_text=_("Step by step, in plain words."),
    )
    signs = models.TextField(_("signs to recognise it by"), help_text=_("One sign a line."))
    targets = ChoiceSetField(_("who is targeted"), choices=Target.choices, blank=False)
    targets_text = models.CharField(
        _("who is targeted, in words"),
        max_length=300,
        blank=True,
        help_text=_("Only where the list above does not say it well enough."),
    )
    contact_ways = ChoiceSetField(
        _("how they reach people"), choices=ContactWay.choices, max_length=150
    )
    evidence = StreamField(
        [("picture", FigureBlock())],
        verbose_name=_("pictures of false messages"),
        blank=True,
        help_text=_("Hide names, numbers and faces in the picture itself before you upload it."),
    )
    masked_numbers = models.TextField(
        _("numbers and addresses that were used"),
        blank=True,
        help_text=_("One a line, with at least three digits hidden: 0912 xxx 345."),
    )
    references = StreamField(
        [("download", DownloadBlock()), ("related", RelatedPagesBlock())],
        verbose_name=_("documents and pages to read"),
        blank=True,
    )
    replaces = models.UUIDField(_("replaces the warning"), null=True, blank=True, editable=False)

    objects = PageManager.from_queryset(WarningQuerySet)()

    #: What all languages of a warning have in common.
    SHARED_FIELDS = (
        "crime",
        "severity",
        "urgency",
        "certainty",
        "targets",
        "extent",
        "provinces",
        "contact_ways",
    )

    base_form_class = WarningPageForm
    parent_page_types = ["news.WarningIndexPage"]
    subpage_types = []
    template = "news/warning_page.html"
    card_template = "news/includes/warning_card.html"
    exclude_fields_in_copy = [*ProvidedPage.exclude_fields_in_copy, "replaces"]

    content_panels = [
        WarningChainPanel(),
        MultiFieldPanel(
            [*ProvidedPage.content_panels, FieldPanel("lead"), FieldPanel("crime")],
            _("What it is about"),
        ),
        *ScopeFields.gravity_panels,
        MultiFieldPanel(
            [FieldPanel("method"), FieldPanel("signs")], _("How it works, how to recognise it")
        ),
        MultiFieldPanel(
            [FieldPanel("targets"), FieldPanel("targets_text"), FieldPanel("contact_ways")],
            _("Whom it hits"),
        ),
        *ScopeFields.area_panels,
        *AdviceFields.advice_panels,
        MultiFieldPanel(
            [FieldPanel("evidence"), FieldPanel("masked_numbers"), FieldPanel("references")],
            _("Evidence and sources"),
        ),
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("crime"),
        index.FilterField("severity"),
        index.FilterField("first_published_at"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("page", "warning")
        verbose_name_plural = pgettext_lazy("page", "warnings")

    # Rules ----------------------------------------------------------------------------------------

    def clean(self):
        super().clean()
        if errors := errors_of(self):
            guard.raise_validation(errors)

    def save_revision(self, *args, **kwargs):
        guard.refuse_edit_of_issued(self)
        return super().save_revision(*args, **kwargs)

    def own_reasons_against_publication(self):
        return reasons_against_issue(self)

    def get_lock(self):
        if self.first_published_at is not None and self.pk:
            return super().get_lock() or IssuedWarningLock(self)
        return super().get_lock()

    # The chain ------------------------------------------------------------------------------------

    @cached_property
    def chain(self):
        """The messages of this warning and of those before and after it, a :class:`Chain`."""
        return Chain.of(self.translation_key)

    @property
    def state(self):
        """What it is today, a :class:`WarningState`."""
        return self.chain.state_of(self.translation_key)

    @property
    def is_in_force(self):
        return self.live and self.state == WarningState.IN_FORCE

    @property
    def valid_until(self):
        """Until when it is, or was, in force: by its newest message; for a draft, as written."""
        message = self.chain.last_of(self.translation_key)
        return message.expires_at if message else self.expires_at

    # What is shown --------------------------------------------------------------------------------

    @path("")
    def main(self, request):
        return self.render(request)

    @path("cap.xml/", name="cap")
    def cap_message(self, request):
        return cap.response_for_page(self)

    def get_context(self, request, *args, **kwargs):
        return {
            **super().get_context(request, *args, **kwargs),
            **presentation.context_of(self, request),
            "similar": self.similar_in_force(),
        }

    def similar_in_force(self, *, number=3):
        """Return other warnings in force on the same kind of crime, in the same language."""
        others = type(self).objects.in_force().filter(crime=self.crime, locale=self.locale_id)
        return list(others.exclude(pk=self.pk).for_cards().gravest_first()[:number])

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.lead,
            *presentation.texts_of(self.method),
            self.signs,
            self.what_to_do,
            self.if_it_happened,
            self.targets_text,
            self.masked_numbers,
            *(PROVINCES[code].name_vi for code in self.provinces if code in PROVINCES),
        ]

    @property
    def summary(self):
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return self.get_severity_display()

    @property
    def display_date(self):
        return self.first_published_at

    @property
    def sign_list(self):
        return presentation.lines_of(self.signs)

    @property
    def number_list(self):
        return presentation.lines_of(self.masked_numbers)

    @property
    def target_labels(self):
        return self._meta.get_field("targets").labels_of(self)

    @property
    def contact_way_labels(self):
        return self._meta.get_field("contact_ways").labels_of(self)
