"""The Portal's sections, declared: what ``setup_portal`` creates, and how readers find it.

A section names the group of the main navigation in which it stands; ``home.navigation`` shows the
sections that are published.
"""

from dataclasses import dataclass

from django.apps import apps


@dataclass(frozen=True)
class Section:
    """One section page below the home page.

    Attributes:
        model: "app_label.ModelName" of the section page.
        titles: title by language code.
        slugs: address by language code.
        group: key of the :class:`NavigationGroup` in which it stands; empty: not in the main
            navigation but in the foot.
    """

    model: str
    titles: dict
    slugs: dict
    group: str = ""

    @property
    def model_class(self):
        """The page class."""
        return apps.get_model(self.model)


@dataclass(frozen=True)
class NavigationGroup:
    """One heading of the main navigation.

    Attributes:
        key: by which sections name it.
        titles: what readers see, by language code.
    """

    key: str
    titles: dict


#: In the order in which readers see them; one without a published section is left out.
NAVIGATION = (
    NavigationGroup("about", {"vi": "Giới thiệu", "en": "The Ministry"}),
    NavigationGroup("news", {"vi": "Tin tức", "en": "News"}),
    NavigationGroup("documents", {"vi": "Văn bản", "en": "Documents"}),
    NavigationGroup("services", {"vi": "Dịch vụ công", "en": "Services"}),
    NavigationGroup("wanted", {"vi": "Truy nã, truy tìm", "en": "Wanted and sought"}),
    NavigationGroup("disclosure", {"vi": "Công khai thông tin", "en": "Disclosure"}),
    NavigationGroup("contact", {"vi": "Tiếp công dân – Liên hệ", "en": "Contact"}),
)

HOME = Section(
    model="home.HomePage",
    titles={
        "vi": "Cổng Thông tin điện tử Bộ Công an",
        "en": "Portal of the Ministry of Public Security",
    },
    slugs={"vi": "trang-chu", "en": "home"},
)

SECTIONS = (
    Section(
        model="home.OrganisationIndexPage",
        titles={"vi": "Giới thiệu về Bộ", "en": "About the Ministry"},
        slugs={"vi": "gioi-thieu", "en": "about-the-ministry"},
        group="about",
    ),
    Section(
        model="home.LeaderIndexPage",
        titles={"vi": "Lãnh đạo Bộ", "en": "Leaders of the Ministry"},
        slugs={"vi": "lanh-dao-bo", "en": "leaders"},
        group="about",
    ),
    Section(
        model="home.UnitDirectoryPage",
        titles={"vi": "Danh bạ đơn vị", "en": "Directory of units"},
        slugs={"vi": "danh-ba-don-vi", "en": "units"},
        group="about",
    ),
    Section(
        model="news.NewsIndexPage",
        titles={"vi": "Tin tức", "en": "News"},
        slugs={"vi": "tin-tuc", "en": "news"},
        group="news",
    ),
    Section(
        model="news.WarningIndexPage",
        titles={"vi": "Cảnh báo", "en": "Warnings"},
        slugs={"vi": "canh-bao", "en": "warnings"},
        group="news",
    ),
    Section(
        model="news.TopicColumnIndexPage",
        titles={"vi": "Chuyên mục", "en": "Topics"},
        slugs={"vi": "chuyen-muc", "en": "topics"},
        group="news",
    ),
    Section(
        model="news.StatementIndexPage",
        titles={"vi": "Phát ngôn với báo chí", "en": "Press statements"},
        slugs={"vi": "phat-ngon", "en": "statements"},
        group="news",
    ),
    Section(
        model="news.EventIndexPage",
        titles={"vi": "Sự kiện", "en": "Events"},
        slugs={"vi": "su-kien", "en": "events"},
        group="news",
    ),
    Section(
        model="news.AnnouncementIndexPage",
        titles={"vi": "Tuyển dụng, tuyển sinh", "en": "Recruitment and admissions"},
        slugs={"vi": "tuyen-dung-tuyen-sinh", "en": "recruitment-and-admissions"},
        group="news",
    ),
    Section(
        model="legal_docs.LegalDocumentIndexPage",
        titles={"vi": "Văn bản", "en": "Legal documents"},
        slugs={"vi": "van-ban", "en": "documents"},
        group="documents",
    ),
    Section(
        model="wanted.WantedIndexPage",
        titles={"vi": "Truy nã", "en": "Wanted"},
        slugs={"vi": "truy-na", "en": "wanted"},
        group="wanted",
    ),
    Section(
        model="wanted.SoughtIndexPage",
        titles={"vi": "Truy tìm", "en": "Sought persons"},
        slugs={"vi": "truy-tim", "en": "sought"},
        group="wanted",
    ),
    Section(
        model="wanted.InterpolIndexPage",
        titles={"vi": "Thông báo Interpol", "en": "Interpol notices"},
        slugs={"vi": "interpol", "en": "interpol"},
        group="wanted",
    ),
    Section(
        model="news.ScienceIndexPage",
        titles={"vi": "Khoa học và công nghệ", "en": "Science and technology"},
        slugs={"vi": "khoa-hoc-cong-nghe", "en": "science"},
        group="disclosure",
    ),
    Section(
        model="home.DisclosurePage",
        titles={"vi": "Thông tin phải công khai", "en": "Information that must be public"},
        slugs={"vi": "thong-tin-phai-cong-khai", "en": "must-be-public"},
        group="disclosure",
    ),
    Section(
        model="home.PerformancePage",
        titles={"vi": "Kết quả hoạt động của Cổng", "en": "The Portal's own performance"},
        slugs={"vi": "ket-qua-hoat-dong", "en": "performance"},
        group="disclosure",
    ),
    Section(
        model="home.ServiceIndexPage",
        titles={"vi": "Danh mục dịch vụ công", "en": "Directory of services"},
        slugs={"vi": "dich-vu-cong", "en": "services"},
        group="services",
    ),
    Section(
        model="home.ContactPage",
        titles={"vi": "Liên hệ", "en": "Contact"},
        slugs={"vi": "lien-he", "en": "contact"},
        group="contact",
    ),
    Section(
        model="home.ReceptionIndexPage",
        titles={"vi": "Lịch tiếp công dân", "en": "Citizen reception"},
        slugs={"vi": "lich-tiep-cong-dan", "en": "citizen-reception"},
        group="contact",
    ),
    Section(
        model="home.DowntimeIndexPage",
        titles={"vi": "Thông báo tạm dừng dịch vụ", "en": "Service interruptions"},
        slugs={"vi": "tam-dung-dich-vu", "en": "service-interruptions"},
        group="services",
    ),
)

WORKFLOW_NAME = "Cung cấp thông tin: lãnh đạo đơn vị → thẩm định → đăng tải"
