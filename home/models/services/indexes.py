"""The directory of services and its life events: lists of the same services."""

from django.apps import apps
from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage

from ...blocks import Icon
from ...enums import ServiceField, ServiceLevel, ServiceStatus


class ServiceListingMixin(ListingMixin):
    """A list of services, narrowed by field, level and state, searched by words."""

    listed_model = "home.ServicePage"
    listing_by_year = False
    listing_is_searchable = True

    def listed(self):
        return super().listed().order_by("field", "code", "pk")

    def listed_for_display(self):
        return self.listed().select_related("handling_unit", "locale")

    def listing_filters(self):
        rows = list(self.listed().order_by().values_list("field", "level", "status").distinct())
        fields, levels, statuses = ({row[column] for row in rows} for column in range(3))
        filters = [
            Filter(
                "linh-vuc",
                "field",
                pgettext_lazy("of work", "Field"),
                _present(ServiceField, fields),
            ),
            Filter("muc-do", "level", _("Online"), _present(ServiceLevel, levels)),
            Filter("trang-thai", "status", _("State"), _present(ServiceStatus, statuses)),
        ]
        return [each for each in filters if len(each.choices) > 1]


def _present(choices, values):
    return [choice for choice in choices.choices if choice[0] in values]


class ServiceIndexPage(FeedMixin, ServiceListingMixin, BasePage):
    """The directory of services; the life events stand above the list."""

    is_section = True
    no_provenance_reason = "A list; each service in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.LifeEventPage", "home.ServicePage"]
    template = "home/service_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("directory of services")
        verbose_name_plural = _("directories of services")

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    def subsections(self):
        # Life events are shown as such.
        return []

    def life_events(self):
        """Return the live life events that have services, each with their ``number``."""
        events = list(
            LifeEventPage.objects.child_of(self).live().select_related("locale").order_by("path")
        )
        counts = dict(
            _services()
            .child_of(self)
            .live()
            .order_by()
            .values_list("life_events__translation_key")
            .annotate(Count("pk", distinct=True))
        )
        for event in events:
            event.number = counts.get(event.translation_key, 0)
        return [event for event in events if event.number]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["life_events"] = self.life_events()
        return context


class LifeEventPage(ServiceListingMixin, BasePage):
    """Something that happens in a life, and the services that it calls for."""

    no_provenance_reason = "A list by the Portal's own desk; each service in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("What to think of, and in which order; a few sentences."),
    )
    icon = models.CharField(_("picture"), max_length=20, choices=Icon.choices, default=Icon.SERVICE)

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.ServiceIndexPage"]
    subpage_types = []
    template = "home/life_event_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro"), FieldPanel("icon")]

    class Meta:
        verbose_name = _("life event")
        verbose_name_plural = _("life events")

    def listed(self):
        # Services name the Vietnamese page of the event, in whichever language they are.
        return (
            _services()
            .live()
            .filter(locale_id=self.locale_id, life_events__translation_key=self.translation_key)
            .order_by("field", "code", "pk")
        )

    def subsections(self):
        return []

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


def _services():
    return apps.get_model("home.ServicePage").objects
