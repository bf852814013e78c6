"""The alarm on the admin's start page: units that name nobody whom the Portal could turn to."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from .services import alarming_units

MOST_SHOWN = 8


class FocalPointAlarm(Component):
    """For the office, and for the leader of such a unit; nothing where every unit has one."""

    name = "focal_point_alarm"
    template_name = "focal_points/alarm.html"
    order = 95

    def __init__(self, request):
        self.request = request

    @cached_property
    def units(self):
        return alarming_units(self.request.user).order_by("code")

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.units.exists() else ""

    def get_context_data(self, parent_context):
        count = self.units.count()
        return {"units": self.units[:MOST_SHOWN], "count": count, "more": count > MOST_SHOWN}
