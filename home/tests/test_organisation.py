"""Organisation pages: the chart is a list, history is dated as well as it is known."""

import datetime

import pytest

from home.charts import chart_of_register, chart_of_rows
from home.forms import problem_of_levels
from home.models import OrganisationChartRow, OrganisationMilestone
from portal.units.models import UnitKind
from portal.units.tests.factories import UnitFactory

from .factories import (
    OrganisationIndexPageFactory,
    OrganisationPageFactory,
    UnitDirectoryPageFactory,
    UnitPageFactory,
    build_site,
)


def drawn(nodes):
    return [(node.name, drawn(node.children)) for node in nodes]


@pytest.mark.parametrize(
    ("levels", "nested"),
    [
        ([1, 2, 3, 2], [("0", [("1", [("2", [])]), ("3", [])])]),
        ([1, 1], [("0", []), ("1", [])]),
        ([2, 1], [("0", []), ("1", [])]),
    ],
)
def test_rows_with_levels_make_nested_lists(levels, nested):
    rows = [
        OrganisationChartRow(name=str(place), level=level) for place, level in enumerate(levels)
    ]
    assert drawn(chart_of_rows(rows)) == nested


@pytest.mark.parametrize(
    ("levels", "is_right"),
    [([1, 2, 3, 1], True), ([1, 1], True), ([], False), ([2], False), ([1, 3], False)],
)
def test_a_row_stands_at_most_one_level_below_the_row_above(levels, is_right):
    assert (problem_of_levels(levels) == "") is is_right


@pytest.mark.parametrize(
    ("precision", "label", "machine"),
    [
        ("day", "19/08/1945", "1945-08-19"),
        ("month", "08/1945", "1945-08"),
        ("year", "1945", "1945"),
    ],
)
def test_a_milestone_says_no_more_of_its_date_than_is_known(precision, label, machine):
    row = OrganisationMilestone(happened_on=datetime.date(1945, 8, 19), precision=precision)
    assert (row.date_label, row.machine_date) == (label, machine)


@pytest.fixture
def homes(db):
    return build_site()


@pytest.fixture
def ministry(homes):
    """The Ministry with a department, an office below it and a school; all but one published."""
    directory = UnitDirectoryPageFactory(parent=homes["vi"])
    top = UnitFactory(code="BCA", name_vi="Bộ thử", kind=UnitKind.MINISTRY)
    cuc = UnitFactory(code="C01", name_vi="Cục thử", parent=top)
    hidden = UnitFactory(code="C02", name_vi="Cục kín", parent=top)
    phong = UnitFactory(code="C0201", name_vi="Phòng thử", parent=hidden)
    school = UnitFactory(code="T01", name_vi="Trường thử", kind=UnitKind.SCHOOL, parent=top)
    for unit in (cuc, phong, school):
        UnitPageFactory(parent=directory, described_unit=unit)
    UnitPageFactory(parent=directory, described_unit=hidden, live=False)
    return top


def test_the_register_draws_only_units_that_were_published(homes, ministry):
    assert drawn(chart_of_register(None, locale=homes["vi"].locale)) == [
        (
            "Bộ thử",
            [
                ("Các cục và đơn vị tương đương", [("Cục thử", []), ("Phòng thử", [])]),
                ("Học viện, trường Công an nhân dân", [("Trường thử", [])]),
            ],
        )
    ]


def test_a_page_shows_the_chart_as_a_list_with_links(client, homes, ministry):
    section = OrganisationIndexPageFactory(parent=homes["vi"])
    page = OrganisationPageFactory(parent=section, chart_source="register")
    html = client.get(page.url).content.decode()
    chart = html.split('<div class="c-chart">')[1].split("</section>")[0]
    assert chart.count("<ul>") == chart.count("</ul>") == 4
    assert ">Cục thử</a>" in chart
    assert "Cục kín" not in chart
    assert page.title in client.get(section.url).content.decode()


def test_a_chart_of_the_register_costs_the_same_however_many_units_it_has(
    homes, ministry, django_assert_num_queries
):
    locale = homes["vi"].locale
    chart_of_register(ministry, locale=locale)
    with django_assert_num_queries(2) as few:
        chart_of_register(ministry, locale=locale)
    directory = UnitDirectoryPageFactory(parent=homes["vi"])
    for _number in range(5):
        UnitPageFactory(parent=directory, described_unit=UnitFactory(parent=ministry))
    with django_assert_num_queries(len(few)):
        chart_of_register(ministry, locale=locale)
