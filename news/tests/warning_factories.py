"""Public warnings with everything filled in; each opens its place in a chain as it is saved."""

from datetime import timedelta

import factory

from news.models import WarningIndexPage, WarningPage
from news.warnings.enums import Crime, Severity
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory


class WarningIndexPageFactory(PublishedFactory):
    class Meta:
        model = WarningIndexPage

    title = "Cảnh báo"
    slug = "canh-bao"
    show_in_menus = True


class WarningPageFactory(ProvidedPageFactory):
    class Meta:
        model = WarningPage

    title = factory.Sequence(lambda number: f"Cảnh báo thử {number}")
    lead = "Tóm tắt của cảnh báo thử."
    crime = Crime.IMPERSONATION
    severity = Severity.MODERATE
    method = factory.LazyFunction(lambda: [("paragraph", "<p>Thủ đoạn thử nghiệm.</p>")])
    signs = "Dấu hiệu thứ nhất\nDấu hiệu thứ hai"
    targets = ("elderly", "students")
    what_to_do = "Bước thứ nhất\nBước thứ hai"
    if_it_happened = "Gọi ngân hàng\nTrình báo"
    contact = "Công an nơi gần nhất"
    hotline = "113"
    expires_at = factory.LazyAttribute(lambda page: page.first_published_at + timedelta(days=30))
