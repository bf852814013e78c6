"""What all lists and reports of the Portal have in common: a bounded count and a safe download."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views import generic
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.admin.views.reports import ReportView

from portal.base.numbers import written_number

BYTE_ORDER_MARK = "\ufeff"
#: A spreadsheet takes a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What the columns of downloads are called, by the end of the path to the value.
HEADINGS = {
    "unit.code": _lazy("Unit"),
    "unit": _lazy("Unit"),
    "rule.clause": _lazy("Clause"),
    "provision.title": _lazy("Title"),
    "page.title": _lazy("Title"),
    "message.title": _lazy("Title"),
    "message.expires_at": _lazy("Expires"),
    "removal.code": _lazy("Code"),
    "removal.reason": _lazy("Reason"),
    "unit_code": _lazy("Unit"),
    "round.title": _lazy("Round"),
    "round.due_on": _lazy("Due on"),
    "get_status_display": _lazy("Status"),
    "get_kind_display": _lazy("Kind"),
    "get_channel_display": _lazy("Channel"),
    "get_verdict_display": _lazy("Outcome"),
    "get_clock_display": _lazy("Clock"),
    "limit": _lazy("Due on"),
}
#: Nobody leafs further than this; to count a million rows takes longer than to show fifty.
MOST_LISTED = 2_000


class BoundedPaginator(WagtailPaginator):
    """Counts no further than ``MOST_LISTED``: the time does not grow with the register."""

    @cached_property
    def count(self):
        rows = self.object_list
        if not isinstance(rows, QuerySet):
            return super().count
        rows = rows.order_by()
        if rows.query.group_by is None and not rows.query.values_select:
            # What is worked out for each row that is shown is not worked out for counting.
            rows = rows.values("pk")
        return rows[:MOST_LISTED].count()

    @property
    def is_cut(self):
        """Whether there may be more rows than are listed."""
        return self.count >= MOST_LISTED


class SafeExportMixin(SpreadsheetExportMixin):
    """Downloads as people read them: local time, Vietnamese in Excel, no text run as a formula."""

    # The first class that fits is taken: a datetime is a date, too.
    custom_value_preprocess = {
        datetime.datetime: {
            SpreadsheetExportMixin.FORMAT_XLSX: lambda value: _local(value).replace(tzinfo=None),
            SpreadsheetExportMixin.FORMAT_CSV: lambda value: f"{_local(value):%d/%m/%Y %H:%M}",
        },
        datetime.date: {
            SpreadsheetExportMixin.FORMAT_XLSX: None,
            SpreadsheetExportMixin.FORMAT_CSV: lambda value: f"{value:%d/%m/%Y}",
        },
        **{
            classes: functions
            for classes, functions in SpreadsheetExportMixin.custom_value_preprocess.items()
            if classes is not datetime.datetime
        },
    }

    def get_heading(self, queryset, field):
        """Return the view's own heading, else that of the last part of a path, else Wagtail's."""
        if field in self.export_headings:
            return super().get_heading(queryset, field)
        known = [HEADINGS[end] for end in _ends_of(field) if end in HEADINGS]
        return str(known[0]) if known else super().get_heading(queryset, field)

    def preprocess_field_value(self, field, value, export_format):
        value = super().preprocess_field_value(field, value, export_format)
        return no_formula(value) if isinstance(value, str) else value

    def stream_csv(self, queryset):
        # Without the mark Excel takes Vietnamese for another encoding.
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)

    def get_filename(self):
        return (self.index_url_name or self.export_filename).replace("_", "-").replace(":", "-")


class BoundedListMixin:
    """Lists the first ``MOST_LISTED`` rows and says so where there are more."""

    paginator_class = BoundedPaginator

    def get_table(self, object_list):
        table = super().get_table(object_list)
        paginator = getattr(self, "shown_by", None)
        if paginator is not None and getattr(paginator, "is_cut", False):
            table.note = _(
                "The first %(count)s are listed; choose a filter to see others, or download all."
            ) % {"count": written_number(MOST_LISTED)}
            table.whole_template_name = table.template_name
            table.template_name = "base/cut_table.html"
        return table

    def paginate_queryset(self, queryset, page_size):
        found = super().paginate_queryset(queryset, page_size)
        self.shown_by = found[0]
        return found


class PortalReportView(SafeExportMixin, BoundedListMixin, ReportView):
    """A report view of the Portal; every list of the register is one."""


class PortalIndexView(SafeExportMixin, BoundedListMixin, generic.IndexView):
    """The list of a viewset of the Portal."""


def no_formula(text):
    """Return ``text`` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _ends_of(path):
    """Yield "a.b.c", "b.c", "c"."""
    parts = path.split(".")
    for start in range(len(parts)):
        yield ".".join(parts[start:])


def _local(moment):
    return moment if timezone.is_naive(moment) else timezone.localtime(moment)
