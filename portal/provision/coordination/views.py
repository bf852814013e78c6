"""Acting on what lies between a unit and the desk: one form for each action of a table."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .transitions import MINIMUM_REASON

REASON_ROWS = forms.Textarea(attrs={"rows": 3})


class ReasonForm(forms.Form):
    """Why; the other side reads it."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=REASON_ROWS, required=False)


class MessageForm(forms.Form):
    """A short message in a thread; the service says what it takes."""

    text = forms.CharField(
        label=_("Message"),
        required=False,
        widget=REASON_ROWS,
        help_text=_("Both sides read it. No secrets, no personal data of others."),
    )

    def say(self, service, **about):
        """Return whether ``service`` took the text; if not, the form says why."""
        try:
            service(text=self.cleaned_data["text"], **about)
        except ValidationError as refusal:
            self.add_error("text", refusal.messages)
            return False
        return True


class DeskFormView(WagtailAdminTemplateMixin, FormView):
    """A form whose service may refuse: then all reasons stand above what was entered."""

    template_name = "provision/coordination/form.html"
    submit_label = _("Save")
    explanation = ""
    style = ""

    def form_valid(self, form):
        try:
            result = self.carry_out(form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
            return self.form_invalid(form)
        return redirect(self.address_after(result))

    def carry_out(self, values):
        """Call the service.

        Raises:
            ValidationError: with every reason why not.
        """
        raise NotImplementedError

    def address_after(self, result):
        """Return where to go when it is done."""
        raise NotImplementedError

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            submit_label=self.submit_label,
            explanation=self.explanation,
            style=self.style,
            **kwargs,
        )


class ActionView(DeskFormView):
    """One action of a :class:`TransitionTable` on one thing.

    The address names the thing and the action. Who may not see the thing learns nothing of it.
    """

    table = None
    #: Form by action; an action that is not named asks for its reason, or for nothing.
    forms = {}

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.name = kwargs["action"]

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            raise PermissionDenied
        self.object = self.find()
        self.transition = self.table.get(self.name)
        if self.transition is None or not self.transition.sides & self.sides():
            raise PermissionDenied
        if self.state() not in self.transition.sources:
            messages.error(
                request,
                _now("“%(action)s” is not possible now: the state is “%(state)s”.")
                % {"action": self.transition.label, "state": self.state().label},
            )
            return redirect(self.address_after(None))
        return super().dispatch(request, *args, **kwargs)

    def find(self):
        """Return the thing that the address names, or raise ``Http404``."""
        raise NotImplementedError

    def sides(self):
        """Return the sides on which the person stands."""
        raise NotImplementedError

    def state(self):
        """Return the thing's status, as a member of its ``TextChoices``."""
        raise NotImplementedError

    def get_form_class(self):
        if self.name in self.forms:
            return self.forms[self.name]
        return ReasonForm if self.transition.needs_reason else forms.Form

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if self.transition.needs_reason and "reason" in form.fields:
            form.fields["reason"].help_text = _now(
                "Needed, at least %(count)d characters; the other side reads it."
            ) % {"count": MINIMUM_REASON}
        return form

    def get_page_title(self):
        return self.transition.label

    def get_page_subtitle(self):
        return str(self.object)

    def get_context_data(self, **kwargs):
        return super().get_context_data(back_url=self.address_after(None), **kwargs)

    @property
    def submit_label(self):
        return self.transition.label
