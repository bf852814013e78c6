"""All statements on one matter side by side, to be read before the next is approved (Điều 5.9)."""

import hashlib

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from portal.provision.enums import Step
from portal.provision.releases.models import ReleaseItem, ReleaseStatus
from portal.provision.releases.readings import has_read

from ..models import StatementPage

#: Who decides at these sees what every unit says; a unit's leader does not.
READING_STEPS = frozenset({Step.VERIFICATION, Step.PUBLICATION})


def statements_on(matter, *, language="vi"):
    """Return the statements on ``matter`` in the order of time, as they are or are about to be.

    Public ones stand as readers see them, those under review as they were submitted. Each carries
    ``is_public`` and ``version`` (the key of its revision).
    """
    waiting = _under_review() | _in_release()
    rows = StatementPage.objects.filter(
        Q(matter=matter) | Q(pk__in=waiting),
        locale__language_code=language,
        alias_of__isnull=True,
    )
    found = [_as_shown(row, waiting) for row in rows.select_related(*_RELATED)]
    on_matter = [each for each in found if each is not None and each.matter_id == matter.pk]
    return sorted(on_matter, key=lambda each: (each.stated_at, each.pk))


_RELATED = ("unit", "matter", "locale", "latest_revision")


def _under_review():
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    return {int(key) for key in states.values_list("object_id", flat=True)}


def _in_release():
    items = ReleaseItem.objects.filter(release__status=ReleaseStatus.PLANNED)
    return set(items.values_list("page_id", flat=True))


def _as_shown(row, waiting):
    """Return the version of ``row`` that counts, or None for a draft that nobody has submitted."""
    latest = row.latest_revision
    if latest and (row.pk in waiting or latest.approved_go_live_at):
        shown = latest.as_object()
        shown.is_public, shown.version = False, latest.pk
        return shown
    if row.live:
        row.is_public, row.version = True, row.live_revision_id
        return row
    return None


def others_beside(page):
    """Return the statements that have to be read before ``page`` is approved."""
    if page.matter_id is None:
        return []
    language = page.locale.language_code
    return [each for each in statements_on(page.matter, language=language) if each.pk != page.pk]


def digest_of(statements):
    """Return what names exactly these versions of ``statements``."""
    named = ",".join(f"{each.pk}:{each.version}" for each in statements)
    return hashlib.sha256(named.encode()).hexdigest()


def reasons_against_deciding(page, *, revision, step, user):
    """Return why ``user`` may not approve the statement yet: there is something to read first."""
    if not isinstance(page, StatementPage) or step not in READING_STEPS:
        return []
    others = others_beside(revision.as_object())
    if not others or has_read(user=user, page=page, digest=digest_of(others)):
        return []
    return [
        _(
            "Read the statements on the same matter side by side first (%(count)d): the link "
            "stands above the form of the decision."
        )
        % {"count": len(others)}
    ]


def decision_note(page, *, revision, step):
    """Return the way to the statements on the matter, and the newest of them, as HTML."""
    if not isinstance(page, StatementPage) or step not in READING_STEPS:
        return ""
    statement = revision.as_object()
    return render_to_string(
        "news/admin/dossier_note.html",
        {
            "others": others_beside(statement),
            "matter": statement.matter,
            "address": reverse("news_dossier", args=[page.pk]),
        },
    )
