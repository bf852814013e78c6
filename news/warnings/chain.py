"""How warnings follow one another: read from the messages, which nobody changes."""

from dataclasses import dataclass
from datetime import timedelta

from django.apps import apps
from django.db.models import Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from .enums import Act, WarningState


def _messages():
    # The page's module imports this one.
    return apps.get_model("news.WarningMessage").objects


def hold(warning):
    """Let whoever acts on ``warning`` (a translation key) at this moment finish first.

    What is read afterwards, in the same transaction, knows what they did.
    """
    list(_messages().select_for_update().filter(warning=warning).values_list("pk"))


@dataclass(frozen=True)
class Chain:
    """All messages of one chain, the oldest first; empty for what was never issued."""

    messages: tuple

    @classmethod
    def of(cls, warning):
        """Return the chain in which ``warning`` (a translation key) stands."""
        key = _messages().filter(warning=warning).values("chain")[:1]
        return cls(tuple(_messages().filter(chain=Subquery(key)).order_by("pk")))

    @property
    def head(self):
        """The newest message, or None."""
        return self.messages[-1] if self.messages else None

    def last_of(self, warning):
        """Return the newest message about ``warning`` itself, or None."""
        return next((each for each in reversed(self.messages) if each.warning == warning), None)

    def successor_of(self, warning):
        """Return the message by which another warning replaced ``warning``, or None."""
        last = self.last_of(warning)
        return next((each for each in self.messages if last and each.previous_id == last.pk), None)

    def state_of(self, warning, now=None):
        """Return the :class:`WarningState` of ``warning`` at ``now`` (default: this moment)."""
        last = self.last_of(warning)
        if last is None:
            return WarningState.DRAFT
        if last.act == Act.CANCELLED:
            return WarningState.CANCELLED
        if last != self.head:
            return WarningState.SUPERSEDED
        if last.expires_at <= (now or timezone.now()):
            return WarningState.EXPIRED
        return WarningState.IN_FORCE


def replaced_by(page):
    """Return the key of the warning that ``page`` replaces, or None; its languages share it."""
    if page.replaces:
        return page.replaces
    versions = apps.get_model("news.WarningPage").objects.filter(
        translation_key=page.translation_key, replaces__isnull=False
    )
    return versions.values_list("replaces", flat=True).first()


def reasons_against_following(page):
    """Return why ``page`` may not replace what it says it replaces; empty where it may."""
    replaced = replaced_by(page)
    if replaced is None:
        return []
    chain = Chain.of(replaced)
    head = chain.head
    if head is None:
        return [_("The warning that it replaces was never issued.")]
    if head.warning == page.translation_key:
        return []
    if head.act == Act.CANCELLED:
        return [_("The warning that it replaces was cancelled: issue a new warning instead.")]
    if head.warning != replaced:
        return [
            _("The warning that it replaces was already replaced by “%(title)s”: update that one.")
            % {"title": head.title}
        ]
    return []


def reasons_against_lifetime(page, now=None):
    """Return why the warning may not be issued ``now`` with the dates that it has."""
    now = now or timezone.now()
    if page.expires_at is None:
        return [_("Expires: a warning must say until when it is in force.")]
    reasons = []
    if page.expires_at <= now:
        reasons.append(_("Expires: this moment is past; choose a later one."))
    if page.onset and page.expires_at <= page.onset:
        reasons.append(_("Expires: this must be later than the moment since which it is noticed."))
    terms = apps.get_model("news.WarningTerms").objects.in_force(timezone.localdate(now))
    if page.expires_at > now + timedelta(days=terms.longest_days):
        reasons.append(
            _(
                "Expires: at most %(days)d days ahead (%(basis)s); before it expires the unit may "
                "confirm it again."
            )
            % {"days": terms.longest_days, "basis": terms.basis}
        )
    return reasons


def reasons_against_issue(page):
    """Return every reason of its own why ``page`` may not be issued; the gate asks."""
    if _messages().filter(warning=page.translation_key).exists():
        return []  # another language of it, or the same again: its dates stand in the chain
    return [*reasons_against_lifetime(page), *reasons_against_following(page)]
