"""The rules of a notice: what is shown of the person, what stands against it, and when it goes."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _now

from portal.base.text import nfc, searchable

from ..dates import may_be_under_18
from ..enums import Detail
from .records import Confirmation, NoticeEnd

#: Fields that hold a detail which is hidden without a ground, by the detail.
HIDDEN_FIELDS = {
    Detail.PARENTS: "parents",
    Detail.ADDRESS: "exact_address",
    Detail.ETHNICITY: "ethnicity",
    Detail.IDENTITY_PAPER: "identity_paper",
}
_MOST_PHOTOGRAPHS = 6


class NoticeRules:
    """What a page type of notices adds to the rules of every supplied page."""

    # Necessity ------------------------------------------------------------------------------------

    def is_exposed(self, detail, *, day=None):
        """Return whether a ground for showing ``detail`` is in force on ``day`` (today)."""
        day = day or timezone.localdate()
        return any(row.detail == detail and row.expires_on >= day for row in self.exposures.all())

    def shown_details(self, *, day=None):
        """Return pairs (label, value) of hidden details that a ground lets readers see."""
        return [
            (Detail(detail).label, getattr(self, field_name))
            for detail, field_name in HIDDEN_FIELDS.items()
            if getattr(self, field_name) and self.is_exposed(detail, day=day)
        ]

    def may_be_minor(self, *, day=None):
        """Return whether the person may be under 18 on ``day`` (today)."""
        return may_be_under_18(self.birth, on=day or timezone.localdate())

    # Rules ----------------------------------------------------------------------------------------

    def clean(self):
        """Check what was entered about the person.

        Raises:
            ValidationError: with each message at the field that must change.
        """
        super().clean()
        self.other_names = "\n".join(nfc(line) for line in self.alias_list)
        errors = {
            f"born_{part}": message
            for part, message in self.birth.errors(today=timezone.localdate()).items()
        }
        exposed = {row.detail for row in self.exposures.all()}
        errors |= {
            field_name: _now(
                "Without a ground this is not shown: add one below, or leave it empty."
            )
            for detail, field_name in HIDDEN_FIELDS.items()
            if getattr(self, field_name) and detail not in exposed
        }
        if self.last_seen_on and self.last_seen_on > timezone.localdate():
            errors["last_seen_on"] = _now("This date lies in the future.")
        if errors:
            raise ValidationError(errors)

    def own_reasons_against_approval(self, *, day):
        reasons = super().own_reasons_against_approval(day=day)
        if self.may_be_minor(day=day) and not self.is_exposed(Detail.MINOR, day=day):
            reasons.append(
                _now(
                    "The person may be under 18: such a notice needs a ground that is in force, "
                    "with the decision behind it (“Grounds for showing personal data”)."
                )
            )
        if NoticeEnd.objects.filter(notice=self.translation_key).exists():
            reasons.append(_now("This search has ended: a new one is a new notice."))
        reasons += self._reasons_against_section()
        reasons += self._reasons_against_pictures()
        if self.photographs.count() > _MOST_PHOTOGRAPHS:
            reasons.append(
                _now("At most %(count)d photographs stand in a notice.")
                % {"count": _MOST_PHOTOGRAPHS}
            )
        return reasons

    def reasons_against_notice(self, notice):
        reasons = super().reasons_against_notice(notice)
        if notice.show_title:
            reasons.append(_now("The title of a notice on a person is a name: it goes, too."))
        if self._names_in(notice.explanation):
            reasons.append(
                _now("Explanation for readers: it names the person; leave the name out.")
            )
        return reasons

    def _names_in(self, text):
        """Return whether ``text`` has one of the person's names in it."""
        told = f" {searchable(text)} "
        return any(f" {name} " in told for name in map(searchable, self.names) if name)

    def _reasons_against_section(self):
        parent = self.get_parent() if self.pk else None
        section = getattr(parent.specific, "section", self.section) if parent else self.section
        if section == self.section:
            return []
        return [
            _now("Such a notice stands in the section “%(section)s”: move it there.")
            % {"section": self.section.label}
        ]

    def _reasons_against_pictures(self):
        # Title and alternative text leave with the file's address and with every copy of it.
        for row in self.photographs.all():
            if self._names_in(f"{row.image.title} {row.image.alt_text} {row.image.alt_text_en}"):
                return [
                    _now(
                        "A photograph names the person in its title or its alternative text: "
                        "call it “Photograph 1”."
                    )
                ]
        return []

    def own_reasons_against_publication(self):
        return [
            *super().own_reasons_against_publication(),
            *self.own_reasons_against_approval(day=timezone.localdate()),
        ]

    def own_reason_to_leave(self):
        """Return why this public notice must go now by its own rules, as a sentence, or "".

        The gate asks when the page is taken off: such a notice needs no publisher to go.
        """
        if NoticeEnd.objects.filter(notice=self.translation_key).exists():
            return _now("The search has ended.")
        if self.may_be_minor() and not self.is_exposed(Detail.MINOR):
            return _now("The ground for showing a person under 18 has run out.")
        day = timezone.localdate()
        if not Confirmation.objects.filter(notice=self.translation_key, until__gte=day).exists():
            return _now("Nobody confirmed the notice in time.")
        return ""
