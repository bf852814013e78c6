"""The due date while the form is being filled in: asked by ``due-date.js``."""

from datetime import date, time

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from .due_panel import due_date_context
from .models import Category
from .moments import moment_of


class Question:
    """A category and the trigger's day and hour, as a page would carry them."""

    def __init__(self, category: Category, triggered_on: date, triggered_time: time | None):
        self.category = category
        self.triggered_on = triggered_on
        self.trigger_moment = moment_of(triggered_on, triggered_time)


@require_GET
@require_admin_access
def due_date_view(request: HttpRequest) -> JsonResponse:
    """Answer ``?category=ID&triggered_on=DATE`` with the due date, the reason and the days.

    The date is taken as it was typed, dd/mm/yyyy or YYYY-MM-DD; ``triggered_time`` (HH:MM) may go
    along. ``html`` is the inside of the panel; ``hour_now`` the hour to propose, where the trigger
    is today and the limit is counted in hours. Whatever prevents an answer comes back with status
    400 as ``error``, a sentence.
    """
    try:
        context = due_date_context(_question(request))
    except ValidationError as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=400)
    due = context["due"]
    if due is None:
        return JsonResponse({"error": context["due_error"]}, status=400)
    now = timezone.localtime()
    is_now = due.immediate and due.triggered_on == now.date()
    return JsonResponse(
        {
            "due_on": due.on.isoformat() if due.on else None,
            "due_at": due.at.isoformat() if due.at else None,
            "hour_now": f"{now:%H:%M}" if is_now else None,
            "due_on_text": f"{due.on:%d/%m/%Y}" if due.on else "",
            "why": due.sentence,
            "confirmed": due.confirmed,
            "commitment": due.commitment,
            "days": [{**day, "date": day["date"].isoformat()} for day in context["due_days"]],
            "html": render_to_string("provision/panels/due_date_answer.html", context, request),
        }
    )


def _question(request: HttpRequest) -> Question:
    category_field = forms.ModelChoiceField(
        Category.objects.all(),
        error_messages={
            "required": _("Choose the category of information."),
            "invalid_choice": _("There is no such category of information."),
        },
    )
    date_field = forms.DateField(
        error_messages={
            "required": _("Enter the trigger date."),
            "invalid": _("Write the trigger date as dd/mm/yyyy."),
        },
    )
    time_field = forms.TimeField(
        required=False,
        error_messages={"invalid": _("Write the hour of the trigger as HH:MM, for example 09:30.")},
    )
    return Question(
        category=category_field.clean(request.GET.get("category")),
        triggered_on=date_field.clean(request.GET.get("triggered_on")),
        triggered_time=time_field.clean(request.GET.get("triggered_time")),
    )
