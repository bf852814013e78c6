"""The demo's home pages and sections, arranged as a publisher would."""

import json

from home.models import (
    ContactPage,
    DisclosurePage,
    HomePage,
    PerformancePage,
    ReceptionIndexPage,
    ServiceIndexPage,
    StandardPage,
    UnitDirectoryPage,
)
from legal_docs.models import LegalDocumentIndexPage
from news.models import (
    AnnouncementIndexPage,
    EventIndexPage,
    NewsIndexPage,
    StatementIndexPage,
    WarningIndexPage,
)
from portal.provision.demo import add_child, publish
from wanted.models import WantedIndexPage

ABOUT = {
    "vi": (
        "Về Cổng",
        "ve-cong",
        "Cổng Thông tin điện tử Bộ Công an đăng tải thông tin do các đơn vị cung cấp. Mỗi tin có "
        "đơn vị cung cấp, nguồn, tác giả và điều khoản làm căn cứ.",
    ),
    "en": (
        "About the Portal",
        "about",
        "The Portal publishes what the units of the Ministry supply. Every item names its "
        "supplier, its source, its author and the clause that asks for it.",
    ),
}
LINKS = {
    "vi": [
        ("Dịch vụ công", "Làm thủ tục theo việc của bạn", "service", ServiceIndexPage),
        ("Cảnh báo", "Thủ đoạn mới và cách phòng tránh", "warning", WarningIndexPage),
        ("Danh bạ đơn vị", "Điện thoại, địa chỉ, tên cũ", "building", UnitDirectoryPage),
        ("Lịch tiếp công dân", "Ai tiếp, khi nào, ở đâu", "calendar", ReceptionIndexPage),
    ],
    "en": [
        ("Services", "By what you need to do", "service", ServiceIndexPage),
        ("Warnings", "New tricks, and what to do", "warning", WarningIndexPage),
        ("Directory of units", "Phones and addresses", "building", UnitDirectoryPage),
        ("Citizen reception", "Who receives, when, where", "calendar", ReceptionIndexPage),
    ],
}
HEADINGS = {
    "vi": {
        "warnings": "Cảnh báo",
        "finders": "Bạn cần gì hôm nay?",
        "links": "Việc thường làm",
        "columns": "Chuyên mục",
        "reception": "Lãnh đạo tiếp công dân",
    },
    "en": {
        "warnings": "Warnings",
        "finders": "What do you need today?",
        "links": "Often used",
        "columns": "Topics",
        "reception": "Leaders receive citizens",
    },
}


def load_sections(user):
    """Publish home pages and sections, without their parts yet; must run inside a permit."""
    for model in (
        HomePage,
        NewsIndexPage,
        LegalDocumentIndexPage,
        WantedIndexPage,
        DisclosurePage,
        PerformancePage,
    ):
        for page in model.objects.all():
            publish(page, user=user)
    for home in HomePage.objects.all():
        title, slug, intro = ABOUT[home.locale.language_code]
        about = StandardPage(
            title=title,
            slug=slug,
            intro=intro,
            locale=home.locale,
            live=False,
            body=json.dumps([{"type": "paragraph", "value": f"<p>{intro}</p>"}]),
        )
        if home.locale.language_code != "vi":
            about.translation_key = StandardPage.objects.get(slug="ve-cong").translation_key
        add_child(home, about)
        publish(about, user=user)


def arrange_home(user):
    """Arrange the parts of each home page; must run inside a permit, after all the others."""
    for home in HomePage.objects.all():
        headings = HEADINGS[home.locale.language_code]
        parts = [
            ("warnings", {"heading": headings["warnings"], "number": 3}),
            (
                "finders",
                {
                    "heading": headings["finders"],
                    "wanted": _section(WantedIndexPage, home),
                    "documents": _section(LegalDocumentIndexPage, home),
                    "contact": _section(ContactPage, home),
                    "reception": _section(ReceptionIndexPage, home),
                },
            ),
            ("lead_story", {"article": None, "beside": 4}),
            ("quick_links", {"heading": headings["links"], "links": _links(home)}),
            _latest(_section(NewsIndexPage, home), number=6, width="half"),
            (
                "reception",
                {
                    "heading": headings["reception"],
                    "section": _section(ReceptionIndexPage, home),
                    "number": 3,
                    "width": "half",
                },
            ),
            (
                "events",
                {
                    "heading": "",
                    "section": _section(EventIndexPage, home),
                    "number": 4,
                    "width": "half",
                },
            ),
            _latest(_section(AnnouncementIndexPage, home), number=4, width="half"),
            ("running_columns", {"heading": headings["columns"], "number": 3}),
            _latest(_section(LegalDocumentIndexPage, home), number=4, width="half"),
            _latest(_section(StatementIndexPage, home), number=4, width="half"),
        ]
        home.body = json.dumps([{"type": kind, "value": value} for kind, value in parts])
        publish(home, user=user)


def _section(model, home):
    return model.objects.get(locale=home.locale).pk


def _links(home):
    return [
        {
            "title": title,
            "text": text,
            "icon": icon,
            "page": _section(model, home),
            "address": "",
        }
        for title, text, icon, model in LINKS[home.locale.language_code]
    ]


def _latest(section, *, number, width):
    return "latest", {"heading": "", "section": section, "number": number, "width": width}
