from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import LegalField
from .views import ImportDocumentView, may_import


@hooks.register("register_admin_urls")
def import_urls():
    return [path("legal-documents/import/", ImportDocumentView.as_view(), name="legal_docs_import")]


class ImportMenuItem(MenuItem):
    def is_shown(self, request):
        return may_import(request.user)


@hooks.register("register_admin_menu_item")
def import_menu_item():
    return ImportMenuItem(
        _("Import documents"), reverse("legal_docs_import"), icon_name="upload", order=150
    )


class LegalFieldViewSet(SnippetViewSet):
    model = LegalField
    icon = "tag"
    list_display = ["name_vi", "name_en", "sort_order"]
    ordering = ["sort_order", "name_vi"]


register_snippet(LegalFieldViewSet)
