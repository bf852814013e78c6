"""Importing a document in the admin: upload, look at what was understood, confirm."""

from django.contrib.messages import success
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.provision.models import Category
from portal.units.models import Unit

from . import uploads
from .deriving import count_parts, dangling_citations, paths
from .forms import UnderstoodForm, UploadForm, importable_units
from .services import ImportRefused, documents_index, import_document


def may_import(user):
    """Tell whether ``user`` may import documents at all."""
    if not importable_units(user).exists():
        return False
    try:
        index = documents_index()
    except ImportRefused:
        return False
    return index.permissions_for_user(user).can_add_subpage()


class ImportDocumentView(WagtailAdminTemplateMixin, TemplateView):
    """One address for all steps: a GET starts, a file is previewed, a token confirms."""

    template_name = "legal_docs/admin/import_upload.html"
    preview_template_name = "legal_docs/admin/import_preview.html"
    page_title = gettext_lazy("Import a document")
    header_icon = "upload"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": "", "label": self.page_title},
        ]

    def get(self, request, *args, **kwargs):
        return self._ask_for_file(UploadForm(user=request.user))

    def post(self, request, *args, **kwargs):
        if "token" in request.POST:
            return self._confirm(request.POST["token"])
        form = UploadForm(request.POST, request.FILES, user=request.user)
        if not form.is_valid():
            return self._ask_for_file(form)
        file, unit, category = (form.cleaned_data[name] for name in ("file", "unit", "category"))
        token = uploads.keep(
            file,
            request=request,
            unit_id=unit.pk,
            category_id=category.pk if category else None,
        )
        understood = UnderstoodForm(file=file, initial=file.values())
        return self._show(understood, token=token, unit=unit, category=category)

    def _confirm(self, token):
        try:
            upload = uploads.take(token, request=self.request)
        except uploads.UploadGone:
            form = UploadForm(user=self.request.user)
            return self._ask_for_file(form, lost=True)
        unit = Unit.objects.get(pk=upload.unit_id)
        category = Category.objects.filter(pk=upload.category_id).first()
        form = UnderstoodForm(self.request.POST, file=upload.file)
        if not form.is_valid():
            return self._show(form, token=token, unit=unit, category=category)
        try:
            page = import_document(
                file=upload.file,
                unit=unit,
                user=self.request.user,
                category=category,
                values=form.cleaned_data,
            )
        except ImportRefused as error:
            form.add_error(None, error.reasons)
            return self._show(form, token=token, unit=unit, category=category)
        uploads.drop(token, request=self.request)
        success(
            self.request,
            _("The draft “%(title)s” was made. Complete its provenance, then submit it.")
            % {"title": page.title},
        )
        return redirect("wagtailadmin_pages:edit", page.pk)

    def _ask_for_file(self, form, *, lost=False):
        return self.render_to_response(self.get_context_data(form=form, lost=lost))

    def _show(self, form, *, token, unit, category):
        structure = form.file.structure
        context = self.get_context_data(
            form=form,
            token=token,
            unit=unit,
            category=category,
            file=form.file,
            counts=count_parts(structure),
            outline=[
                {"depth": len(path) - 1, "node": path[-1], "items": len(path[-1]["children"])}
                for path in paths(structure["nodes"])
                if path[-1]["type"] not in ("khoan", "diem")
            ],
            citations=structure["citations"],
            dangling=dangling_citations(structure),
            appendices=structure["appendices"],
        )
        return self.response_class(
            request=self.request,
            template=[self.preview_template_name],
            context=context,
            using=self.template_engine,
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(action_url=reverse("legal_docs_import"), **kwargs)
