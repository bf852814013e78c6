"""A second look in the admin: what else would change, shown before anything is saved."""

import copy

from django.template.response import TemplateResponse

#: The field in which the confirmation page sends back how many consequences were shown.
SEEN_FIELD = "consequences_seen"


class ConfirmedChangeMixin:
    """For Wagtail's create and edit views of rows on which something else depends.

    The form is tried first. Where something would follow, a page tells how much and what, and only
    sending that page saves. If it follows differently by then, it is shown again.

    Attributes:
        announcer: the :class:`~portal.base.announcements.Announcer` of the model.
        confirmation_template: extends "base/confirm_change.html".
    """

    announcer = None
    confirmation_template = "base/confirm_change.html"
    most_shown = 20

    def form_valid(self, form):
        consequences = self.consequences_of(form)
        if not consequences or self.request.POST.get(SEEN_FIELD) == str(len(consequences)):
            return super().form_valid(form)
        return TemplateResponse(
            self.request,
            self.confirmation_template,
            {
                **self.get_context_data(form=form),
                "count": len(consequences),
                "shown": consequences[: self.most_shown],
                "left_out": max(0, len(consequences) - self.most_shown),
                "seen_field": SEEN_FIELD,
                "sent": self._sent(),
            },
        )

    def consequences_of(self, form):
        """Return what would follow if the form were saved; nothing is."""
        row = copy.copy(form.instance)
        row._state = copy.copy(form.instance._state)
        with self.announcer.one_change(trial=True) as change:
            row.save()
        return change.consequences

    def _sent(self):
        """Return every field of the form as it was sent, so that nothing has to be typed again."""
        left_out = {"csrfmiddlewaretoken", SEEN_FIELD}
        return [
            (name, value)
            for name, values in self.request.POST.lists()
            if name not in left_out
            for value in values
        ]
