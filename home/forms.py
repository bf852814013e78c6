"""Forms of the Ministry's own pages."""

from django.apps import apps
from django.conf import settings

from portal.provision.forms import ProvidedPageForm


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
