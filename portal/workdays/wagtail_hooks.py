from wagtail import hooks
from wagtail.permissions import register_permission_policy

from .models import CalendarDay
from .permission_policies import CalendarPermissionPolicy
from .viewsets import CalendarDayViewSet

register_permission_policy(CalendarDay, CalendarPermissionPolicy(CalendarDay))


@hooks.register("register_admin_viewset")
def register_calendar_viewset():
    return CalendarDayViewSet()
