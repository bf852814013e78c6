"""Everything that waits for the desk, with its age and its owner."""

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import F
from django.db.models.functions import Coalesce
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES
from portal.units.models import Membership, Unit
from portal.units.services import has_role

from ..enums import Waiting
from ..models import Category, Hop
from .services import ASSIGNERS, WORKERS


def inbox():
    """Return the open stays with the desk, the earliest due day first, undated ones last.

    ``limit`` is the stay's own due day, else that of the obligation.
    """
    return (
        Hop.objects.open()
        .with_holder(Waiting.DESK)
        .select_related("provision__unit", "provision__rule__category", "user")
        .annotate(limit=Coalesce("due_on", "provision__due_on"))
        .order_by(F("limit").asc(nulls_last=True), "started_at", "pk")
    )


def age_in_words(hop):
    """Return since how many days something waits."""
    days = (timezone.localdate() - timezone.localdate(hop.started_at)).days
    return _("today") if days <= 0 else _("%(days)d days") % {"days": days}


def people_of_the_desk():
    """Return the people who hold a role at the desk today."""
    members = Membership.objects.valid_on().filter(role__in=WORKERS).values("user_id")
    return get_user_model().objects.filter(pk__in=members, is_active=True)


class InboxFilterSet(WagtailFilterSet):
    owner = django_filters.ChoiceFilter(
        label=_("Looked after by"),
        choices=[("me", _("Me")), ("nobody", _("Nobody"))],
        method="owned_by",
    )
    overdue = django_filters.ChoiceFilter(
        label=_("Due day"), choices=[("over", _("Overdue"))], method="only_overdue"
    )
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), field_name="provision__unit", queryset=Unit.objects.all()
    )
    category = django_filters.ModelChoiceFilter(
        label=_("Kind of information"),
        field_name="provision__rule__category",
        queryset=Category.objects.all(),
    )

    class Meta:
        model = Hop
        fields = []

    def owned_by(self, queryset, name, value):
        if value == "nobody":
            return queryset.filter(user__isnull=True)
        return queryset.filter(user=self.request.user)

    def only_overdue(self, queryset, name, value):
        return queryset.filter(limit__lt=timezone.localdate())


class OwnerColumn(Column):
    """Who looks after it, with the buttons to change that."""

    cell_template_name = "workplace/owner_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        user = context["request"].user
        assigner = has_role(user, *ASSIGNERS)
        return context | {
            # A cell knows nothing of the request's own context; its buttons send forms.
            "csrf_token": get_token(context["request"]),
            "may_claim": instance.user_id is None and has_role(user, *WORKERS),
            "may_hand_back": instance.user_id and (assigner or instance.user_id == user.pk),
            "may_assign": assigner,
        }


class DueColumn(Column):
    """The due day; what is over says so in words and colour."""

    cell_template_name = "workplace/due_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        over = instance.limit is not None and instance.limit < timezone.localdate()
        return context | {"over": over}


class InboxView(PortalReportView):
    """The desk's inbox."""

    page_title = _("The desk's inbox")
    header_icon = "mail"
    index_url_name = "workplace_inbox"
    index_results_url_name = "workplace_inbox_results"
    filterset_class = InboxFilterSet
    template_name = "provision/work_listing.html"
    any_permission_required = ["access_admin"]
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            accessor="provision.title",
            get_url=lambda hop: reverse("provision_register_row", args=[hop.provision_id]),
        ),
        Column("unit", label=_("Unit"), accessor="provision.unit.code"),
        Column("category", label=_("Kind of information"), accessor="provision.rule.category"),
        Column("age", label=_("Waits since"), accessor=age_in_words),
        DueColumn("limit", label=_("Due on")),
        OwnerColumn("user", label=_("Looked after by")),
    ]
    list_export = ["provision.title", "provision.unit.code", "started_at", "limit", "user"]

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, *DESK_ROLES):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return inbox()
