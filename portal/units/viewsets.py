"""Units, memberships and focal points in the admin."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import ListingButton
from wagtail.permissions import policy_registry

from portal.base.listings import PortalIndexView

from .models import FocalPoint, Membership, Unit


class UnitFilterSet(WagtailFilterSet):
    class Meta:
        model = Unit
        fields = ["kind", "confirmed"]


class UnitIndexView(PortalIndexView):
    """The list of units, found without marks and by former names too."""

    is_searchable = True

    def search_queryset(self, queryset):
        return queryset.search(self.search_query) if self.is_searching else queryset


class UnitViewSet(ModelViewSet):
    model = Unit
    name = "units"
    icon = "group"
    menu_label = _("Units")
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = UnitIndexView
    list_per_page = 50
    list_display = [
        "code",
        Column("name", label=_("Name"), sort_key="name_vi"),
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        "parent",
        Column("confirmation_note", label=_("State"), sort_key="confirmed"),
    ]
    filterset_class = UnitFilterSet
    panels = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("name_vi"), FieldPanel("name_en")]),
        FieldPanel("parent"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("successor"),
            ],
            _("Since when, until when, and what came after"),
        ),
        InlinePanel(
            "former_names",
            [
                FieldRowPanel([FieldPanel("name"), FieldPanel("code")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
                FieldPanel("confirmed"),
            ],
            heading=_("Former names and codes"),
            label=_("Former name"),
            help_text=_("Readers and officers find the unit by these too."),
        ),
        FieldPanel("confirmed"),
    ]


class MembershipFilterSet(WagtailFilterSet):
    class Meta:
        model = Membership
        fields = ["role", "unit"]


class MembershipViewSet(ModelViewSet):
    model = Membership
    name = "memberships"
    icon = "user"
    menu_label = _("Memberships")
    copy_view_enabled = False
    inspect_view_enabled = True
    list_display = [
        "user",
        "unit",
        Column("get_role_display", label=_("Role"), sort_key="role"),
        "valid_from",
        "valid_to",
    ]
    list_per_page = 50
    filterset_class = MembershipFilterSet
    search_fields = ["user__username", "user__last_name", "user__first_name", "unit__code"]
    search_backend_name = None
    panels = [
        FieldPanel("user"),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
    ]


def people_of(units):
    """Return the accounts of those who work in one of ``units`` today."""
    members = Membership.objects.valid_on().filter(unit__in=units)
    return get_user_model().objects.filter(pk__in=members.values("user"), is_active=True)


class FocalPointForm(WagtailAdminModelForm):
    """A focal point, for a unit that the person may write for."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "unit" in self.fields and self.for_user:
            policy = policy_registry.get_by_type(FocalPoint)
            units = self.fields["unit"].queryset
            self.fields["unit"].queryset = units.filter(policy.units_to_write_for(self.for_user))
            if "user" in self.fields:
                self.fields["user"].queryset = people_of(self.fields["unit"].queryset)


#: What the office and the unit alone read of a focal point.
CONTACT_DATA = ("phone", "email")


class OnlyReachedMixin:
    """Asks the policy about the very object, which Wagtail's generic views do not."""

    actions_on_object = ("change",)

    def get_object(self, *args, **kwargs):
        found = super().get_object(*args, **kwargs)
        if not self.permission_policy.user_has_any_permission_for_instance(
            self.request.user, self.actions_on_object, found
        ):
            raise PermissionDenied
        return found


class ContactColumn(Column):
    """Phone or e-mail, for those whom the policy lets read it."""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        policy = policy_registry.get_by_type(FocalPoint)
        if not policy.user_sees_contact_data(parent_context["request"].user, instance):
            context["value"] = "–"
        return context


class FocalPointIndexView(PortalIndexView):
    #: Short, so that the title of the list has its place beside it.
    add_item_label = _("Enter a focal point")

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if not instance.has_ended() and self.permission_policy.user_has_permission_for_instance(
            self.request.user, "change", instance
        ):
            address = reverse("focal_point_hand_over", args=[instance.pk])
            buttons.append(ListingButton(_("Hand over"), address, icon_name="resubmit"))
        return buttons

    def get_base_queryset(self):
        return self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["view", "change"]
        ).select_related("unit")


class FocalPointEditView(OnlyReachedMixin, generic.EditView):
    pass


class FocalPointDeleteView(OnlyReachedMixin, generic.DeleteView):
    actions_on_object = ("delete",)


class FocalPointInspectView(OnlyReachedMixin, generic.InspectView):
    actions_on_object = ("view", "change")

    def get_fields_context(self):
        if not self.permission_policy.user_sees_contact_data(self.request.user, self.object):
            self.fields = [name for name in self.fields if name not in CONTACT_DATA]
        return super().get_fields_context()


class FocalPointHistoryView(OnlyReachedMixin, history.HistoryView):
    pass


class FocalPointUsageView(OnlyReachedMixin, usage.UsageView):
    pass


class FocalPointViewSet(ModelViewSet):
    model = FocalPoint
    name = "focal_points"
    icon = "mail"
    menu_label = _("Focal points")
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = FocalPointIndexView
    edit_view_class = FocalPointEditView
    delete_view_class = FocalPointDeleteView
    inspect_view_class = FocalPointInspectView
    history_view_class = FocalPointHistoryView
    usage_view_class = FocalPointUsageView
    list_per_page = 50
    list_display = [
        "unit",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        "name",
        "position",
        ContactColumn("phone", label=_("Phone")),
        ContactColumn("email", label=_("E-mail")),
        "valid_from",
        "valid_to",
    ]
    list_filter = ["kind"]
    search_fields = ["name", "position", "unit__code", "unit__folded"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("unit"), FieldPanel("kind")]),
            FieldRowPanel([FieldPanel("name"), FieldPanel("position")]),
            FieldPanel("user"),
            FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        ],
        base_form_class=FocalPointForm,
    )


class UnitsViewSetGroup(ViewSetGroup):
    menu_label = _("Units")
    menu_icon = "group"
    menu_order = 350
    items = (UnitViewSet, FocalPointViewSet, MembershipViewSet)
