"""Who may decide on what: the role, and a second pair of eyes (Điều 7 khoản 2, 3, 5)."""

from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from portal.base.people import name_of
from portal.base.roles import Role
from portal.units.models import Membership, UnitKind
from portal.units.services import has_role

from .enums import Decision, Step

ROLE_OF_STEP = {
    Step.UNIT_LEADER: Role.UNIT_LEADER,
    Step.VERIFICATION: Role.EDITOR,
    Step.PUBLICATION: Role.PUBLISHER,
}


def supplying_unit(page):
    """Return the unit that supplies ``page``, or None for what is the Portal's own."""
    unit = getattr(page, "unit", None)
    return None if unit is None or unit.kind == UnitKind.PORTAL_DESK else unit


def as_submitted(page, revision):
    """Return ``page`` under the unit that ``revision`` names: a live row still has the old one."""
    if hasattr(page, "unit_id"):
        page.unit_id = revision.content.get("unit")
    return page


def required_steps(page):
    """Return the steps that must be approved on the revision of ``page``, in order.

    What the Portal collects or arranges itself (Điều 7 khoản 5) has no unit leader: it needs the
    second and the third pair of eyes like everything else.
    """
    if supplying_unit(page) is None:
        return (Step.VERIFICATION, Step.PUBLICATION)
    return (Step.UNIT_LEADER, Step.VERIFICATION, Step.PUBLICATION)


def authors_since_publication(page):
    """Return the ids of everybody who wrote or submitted a revision since the live one."""
    revisions = page.revisions.all()
    submissions = WorkflowState.objects.for_instance(page)
    if page.live_revision_id and page.live:
        revisions = revisions.filter(pk__gt=page.live_revision_id)
        submissions = submissions.filter(created_at__gt=page.last_published_at)
    authors = set(revisions.values_list("user_id", flat=True))
    authors |= set(submissions.values_list("requested_by_id", flat=True))
    if not page.live:
        authors.add(page.owner_id)
    return authors - {None}


def reasons_against_decider(*, user, page, step, records):
    """Return why ``user`` may not decide ``step`` on ``page``; an empty list where they may.

    Args:
        user: the person; a superuser is nobody special here.
        page: the page, of its specific class.
        step: the :class:`~portal.provision.enums.Step`.
        records: the approval records of the revision in question, as an iterable.
    """
    if user is None or not user.is_active:
        return [_("Nobody is named who decides.")]
    reasons = []
    person = name_of(user)
    unit = supplying_unit(page)
    role = ROLE_OF_STEP[step]
    held = has_role(user, role, unit=unit) if step == Step.UNIT_LEADER else has_role(user, role)
    if not held:
        reasons.append(
            _("%(person)s does not hold the role “%(role)s” that this step asks for.")
            % {"person": person, "role": role.label}
        )
    if user.pk in authors_since_publication(page):
        reasons.append(
            _("%(person)s wrote or submitted this page and cannot decide on it as well.")
            % {"person": person}
        )
    if step != Step.UNIT_LEADER:
        if unit and Membership.objects.valid_on().filter(user=user, unit=unit).exists():
            reasons.append(
                _("%(person)s belongs to the supplying unit %(unit)s.")
                % {"person": person, "unit": unit.code}
            )
        for record in records:
            if (
                record.decided_by_id == user.pk
                and record.step != step
                and record.decision == Decision.APPROVED
            ):
                reasons.append(
                    _("%(person)s has already decided the step “%(step)s” on this revision.")
                    % {"person": person, "step": record.get_step_display()}
                )
    return reasons
