from wagtail import hooks

from .viewsets import ReminderStepViewSet


@hooks.register("register_admin_viewset")
def register_reminder_steps():
    return ReminderStepViewSet()
