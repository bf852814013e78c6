"""What happens to notices by itself: taking off what must go, and asking the units in time.

Everything is decided from the rows, so a run may be missed or repeated.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.base.roles import UNIT_ROLES
from portal.units.models import Membership

from .listing.indexing import NOTICE_MODELS
from .models import Confirmation, NoticeAsk, NoticeEntry, NoticeTerms
from .services import take_off

logger = logging.getLogger("portal.notices")
#: What a question is about when it is the notice itself, not one of its grounds.
WHOLE_NOTICE = "notice"


def take_off_what_must_go():
    """Take off each public notice that may stand no longer: ended, unconfirmed, without a ground.

    One that fails is told to the log and does not keep the others public.

    Returns:
        The number of pages that went, all languages counted.
    """
    number = 0
    for page in _pages_that_must_go():
        try:
            with transaction.atomic():
                number += take_off(page=page)
        except Exception:
            logger.exception("the notice %s could not be taken off", page.code)
    return number


def _pages_that_must_go():
    """Yield one page of each notice that must go."""
    for model in NOTICE_MODELS:
        live = model.objects.live()
        unseen = live.exclude(pk__in=model.objects.shown().values("pk"))
        # Only grounds can run out beside that, and few notices need one.
        grounded = live.filter(exposures__isnull=False).distinct()
        seen = set()
        for page in [*unseen, *grounded]:
            if page.translation_key not in seen and page.own_reason_to_leave():
                seen.add(page.translation_key)
                yield page


def ask_units():
    """Ask the units about notices and grounds that end soon; each end is asked about once.

    Returns:
        The number of questions asked.
    """
    today = timezone.localdate()
    horizon = today + timedelta(days=NoticeTerms.objects.in_force().ask_days_before)
    number = 0
    for page, about, ends_on in [
        *_ending_notices(today, horizon),
        *_ending_grounds(today, horizon),
    ]:
        number += _ask(page, about, ends_on)
    return number


def _ending_notices(today, horizon):
    """Return triples (page, what, last day) of notices that are to be confirmed by ``horizon``."""
    ending = (
        Confirmation.objects.values("notice")
        .annotate(last=Max("until"))
        .filter(last__gte=today, last__lte=horizon)
        .values_list("notice", "last")
    )
    last = dict(ending.order_by())
    return [
        (page, WHOLE_NOTICE, last[page.translation_key])
        for page in _first_versions(translation_key__in=list(last))
    ]


def _ending_grounds(today, horizon):
    found = []
    for page in _first_versions(
        exposures__expires_on__gte=today, exposures__expires_on__lte=horizon
    ):
        found += [
            (page, row.detail, row.expires_on)
            for row in page.exposures.all()
            if today <= row.expires_on <= horizon
        ]
    return found


def _first_versions(**lookups):
    """Return one public page of each notice, the Vietnamese one where there is one."""
    found = {}
    for model in NOTICE_MODELS:
        pages = model.objects.shown().filter(**lookups).distinct().select_related("unit")
        for page in pages.order_by("-locale__language_code"):
            found.setdefault(page.translation_key, page)
    return list(found.values())


@transaction.atomic
def _ask(page, about, ends_on):
    """Write the question and mail it once it is committed; return whether it is new."""
    ask, created = NoticeAsk.objects.get_or_create(
        notice=page.translation_key, about=about, ends_on=ends_on, defaults={"unit": page.unit}
    )
    if created:
        transaction.on_commit(lambda: _mail(ask, page))
    return created


def _mail(ask, page):
    """Tell the unit; by the code, for mail passes through many hands."""
    members = Membership.objects.valid_on().filter(unit=ask.unit, role__in=UNIT_ROLES)
    people = members.filter(user__is_active=True).exclude(user__email="")
    with override(settings.LANGUAGE_CODE):
        values = {"code": page.written_code, "day": f"{ask.ends_on:%d/%m/%Y}"}
        subject = _("Notice %(code)s: does it still hold?") % values
        if ask.about == WHOLE_NOTICE:
            sentence = _(
                "Notice %(code)s is shown until %(day)s. The unit's leader confirms it, or ends "
                "the search; otherwise it goes off by itself after that day."
            )
        else:
            sentence = _(
                "A ground for showing personal data in notice %(code)s runs out on %(day)s. "
                "Enter a new one in a new version if it is still needed; otherwise what it shows "
                "is hidden again after that day."
            )
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        body = f"{sentence % values}\n\n{settings.WAGTAILADMIN_BASE_URL}{address}"
    for email in sorted(set(people.values_list("user__email", flat=True))):
        send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [email], fail_silently=True)


def notices_to_confirm(user_units=None, *, day=None):
    """Return entries of notices that must be confirmed soon, the most urgent first.

    Arguments:
        user_units: keys of units whose notices are meant; None: of all.
    """
    day = day or timezone.localdate()
    horizon = day + timedelta(days=NoticeTerms.objects.in_force().ask_days_before)
    entries = NoticeEntry.objects.filter(shown_until__gte=day, shown_until__lte=horizon)
    if user_units is not None:
        entries = entries.filter(page__ownership__unit__in=user_units)
    return entries.order_by("shown_until", "code")
