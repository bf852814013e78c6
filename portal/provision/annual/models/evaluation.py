"""How the office evaluates a unit: criteria with weights as dated rows (Điều 9 khoản 2)."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from ..enums import Measure
from .reports import UnitReport


class CriteriaSetQuerySet(models.QuerySet):
    def in_force(self, on=None):
        """Return the set valid on the date ``on`` (default: today), or None."""
        day = on or timezone.localdate()
        return self.filter(valid_from__lte=day).order_by("-valid_from").first()


class CriteriaSet(ClusterableModel):
    """The criteria that hold from one day on."""

    valid_from = models.DateField(_("valid from"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    basis = models.CharField(
        _("basis"), max_length=300, help_text=_("The decision that lays this down.")
    )

    objects = CriteriaSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("set of criteria")
        verbose_name_plural = _("sets of criteria")
        ordering = ["-valid_from"]
        default_permissions = ("add", "change", "view")

    def __str__(self):
        return self.title


class Criterion(models.Model):
    """One criterion: counted from the register, or judged by the office."""

    criteria_set = ParentalKey(CriteriaSet, on_delete=models.CASCADE, related_name="criteria")
    title = models.CharField(_("title"), max_length=200)
    weight = models.PositiveSmallIntegerField(
        _("most points"), validators=[MinValueValidator(1)], default=10
    )
    measure = models.CharField(_("measured by"), max_length=20, choices=Measure.choices)

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self):
        return self.title


class Evaluation(models.Model):
    """What the office finds of one unit in one round, and what the unit says to it."""

    report = models.OneToOneField(UnitReport, on_delete=models.PROTECT, related_name="evaluation")
    criteria_set = models.ForeignKey(
        CriteriaSet, verbose_name=_("set of criteria"), on_delete=models.PROTECT, related_name="+"
    )
    opened_at = models.DateTimeField(_("opened"), auto_now_add=True)
    comment = models.TextField(_("comment of the unit"), blank=True, max_length=4000)
    commented_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("commented by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    finished_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("finished by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ["-report__round__last_day", "report__unit__code"]
        default_permissions = ()

    def __str__(self):
        return f"{self.report}"


class Score(models.Model):
    """The points of one criterion, with why; None until the office has judged."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="scores")
    criterion = models.ForeignKey(Criterion, on_delete=models.PROTECT, related_name="+")
    most = models.PositiveSmallIntegerField(_("most points"))
    points = models.DecimalField(_("points"), max_digits=5, decimal_places=1, null=True, blank=True)
    reason = models.CharField(_("why"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["criterion_id"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["evaluation", "criterion"], name="annual_score_one_of_a_criterion"
            ),
            models.CheckConstraint(
                condition=Q(points__isnull=True) | Q(points__gte=0, points__lte=F("most")),
                name="annual_score_within_its_weight",
            ),
        ]

    def __str__(self):
        return f"{self.criterion}: {self.points}"
