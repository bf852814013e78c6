"""Demo work in progress: submitted through the real workflow, with no permit."""

from django.utils import timezone

from news.models import ArticlePage, NewsIndexPage
from portal.provision.demo import add_child, approve, category_of_clause, provenance, submit
from portal.units.models import Unit

#: Title, lead, and who has decided so far.
WAITING = (
    ("Lịch tập huấn phòng cháy tại các khu nhà trọ (đang chờ lãnh đạo đơn vị)", ()),
    ("Hướng dẫn khóa SIM khi mất điện thoại (đang chờ thẩm định)", ("lanh-dao",)),
    ("Ngày hội an toàn mạng cho học sinh (đang chờ đăng tải)", ("lanh-dao", "bien-tap")),
)


def load_reviews(users):
    """Create articles that wait at each step of the workflow."""
    author = users["cong-tac-vien"]
    section = NewsIndexPage.objects.get(locale__language_code="vi")
    for title, deciders in WAITING:
        page = ArticlePage(
            title=title,
            lead="Bài viết minh họa đang đi qua quy trình: đơn vị, thẩm định, đăng tải.",
            kind="situation",
            body=[("paragraph", "<p>Nội dung minh họa.</p>")],
            live=False,
            **provenance(
                unit=Unit.objects.get(code="A05"),
                category=category_of_clause("4.5"),
                triggered_on=timezone.localdate(),
                author=author,
            ),
        )
        add_child(section, page)
        submit(page, author=author)
        for name in deciders:
            approve(page, user=users[name])
