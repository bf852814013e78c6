"""The due date while the form is being filled in: asked by ``due-date.js``."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from .due_panel import due_date_context
from .models import Category


class Question:
    """A category and a trigger date, as a page would carry them."""

    def __init__(self, category: Category, triggered_on: date):
        self.category = category
        self.triggered_on = triggered_on


@require_GET
@require_admin_access
def due_date_view(request: HttpRequest) -> JsonResponse:
    """Answer ``?category=ID&triggered_on=DATE`` with the due date, the reason and the days.

    The date is taken as it was typed, dd/mm/yyyy or YYYY-MM-DD. ``html`` is the inside of the
    panel. Whatever prevents an answer comes back with status 400 as ``error``, a sentence.
    """
    try:
        context = due_date_context(_question(request))
    except ValidationError as error:
        return JsonResponse({"error": " ".join(error.messages)}, status=400)
    due = context["due"]
    if due is None:
        return JsonResponse({"error": context["due_error"]}, status=400)
    return JsonResponse(
        {
            "due_on": due.on.isoformat() if due.on else None,
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
    return Question(
        category=category_field.clean(request.GET.get("category")),
        triggered_on=date_field.clean(request.GET.get("triggered_on")),
    )
