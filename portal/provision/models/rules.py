"""Rules are rows: what the circular asks, by when, and which clause says so (Điều 4, 5)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ..enums import ClockKind


class RuleSet(models.Model):
    """One circular as data, in force between two dates."""

    code = models.SlugField(_("code"), max_length=50, unique=True)
    title_vi = models.CharField(_("title in Vietnamese"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    citation = models.CharField(_("how it is cited"), max_length=200)
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)

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


class Category(models.Model):
    """A kind of information that units supply; it keeps its code from one circular to the next."""

    code = models.SlugField(_("code"), max_length=60, unique=True)
    title_vi = models.CharField(_("title in Vietnamese"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("category of information")
        verbose_name_plural = _("categories of information")
        ordering = ["sort_order", "code"]

    def __str__(self):
        return self.title

    @property
    def title(self):
        """The title in the reader's language."""
        return (self.title_en if get_language() == "en" else "") or self.title_vi


class Rule(models.Model):
    """What one rule set says of one category: the clause, the trigger, the clock."""

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
    trigger_vi = models.CharField(_("trigger in Vietnamese"), max_length=300)
    trigger_en = models.CharField(_("trigger in English"), max_length=300, blank=True)
    consent_required = models.BooleanField(_("needs a Ministry leader's consent"), default=False)
    note_vi = models.TextField(_("note in Vietnamese"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["rule_set", "category__sort_order"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule_set", "category"], name="provision_rule_one_per_category"
            ),
            models.CheckConstraint(
                condition=~Q(clock="working_days") | Q(days__isnull=False),
                name="provision_rule_working_days_have_days",
            ),
        ]

    def __str__(self):
        return f"{self.clause} · {self.category} ({self.rule_set})"

    @property
    def trigger(self):
        """The event that starts the clock, in the reader's language."""
        return (self.trigger_en if get_language() == "en" else "") or self.trigger_vi
