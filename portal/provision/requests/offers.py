"""What a row of the register leads to: the request that opened it."""

from django.utils.translation import gettext as _

from ..row_actions import RowAction
from .models import UnitRequest


def row_actions(user, provision):
    """Yield the way to the request that ``provision`` answers, to who may read it."""
    for row in UnitRequest.objects.visible_to(user).filter(provision=provision):
        yield RowAction(label=_("Open the request"), url=row.get_absolute_url())
