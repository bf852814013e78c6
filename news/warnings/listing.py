"""How readers narrow the list of warnings."""

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from portal.base.listing import Filter

from .enums import Extent, WarningState

PAST = "past"


class StateFilter(Filter):
    """In force, which is what readers get unasked, or past, or all."""

    def __init__(self):
        super().__init__(
            "tinh-trang",
            "state",
            _("State"),
            [("all", _("All")), (PAST, _("Past"))],
            unasked=WarningState.IN_FORCE.label,
        )

    def condition(self, value):
        pages = apps.get_model("news.WarningPage").objects
        if value == "all":
            return Q()
        return Q(pk__in=(pages.past() if value == PAST else pages.in_force()).values("pk"))


class ProvinceFilter(Filter):
    """One province: what happens there, and what happens everywhere."""

    def __init__(self, choices):
        super().__init__("tinh-thanh", "provinces__has", _("Province"), choices)

    def condition(self, value):
        if not value:
            return Q()
        return Q(provinces__has=value) | ~Q(extent=Extent.PROVINCES)
