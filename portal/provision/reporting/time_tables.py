"""Distributions of times as rows of a table and as a chart."""

from django.utils.translation import gettext_lazy as _

from ..enums import Waiting
from . import charts
from .distribution import bar_labels, in_words

_TONES = {
    Waiting.UNIT: charts.WAITING,
    Waiting.LEADER: charts.NEUTRAL,
    Waiting.DESK: charts.GOOD,
    Waiting.OFFICE: charts.BAD,
}


def row_of(name, distribution):
    """Return one holder's distribution as a row of a table."""
    return {
        "holder": name,
        "stays": distribution.stays,
        "quarter": in_words(distribution.quantile(0.25)),
        "half": in_words(distribution.quantile(0.5)),
        "three_quarters": in_words(distribution.quantile(0.75)),
        "nine_tenths": in_words(distribution.quantile(0.9)),
        "limited": distribution.limited,
        "share": distribution.share_within,
    }


def chart_of(found):
    """Return the bars of several holders side by side."""
    return charts.Chart(
        title=_("How many stays took how long"),
        labels=bar_labels(),
        stacked=False,
        series=[
            charts.Series(Waiting(holder).label, found[holder].bars, _TONES[Waiting(holder)])
            for holder in Waiting.values
            if holder in found
        ],
    )
