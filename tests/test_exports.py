"""What is downloaded is what is shown: every report, as XLSX and as CSV, opened and compared."""

import csv
import io
from datetime import datetime, timedelta

import pytest
from django.urls import get_resolver
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from portal.base.listings import SafeExportMixin
from portal.provision import obligations
from portal.provision.models import Provision

from .foreign_material import ForeignMaterial
from .shared_world import built_for_module

pytestmark = pytest.mark.thorough

EVIL = '=HYPERLINK("http://vi-du.test";"Bấm vào đây")'

MORNING = timezone.make_aware(datetime(2026, 11, 20, 6, 30))


def _views(resolver, route=""):
    for entry in resolver.url_patterns:
        text = route + str(entry.pattern)
        if hasattr(entry, "url_patterns"):
            yield from _views(entry, text)
        else:
            yield text, entry.callback


def downloads():
    """Return the address of every list of the Portal that can be downloaded, and its view."""
    found = {}
    for route, callback in _views(get_resolver()):
        view = getattr(callback, "view_class", None)
        listed = getattr(callback, "view_initkwargs", {}).get(
            "list_export", getattr(view, "list_export", None)
        )
        ours = getattr(view, "__module__", "").startswith(("portal.", "news.", "wanted."))
        plain = route.startswith("admin/") and "<" not in route and "results" not in route
        if ours and plain and listed and issubclass(view, SpreadsheetExportMixin):
            found[f"/{route}"] = view
    return found


DOWNLOADS = downloads()


def _asking(address, form):
    return f"{address}{'&' if '?' in address else '?'}export={form}"


def xlsx_of(client, address):
    answer = client.get(_asking(address, "xlsx"))
    assert answer.status_code == 200
    sheet = load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active
    return [list(row) for row in sheet.iter_rows()]


def csv_of(client, address):
    answer = client.get(_asking(address, "csv"))
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content).decode()
    # Excel takes Vietnamese for another encoding without the mark.
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.fixture(scope="module")
def built_foreign(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        yield ForeignMaterial(built_world)


@pytest.fixture
def owed(world):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title=EVIL,
        triggered_on=timezone.localdate() - timedelta(days=30),
        content_object=world.unit,
    )


def test_every_download_neutralises_formulas_and_writes_local_time():
    assert len(DOWNLOADS) > 15
    assert [each for each, view in DOWNLOADS.items() if not issubclass(view, SafeExportMixin)] == []


@pytest.mark.parametrize("address", sorted(DOWNLOADS))
def test_a_download_has_as_many_rows_as_the_list(built_foreign, db, client, address):
    client.force_login(built_foreign.world.superuser)
    shown = client.get(address)
    if shown.status_code != 200:
        client.force_login(built_foreign.world.supervisor)
        shown = client.get(address)
    assert shown.status_code == 200
    sheet, table = xlsx_of(client, address), csv_of(client, address)
    assert len(sheet) - 1 == len(table) - 1 == shown.context["items_count"]
    headings = [cell.value for cell in sheet[0]]
    assert headings == table[0]
    # Words for people, no paths of the code.
    assert [each for each in headings if not each or "." in each or "_" in each] == []


@pytest.mark.django_db
def test_the_register_as_downloaded_says_what_the_screen_says(world, client, owed):
    obligations.receive(owed, actor=world.contributor)
    Provision.objects.filter(pk=owed.pk).update(received_at=MORNING)
    client.force_login(world.supervisor)
    address = "/admin/reports/register/?status=submitted"
    heading, *rows = xlsx_of(client, address)
    [row] = [each for each in rows if EVIL in str(each[0].value)]
    values = dict(zip([cell.value for cell in heading], row, strict=True))
    [shown] = [each for each in client.get(address).context["object_list"] if each.pk == owed.pk]
    said = {name: cell.value for name, cell in values.items()}
    assert shown.title == EVIL
    assert f"'{EVIL}" in said.values()
    assert [cell for cell in row if cell.data_type == "f"] == []
    assert shown.due_on.isoformat() in {str(value)[:10] for value in said.values()}
    # In Việt Nam, not seven hours earlier.
    assert "2026-11-20 06:30:00" in {str(value) for value in said.values()}
    assert shown.get_status_display() in said.values()
    [line] = [each for each in csv_of(client, address) if EVIL in each[0]]
    assert f"'{EVIL}" in line
    assert "20/11/2026 06:30" in line


@pytest.mark.django_db
def test_filters_hold_for_the_download_too(world, client, owed):
    client.force_login(world.supervisor)
    titles = {
        status: [row[0] for row in csv_of(client, f"/admin/reports/register/?status={status}")]
        for status in ("published", "awaited")
    }
    assert f"'{EVIL}" in titles["awaited"]
    assert f"'{EVIL}" not in titles["published"]


@pytest.mark.django_db
def test_nobody_downloads_what_the_list_does_not_show(world, client, owed):
    client.force_login(world.stranger)
    titles = [row[0] for row in csv_of(client, "/admin/reports/register/")]
    assert f"'{EVIL}" not in titles
