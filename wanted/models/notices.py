"""What every notice on a person has, and when it must go."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageManager, PageQuerySet

from portal.base.codes import new_code, written
from portal.base.http_copies import keep_no_copy
from portal.base.text import nfc, searchable
from portal.provision.enums import WithdrawalReason
from portal.provision.models import ProvidedPage, Withdrawal

from ..dates import PartialDate, may_be_under_18, years_between
from ..enums import Detail, Sex, TermKind
from .records import Confirmation, NoticeEnd

#: Fields that hold a detail which is hidden without a ground, by the detail.
HIDDEN_FIELDS = {
    Detail.PARENTS: "parents",
    Detail.ADDRESS: "exact_address",
    Detail.ETHNICITY: "ethnicity",
    Detail.IDENTITY_PAPER: "identity_paper",
}
_MOST_PHOTOGRAPHS = 6


class NoticeQuerySet(PageQuerySet):
    def shown(self, *, day=None):
        """Return the notices that readers see on ``day`` (today): live, confirmed, not ended.

        A notice whose search has ended, or that nobody confirmed in time, is out of this set at
        once; taking its page off follows.
        """
        day = day or timezone.localdate()
        same_notice = {"notice": models.OuterRef("translation_key")}
        return self.live().filter(
            models.Exists(Confirmation.objects.filter(until__gte=day, **same_notice)),
            ~models.Exists(NoticeEnd.objects.filter(**same_notice)),
        )


class NoticePage(ProvidedPage):
    """A notice on a person: who, how to recognise them, whom to tell. Its title is the full name.

    Addresses, file names and codes carry nothing of the person; what is hidden without a ground
    (``HIDDEN_FIELDS``) is asked for through :meth:`shown_details` alone.
    """

    PUBLIC_CONTACTS = ("contact",)

    code = models.CharField(_("code of the notice"), max_length=10, editable=False, db_index=True)
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line: aliases, nicknames, other spellings."),
    )
    born_year = models.PositiveSmallIntegerField(
        _("year of birth"),
        null=True,
        blank=True,
        help_text=_("Fill in only what is known: the year alone, or month and year."),
    )
    born_month = models.PositiveSmallIntegerField(_("month of birth"), null=True, blank=True)
    born_day = models.PositiveSmallIntegerField(_("day of birth"), null=True, blank=True)
    born_note = models.CharField(
        _("note on the date of birth"),
        max_length=120,
        blank=True,
        help_text=_("For example “about 1975–1980” or “by the person's own account”."),
    )
    sex = models.CharField(_("sex"), max_length=10, choices=Sex.choices, default=Sex.UNKNOWN)
    nationality = models.CharField(_("nationality"), max_length=100, default="Việt Nam")
    description = models.TextField(
        _("description"),
        max_length=2000,
        help_text=_("What anybody can see: build, hair, voice, dress. No opinion on the person."),
    )
    height = models.PositiveSmallIntegerField(
        _("height in cm"),
        null=True,
        blank=True,
        validators=[MinValueValidator(40), MaxValueValidator(250)],
    )
    marks = models.TextField(
        _("distinguishing marks"),
        max_length=1000,
        blank=True,
        help_text=_("Scars, tattoos, moles: what and where."),
    )
    caution = models.TextField(
        _("caution"),
        max_length=500,
        blank=True,
        help_text=_("Shown above all else, for example “Do not approach; call 113.”"),
    )
    contact = models.CharField(
        _("whom to tell"),
        max_length=300,
        help_text=_("The unit in charge: its name and phone, published."),
    )
    reward = models.CharField(_("reward"), max_length=200, blank=True)
    parents = models.CharField(
        _("names of the parents"),
        max_length=200,
        blank=True,
        help_text=_("Hidden from readers unless a ground below says otherwise; best left empty."),
    )
    exact_address = models.CharField(
        _("exact address"),
        max_length=250,
        blank=True,
        help_text=_("Hidden from readers unless a ground below says otherwise; best left empty."),
    )
    ethnicity = models.CharField(
        _("ethnicity"),
        max_length=60,
        blank=True,
        help_text=_("Hidden from readers unless a ground below says otherwise; best left empty."),
    )
    identity_paper = models.CharField(
        _("number of an identity paper"),
        max_length=60,
        blank=True,
        help_text=_("Hidden from readers unless a ground below says otherwise; best left empty."),
    )

    objects = PageManager.from_queryset(NoticeQuerySet)()

    #: Files that this page shows are asked for anew each time: a withdrawal must not wait.
    withdraws_at_once = True

    class Meta:
        abstract = True

    # Identity and address -------------------------------------------------------------------------

    def _set_core_field_defaults(self):
        # The address tells nothing of the person, and is the same for every language.
        if not self.code:
            self.code = new_code()
        self.slug = self.code.lower()
        super()._set_core_field_defaults()

    @property
    def written_code(self):
        """The code as people write it."""
        return written(self.code)

    @property
    def birth(self):
        """The date of birth as a :class:`PartialDate`; falsy where nothing is known."""
        return PartialDate(self.born_year, self.born_month, self.born_day)

    @property
    def age_band(self):
        """Pair (youngest, oldest) of the whole years that the person may be old today, or None."""
        if not self.birth:
            return None
        today = timezone.localdate()
        return years_between(self.birth.latest, today), years_between(self.birth.earliest, today)

    @property
    def names(self):
        """Every name that the person is known by, the full name first."""
        return [self.title, *self.alias_list]

    @property
    def alias_list(self):
        return [line.strip() for line in self.other_names.splitlines() if line.strip()]

    # Lists ----------------------------------------------------------------------------------------

    #: What the cards of a list show beside the row: look-ups that are fetched once for all.
    card_relations = ("photographs__image__renditions",)
    #: What the rows of the index, and records of the open data, are made from.
    index_relations = record_relations = ()

    @property
    def section(self):
        """The :class:`Section` in which the notice is listed."""
        raise NotImplementedError

    @property
    def listed_on(self):
        """The date by which lists are ordered."""
        raise NotImplementedError

    def facet_values(self):
        """Return what lists are narrowed by, as triples (kind, value, label)."""
        return [(TermKind.YEAR, self.listed_on.year, ""), (TermKind.SEX, self.sex, "")]

    def get_url_parts(self, request=None):
        # Whatever answer links here is never kept: a withdrawal must not wait for a copy.
        keep_no_copy(request)
        return super().get_url_parts(request)

    def folded_sources(self):
        # Only names, code and what follows from the notice: no hidden detail is ever searched.
        return [*super().folded_sources(), *self.alias_list, self.code]

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
        names = [f" {searchable(name)} " for name in self.names if searchable(name)]
        for row in self.photographs.all():
            told = f" {searchable(f'{row.image.title} {row.image.alt_text}')} "
            if any(name in told for name in names):
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

    # What lists show ------------------------------------------------------------------------------

    @cached_property
    def main_photograph(self):
        """The first photograph, or None."""
        return next(iter(self.photographs.all()), None)

    def serve(self, request, *args, **kwargs):
        """Answer 410 for what must go, without waiting for the job that takes it off."""
        if not self.own_reason_to_leave():
            return super().serve(request, *args, **kwargs)
        withdrawal = Withdrawal(
            reason=WithdrawalReason.OTHER, explanation=_now("The notice is no longer in force.")
        )
        response = TemplateResponse(
            request, "provision/withdrawn.html", {"withdrawal": withdrawal}, status=410
        )
        response["X-Robots-Tag"] = "noindex"
        response["Cache-Control"] = "no-cache"
        return response

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["structured_data"] = self.structured_data(request)
        return context

    def structured_data(self, request):
        """Return what machines may know: that this is a notice about somebody of this name.

        No picture and no detail: copies of structured data live longer than notices.
        """
        return {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": f"{self.kind_label}: {self.title}",
            "identifier": self.code,
            "url": self.get_full_url(request),
            "inLanguage": get_language(),
            "about": {"@type": "Person", "name": self.title},
        }

    @property
    def image(self):
        """What cards and social networks show: none, so that no copy outlives the notice."""
        return None

    @property
    def display_date(self):
        return self.first_published_at
