"""Forms of the Ministry's own pages."""

from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext as _

from portal.provision.forms import ProvidedPageForm

from .enums import ChartSource


class OrganisationPageForm(ProvidedPageForm):
    """Checks that the rows of a chart that is written by hand make a chart."""

    def clean(self):
        cleaned = super().clean()
        formset = self.formsets.get("chart_rows")
        if cleaned.get("chart_source") == ChartSource.ROWS and formset and formset.is_valid():
            levels = [form.cleaned_data["level"] for form in formset.ordered_forms]
            if problem := problem_of_levels(levels):
                self.add_error("chart_source", problem)
        return cleaned


class ServicePageForm(ProvidedPageForm):
    """Offers the published life events by their Vietnamese pages, in whichever language one works.

    One event has a page in each language; a service names one of them, so that its translations
    stay under the same events.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "life_events" in self.fields:
            events = apps.get_model("home.LifeEventPage").objects
            self.fields["life_events"].queryset = (
                events.live().filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path")
            )


def problem_of_levels(levels):
    """Return what is wrong with the levels of a chart's rows, in order; "" where nothing is."""
    if not levels:
        return _("Write the rows of the chart, or choose another source.")
    previous = 0
    for number, level in enumerate(levels, start=1):
        if level > previous + 1:
            return _(
                "Row %(number)s has level %(level)s, but the row above has level %(above)s: a row "
                "may stand one level below, not more."
            ) % {"number": number, "level": level, "above": previous}
        previous = level
    return ""
