"""What is filled in on an event."""

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput

from portal.base.people import name_of
from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from ..coordination.files import ManyFilesField
from ..coordination.people import reporters
from ..coordination.views import ReasonForm
from ..models import Category
from .enums import EXPECTED, AssignmentRole
from .models import CoveredEvent
from .services import clashes_of

#: What Điều 5 khoản 2 and 3 are about.
USUAL_CATEGORY = "activities-events"
_TIMES = {"starts_at": AdminDateTimeInput, "ends_at": AdminDateTimeInput}


class MaterialsForm(forms.ModelForm):
    """Details of an event, with the documents that the unit hands over."""

    to_publish = ManyFilesField(label=_("Documents that may be published with the story"))
    for_work = ManyFilesField(label=_("Documents for the reporters only (not published)"))


class AnnounceForm(MaterialsForm):
    """A new event."""

    class Meta:
        model = CoveredEvent
        fields = [
            *("unit", "title", "about", "starts_at", "ends_at", "place", "host", "leaders"),
            *("contact_name", "contact_phone", "accreditation"),
            *("wants_reporter", "wants_photographer", "category"),
        ]
        widgets = _TIMES | {
            "about": forms.Textarea(attrs={"rows": 4}),
            "leaders": forms.Textarea(attrs={"rows": 3}),
            "accreditation": forms.Textarea(attrs={"rows": 2}),
        }

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        units = Unit.objects.valid_on()
        if not has_role(user, *DESK_ROLES):
            units = units.filter(pk__in=units_of(user))
        self.fields["unit"].queryset = units
        if len(mine := list(units[:2])) == 1:
            self.fields["unit"].empty_label = None
            self.initial.setdefault("host", mine[0].name_vi)
        usual = Category.objects.filter(code=USUAL_CATEGORY).first()
        self.initial.setdefault("category", usual)
        self.initial.setdefault("contact_name", user.get_full_name())


class AmendForm(MaterialsForm):
    """Details put right; unit, category, time and place are not among them."""

    class Meta(AnnounceForm.Meta):
        fields = [
            name
            for name in AnnounceForm.Meta.fields
            if name not in {"unit", "category", "starts_at", "ends_at", "place"}
        ]


class TimeForm(ReasonForm):
    """When and where, and why it is another time or place."""

    starts_at = forms.DateTimeField(label=_("Begins"), widget=AdminDateTimeInput)
    ends_at = forms.DateTimeField(label=_("Ends"), widget=AdminDateTimeInput, required=False)
    place = forms.CharField(label=_("Place"), max_length=300)
    field_order = ["starts_at", "ends_at", "place", "reason"]


class PeopleField(forms.ModelMultipleChoiceField):
    """People of the desk; beside each name stands where else they are expected then."""

    widget = forms.CheckboxSelectMultiple
    event = None

    def label_from_instance(self, person):
        name = name_of(person)
        clashes = clashes_of(person, self.event)
        if not clashes:
            return name
        return _now("%(name)s (at the same time: %(events)s)") % {
            "name": name,
            "events": ", ".join(other.title for other in clashes),
        }


class AssignForm(forms.Form):
    """Who is sent there."""

    reporters = PeopleField(label=_("Reporters"), queryset=None, required=False)
    photographers = PeopleField(label=_("Photographers"), queryset=None, required=False)

    def __init__(self, *args, event, **kwargs):
        super().__init__(*args, **kwargs)
        for name, role in (
            ("reporters", AssignmentRole.REPORTER),
            ("photographers", AssignmentRole.PHOTOGRAPHER),
        ):
            field = self.fields[name]
            field.event, field.queryset = event, reporters()
            self.initial.setdefault(
                name,
                list(
                    event.assignments.filter(role=role, status__in=EXPECTED).values_list(
                        "user_id", flat=True
                    )
                ),
            )
