"""A topic column: what it is about, how long it runs, and what it shows."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from portal.base.blocks import BODY_BLOCKS
from portal.base.feeds import FeedMixin
from portal.base.listing import ListingMixin
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel

from ...columns.enums import ColumnState
from ...columns.listing import PartFilter
from ...columns.parts import articles_of_column, latest_by_part
from ...structured_data import column_data
from .parts import ColumnPart
from .querysets import TopicColumnQuerySet

#: Articles shown of each part on the column's first page.
LATEST = 4


class TopicColumnPage(FeedMixin, ListingMixin, ChangeNotes, ProvidedPage):
    """A column on one topic, for a time, with its articles by part."""

    listed_model = "news.ArticlePage"
    listing_by_year = False
    listing_prefetch = ("image__renditions", "persons")

    lead = models.TextField(
        _("brief"),
        max_length=600,
        help_text=_("What the column is about and for whom, in two or three sentences."),
    )
    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Stands beside the brief and in lists."),
    )
    image_caption = models.CharField(_("caption of the main picture"), max_length=300, blank=True)
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(
        _("to"),
        null=True,
        blank=True,
        help_text=_(
            "The last day; empty: until further notice. After it the column says that it has "
            "ended, stays readable, and takes no new article."
        ),
    )
    body = StreamField(
        BODY_BLOCKS,
        verbose_name=_("more about the column"),
        blank=True,
        help_text=_("Only where the brief does not say enough. Stands under the brief."),
    )
    closing_note = models.TextField(
        _("what came of it"),
        max_length=1000,
        blank=True,
        help_text=_("Readers see it once the column has ended."),
    )

    objects = PageManager.from_queryset(TopicColumnQuerySet)()

    page_related = (*ProvidedPage.page_related, "image")
    card_template = "news/includes/topic_column_card.html"
    parent_page_types = ["news.TopicColumnIndexPage"]
    subpage_types = []
    template = "news/topic_column_page.html"

    content_panels = [
        ChangePanel(),
        *ProvidedPage.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_caption")], _("Main picture")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("closing_note"),
            ],
            _("How long it runs"),
        ),
        InlinePanel(
            "parts",
            heading=_("Parts agreed with the units"),
            label=_("Part"),
            help_text=_(
                "What the Portal and the units agreed (Điều 5 khoản 5). Articles are filed under a "
                "part; what is missing is counted from here."
            ),
        ),
        FieldPanel("body"),
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("starts_on"),
        index.FilterField("ends_on"),
    ]

    class Meta:
        verbose_name = _("topic column")
        verbose_name_plural = _("topic columns")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
                name="news_topiccolumn_ends_after_it_begins",
                violation_error_message=_("The column must end after it begins."),
            )
        ]

    def clean(self):
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _now("The column must end after it begins.")})

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        slugs = [part.slug for part in self.parts.all()]
        if len(slugs) != len(set(slugs)):
            problems.append(("title", _now("Two parts have the same title: give each its own.")))
        if public is not None:
            problems += [
                (
                    "title",
                    _now("The part “%(part)s” has articles: file them elsewhere before it goes.")
                    % {"part": part.title},
                )
                for part in self._parts_dropped()
            ]
        return problems

    def _parts_dropped(self):
        """Return the stored parts that this version leaves out although articles are in them."""
        kept = {part.uid for part in self.parts.all()}
        filled = articles_of_column(self).values("column_part__uid")
        return ColumnPart.objects.filter(page=self.pk, uid__in=filled).exclude(uid__in=kept)

    @property
    def state(self):
        """How it stands to its lifespan today."""
        today = timezone.localdate()
        if self.ends_on and self.ends_on < today:
            return ColumnState.ENDED
        return ColumnState.RUNNING if self.starts_on <= today else ColumnState.UPCOMING

    @property
    def has_ended(self):
        return self.state == ColumnState.ENDED

    @property
    def state_label(self):
        return self.state.label

    @cached_property
    def agreed_parts(self):
        """The parts in their order, each with its unit."""
        return list(self.parts.select_related("unit"))

    @property
    def contributors(self):
        """The units that supply the column, the one in charge of it first."""
        units = [self.unit, *(part.unit for part in self.agreed_parts)]
        return list(dict.fromkeys(filter(None, units)))

    def listed(self):
        return articles_of_column(self)

    def listed_for_display(self):
        return self.listed().for_cards()

    def subsections(self):
        return []

    def listing_filters(self):
        return [PartFilter.of(self.agreed_parts)] if self.agreed_parts else []

    def folded_sources(self):
        parts = [text for part in self.parts.all() for text in (part.title, part.brief)]
        texts = [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]
        return [*super().folded_sources(), self.lead, self.closing_note, *parts, *texts]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        listing = context["listing"]
        context["is_listed"] = True
        context["is_front"] = not listing.is_narrowed and listing.page.number == 1
        if context["is_front"]:
            latest = latest_by_part(self, number=LATEST)
            context["parts"] = [(part, latest.get(part.uid, [])) for part in self.agreed_parts]
            # Where the parts show all there is, a list of the same would say it twice.
            shown = sum(len(articles) for articles in latest.values())
            context["is_listed"] = listing.page.paginator.count > shown
        context["structured_data"] = column_data(self, request, articles=listing.page)
        return context

    @property
    def display_date(self):
        """The day from which it runs."""
        return self.starts_on

    @property
    def summary(self):
        """What lists and search results say of the column."""
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return _("Topic column")
