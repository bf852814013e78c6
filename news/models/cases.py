"""Persons in an article on a case: named on a ground, else shown by their initials."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from ..cases.checklist import CASE_CHECKLIST
from ..cases.guard import problems_of_case
from ..cases.names import MARK, html_with_names, initials, with_names
from ..enums import NAMEABLE_ROLES, PRESUMED_INNOCENT, ArticleKind, LegalStage, PersonRole


class CaseFields(models.Model):
    """Mixin of articles that may tell of a case; the rows of persons hang on the article."""

    case_stage = models.CharField(
        _("stage of the case"),
        max_length=20,
        choices=LegalStage.choices,
        blank=True,
        help_text=_("Decides what readers are told of the presumption of innocence."),
    )

    case_panels = [
        MultiFieldPanel(
            [
                FieldPanel("case_stage"),
                InlinePanel(
                    "persons",
                    heading=_("Persons"),
                    label=_("Person"),
                    help_text=_(
                        "In lead, text and captions write [[A]] for the person with mark A. "
                        "Readers see initials unless the name is released here. Titles hold no "
                        "marks."
                    ),
                ),
            ],
            _("Case under investigation"),
            attrs={"data-shown-for": f"kind:{ArticleKind.CASE}"},
        )
    ]

    class Meta:
        abstract = True

    @property
    def is_case(self):
        return self.kind == ArticleKind.CASE

    @property
    def checklist(self):
        """Whatever names persons is checked point by point, under whichever kind it is filed."""
        return CASE_CHECKLIST if self.is_case or self.case_persons else None

    @cached_property
    def case_persons(self):
        """The rows of persons; those of a saved article that tells of no case are not asked for."""
        return list(self.persons.all())

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        self.__dict__.pop("case_persons", None)  # rows may have come since
        return [*problems, *problems_of_case(self)]

    def named(self, text):
        """Return plain ``text`` with references to persons as readers may see them."""
        return with_names(text, self.case_persons) if "[[" in text else text

    def named_html(self, html):
        """Return ``html`` with references to persons as readers may see them."""
        return html_with_names(html, self.case_persons) if "[[" in html else html

    @property
    def presumed_innocent(self):
        """Those for whom no judgment is in legal force, as readers see them."""
        return [person for person in self.case_persons if person.is_presumed_innocent]


class CasePerson(Orderable):
    """One person in the case. Who must not be named has a name nowhere but here."""

    page = ParentalKey("news.ArticlePage", on_delete=models.CASCADE, related_name="persons")
    mark = models.CharField(
        _("mark"),
        max_length=2,
        validators=[RegexValidator(MARK, _("One capital letter, or one and a digit: A, B, C1."))],
        help_text=_("Write [[A]] in the text for the person with mark A."),
    )
    full_name = models.CharField(_("full name"), max_length=150)
    role = models.CharField(_("role"), max_length=20, choices=PersonRole.choices)
    stage = models.CharField(
        _("stage for this person"), max_length=20, choices=LegalStage.choices, blank=True
    )
    is_minor = models.BooleanField(
        _("under 18, or under 18 when it happened"),
        default=False,
        help_text=_("Never named, whatever is ticked below."),
    )
    name_shown = models.BooleanField(_("the name may be shown"), default=False)
    ground = models.CharField(
        _("ground for showing the name"),
        max_length=300,
        blank=True,
        help_text=_("Who released the name, and in which document."),
    )

    panels = [
        FieldRowPanel([FieldPanel("mark"), FieldPanel("full_name")]),
        FieldRowPanel([FieldPanel("role"), FieldPanel("stage")]),
        FieldPanel("is_minor"),
        FieldRowPanel([FieldPanel("name_shown"), FieldPanel("ground")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("person in a case")
        verbose_name_plural = _("persons in a case")
        constraints = [
            models.CheckConstraint(
                condition=Q(name_shown=False)
                | (Q(is_minor=False) & ~Q(ground="") & Q(role__in=sorted(NAMEABLE_ROLES))),
                name="news_caseperson_named_on_a_ground",
            ),
            models.CheckConstraint(
                condition=~Q(role="charged") | ~Q(stage=""),
                name="news_caseperson_charged_has_stage",
            ),
        ]

    def __str__(self):
        return f"[[{self.mark}]] {self.shown_as}"

    def clean(self):
        super().clean()
        errors = {}
        if self.role == PersonRole.CHARGED and not self.stage:
            errors["stage"] = _now("Say how far the proceedings against this person have come.")
        if self.name_shown:
            if self.is_minor:
                errors["name_shown"] = _now("Who is or was under 18 is never named.")
            elif self.role not in NAMEABLE_ROLES:
                errors["name_shown"] = _now(
                    "Victims, witnesses, persons who reported the crime and others concerned are "
                    "not named."
                )
            if not self.ground.strip():
                errors["ground"] = _now("Say who released the name, and in which document.")
        if errors:
            raise ValidationError(errors)

    @property
    def is_named(self):
        """Whether readers may see the name; asked anew at each rendering."""
        return bool(
            self.name_shown
            and self.ground.strip()
            and not self.is_minor
            and self.role in NAMEABLE_ROLES
        )

    @property
    def shown_as(self):
        """What readers see: the name, or its initials."""
        return self.full_name if self.is_named else initials(self.full_name)

    @property
    def is_presumed_innocent(self):
        return self.role == PersonRole.CHARGED and self.stage in PRESUMED_INNOCENT
