"""Announced events in the admin: announce, show, act; one form for each action."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.base.views import private_document
from portal.units.services import has_role

from ..coordination.drafts import kinds_for
from ..coordination.transitions import Side, sides_of
from ..coordination.views import ActionView, DeskFormView, MessageForm
from . import services
from .enums import ASSIGNMENT_TRANSITIONS, EXPECTED, TRANSITIONS
from .forms import AmendForm, AnnounceForm, AssignForm, TimeForm
from .models import Assignment, CoverageMaterial, CoveredEvent
from .services.writing import may_write, story_of

ICON = "calendar-alt"


def _event(request, pk):
    """Return the event that the address names, if ``request.user`` may see it.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    return get_object_or_404(CoveredEvent.objects.visible_to(request.user).with_names(), pk=pk)


class AnnounceView(DeskFormView):
    """A unit announces an event."""

    form_class = AnnounceForm
    page_title = _("Announce an event")
    header_icon = ICON
    submit_label = _("Announce")
    explanation = _(
        "The Portal decides whether it sends reporters. If it cannot, your unit writes the story, "
        "and finds it among its work."
    )

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, *(DESK_ROLES | UNIT_ROLES)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def carry_out(self, values):
        return services.announce(user=self.request.user, **values)

    def address_after(self, result):
        messages.success(self.request, _now("The event is announced to the Portal's desk."))
        return result.get_absolute_url()


@require_safe
@require_admin_access
def show_event(request, pk):
    """Show an event: what, when, who goes, who writes, what both sides say and may do."""
    return _show(request, _event(request, pk), MessageForm())


def _show(request, event, message_form):
    user, sides = request.user, sides_of(request.user, unit=event.unit_id)
    assignments = list(event.assignments.select_related("user"))
    for each in assignments:
        mine = sides | ({Side.ASSIGNEE} if each.user_id == user.pk else set())
        each.actions = [
            (reverse("coverage_assignment_action", args=[each.pk, name]), transition.label)
            for name, transition in ASSIGNMENT_TRANSITIONS.offered(each.state, mine)
        ]
        expected = each.status in EXPECTED and Side.DESK in sides
        each.clashes = services.clashes_of(each.user, event) if expected else []
    story = story_of(event)
    return render(
        request,
        "provision/coverage/event.html",
        {
            "event": event,
            "materials": event.materials.select_related("document"),
            "assignments": assignments,
            "story": story,
            "kinds": kinds_for(event.category) if may_write(event, user) and not story else [],
            "may_write": may_write(event, user),
            "actions": [
                (reverse("coverage_action", args=[event.pk, name]), each.label)
                for name, each in TRANSITIONS.offered(event.state, sides)
            ],
            "thread": event.messages.all(),
            "message_url": reverse("coverage_message", args=[event.pk]) if sides else "",
            "message_form": message_form,
        },
    )


class EventActionView(ActionView):
    """One action on one event."""

    table = TRANSITIONS
    header_icon = ICON
    forms = {"assign": AssignForm, "amend": AmendForm, "move": TimeForm, "resume": TimeForm}

    def find(self):
        return _event(self.request, self.kwargs["pk"])

    def sides(self):
        return sides_of(self.request.user, unit=self.object.unit_id)

    def state(self):
        return self.object.state

    def get_initial(self):
        if self.name in ("move", "resume"):
            return {name: getattr(self.object, name) for name in ("starts_at", "ends_at", "place")}
        return {}

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.name == "assign":
            kwargs["event"] = self.object
        if self.name == "amend":
            # A copy: the form writes into what it is given before the service has agreed.
            kwargs["instance"] = CoveredEvent.objects.get(pk=self.object.pk)
        return kwargs

    def carry_out(self, values):
        service = getattr(services, self.name)
        return service(event=self.object, user=self.request.user, **values)

    def address_after(self, result):
        return self.object.get_absolute_url()


class AssignmentActionView(ActionView):
    """One action on one assignment."""

    table = ASSIGNMENT_TRANSITIONS
    header_icon = ICON

    def find(self):
        found = get_object_or_404(
            Assignment.objects.select_related("event", "user"), pk=self.kwargs["pk"]
        )
        if not CoveredEvent.objects.visible_to(self.request.user).filter(pk=found.event_id):
            raise Http404
        return found

    def sides(self):
        sides = sides_of(self.request.user, unit=self.object.event.unit_id)
        return sides | ({Side.ASSIGNEE} if self.object.user_id == self.request.user.pk else set())

    def state(self):
        return self.object.state

    def carry_out(self, values):
        service = getattr(services, self.name)
        return service(assignment=self.object, user=self.request.user, **values)

    def address_after(self, result):
        return self.object.get_absolute_url()


@require_POST
@require_admin_access
def draft(request, pk):
    """Begin the story, and open it in the editor."""
    event = _event(request, pk)
    try:
        page = services.draft_story(
            event=event, user=request.user, kind=request.POST.get("kind", "")
        )
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(event.get_absolute_url())
    messages.success(request, _now("This draft tells of the event; submit it when it is ready."))
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


@require_POST
@require_admin_access
def message(request, pk):
    """Append a message to the thread; what cannot be taken stays in its field, with the reason."""
    event = _event(request, pk)
    form = MessageForm(request.POST)
    if form.is_valid() and form.say(services.say, event=event, user=request.user):
        return redirect(event.get_absolute_url())
    return _show(request, event, form)


@require_safe
@require_admin_access
def material(request, pk):
    """Hand out a document of an event to those who may see the event."""
    found = get_object_or_404(CoverageMaterial.objects.select_related("document"), pk=pk)
    _event(request, found.event_id)
    return private_document(request, found.document)
