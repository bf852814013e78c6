"""Rules are rows: what the circular asks, by when, and which clause says so (Điều 4, 5)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from portal.base.bilingual import in_readers_language

from ..announcements import rule_changes
from ..clauses import cite
from ..enums import ClockKind
from ..rule_checks import problems_of_closed, problems_of_rule

#: The kind that no page has: the duty is answered otherwise, by a report for example.
NO_PAGE = "no_page"


class NoRuleInForce(LookupError):
    """No rule set in force on the day says anything of the category."""

    def __init__(self, category, on):
        super().__init__(
            _("No rule set in force on %(day)s covers the category “%(category)s”.")
            % {"day": f"{on:%d/%m/%Y}", "category": category}
        )
        self.category = category
        self.on = on


class RuleSet(models.Model):
    """One circular as data, in force between two dates."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    title_vi = models.CharField(_("title in Vietnamese"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    citation = models.CharField(_("how it is cited"), max_length=200)
    citation_en = models.CharField(
        _("how it is cited in English"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("For English pages; if empty, they show the Vietnamese one."),
    )
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    note_vi = models.TextField(_("note in Vietnamese"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)

    class Meta:
        verbose_name = _("rule set")
        verbose_name_plural = _("rule sets")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="provision_ruleset_dates_in_order",
            ),
            models.UniqueConstraint(fields=["valid_from"], name="provision_ruleset_one_start"),
        ]

    def __str__(self):
        return self.citation

    def save(self, *args, **kwargs):
        """Save, and say whose rules hold from and until another day now."""
        stored = RuleSet.objects.filter(pk=self.pk).first()
        super().save(*args, **kwargs)
        if stored and (stored.valid_from, stored.valid_to) != (self.valid_from, self.valid_to):
            rule_changes.changed(*self.rules.values_list("category_id", flat=True))

    def clean(self):
        super().clean()
        stored = RuleSet.objects.filter(pk=self.pk).first()
        if (
            stored
            and stored.valid_from != self.valid_from
            and stored.rules.filter(provisions__isnull=False).exists()
        ):
            text = _(
                "Obligations have started under this rule set: its first day stays %(day)s. Enter "
                "the change as a new rule set."
            )
            raise ValidationError({"valid_from": text % {"day": f"{stored.valid_from:%d/%m/%Y}"}})

    @property
    def cited(self):
        """How it is cited, in the reader's language."""
        return in_readers_language(self.citation, self.citation_en)


class CategoryQuerySet(models.QuerySet):
    def answered_by_pages(self):
        """Return the categories that information is filed under, without the other duties."""
        return self.exclude(pk__in=Rule.objects.filter(kinds=[NO_PAGE]).values("category"))


class Category(models.Model):
    """A kind of information that units supply; it keeps its code from one circular to the next."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    title_vi = models.CharField(_("title in Vietnamese"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = CategoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("category of information")
        verbose_name_plural = _("categories of information")
        ordering = ["sort_order", "code"]

    def __str__(self):
        return self.title

    @property
    def title(self):
        """The title in the reader's language."""
        return in_readers_language(self.title_vi, self.title_en)


class RuleQuerySet(models.QuerySet):
    def valid_on(self, day):
        """Return the rules of all rule sets that are valid on ``day``."""
        return self.filter(rule_set__valid_from__lte=day).exclude(rule_set__valid_to__lt=day)

    def in_force(self, *, category, on):
        """Return the rule for ``category`` (a :class:`Category`) on the date ``on``.

        A later rule set takes over from its first day, for the categories that it has; one that
        has ended is passed over.

        Raises:
            NoRuleInForce: no rule set valid on the day has the category.
        """
        rule = (
            self.filter(
                Q(rule_set__valid_to__isnull=True) | Q(rule_set__valid_to__gte=on),
                category=category,
                rule_set__valid_from__lte=on,
            )
            .select_related("rule_set", "category")
            .order_by("-rule_set__valid_from")
            .first()
        )
        if rule is None:
            raise NoRuleInForce(category, on)
        return rule


class Rule(models.Model):
    """What one rule set says of one category: the clause, the trigger, the clock.

    ``days`` are working days. A fixed date is the last day on which the duty is in time, in every
    year. ``commitment`` marks a limit that the Portal sets itself where the text has none: it is
    shown as such, never as law.
    """

    rule_set = models.ForeignKey(
        RuleSet, verbose_name=_("rule set"), on_delete=models.PROTECT, related_name="rules"
    )
    category = models.ForeignKey(
        Category, verbose_name=_("category"), on_delete=models.PROTECT, related_name="rules"
    )
    clause = models.CharField(
        _("clause of the content"), max_length=30, help_text=_("For example 4.15.đ.")
    )
    clock_clause = models.CharField(_("clause of the time limit"), max_length=30, blank=True)
    clock = models.CharField(_("clock"), max_length=20, choices=ClockKind.choices)
    days = models.PositiveSmallIntegerField(_("days"), null=True, blank=True)
    extended_days = models.PositiveSmallIntegerField(_("extended days"), null=True, blank=True)
    due_month = models.PositiveSmallIntegerField(
        _("month of the fixed date"), null=True, blank=True
    )
    due_day = models.PositiveSmallIntegerField(_("day of the fixed date"), null=True, blank=True)
    commitment = models.BooleanField(_("the Portal's own commitment, not law"), default=False)
    trigger_vi = models.CharField(_("trigger in Vietnamese"), max_length=300)
    trigger_en = models.CharField(_("trigger in English"), max_length=300, blank=True)
    consent_required = models.BooleanField(_("needs a Ministry leader's consent"), default=False)
    note_vi = models.TextField(_("note in Vietnamese"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)
    kinds = models.JSONField(
        _("kinds of pages"),
        default=list,
        blank=True,
        help_text=_("What may be filed under the category; empty: anything."),
    )

    objects = RuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["rule_set", "category__sort_order"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule_set", "category"], name="provision_rule_one_per_category"
            ),
            models.CheckConstraint(
                condition=~Q(clock__in=["working_days", "on_request"]) | Q(days__gte=1),
                name="provision_rule_working_days_have_days",
            ),
            models.CheckConstraint(
                condition=Q(extended_days__isnull=True) | Q(extended_days__gt=F("days")),
                name="provision_rule_extension_is_longer",
            ),
            models.CheckConstraint(
                condition=~Q(clock="fixed_date")
                | Q(due_month__range=(1, 12), due_day__range=(1, 31)),
                name="provision_rule_fixed_date_is_given",
            ),
        ]

    def __str__(self):
        return f"{self.clause} · {self.category} ({self.rule_set})"

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        rule_changes.changed(self.category_id)

    def clean(self):
        super().clean()
        problems = problems_of_rule(self)
        if stored := Rule.objects.filter(pk=self.pk).first():
            problems |= problems_of_closed(self, stored)
        if problems:
            raise ValidationError(problems)

    @property
    def note(self):
        """The remark on the rule in the reader's language."""
        return in_readers_language(self.note_vi, self.note_en)

    @property
    def citation(self):
        """The clause of the time limit, and the text it stands in, as one cites them."""
        return f"{cite(self.clock_clause or self.clause)}, {self.rule_set.cited}"

    @property
    def trigger(self):
        """The event that starts the clock, in the reader's language."""
        return in_readers_language(self.trigger_vi, self.trigger_en)
