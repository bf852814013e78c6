"""What kinds of pages can be asked for, by the name they have in an address."""

from dataclasses import dataclass

from django.apps import apps
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class SearchType:
    """One kind of pages.

    Attributes:
        name: in the address, for example "van-ban".
        label: what readers see.
        model_label: "app_label.ModelName".
    """

    name: str
    label: str
    model_label: str

    @property
    def model(self):
        return apps.get_model(self.model_label)


TYPES = (
    SearchType("van-ban", _("Legal documents"), "legal_docs.LegalDocumentPage"),
    SearchType("tin-tuc", _("News"), "news.ArticlePage"),
    SearchType("canh-bao", _("Warnings"), "news.WarningPage"),
    SearchType("su-kien", _("Events"), "news.EventPage"),
    SearchType("thong-bao", _("Announcements"), "news.AnnouncementPage"),
    SearchType("phat-ngon", _("Press statements"), "news.StatementPage"),
    SearchType("de-tai", _("Research results"), "news.ScienceResultPage"),
    SearchType("thu-tuc", _("Public services"), "home.ServicePage"),
    SearchType("don-vi", _("Units"), "home.UnitPage"),
    SearchType("truy-na", _("Wanted persons"), "wanted.WantedNoticePage"),
)
TYPE_BY_NAME = {each.name: each for each in TYPES}


def name_of_kind(page):
    """Return what kind of page it is, as readers may ask for it; else by its type's own name."""
    label = page._meta.label
    found = next((each.label for each in TYPES if each.model_label == label), None)
    return found or capfirst(page._meta.verbose_name)
