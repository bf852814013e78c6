"""What the page of a row of the register offers where the row stands for a report."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ..row_actions import RowAction
from .policies import visible_reports


def row_actions(user, provision):
    """Yield the way to the report that ``provision`` asks for, to who may read it."""
    for report in visible_reports(user).filter(provision=provision):
        yield RowAction(label=_("Open the report"), url=reverse("annual_report", args=[report.pk]))
