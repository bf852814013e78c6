"""The start page of each role: what is to be done, and how things stand."""

from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Page

from portal.base.components import RequestComponent
from portal.base.roles import Role
from portal.units.services import has_role, units_of

from ..annual.models import ReportRound, UnitReport
from ..enums import ProvisionStatus
from ..own_work import OwnWork
from ..reporting import questions
from ..reporting.reports.filters import this_year
from .inbox import inbox

MOST_SHOWN = 12
MOST_UNITS = 6
#: The language in which pages are written first.
SOURCE = "vi"


class RolePanel(RequestComponent):
    """A panel for those who hold one of ``roles``; nothing for others."""

    roles = ()

    @property
    def user(self):
        return self.request.user

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if has_role(self.user, *self.roles) else ""

    def get_context_data(self, parent_context):
        return {"request": self.request, "today": timezone.localdate(), **self.facts()}

    def facts(self):
        """Return what the panel's template shows."""
        raise NotImplementedError


class MyWorkPanel(RolePanel):
    """What people of a unit have to do, overdue first, then by due day."""

    name = "my_work"
    template_name = "workplace/my_work.html"
    order = 30
    roles = (Role.CONTRIBUTOR, Role.UNIT_LEADER)

    def facts(self):
        work = OwnWork(self.user)
        return {
            "items": [(item, item.is_overdue()) for item in work[:MOST_SHOWN]],
            "more": max(len(work) - MOST_SHOWN, 0),
            "overdue": work.overdue,
        }


class UnitStatePanel(RolePanel):
    """How a leader's units stand this year."""

    name = "unit_state"
    template_name = "workplace/unit_state.html"
    order = 40
    roles = (Role.UNIT_LEADER,)

    def facts(self):
        units = units_of(self.user, roles={Role.UNIT_LEADER})
        figures = _this_year(questions.supply(by={"unit"}).filter(unit_id__in=units))
        return {
            "totals": questions.totals(figures),
            "reports": UnitReport.objects.missing()
            .filter(unit_id__in=units)
            .select_related("round")[:MOST_UNITS],
        }


class DeskPanel(RolePanel):
    """The beginning of the desk's inbox, with how much is whose."""

    name = "desk_inbox"
    template_name = "workplace/desk.html"
    order = 30
    roles = (Role.EDITOR, Role.PUBLISHER)

    @cached_property
    def counts(self):
        today = timezone.localdate()
        return inbox().aggregate(
            all=Count("pk"),
            mine=Count("pk", filter=Q(user=self.user)),
            nobodys=Count("pk", filter=Q(user__isnull=True)),
            overdue=Count("pk", filter=Q(limit__lt=today)),
        )

    def facts(self):
        rows = inbox().filter(Q(user=self.user) | Q(user__isnull=True))
        return {"rows": list(rows[:MOST_SHOWN]), "counts": self.counts}


class PublisherPanel(RolePanel):
    """What waits for a publisher, and what is going to appear by itself."""

    name = "to_publish"
    template_name = "workplace/to_publish.html"
    order = 35
    roles = (Role.PUBLISHER,)

    def facts(self):
        ready = inbox().filter(provision__status=ProvisionStatus.ACCEPTED)
        scheduled = (
            Page.objects.filter(_revisions__approved_go_live_at__isnull=False)
            .order_by("_revisions__approved_go_live_at")
            .values("pk", "title", at=F("_revisions__approved_go_live_at"))
        )
        return {"ready": list(ready[:MOST_SHOWN]), "scheduled": list(scheduled[:MOST_SHOWN])}


class OfficePanel(RolePanel):
    """The whole picture of this year, and who is behind."""

    name = "office_picture"
    template_name = "workplace/office.html"
    order = 30
    roles = (Role.OFFICE_SUPERVISOR, Role.ADMINISTRATOR)

    def facts(self):
        figures = _this_year(questions.supply(by={"unit"}))
        behind = (
            questions.summed(figures, "unit_id", "unit__code", "unit__name_vi")
            .filter(overdue__gt=0)
            .order_by("-overdue", "unit__code")
        )
        current = ReportRound.objects.filter(due_on__gte=timezone.localdate()).annotate(
            missing=Count("reports", filter=Q(reports__status__in=("draft", "returned"))),
            asked=Count("reports"),
        )
        return {
            "totals": questions.totals(figures),
            "behind": list(behind[:MOST_UNITS]),
            "rounds": list(current[:3]),
            "year": this_year(),
        }


class TranslatorPanel(RolePanel):
    """What is public in Vietnamese and lacks its translation, and translations in work."""

    name = "to_translate"
    template_name = "workplace/to_translate.html"
    order = 30
    roles = (Role.TRANSLATOR,)

    def facts(self):
        public = Page.objects.live().filter(depth__gt=3, alias_of__isnull=True)
        other = Page.objects.exclude(locale__language_code=SOURCE).filter(
            translation_key=OuterRef("translation_key"), alias_of__isnull=True
        )
        waiting = (
            public.filter(locale__language_code=SOURCE)
            .exclude(Exists(other))
            .order_by("-first_published_at")
        )
        drafts = Page.objects.filter(
            depth__gt=3, live=False, alias_of__isnull=True, latest_revision__isnull=False
        ).exclude(locale__language_code=SOURCE)
        return {
            "waiting": list(waiting[:MOST_SHOWN]),
            "count": waiting.count(),
            "drafts": list(drafts.order_by("-latest_revision_created_at")[:MOST_SHOWN]),
        }


def _this_year(figures):
    return figures.filter(month__year=int(this_year()))


PANELS = (
    MyWorkPanel,
    UnitStatePanel,
    DeskPanel,
    PublisherPanel,
    OfficePanel,
    TranslatorPanel,
)
