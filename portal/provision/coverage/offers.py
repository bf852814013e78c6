"""What a row of the register leads to: the event about which a story is owed."""

from django.utils.translation import gettext as _

from ..row_actions import RowAction
from .models import CoveredEvent


def row_actions(user, provision):
    """Yield the way to the event of ``provision``, to who may read it."""
    for event in CoveredEvent.objects.visible_to(user).filter(task=provision):
        yield RowAction(label=_("Open the event"), url=event.get_absolute_url())
