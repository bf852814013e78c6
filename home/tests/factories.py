"""The Ministry's own pages; home pages come from the factories that all sections share."""

import datetime

import factory

from home.enums import ServiceField, UnitField
from home.models import (
    ContactPage,
    LeaderIndexPage,
    LeaderPage,
    LifeEventPage,
    OrganisationIndexPage,
    OrganisationPage,
    ServiceIndexPage,
    ServicePage,
    StandardPage,
    UnitDirectoryPage,
    UnitPage,
)
from portal.provision.tests.factories import (
    HomePageFactory,
    ProvidedPageFactory,
    PublishedFactory,
    build_site,
)
from portal.units.tests.factories import UnitFactory

__all__ = [
    "ContactPageFactory",
    "HomePageFactory",
    "LeaderIndexPageFactory",
    "LeaderPageFactory",
    "LifeEventPageFactory",
    "OrganisationIndexPageFactory",
    "OrganisationPageFactory",
    "ServiceIndexPageFactory",
    "ServicePageFactory",
    "StandardPageFactory",
    "UnitDirectoryPageFactory",
    "UnitPageFactory",
    "build_site",
]


class StandardPageFactory(PublishedFactory):
    class Meta:
        model = StandardPage

    title = factory.Sequence(lambda number: f"Trang giới thiệu {number}")
    body = factory.LazyFunction(lambda: [("paragraph", "<p>Nội dung giới thiệu.</p>")])


class OrganisationIndexPageFactory(PublishedFactory):
    class Meta:
        model = OrganisationIndexPage

    title = "Giới thiệu thử"
    show_in_menus = True


class OrganisationPageFactory(ProvidedPageFactory):
    class Meta:
        model = OrganisationPage

    title = factory.Sequence(lambda number: f"Tổ chức thử {number}")
    intro = "Giới thiệu tổ chức thử."
    functions = factory.LazyFunction(lambda: [("paragraph", "<p>Chức năng thử.</p>")])


class LeaderIndexPageFactory(PublishedFactory):
    class Meta:
        model = LeaderIndexPage

    title = "Lãnh đạo thử"
    show_in_menus = True


class LeaderPageFactory(ProvidedPageFactory):
    class Meta:
        model = LeaderPage

    title = factory.Sequence(lambda number: f"Nguyễn Văn Thử {number}")
    rank = "Thượng tướng (thử)"
    position = "Thứ trưởng (thử)"
    term_from = datetime.date(2024, 1, 1)


class UnitDirectoryPageFactory(PublishedFactory):
    class Meta:
        model = UnitDirectoryPage

    title = "Danh bạ thử"
    show_in_menus = True


class UnitPageFactory(ProvidedPageFactory):
    """A unit in the directory, supplied by the unit itself unless told otherwise."""

    class Meta:
        model = UnitPage

    described_unit = factory.SubFactory(UnitFactory)
    unit = factory.SelfAttribute("described_unit")
    title = factory.LazyAttribute(lambda page: page.described_unit.name_vi)
    field = UnitField.POLICE
    address = "Số 1 phố Thử"


class ServiceIndexPageFactory(PublishedFactory):
    class Meta:
        model = ServiceIndexPage

    title = "Dịch vụ công thử"
    show_in_menus = True


class LifeEventPageFactory(PublishedFactory):
    class Meta:
        model = LifeEventPage

    title = factory.Sequence(lambda number: f"Sự kiện thử {number}")


class ServicePageFactory(ProvidedPageFactory):
    class Meta:
        model = ServicePage

    title = factory.Sequence(lambda number: f"Thủ tục thử {number}")
    code = factory.Sequence(lambda number: f"1.{number:06}")
    field = ServiceField.RESIDENCE
    intro = "Tóm tắt thủ tục thử."
    applicants = "Công dân thử."
    steps = factory.LazyFunction(lambda: [("paragraph", "<p>Các bước thử.</p>")])
    time_limit = "03 ngày làm việc"
    fee = "Không thu phí"
    result = "Giấy xác nhận thử"
    portal_address = "https://dichvucong.gov.vn/thu"


class ContactPageFactory(PublishedFactory):
    class Meta:
        model = ContactPage

    title = "Liên hệ thử"
    show_in_menus = True
