"""Vocabulary of the units' reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RoundKind(models.TextChoices):
    ANNUAL = "annual", _("Annual report")
    AD_HOC = "ad_hoc", _("Report on request")


class ReportStatus(models.TextChoices):
    DRAFT = "draft", _("Being written")
    SIGNED = "signed", _("Signed, with the office")
    RETURNED = "returned", _("Returned by the office")
    ACCEPTED = "accepted", _("Taken into the summary")


#: The unit may still change what it says.
WRITABLE = frozenset({ReportStatus.DRAFT, ReportStatus.RETURNED})
#: The unit has reported.
REPORTED = frozenset({ReportStatus.SIGNED, ReportStatus.ACCEPTED})

#: Code of the category under which the duty of Điều 9 khoản 1 stands in the rule sets.
ANNUAL_CATEGORY = "annual-report"
#: Code of the category of what the Ministry's leaders or the office ask for.
AD_HOC_CATEGORY = "on-request"


class Measure(models.TextChoices):
    """What a criterion is measured by."""

    ON_TIME = "on_time", _("Share on time, counted")
    NOT_REFUSED = "not_refused", _("Share not refused, counted")
    REPORTED = "reported", _("Reported by the due day, counted")
    JUDGED = "judged", _("Judged by the office")
