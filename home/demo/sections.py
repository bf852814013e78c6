"""The demo's home pages and sections, arranged as a publisher would."""

import json

from home.models import HomePage, StandardPage
from legal_docs.models import LegalDocumentIndexPage
from news.models import NewsIndexPage
from portal.provision.demo import add_child, publish

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
        ("Tra cứu văn bản", "Theo số, ký hiệu hoặc nội dung", "document", "documents", ""),
        ("Tìm trên Cổng", "Gõ có dấu hoặc không dấu", "search", None, "/tim-kiem/"),
        ("Tin tức", "Hoạt động, tình hình, kết quả", "shield", "news", ""),
        ("Về Cổng", "Ai cung cấp, ai kiểm tra", "building", "about", ""),
    ],
    "en": [
        ("Find a document", "By number or by what it says", "document", "documents", ""),
        ("Search the Portal", "With or without accents", "search", None, "/en/search/"),
        ("News", "Activities, situation, results", "shield", "news", ""),
        ("About the Portal", "Who supplies, who verifies", "building", "about", ""),
    ],
}
HEADINGS = {
    "vi": {"warnings": "Cảnh báo", "links": "Bạn cần làm gì?", "columns": "Chuyên mục"},
    "en": {"warnings": "Warnings", "links": "What do you need?", "columns": "Topics"},
}
COLUMNS = {
    "vi": ("An toàn trên mạng", "Cách nhận biết và phòng tránh lừa đảo."),
    "en": ("Safety online", "How to recognise fraud and avoid it."),
}


def load_sections(user):
    """Publish home pages and sections, without their parts yet; must run inside a permit."""
    for model in (HomePage, NewsIndexPage, LegalDocumentIndexPage):
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
    """Arrange the parts of each home page; must run inside a permit, after the articles."""
    for home in HomePage.objects.all():
        code = home.locale.language_code
        targets = {
            "documents": LegalDocumentIndexPage.objects.get(locale=home.locale).pk,
            "news": NewsIndexPage.objects.get(locale=home.locale).pk,
            "about": StandardPage.objects.get(locale=home.locale, slug=ABOUT[code][1]).pk,
        }
        headings = HEADINGS[code]
        warnings = [
            page.pk
            for page in NewsIndexPage.objects.get(locale=home.locale).get_children().live()[:3]
        ]
        home.body = json.dumps(
            [
                {"type": "warnings", "value": {"heading": headings["warnings"], "number": 2}},
                {"type": "lead_story", "value": {"article": None, "beside": 4}},
                {
                    "type": "quick_links",
                    "value": {
                        "heading": headings["links"],
                        "links": [
                            {
                                "title": title,
                                "text": text,
                                "icon": icon,
                                "page": targets.get(target),
                                "address": address,
                            }
                            for title, text, icon, target, address in LINKS[code]
                        ],
                    },
                },
                _latest(targets["news"], number=6, width="half"),
                _latest(targets["documents"], number=4, width="half"),
                {
                    "type": "topic_columns",
                    "value": {
                        "heading": headings["columns"],
                        "columns": [
                            {
                                "title": COLUMNS[code][0],
                                "text": COLUMNS[code][1],
                                "pages": warnings,
                            }
                        ],
                    },
                },
            ]
        )
        publish(home, user=user)


def _latest(section, *, number, width):
    return {
        "type": "latest",
        "value": {"heading": "", "section": section, "number": number, "width": width},
    }
