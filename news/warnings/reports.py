"""The questions to the units as a report: who was asked when, and what they answered."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from news.models import StillTrueAsk
from portal.base.listings import PortalReportView
from portal.provision.reports import moment_column
from portal.units.models import Unit

from .asking import visible_asks
from .enums import Answer


class AskFilterSet(WagtailFilterSet):
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=Unit.objects.all())
    answer = django_filters.ChoiceFilter(label=_("Answer"), choices=Answer.choices)

    class Meta:
        model = StillTrueAsk
        fields = ["unit", "answer"]


class StillTrueReportView(PortalReportView):
    """Every question whether a warning is still true."""

    page_title = _("Warnings: still true?")
    header_icon = "warning"
    index_url_name = "news_still_true"
    index_results_url_name = "news_still_true_results"
    filterset_class = AskFilterSet
    columns = [
        Column("title", label=_("Warning"), accessor="message.title"),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        moment_column("asked_at", _("Asked")),
        Column("expires", label=_("Expires"), accessor="expires_text"),
        Column("answer", label=_("Answer"), accessor="get_answer_display"),
        Column("answered_by", label=_("By")),
    ]
    list_export = [
        "message.title",
        "unit.code",
        "asked_at",
        "message.expires_at",
        "get_answer_display",
        "answered_at",
    ]

    def get_queryset(self):
        return visible_asks(self.request.user).order_by("-asked_at", "-pk")
