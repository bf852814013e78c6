"""On the admin's start page: how many tips wait, and whether anybody may read them."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from portal.base.roles import Role
from portal.units.models import Unit
from portal.units.services import units_of


class TipsPanel(Component):
    """The tips that wait for the person, or for somebody whom the person has to name."""

    name = "tips"
    template_name = "wanted/tips/admin/home_panel.html"
    order = 95

    def __init__(self, request):
        self.request = request

    @cached_property
    def waiting(self):
        """Number of open tips of the units that the person is in charge of; None for others."""
        from wanted.models import Tip  # read when the models are loaded

        from .services import units_in_charge

        units = units_in_charge(self.request.user)
        return Tip.objects.open().of_units(units).count() if units else None

    @cached_property
    def without_officer(self):
        """Units that the person leads, with open tips and nobody to read them."""
        from wanted.models import Tip, TipOfficer  # read when the models are loaded

        led = units_of(self.request.user, roles=[Role.UNIT_LEADER])
        if not led:
            return []
        manned = TipOfficer.objects.in_charge().filter(unit__in=led).values("unit")
        waiting = Tip.objects.open().of_units(led).exclude(unit__in=manned).values("unit")
        return list(Unit.objects.filter(pk__in=waiting))

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.waiting or self.without_officer else ""

    def get_context_data(self, parent_context):
        return {"waiting": self.waiting, "without_officer": self.without_officer}
