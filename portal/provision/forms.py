"""The form of a supplied page: what a contributor may choose, and what a submission must have."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.forms import BasePageForm
from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from .digest import page_digest
from .extensions import problems_found

#: The editor's buttons that send a page into review.
SUBMITTING_ACTIONS = ("action-submit", "action-restart-workflow")


class ProvidedPageForm(BasePageForm):
    """Form of every page that a unit supplies.

    A contributor chooses among the own units; the desk keys in on behalf of any unit (Điều 3).
    A draft may be incomplete; a submission may not, and then each error stands at its field.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            self._leave_out_what_is_kept_from(self.for_user)
        if "unit" in self.fields and self.for_user is not None:
            self._limit_units()
        if "category" in self.fields:
            categories = self.fields["category"].queryset
            self.fields["category"].queryset = categories.answered_by_pages()
        if not self.instance.pk and not self.is_bound and self.for_user is not None:
            self._prefill()

    def _leave_out_what_is_kept_from(self, user):
        """Leave out who sent and approved it, for all but the supplying unit and the desk.

        Whoever translates a page that a unit supplies has no part in that (clause 2 of Article 3).
        What is empty stays: somebody has to fill it in.
        """
        page = self.instance
        if page.unit_id is None or page.unit_id in units_of(user):
            return
        if user.is_superuser or has_role(user, *DESK_ROLES):
            return
        for name in page.PRIVATE_FIELDS:
            if name in self.fields and self.initial.get(name):
                del self.fields[name]

    def _limit_units(self):
        field = self.fields["unit"]
        units = Unit.objects.valid_on()
        for_any_unit = self.for_user.is_superuser or has_role(self.for_user, *DESK_ROLES)
        if not for_any_unit:
            units = units.filter(pk__in=units_of(self.for_user))
        if self.instance.unit_id:
            units = units | Unit.objects.filter(pk=self.instance.unit_id)
            field.disabled = not for_any_unit
        field.queryset = units
        if units.count() == 1:
            field.empty_label = None

    def _prefill(self):
        units = list(self.fields["unit"].queryset[:2]) if "unit" in self.fields else []
        unit = units[0] if len(units) == 1 else None
        name = self.for_user.get_full_name()
        known = {
            "unit": unit.pk if unit else None,
            "sender_name": name,
            "author": name,
            "sender_unit": unit.name if unit else "",
            "source": unit.name if unit else "",
        }
        for field, value in known.items():
            if field in self.fields and value:
                self.initial[field] = value

    def is_valid(self):
        """Check a submission as the gate will, with the rows that hang on the page."""
        valid = super().is_valid()
        if not valid or not self.is_submitting:
            return valid
        for formset in self.formsets.values():
            formset.save(commit=False)  # puts the rows into the page, in memory
        page = self.instance
        problems = [
            *page.problems_before_publication(public=page.public_row()),
            *problems_found(page, digest=page_digest(page)),
        ]
        for name, sentence in problems:
            self.add_error(name if name in self.fields else None, sentence)
        for sentence in page.own_reasons_against_approval(day=timezone.localdate()):
            self.add_error(None, sentence)
        return not self.errors

    @property
    def is_submitting(self):
        """Whether this request sends the page into review."""
        return any(action in self.data for action in SUBMITTING_ACTIONS)

    def clean(self):
        cleaned = super().clean()
        if self.is_submitting:
            for name in self.instance.DECLARATIONS:
                if name in self.fields and not cleaned.get(name):
                    self.add_error(name, _("The unit must declare this before it submits."))
        return cleaned


class ChangeNotesForm(ProvidedPageForm):
    """Form of pages whose changes are declared (``models.changes.ChangeNotes``)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.instance
        self.public = page.public_row()
        if self.public and page.change_base != self.public.live_revision_id:
            # What is there was said of an earlier version.
            for name in page.CHANGE_FIELDS:
                self.initial[name] = ""

    def clean(self):
        cleaned = super().clean()
        if self.public and cleaned.get("change_kind"):
            self.instance.change_base = self.public.live_revision_id
        return cleaned
