"""What every notice on a person has. Its rules and its answers stand beside it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import PageManager, PageQuerySet

from portal.base.codes import new_code, written
from portal.provision.models import ProvidedPage

from ..dates import PartialDate, years_between
from ..enums import Sex, TermKind
from .notice_rules import NoticeRules
from .notice_serving import NoticeServing
from .records import Confirmation, NoticeEnd


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


class NoticePage(NoticeServing, NoticeRules, ProvidedPage):
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
    weight = models.PositiveSmallIntegerField(
        _("weight in kg"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2), MaxValueValidator(300)],
    )
    eyes = models.CharField(
        _("eyes"), max_length=60, blank=True, help_text=_("Colour, and glasses if worn.")
    )
    hair = models.CharField(
        _("hair"), max_length=60, blank=True, help_text=_("Colour, length, whether dyed.")
    )
    marks = models.TextField(
        _("distinguishing marks"),
        max_length=1000,
        blank=True,
        help_text=_("Scars, tattoos, moles: what and where."),
    )
    last_seen_on = models.DateField(_("last seen on"), null=True, blank=True)
    last_seen_place = models.CharField(
        _("last seen at"),
        max_length=150,
        blank=True,
        help_text=_("A public place and its province; nobody's home."),
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

    def folded_sources(self):
        # Only names, code and what follows from the notice: no hidden detail is ever searched.
        return [*super().folded_sources(), *self.alias_list, self.code]
