"""The lock of what was issued: it says what to do instead of editing."""

from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.locks import BaseLock

from portal.base.roles import Role
from portal.units.services import has_role


class IssuedWarningLock(BaseLock):
    """Stands before everybody but the publisher, who must be able to take the page off.

    It only tells; that nothing is changed is seen to where rows and versions are saved.
    """

    def for_user(self, user):
        return not has_role(user, Role.PUBLISHER)

    def get_message(self, user):
        return format_html(
            "<b>{}</b> {}",
            _("This warning was issued."),
            _("Its words stay as they are: draft an update, which replaces it, or cancel it."),
        )

    def get_locked_by(self, user):
        return _("Issued")

    def get_description(self, user):
        return _("A warning that was issued is never edited")
