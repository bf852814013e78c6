"""Looking a page through, and letting a finding pass: with who, why and in which content."""

import hashlib
import json

from django.db import transaction
from django.utils.translation import gettext as _

from portal.base.people import name_of

from ..digest import content_digest
from ..enums import Step
from ..independence import as_submitted, reasons_against_decider, supplying_unit
from ..models import ApprovalRecord
from ..refusals import refuse
from .enums import LeakKind, Part
from .files import scan_file
from .findings import SCANNER_VERSION, Finding, in_name, in_text, thinned
from .models import LeakOverride, OverrideRequest, PublishedContact, Scan
from .pages import files_of, findings_in_texts

#: A reason shorter than this tells nobody anything.
MINIMUM_REASON = 10


def findings_of(page, *, digest):
    """Return everything that must not become public in a page and in the files that it shows.

    Args:
        page: of its specific class, as it would be public.
        digest: the SHA-256 of its content, under which the findings are kept.
    """
    found = list(_kept(f"page:{digest}", lambda: findings_in_texts(page)))
    for field, block, media in files_of(page):
        place = {"field": field, "block": block, "file": media.title}
        found += [finding.in_place(**place) for finding in findings_of_file(media)]
    return thinned(found)


def findings_of_file(media):
    """Return the findings in an image or a document: its names and texts, and what is inside it."""
    name = media.file.name.rpartition("/")[2]
    found = [finding for text in {media.title, name} for finding in in_name(text)]
    for attribute in ("source", "source_en", "licence", "alt_text", "alt_text_en"):
        found += in_text(getattr(media, attribute, ""), part=Part.FILE_NAME)
    extension = name.rpartition(".")[2].lower()
    key = f"{media.file_hash}.{extension}" if media.file_hash else ""
    return [*found, *_kept(key, lambda: _look_into(media, name))]


def _look_into(media, name):
    try:
        with media.file.open("rb") as content:
            return scan_file(content, name=name)
    except OSError:
        return [Finding(LeakKind.UNREADABLE, part=Part.WHOLE, shown="…")]


def _kept(key, look):
    """Return the findings kept under ``key``, or look and keep them."""
    if not key:
        return look()
    kept = Scan.objects.filter(content_key=key, version=SCANNER_VERSION).first()
    if kept is not None:
        return kept.found
    found = look()
    if any(finding.kind == LeakKind.UNREADABLE for finding in found):
        return found  # it may have been the hour, not the file
    data = [finding.as_data() for finding in found]
    Scan.objects.update_or_create(
        content_key=key, version=SCANNER_VERSION, defaults={"findings": data}
    )
    return found


def key_of(finding):
    """Return the key of a finding within one content."""
    text = json.dumps(finding.as_data(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def open_findings(page, *, digest):
    """Return the findings that stand in the way: neither a published contact nor let pass."""
    found = findings_of(page, digest=digest)
    if not found:
        return []
    contacts = set(
        PublishedContact.objects.filter(
            trace__in={finding.trace for finding in found} - {""}
        ).values_list("trace", flat=True)
    )
    passed = set(
        LeakOverride.objects.filter(page_id=page.pk, content_hash=digest).values_list(
            "finding_key", flat=True
        )
    )
    return [
        finding
        for finding in found
        if finding.trace not in contacts and key_of(finding) not in passed
    ]


def reasons_against_override(*, user, page):
    """Return why ``user`` may not let findings in the latest version of ``page`` pass."""
    revision = page.get_latest_revision()
    if revision is None:
        return [_("Nothing was saved yet.")]
    submitted = as_submitted(type(page).objects.get(pk=page.pk), revision)
    records = ApprovalRecord.objects.filter(revision_id=revision.pk)
    return reasons_against_decider(
        user=user, page=submitted, step=Step.VERIFICATION, records=records
    )


@transaction.atomic
def override(*, page, keys, reason, user):
    """Let findings in the latest version of ``page`` pass, each with a row of its own.

    Args:
        page: of its specific class.
        keys: ``key_of`` each finding.
        reason: why it may be public all the same; at least ten characters.
        user: the verifier.

    Raises:
        PublicationRefused: not a verifier of this page, no reason, nothing chosen, or a secrecy
            mark among the findings.
    """
    reasons = reasons_against_override(user=user, page=page)
    revision = page.get_latest_revision()
    digest = content_digest(revision.content) if revision else ""
    current = revision.as_object() if revision else page
    chosen = [
        finding for finding in open_findings(current, digest=digest) if key_of(finding) in set(keys)
    ]
    reason = reason.strip()
    if not chosen:
        reasons.append(_("Findings: choose at least one that is still open."))
    if any(not finding.can_be_overridden for finding in chosen):
        reasons.append(_("Nobody may let a secrecy mark pass (clause 1 of Article 2)."))
    if len(reason) < MINIMUM_REASON:
        reasons.append(
            _("Reason: say in at least %(count)d characters why it may be public.")
            % {"count": MINIMUM_REASON}
        )
    if reasons:
        refuse(reasons, page=page, attempt="override")
    return [
        LeakOverride.objects.create(
            page_id=page.pk,
            title=current.title[:300],
            unit=supplying_unit(current),
            content_hash=digest,
            kind=finding.kind,
            finding=finding.as_data(),
            finding_key=key_of(finding),
            reason=reason,
            decided_by=user,
            decided_by_name=name_of(user),
        )
        for finding in chosen
    ]


@transaction.atomic
def ask_for_override(*, page, reason, user):
    """Ask the Portal's verifiers to let the findings in the latest version pass.

    Raises:
        PublicationRefused: no reason, nothing to ask about, or only secrecy marks are left.
    """
    revision = page.get_latest_revision()
    digest = content_digest(revision.content) if revision else ""
    current = revision.as_object() if revision else page
    reasons = []
    if not any(finding.can_be_overridden for finding in open_findings(current, digest=digest)):
        reasons.append(_("There is nothing that a verifier could let pass."))
    if len(reason.strip()) < MINIMUM_REASON:
        reasons.append(
            _("Reason: say in at least %(count)d characters why it may be public.")
            % {"count": MINIMUM_REASON}
        )
    if reasons:
        refuse(reasons, page=page, attempt="override")
    return OverrideRequest.objects.create(
        page_id=page.pk,
        title=current.title[:300],
        unit=supplying_unit(current),
        content_hash=digest,
        reason=reason.strip(),
        asked_by=user,
    )


def open_requests():
    """Return the requests whose content is still the latest version, and not yet let pass."""
    answered = LeakOverride.objects.values("content_hash")
    return (
        OverrideRequest.objects.exclude(content_hash__in=answered)
        .select_related("unit", "asked_by")
        .order_by("asked_at")
    )
