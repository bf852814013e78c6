"""The demo's directories: units with invented contacts, services with invented codes."""

import json

from home.models import (
    LifeEventPage,
    ServiceIndexPage,
    ServiceLegalBasis,
    ServicePage,
    UnitContact,
    UnitDirectoryPage,
    UnitPage,
)
from portal.provision.demo import add_child, build_body, publish
from portal.units.models import Unit, UnitKind

from .ministry import DATA, supplied

STEPS = ["Đăng nhập bằng VNeID.", "Điền tờ khai, nộp phí.", "Nhận kết quả."]
INTROS = {
    "vi": ("Tìm đơn vị theo tên, mã, địa phương. Số điện thoại, địa chỉ là số liệu minh họa."),
    "en": "Find a unit by name, code or province. Phones and addresses are illustrative.",
}
SERVICE_INTROS = {
    "vi": "Chọn việc bạn cần làm; hồ sơ nộp trên cổng dịch vụ công. Mã và nội dung là minh họa.",
    "en": "Choose what you need; you apply on the service portal. All is illustrative.",
}


def load_directories(users):
    """Publish the directories of units and of services; inside a permit only."""
    _load_units(users)
    events = _load_life_events(users)
    _load_services(users, events)


def _load_units(users):
    directories = _sections(UnitDirectoryPage, INTROS, users)
    fields = DATA["unit_fields"]
    capital = Unit.objects.get(code="CA-01")
    police = Unit.objects.filter(kind=UnitKind.PROVINCIAL_POLICE)
    details = supplied(users, by="bien-tap", unit="CTTDT")
    for number, unit in enumerate([*Unit.objects.filter(code__in=fields), *police], start=1):
        is_local = unit.kind == UnitKind.PROVINCIAL_POLICE
        page = UnitPage(
            title=unit.name_vi,
            slug=unit.code.lower(),
            described_unit=unit,
            field="dia-phuong" if is_local else fields[unit.code],
            province=unit if is_local else capital,
            address=f"Số {number}, đường Minh Họa",
            opening_hours="Thứ Hai đến thứ Sáu, 8:00–11:30 và 13:30–16:30",
            live=False,
            **details,
        )
        page.contacts = [
            UnitContact(kind="hotline", value=f"069 000 {1000 + number}", label="Trực ban"),
            UnitContact(kind="email", value=f"{unit.code.lower()}@example.org"),
        ]
        if unit.code == "V01":
            page.latitude, page.longitude = "21.02000", "105.84500"
            page.intro = "Đầu mối phối hợp, quản lý Cổng Thông tin điện tử (nội dung minh họa)."
        add_child(directories["vi"], page)
        publish(page, user=users["bien-tap"])
        if unit.code in ("V01", "A05", "C08", "CA-01", "CA-15", "CA-79"):
            translation = page.copy_for_translation(directories["en"].locale)
            translation.title = translation.draft_title = unit.name_en
            translation.address = f"{number} Minh Hoa Street"
            translation.opening_hours = "Monday to Friday, 8:00–11:30 and 13:30–16:30"
            translation.intro = ""
            for row in translation.contacts.get_object_list():
                row.label = "Duty room" if row.kind == "hotline" else ""
            translation.save()
            publish(translation, user=users["bien-dich"])


def _sections(model, intros, users):
    """Publish the sections of ``model`` with their introductions; return them by language."""
    sections = {}
    for page in model.objects.all():
        page.intro = intros[page.locale.language_code]
        publish(page, user=users["xuat-ban"])
        sections[page.locale.language_code] = page
    return sections


def _load_life_events(users):
    sections = _sections(ServiceIndexPage, SERVICE_INTROS, users)
    events = {}
    for entry in DATA["life_events"]:
        pages = {}
        for code in ("vi", "en"):
            title, intro = entry[code]
            page = LifeEventPage(
                title=title,
                intro=intro,
                icon=entry["icon"],
                locale=sections[code].locale,
                live=False,
            )
            if "vi" in pages:
                page.translation_key = pages["vi"].translation_key
            add_child(sections[code], page)
            publish(page, user=users["xuat-ban"])
            pages[code] = page
        events[entry["key"]] = pages["vi"]
    return events


def _load_services(users, events):
    sections = {page.locale.language_code: page for page in ServiceIndexPage.objects.all()}
    details = supplied(users, by="phap-che", unit="V03", clause="4.17")
    for entry in DATA["services"]:
        reason = entry.get("suspended", "")
        page = ServicePage(
            title=entry["title"],
            code=entry["code"],
            field=entry["field"],
            intro=entry["intro"],
            applicants=entry["applicants"],
            steps=json.dumps(
                build_body(
                    [
                        ["heading", "Hồ sơ"],
                        ["list", entry["papers"]],
                        ["heading", "Các bước"],
                        ["list", STEPS],
                    ]
                )
            ),
            time_limit=entry["time"],
            fee=entry["fee"],
            result=entry["result"],
            handled_at=entry["at"],
            handling_unit=Unit.objects.get(code=entry["unit"]),
            level=entry["level"],
            portal_address="https://dichvucong.gov.vn/",
            status="tam-dung" if reason else "dang-cung-cap",
            suspension_reason=reason,
            live=False,
            **details,
        )
        page.life_events = [events[key] for key in entry["events"]]
        page.legal_bases = [ServiceLegalBasis(citation="Văn bản quy định thủ tục (minh họa)")]
        add_child(sections["vi"], page)
        publish(page, user=users["phap-che"])
        if english := entry.get("en"):
            translation = page.copy_for_translation(sections["en"].locale)
            translation.title = translation.draft_title = english[0]
            translation.slug = ""
            translation.intro, translation.applicants = english[1:]
            translation.steps = json.dumps(
                build_body(
                    [["list", ["Sign in with VNeID.", "Fill in the form, pay.", "Get the result."]]]
                )
            )
            translation.time_limit = entry["time"].replace("ngày làm việc", "working days")
            translation.fee, translation.result = "See the service portal", "As requested"
            translation.handled_at = "The police in charge"
            if reason:
                translation.suspension_reason = "The system is being renewed: apply in person."
            for row in translation.legal_bases.get_object_list():
                row.citation = "Document on the procedure (illustrative)"
            translation.save()
            publish(translation, user=users["bien-dich"])
