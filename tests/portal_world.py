"""A small Portal for tests: tree, workflow, one rule set, units, and a person for every role."""

import datetime

from django.contrib.auth import get_user_model
from wagtail.models import Page

from home.models import HomePage
from home.setup import set_up_tree
from legal_docs.models import LegalDocumentIndexPage
from news.models import ArticlePage, NewsIndexPage
from portal.base.roles import Role
from portal.provision.checklists import STANDARD
from portal.provision.enums import Step
from portal.provision.models import Category, Rule, RuleSet
from portal.provision.permits import demo_permit
from portal.units.models import Membership, Unit, UnitKind

STANDARD_POINTS = tuple(key for key, _text in STANDARD.items)
TRIGGERED_ON = datetime.date(2026, 11, 16)


class World:
    """Everything a journey needs, by name.

    Attributes:
        unit, other_unit, desk: units; ``unit`` supplies.
        people: user by name: contributor, leader, editor, second_editor, publisher,
            second_publisher, stranger (contributor of the other unit), supervisor, administrator.
    """

    PASSWORD = "mat-khau-thu-nghiem"

    def __init__(self, *, sync_roles=True):
        self.home = set_up_tree()
        self.home_en = HomePage.objects.get(locale__language_code="en")
        self.news = NewsIndexPage.objects.get(locale__language_code="vi")
        self.news_en = NewsIndexPage.objects.get(locale__language_code="en")
        self.documents = LegalDocumentIndexPage.objects.get(locale__language_code="vi")
        self.unit = _unit("A05", "Cục An ninh mạng (thử)", UnitKind.DEPARTMENT)
        self.other_unit = _unit("CA-01", "Công an Hà Nội (thử)", UnitKind.PROVINCIAL_POLICE)
        self.desk = _unit("CTTDT", "Cổng Thông tin điện tử (thử)", UnitKind.PORTAL_DESK)
        self.category, self.rule = _category_and_rule()
        if sync_roles:
            from django.core.management import call_command

            call_command("sync_roles", verbosity=0)
        self.people = {
            name: self._person(name, unit, role)
            for name, unit, role in (
                ("contributor", self.unit, Role.CONTRIBUTOR),
                ("colleague", self.unit, Role.CONTRIBUTOR),
                ("leader", self.unit, Role.UNIT_LEADER),
                ("stranger", self.other_unit, Role.CONTRIBUTOR),
                ("other_leader", self.other_unit, Role.UNIT_LEADER),
                ("editor", self.desk, Role.EDITOR),
                ("second_editor", self.desk, Role.EDITOR),
                ("publisher", self.desk, Role.PUBLISHER),
                ("second_publisher", self.desk, Role.PUBLISHER),
                ("supervisor", self.desk, Role.OFFICE_SUPERVISOR),
                ("translator", self.desk, Role.TRANSLATOR),
                ("administrator", self.desk, Role.ADMINISTRATOR),
            )
        }
        self.superuser = get_user_model().objects.create_superuser(
            "superuser", "superuser@example.org", self.PASSWORD
        )

    def __getattr__(self, name):
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None

    def _person(self, name, unit, role):
        user = get_user_model().objects.create_user(
            name, f"{name}@example.org", self.PASSWORD, first_name=name.title(), last_name="Thử"
        )
        Membership.objects.create(
            user=user, unit=unit, role=role, valid_from=datetime.date(2020, 1, 1)
        )
        return user

    def publish_sections(self):
        """Make home pages and sections public, as the demo content does."""
        with demo_permit(reason="the sections of a test"):
            for page in Page.objects.filter(depth__in=(2, 3)).specific():
                # Read afresh: an older instance does not know its children yet.
                page.get_latest_revision().publish()

    def article(self, *, title="Bản tin thử nghiệm", author="contributor", parent=None, **fields):
        """Return a complete draft article of ``unit``, with one revision by its author."""
        user = getattr(self, author)
        values = {
            "lead": "Tóm tắt của bản tin thử nghiệm.",
            "body": [("paragraph", "<p>Nội dung của bản tin thử nghiệm.</p>")],
            "unit": self.unit,
            "category": self.category,
            "triggered_on": TRIGGERED_ON,
            "source": "Cục An ninh mạng",
            "author": "Nguyễn Văn Thử",
            "sender_name": "Nguyễn Văn Thử",
            "sender_unit": "Cục An ninh mạng",
            "sender_phone": "0900000123",
            "declared_public": True,
            "declared_accurate": True,
            "declared_copyright": True,
            "owner": user,
        } | fields
        page = ArticlePage(title=title, live=False, **values)
        parent = parent or self.news
        Page.objects.get(pk=parent.pk).specific.add_child(instance=page)
        page.save_revision(user=user, clean=False)
        return page

    def submit(self, page, *, by="contributor"):
        """Start the workflow on the page's latest revision and return its state.

        A new version of a public page says that it changes nothing of weight, if it says nothing.
        """
        page = type(page).objects.get(pk=page.pk)
        latest = page.get_latest_revision_as_object()
        if page.live and getattr(latest, "change_kind", None) == "":
            latest.change_kind, latest.change_base = "minor", page.live_revision_id
            latest.save_revision(user=page.latest_revision.user)
            page = type(page).objects.get(pk=page.pk)
        return page.get_workflow().start(page, getattr(self, by))

    def approve(self, page, *, by, **details):
        """Approve the current step as ``by``; a verifier confirms what holds for everything."""
        state = type(page).objects.get(pk=page.pk).current_workflow_task_state
        if state.step == Step.VERIFICATION:
            details["confirmed"] = (*STANDARD_POINTS, *details.get("confirmed", ()))
        return state.approve(user=getattr(self, by), **details)

    def publish(self, page):
        """Take a draft through every step; return the page as it is afterwards."""
        self.submit(page)
        for person in ("leader", "editor", "publisher"):
            self.approve(page, by=person)
        return type(page).objects.get(pk=page.pk)


def _unit(code, name, kind):
    return Unit.objects.get_or_create(code=code, defaults={"name_vi": name, "kind": kind})[0]


def _category_and_rule():
    rule_set, _created = RuleSet.objects.get_or_create(
        code="thu-nghiem",
        defaults={
            "title_vi": "Bộ quy tắc thử nghiệm",
            "citation": "Bộ quy tắc thử nghiệm",
            "valid_from": datetime.date(2019, 1, 1),
        },
    )
    category, _created = Category.objects.get_or_create(
        code="thu-nghiem", defaults={"title_vi": "Thông tin thử nghiệm"}
    )
    rule, _created = Rule.objects.get_or_create(
        rule_set=rule_set,
        category=category,
        defaults={
            "clause": "4.5",
            "clock_clause": "5.6",
            "clock": "working_days",
            "days": 2,
            "trigger_vi": "được duyệt",
        },
    )
    return category, rule
