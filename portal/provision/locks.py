"""The lock of a page under review: nobody edits it, those who decide included."""

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.locks import WorkflowLock


class ReviewLock(WorkflowLock):
    """Says that the page is frozen, and what to do instead."""

    def get_message(self, user):
        return format_html(
            "<b>{}</b> {}",
            _("Under review: “%(step)s”.") % {"step": self.task.name},
            _(
                "The page is frozen, so that what is approved is what becomes public. "
                "Return it for mending, or withdraw it from review, to change it."
            ),
        )

    def get_description(self, user, can_lock=False):
        return _("Nobody edits a page while it is under review")
