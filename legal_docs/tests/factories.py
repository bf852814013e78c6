"""A section of documents, and documents in it, plainly invented."""

import datetime

from django.apps import apps
from wagtail.models import Locale, Page, Site

from legal_docs.models import LegalDocumentIndexPage, LegalDocumentPage
from portal.provision.permits import demo_permit
from portal.units.tests.factories import UnitFactory

TEXT = """BỘ CÔNG AN
Số: 99/2024/TT-BCA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 01 năm 2024

THÔNG TƯ
Quy định về việc thử nghiệm

Căn cứ Nghị định số 43/2011/NĐ-CP ngày 13 tháng 6 năm 2011 của Chính phủ;

Bộ trưởng Bộ Công an ban hành Thông tư quy định về việc thử nghiệm.

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
Thông tư này quy định về việc thử nghiệm <b>đường truyền</b>.

Điều 2. Nội dung
1. Nội dung thứ nhất theo khoản 2 Điều này.
2. Nội dung thứ hai gồm:
a) Điểm thứ nhất;
b) Điểm thứ hai theo khoản 9 Điều 1 Thông tư này;
c) Điểm thứ ba;
d) Điểm thứ tư;
đ) Điểm thứ năm theo Điều 5 Nghị định số 43/2011/NĐ-CP ngày 13 tháng 6 năm 2011.

Chương II
TỔ CHỨC THỰC HIỆN

Điều 3. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành kể từ ngày 20 tháng 02 năm 2024.

Nơi nhận:
- Văn phòng;
BỘ TRƯỞNG
Nguyễn Văn Thử
"""


def document_tree(language="vi"):
    """Return the published section of documents in one language, made with its home page."""
    home_page = apps.get_model("home.HomePage")
    locale, _created = Locale.objects.get_or_create(language_code=language)
    section = LegalDocumentIndexPage.objects.filter(locale=locale).first()
    if section is not None:
        return section
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
    main = home_page.objects.exclude(locale=locale).first()
    with demo_permit(reason="a tree for tests"):
        home = home_page(title=f"Trang chủ {language}", slug=f"trang-{language}", locale=locale)
        if main is not None:
            home.translation_key = main.translation_key
        Page.objects.get(pk=root.pk).add_child(instance=home)
        section = LegalDocumentIndexPage(title="Văn bản", slug="van-ban", locale=locale)
        other = LegalDocumentIndexPage.objects.first()
        if other is not None:
            section.translation_key = other.translation_key
        home.add_child(instance=section)
    if main is None:
        Site.objects.all().delete()
        Site.objects.create(
            hostname="localhost", root_page=home, is_default_site=True, site_name="Thử"
        )
    return section


def make_document(*, section=None, live=True, **fields):
    """Return a document in the section; ``live`` ones are published under a permit for tests."""
    section = section or document_tree()
    values = {
        "title": "Thông tư số 99/2024/TT-BCA quy định về việc thử nghiệm",
        "kind": "thong-tu",
        "number": "99/2024/TT-BCA",
        "issuer": "Bộ Công an",
        "signatory": "Nguyễn Văn Thử",
        "signatory_title": "Bộ trưởng",
        "issued_on": datetime.date(2024, 1, 5),
        "effective_on": datetime.date(2024, 2, 20),
        "abstract": "Quy định về việc thử nghiệm",
        "source_text": TEXT,
        "source": "Văn phòng Bộ",
        "author": "Bộ Công an",
        "sender_name": "Trần Thị Bí Mật",
        "sender_unit": "Phòng Kín",
        "sender_phone": "0900000999",
        "locale": section.locale,
    } | fields
    values.setdefault("unit", UnitFactory(code="V03"))
    page = LegalDocumentPage(live=live, **values)
    parent = LegalDocumentIndexPage.objects.get(pk=section.pk)
    if live:
        page.category = values.get("category") or _category()
        page.triggered_on = values.get("triggered_on") or datetime.date(2024, 1, 5)
        with demo_permit(reason="a document for tests"):
            parent.add_child(instance=page)
    else:
        parent.add_child(instance=page)
    return LegalDocumentPage.objects.get(pk=page.pk)


def _category():
    category = apps.get_model("provision.Category")
    return category.objects.get_or_create(code="thu", defaults={"title_vi": "Thử nghiệm"})[0]
