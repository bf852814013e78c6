from wagtail import hooks
from wagtail.permissions import register_permission_policy

from .models import CalendarDay, LeadTime
from .permission_policies import CalendarPermissionPolicy
from .viewsets import CalendarDayViewSet, LeadTimeViewSet

register_permission_policy(CalendarDay, CalendarPermissionPolicy(CalendarDay))
register_permission_policy(LeadTime, CalendarPermissionPolicy(LeadTime))


@hooks.register("register_admin_viewset")
def register_calendar_viewset():
    return CalendarDayViewSet()


@hooks.register("register_admin_viewset")
def register_lead_time_viewset():
    return LeadTimeViewSet()
