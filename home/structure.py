"""The Portal's sections, declared: what ``setup_portal`` creates in every language."""

from dataclasses import dataclass

from django.apps import apps


@dataclass(frozen=True)
class Section:
    """One section page below the home page.

    Attributes:
        model: "app_label.ModelName" of the section page.
        titles: title by language code.
        slugs: address by language code.
    """

    model: str
    titles: dict
    slugs: dict

    @property
    def model_class(self):
        """The page class."""
        return apps.get_model(self.model)


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
        model="news.NewsIndexPage",
        titles={"vi": "Tin tức", "en": "News"},
        slugs={"vi": "tin-tuc", "en": "news"},
    ),
    Section(
        model="legal_docs.LegalDocumentIndexPage",
        titles={"vi": "Văn bản", "en": "Legal documents"},
        slugs={"vi": "van-ban", "en": "documents"},
    ),
)

WORKFLOW_NAME = "Cung cấp thông tin: lãnh đạo đơn vị → thẩm định → đăng tải"
