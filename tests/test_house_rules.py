"""Each rule of the house is a system check; each is broken here once, on purpose."""

import pytest
from django.apps import apps
from django.core.checks import run_checks
from wagtail.models import Page, Task, Workflow, WorkflowPage, WorkflowTask

from home.models import StandardPage
from portal.base.checks import check_gate, check_page_type, check_sections, check_table_block
from portal.base.models import BasePage
from portal.provision.models import ProvidedPage

# Wagtail gives each page class a template named for it, where it does not name one itself.
TEMPLATE = StandardPage.template


class GoodPage(BasePage):
    """Keeps every rule. Abstract, like all that follow: no table is needed to look at a class."""

    parent_page_types = ["home.HomePage"]
    subpage_types = []
    no_provenance_reason = "Only a test."
    template = TEMPLATE

    class Meta:
        abstract = True
        verbose_name = "good page"


class UngatedPage(Page):
    class Meta:
        abstract = True
        verbose_name = "ungated page"


class NoParentsPage(GoodPage):
    subpage_types = []
    template = TEMPLATE

    class Meta:
        abstract = True
        verbose_name = "page"


class NoChildrenPage(GoodPage):
    parent_page_types = ["home.HomePage"]
    template = TEMPLATE

    class Meta:
        abstract = True
        verbose_name = "page"


class NoReasonPage(GoodPage):
    parent_page_types = subpage_types = []
    template = TEMPLATE
    no_provenance_reason = " "

    class Meta:
        abstract = True
        verbose_name = "page"


class NamelessPage(GoodPage):
    parent_page_types = subpage_types = []
    template = TEMPLATE

    class Meta:
        abstract = True


class HidingPage(GoodPage):
    parent_page_types = subpage_types = []
    template = TEMPLATE
    private_page_options = ["login"]

    class Meta:
        abstract = True
        verbose_name = "page"


class NoTemplatePage(GoodPage):
    parent_page_types = subpage_types = []
    template = "nowhere/nothing.html"

    class Meta:
        abstract = True
        verbose_name = "page"


class PastTheGatePage(GoodPage):
    parent_page_types = subpage_types = []
    template = TEMPLATE

    class Meta:
        abstract = True
        verbose_name = "page"

    def save(self, *args, **kwargs):
        return Page.save(self, *args, **kwargs)


class SuppliedPage(ProvidedPage):
    parent_page_types = subpage_types = []
    template = TEMPLATE

    class Meta:
        abstract = True
        verbose_name = "page"


@pytest.mark.parametrize(
    ("model", "codes"),
    [
        (GoodPage, []),
        (SuppliedPage, []),
        (UngatedPage, ["portal.E001"]),
        (NoParentsPage, ["portal.E002"]),
        (NoChildrenPage, ["portal.E003"]),
        (NoReasonPage, ["portal.E004"]),
        (NamelessPage, ["portal.E005"]),
        (HidingPage, ["portal.E006"]),
        (NoTemplatePage, ["portal.E007"]),
        (PastTheGatePage, ["portal.E008"]),
    ],
)
def test_a_page_type_is_told_which_rule_it_breaks(model, codes):
    assert [problem.id for problem in check_page_type(model)] == codes


def test_every_page_type_of_the_portal_keeps_the_rules():
    assert [problem for problem in run_checks() if problem.id.startswith("portal.E")] == []


@pytest.mark.parametrize("path", ["", "portal.nowhere.Gate", "portal.base.models.BasePage"])
def test_a_missing_gate_is_told(settings, path):
    settings.PORTAL_PUBLICATION_GATE = path

    assert [problem.id for problem in check_gate()] == ["portal.E009"]


@pytest.mark.parametrize(("installed", "codes"), [(True, []), (False, ["portal.W001"])])
def test_a_missing_editor_of_tables_is_told(monkeypatch, installed, codes):
    monkeypatch.setattr(apps, "is_installed", lambda name: installed)

    assert [problem.id for problem in check_table_block()] == codes


# The database -------------------------------------------------------------------------------------


def section_problems():
    return [problem.id for problem in check_sections(databases=["default"])]


def test_the_tree_as_it_is_set_up_keeps_the_rules(world):
    assert section_problems() == []


def test_a_section_without_a_workflow_is_told(world):
    WorkflowPage.objects.all().delete()

    assert set(section_problems()) == {"portal.E010"}


def test_a_section_that_falls_back_to_another_workflow_is_told(world):
    WorkflowPage.objects.filter(page=world.home_en).delete()
    another = Workflow.objects.create(name="Quy trình khác")
    WorkflowPage.objects.create(page=world.home_en.get_parent(), workflow=another)

    assert set(section_problems()) == {"portal.E011"}


def test_a_workflow_that_is_switched_off_is_told(world):
    Workflow.objects.update(active=False)

    assert set(section_problems()) == {"portal.E010"}


def test_a_step_that_is_switched_off_or_taken_out_is_told(world):
    Task.objects.filter(name="Thẩm định").update(active=False)
    sections = len(section_problems())
    assert set(section_problems()) == {"portal.E011"}

    WorkflowTask.objects.filter(task__name="Đăng tải").delete()
    assert len(section_problems()) == 2 * sections


def test_nothing_is_asked_of_a_database_that_nobody_named(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        assert check_sections(databases=None) == []
