"""What reads the sums over all units, or over all kinds, answers as the counts themselves do."""

import csv
import datetime
import io
from collections import Counter
from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse

from portal.provision.enums import ProvisionStatus
from portal.provision.models import Provision
from portal.provision.reporting import questions, sums
from portal.provision.reporting.figures import bring_up_to_date, rebuild
from portal.provision.reporting.models import (
    FigureState,
    HopFigure,
    RefusalFigure,
    RefusalsOfCategory,
    RefusalsOfUnit,
    StaysOfAll,
    SupplyFigure,
    SupplyOfCategory,
    SupplyOfUnit,
)
from portal.units.models import Membership

from .factories import YEAR, make_register

pytestmark = pytest.mark.django_db
TODAY = datetime.date(YEAR, 7, 1)
SUMS = [
    (SupplyOfUnit, SupplyFigure, ("unit_id", "channel", "month", "due_on"), sums.SUPPLIED),
    (SupplyOfCategory, SupplyFigure, ("category_id", "channel", "month", "due_on"), sums.SUPPLIED),
    (RefusalsOfUnit, RefusalFigure, ("unit_id", "channel", "month", "ground"), sums.REFUSED),
    (
        RefusalsOfCategory,
        RefusalFigure,
        ("category_id", "channel", "month", "ground"),
        sums.REFUSED,
    ),
    (StaysOfAll, HopFigure, ("channel", "month", "holder", "hours"), sums.STAYED),
]


def added_up_in_python(model, group, numbers):
    found = {}
    for row in model.objects.values(*group, *numbers):
        counts = found.setdefault(tuple(row[name] for name in group), Counter())
        counts.update({name: row[name] for name in numbers})
    return found


def assert_sums_equal_counts():
    bring_up_to_date()
    for model, counted, group, numbers in SUMS:
        summed = added_up_in_python(model, group, numbers)
        assert summed == added_up_in_python(counted, group, numbers), model
        assert model.objects.count() == len(summed), f"{model}: a group stands there twice"


def test_the_sums_equal_the_counts():
    make_register()
    assert_sums_equal_counts()


def test_a_change_of_one_row_shows_in_the_sums():
    make_register(rows=60)
    assert_sums_equal_counts()
    before = questions.totals(questions.supply(by=()), day=TODAY)["cancelled"]
    provision = Provision.objects.filter(received_at=None, status="awaited").first()
    provision.status = ProvisionStatus.CANCELLED
    provision.save()
    assert_sums_equal_counts()
    assert questions.totals(questions.supply(by=()), day=TODAY)["cancelled"] == before + 1


def test_counting_everything_anew_leaves_one_row_a_group():
    make_register(rows=60)
    rebuild()
    rebuild()
    assert_sums_equal_counts()


def test_who_sees_some_units_only_gets_no_sum_over_all(django_user_model):
    units = make_register(rows=60)
    person = django_user_model.objects.create_user("nguoi-dv01", password="x")
    Membership.objects.create(user=person, unit=units[0], role="contributor")
    own = Counter(
        Provision.objects.filter(unit=units[0])
        .exclude(status=ProvisionStatus.CANCELLED)
        .values_list("rule__category_id", flat=True)
    )
    rows = questions.summed(questions.supply(person, by={"category"}), "category_id", day=TODAY)
    assert {row["category_id"]: row["total"] for row in rows if row["total"]} == own


@pytest.mark.parametrize("by", ["unit", "category", "channel", "month"])
@pytest.mark.parametrize("of_unit", [True, False])
@pytest.mark.parametrize("of_category", [True, False])
def test_a_report_on_supply_equals_a_recount(client, world, by, of_unit, of_category):
    units = make_register(rows=80)
    client.force_login(world.supervisor)
    provisions = Provision.objects.exclude(status=ProvisionStatus.CANCELLED)
    chosen = {"period": "all", "by": by, "export": "csv"}
    if of_unit:
        chosen["unit"] = units[1].pk
        provisions = provisions.filter(unit=units[1])
    if of_category:
        chosen["category"] = Provision.objects.first().rule.category_id
        provisions = provisions.filter(rule__category=chosen["category"])
    read = client.get(reverse("reporting_supply"), chosen).getvalue().decode("utf-8-sig")
    listed = {row[0]: int(row[1]) for row in list(csv.reader(io.StringIO(read)))[1:]}
    names = {
        "unit": lambda row: f"{row.unit.code} – {row.unit.name_vi}",
        "category": lambda row: row.rule.category.title_vi,
        "channel": lambda row: row.get_channel_display(),
        "month": lambda row: f"{row.triggered_on:%m/%Y}",
    }
    recounted = Counter(names[by](row) for row in provisions)
    assert {name: total for name, total in listed.items() if total} == recounted


def test_after_the_migration_the_whole_register_is_counted_anew():
    make_register(rows=60)
    bring_up_to_date()
    SupplyOfUnit.objects.all().delete()
    count_anew = import_module("portal.provision.reporting.migrations.0003_sums").count_anew
    count_anew(apps, None)
    assert FigureState.objects.get().last_provision_id == 0
    assert_sums_equal_counts()
