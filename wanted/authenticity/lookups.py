"""What the codes of wanted and Interpol notices stand for."""

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from portal.base.authenticity import Standing, Verdict
from wanted.models import InterpolNoticePage, NoticeEnd, WantedNoticePage


def look_up_notice(code):
    """Return the verdict on the notice with this code, or None.

    A notice that was never published is unknown, whoever asks; of one that is gone, nothing is
    told but that it is.
    """
    versions = [
        page
        for model in (WantedNoticePage, InterpolNoticePage)
        for page in model.objects.filter(code=code)
        .filter(first_published_at__isnull=False)
        .select_related("locale", "unit")
    ]
    shown = [page for page in versions if type(page).objects.shown().filter(pk=page.pk).exists()]
    if shown:
        return _genuine(_in_language(shown))
    if end := NoticeEnd.objects.filter(code=code).select_related("unit").first():
        return _withdrawn(code, unit=end.unit, withdrawn_at=end.ended_at)
    return _withdrawn(code, unit=versions[0].unit) if versions else None


def _in_language(pages):
    language = get_language()
    return min(pages, key=lambda page: page.locale.language_code != language)


def _genuine(page):
    return Verdict(
        Standing.GENUINE,
        code=page.code,
        kind=page.kind_label,
        issued_by=page.unit.name,
        address=page.url or "",
        published_on=timezone.localdate(page.first_published_at),
    )


def _withdrawn(code, *, unit, withdrawn_at=None):
    return Verdict(
        Standing.WITHDRAWN,
        code=code,
        kind=_("Notice on a person"),
        issued_by=unit.name if unit else "",
        withdrawn_on=withdrawn_at and timezone.localdate(withdrawn_at),
    )
