"""What lists ask of topic columns."""

from django.db import models
from wagtail.models import PageQuerySet

from ...columns.enums import ColumnState
from ...columns.listing import in_state


class TopicColumnQuerySet(PageQuerySet):
    def in_state(self, state, *, on=None):
        """Return the columns that run, have not begun, or have ended on a day; default: today."""
        return self.filter(in_state(state, on=on))

    def open_for_articles(self):
        """Return the published columns that still take articles."""
        return self.live().exclude(in_state(ColumnState.ENDED))

    def running_first(self):
        """Return what runs, then what is to come, then what has ended; the newest of each first."""
        places = [
            models.When(in_state(state), then=models.Value(place))
            for place, state in enumerate(ColumnState)
        ]
        place = models.Case(*places, output_field=models.IntegerField())
        return self.annotate(place=place).order_by("place", "-starts_on", "-pk")

    def for_cards(self):
        """Return the columns joined with what a card shows."""
        return self.select_related("image", "locale", "unit")
