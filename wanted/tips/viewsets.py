"""The inbox of tips and the officers in charge, in the admin."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.model import ModelViewSet

from portal.base.listings import PortalIndexView
from portal.units.viewsets import OnlyReachedMixin
from wanted.models import Tip, TipOfficer

from . import admin_views
from .admin_forms import TipOfficerForm


class TipFilterSet(WagtailFilterSet):
    class Meta:
        model = Tip
        fields = ["state", "value"]


class TipIndexView(PortalIndexView):
    """The tips of the units that the person is in charge of; nothing of what was written."""

    any_permission_required = ["view"]
    is_searchable = False

    def get_base_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["view"]
        ).select_related("unit")


class TipViewSet(ModelViewSet):
    model = Tip
    name = "tip_inbox"
    url_prefix = "tips"
    icon = "mail"
    menu_label = _("Tips")
    menu_order = 320
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = TipIndexView
    filterset_class = TipFilterSet
    list_per_page = 50
    list_display = [
        TitleColumn("__str__", label=_("Tip"), url_name="tip_inbox:edit"),
        BooleanColumn("has_news", label=_("Unread")),
        Column("received_text", label=_("Received on"), sort_key="received_on"),
        Column("written_notice_code", label=_("Code of the notice")),
        Column("unit", label=_("Unit"), accessor="unit.code"),
        Column("get_state_display", label=_("State"), sort_key="state"),
        Column("get_value_display", label=_("What it was worth"), sort_key="value"),
    ]

    def get_permissions_to_register(self):
        # No group is given these: who reads follows from the officers in charge.
        return super().get_permissions_to_register().none()

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            # The name under which Wagtail's lists look for an object's own page.
            path("<int:pk>/", admin_views.detail, name="edit"),
            path("<int:pk>/contact/", admin_views.contact, name="contact"),
            path("<int:pk>/reply/", admin_views.reply, name="reply"),
            path("<int:pk>/note/", admin_views.note, name="note"),
            path("<int:pk>/assess/", admin_views.assess, name="assess"),
            path("<int:pk>/hand-over/", admin_views.hand_over, name="hand_over"),
            path(
                "<int:pk>/attachments/<int:attachment_id>/",
                admin_views.attachment,
                name="attachment",
            ),
        ]


class TipOfficerIndexView(PortalIndexView):
    def get_base_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["view"]
        ).select_related("unit", "user")


class TipOfficerEditView(OnlyReachedMixin, generic.EditView):
    pass


class TipOfficerDeleteView(OnlyReachedMixin, generic.DeleteView):
    actions_on_object = ("delete",)


class TipOfficerHistoryView(OnlyReachedMixin, history.HistoryView):
    pass


class TipOfficerUsageView(OnlyReachedMixin, usage.UsageView):
    pass


class TipOfficerViewSet(ModelViewSet):
    model = TipOfficer
    name = "tip_officers"
    icon = "user"
    menu_label = _("Tips: who reads")
    menu_order = 321
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = TipOfficerIndexView
    edit_view_class = TipOfficerEditView
    delete_view_class = TipOfficerDeleteView
    history_view_class = TipOfficerHistoryView
    usage_view_class = TipOfficerUsageView
    list_display = ["user", "unit", "valid_from", "valid_to"]
    edit_handler = ObjectList(
        [
            FieldPanel("unit"),
            FieldPanel("user"),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        ],
        base_form_class=TipOfficerForm,
    )

    def get_permissions_to_register(self):
        # The leader of a unit names them; no group is given the right.
        return super().get_permissions_to_register().none()
