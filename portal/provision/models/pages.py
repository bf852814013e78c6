"""What a page of a unit declares about itself: the abstract page of everything that is supplied."""

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from portal.base.models import BasePage
from portal.units.models import PageOwnership

from ..agreement import category_problem
from ..enums import Channel
from ..forms import ProvidedPageForm
from ..moments import has_not_come, moment_of
from ..panels import DueDatePanel, RegisterPanel, TriggerTimePanel


class ProvidedPage(BasePage):
    """A page that a unit supplies: whose, under which rule, since when, through which channel.

    The declarations travel with the page's revisions, so what was reviewed is what was submitted.
    Sender and approver are for the desk and the unit only (Điều 3 khoản 2): no template, feed,
    API or search field may name them (``PRIVATE_FIELDS``).
    """

    has_provenance = True
    page_related = ("locale", "unit", "category")

    #: Fields that never leave the admin.
    PRIVATE_FIELDS = (
        "sender_name",
        "sender_position",
        "sender_unit",
        "sender_phone",
        "approver_name",
        "approver_position",
        "approved_on",
        "approval_reference",
        "approval_scan",
    )

    #: What the page is to the rules, which say what each category may hold; empty: not said.
    content_kind = ""
    #: The ``checklists.Checklist`` that an editor confirms before it passes, or None.
    checklist = None

    #: What Điều 3 asks for before anything is submitted.
    REQUIRED_FOR_SUBMISSION = (
        "unit",
        "category",
        "triggered_on",
        "source",
        "author",
        "sender_name",
        "sender_unit",
        "sender_phone",
    )
    DECLARATIONS = ("declared_public", "declared_accurate", "declared_copyright")

    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("supplying unit"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    category = models.ForeignKey(
        "provision.Category",
        verbose_name=_("category of information"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("What the circular calls this kind of information; it decides the time limit."),
    )
    triggered_on = models.DateField(
        _("trigger date"),
        null=True,
        help_text=_("The day from which the time limit runs: signed, approved, received …"),
    )
    triggered_time = models.TimeField(
        _("hour of the trigger"),
        null=True,
        blank=True,
        help_text=_(
            "What is wanted at once is due within hours: they run from here. If left empty: from "
            "the submission, where the trigger is today; else to the end of the trigger date."
        ),
    )
    channel = models.CharField(
        _("channel"), max_length=20, choices=Channel.choices, default=Channel.ADMIN
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        help_text=_("Shown to readers: where the information comes from."),
    )
    author = models.CharField(
        _("author"), max_length=200, help_text=_("Shown to readers: who wrote it.")
    )
    sender_name = models.CharField(_("sender's full name"), max_length=150)
    sender_position = models.CharField(_("sender's position"), max_length=150, blank=True)
    sender_unit = models.CharField(_("sender's place of work"), max_length=200)
    sender_phone = models.CharField(_("sender's personal phone"), max_length=30)
    approver_name = models.CharField(
        _("leader who approved"),
        max_length=150,
        blank=True,
        help_text=_(
            "Only where the approval was signed outside the Portal; else the leader approves here."
        ),
    )
    approver_position = models.CharField(_("leader's position"), max_length=150, blank=True)
    approved_on = models.DateField(_("date of the approval"), null=True, blank=True)
    approval_reference = models.CharField(
        _("reference of the approval"), max_length=100, blank=True
    )
    approval_scan = models.ForeignKey(
        "base.PortalDocument",
        verbose_name=_("scan of the signed approval"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    declared_public = models.BooleanField(
        _("This is public information: not a state secret, not barred from mass media"),
        default=False,
        help_text=_("Clause 1 of Article 2."),
    )
    declared_accurate = models.BooleanField(
        _("The unit answers for its accuracy"),
        default=False,
        help_text=_("Clause 2 of Article 2."),
    )
    declared_copyright = models.BooleanField(
        _("The unit may publish it: copyright is respected"),
        default=False,
        help_text=_("Clause 2 of Article 2."),
    )

    base_form_class = ProvidedPageForm
    # A signature stands under one text: copies and translations are approved on their own.
    exclude_fields_in_copy = [
        "approver_name",
        "approver_position",
        "approved_on",
        "approval_reference",
        "approval_scan",
    ]

    provenance_panels = [
        MultiFieldPanel(
            [
                FieldPanel("unit"),
                FieldPanel("category"),
                FieldPanel("triggered_on"),
                TriggerTimePanel("triggered_time"),
                DueDatePanel(),
                FieldPanel("channel"),
            ],
            _("What is supplied, and by when"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("source"), FieldPanel("author")])],
            _("Source and author, shown to readers"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("declared_public"),
                FieldPanel("declared_accurate"),
                FieldPanel("declared_copyright"),
            ],
            _("Declarations of the unit"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("sender_name"), FieldPanel("sender_position")]),
                FieldRowPanel([FieldPanel("sender_unit"), FieldPanel("sender_phone")]),
            ],
            _("Sender (never public)"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("approver_name"), FieldPanel("approver_position")]),
                FieldRowPanel([FieldPanel("approved_on"), FieldPanel("approval_reference")]),
                FieldPanel("approval_scan"),
            ],
            _("Approval signed outside the Portal (never public)"),
        ),
        RegisterPanel(),
    ]

    search_fields = [
        *BasePage.search_fields,
        index.FilterField("unit"),
        index.FilterField("category"),
    ]

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        result = super().save(*args, **kwargs)
        if self.unit_id:
            PageOwnership.objects.update_or_create(
                page_id=self.pk, defaults={"unit_id": self.unit_id}
            )
        return result

    def public_row(self):
        """Return the row that readers see now, or None: drafts have another notion of it."""
        return Page.objects.filter(pk=self.pk, live=True).first() if self.pk else None

    def problems_before_publication(self, *, public):
        """Return why this version can be neither submitted nor published, beyond Điều 3.

        Args:
            public: the row that readers see now, or None where they see none.

        Returns:
            Pairs (field name, sentence); the form shows each at its field, the gate all of them.
        """
        problems = []
        problem = category_problem(
            category=self.category, kind=self.content_kind, on=self.triggered_on
        )
        if problem:
            problems.append(("category", problem))
        if has_not_come(self.category, self.triggered_on, self.triggered_time):
            problems.append(("triggered_time", _now("Hour of the trigger: it has not come yet.")))
        return problems

    @property
    def trigger_moment(self):
        """The moment of the trigger (an aware datetime), or None where its hour is not said."""
        return moment_of(self.triggered_on, self.triggered_time)

    @property
    def signed_approval(self):
        """Return the approval signed outside the Portal as a dict, or None where it is incomplete.

        Complete means name, position, date, reference and scan (design: the verifier sees it).
        """
        fields = (
            "approver_name",
            "approver_position",
            "approved_on",
            "approval_reference",
            "approval_scan_id",
        )
        values = {name: getattr(self, name) for name in fields}
        if not all(values.values()):
            return None
        return {**values, "approved_on": self.approved_on.isoformat()}
