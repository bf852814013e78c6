"""The words of a digest: one notice in the admin, and one mail where the person has an address."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from portal.provision.mail import mail_after_commit
from portal.provision.moments import written_due
from portal.provision.notices.enums import NoticeKind
from portal.provision.notices.services import notify


def tell(user, items, *, now, language):
    """Tell ``user`` of ``items`` (:class:`~portal.provision.work.WorkItem`), each in one line."""
    late = sum(item.is_overdue(now) for item in items)
    notify(
        users=[user],
        kind=NoticeKind.DUE,
        text=lambda: summary(len(items), late),
        url=reverse("provision_work"),
        languages={user.pk: language},
    )
    with override(language):
        mail_after_commit(
            # Titles may name people: they stand in the body only.
            subject=_("The Portal: %(summary)s")
            % {"summary": summary(len(items), late).rstrip(".")},
            body=body_of(items, now),
            address=user.email,
        )


def summary(count, late):
    """Return how much there is to do, and how much of it is late."""
    told = ngettext("%(count)d thing waits for you", "%(count)d things wait for you", count) % {
        "count": count
    }
    if not late:
        return f"{told}."
    return ngettext("%(told)s, %(late)d of it late.", "%(told)s, %(late)d of them late.", late) % {
        "told": told,
        "late": late,
    }


def body_of(items, now):
    """Return the digest as plain text: what, by when, where; then the whole list."""
    lines = [
        "\n".join(
            [f"- {item.kind}: {item.title}", f"  {_when(item, now)}", f"  {_absolute(item.url)}"]
        )
        for item in items
    ]
    rest = _("Everything that waits for you: %(address)s") % {
        "address": _absolute(reverse("provision_work"))
    }
    return "\n\n".join([*lines, rest]) + "\n"


def _when(item, now):
    words = {"day": written_due(item.due_on, item.due_at)}
    return (_("LATE, was due on %(day)s") if item.is_overdue(now) else _("due on %(day)s")) % words


def _absolute(address):
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + address
