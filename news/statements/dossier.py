"""All statements on one matter side by side, to be read before the next is approved (Điều 5.9)."""

import hashlib

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from portal.provision.enums import Step
from portal.provision.releases.readings import has_read

from ..models import StatementPage

#: Who decides at these sees what every unit says; a unit's leader does not.
READING_STEPS = frozenset({Step.VERIFICATION, Step.PUBLICATION})


def statements_on(matter, *, language="vi"):
    """Return the statements on ``matter`` in the order of time, as they are or are about to be.

    Public ones stand as readers see them, those under review as they were submitted. Each carries
    ``is_public`` and ``version`` (the key of its revision).
    """
    under_review = {
        int(key)
        for key in WorkflowState.objects.filter(
            status=WorkflowState.STATUS_IN_PROGRESS,
            base_content_type__app_label="wagtailcore",
            base_content_type__model="page",
        ).values_list("object_id", flat=True)
    }
    found = []
    rows = StatementPage.objects.filter(locale__language_code=language, alias_of__isnull=True)
    for row in rows.select_related("unit", "matter", "locale", "latest_revision"):
        pending = row.pk in under_review or (row.latest_revision and row.latest_revision.approved_go_live_at)
        if pending:
            shown = row.latest_revision.as_object()
            shown.is_public, shown.version = False, row.latest_revision_id
        elif row.live:
            shown = row
            shown.is_public, shown.version = True, row.live_revision_id
        else:
            continue
        if shown.matter_id == matter.pk:
            found.append(shown)
    return sorted(found, key=lambda each: (each.stated_at, each.pk))


def others_beside(page):
    """Return the statements that have to be read before ``page`` is approved."""
    if page.matter_id is None:
        return []
    language = page.locale.language_code
    return [
        each for each in statements_on(page.matter, language=language) if each.pk != page.pk
    ]


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
