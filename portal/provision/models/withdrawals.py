"""What stays at the address of a page that was public and is no more."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import WithdrawalReason


class WithdrawalQuerySet(models.QuerySet):
    def in_force(self):
        """Return the withdrawals whose pages have not become public again."""
        return self.filter(lifted_at__isnull=True)


class Withdrawal(models.Model):
    """The notice that answers (410 Gone) where a page was: since when, why, what replaces it.

    It has neither text nor picture of the page, and its title only where the publisher said so: the
    title itself may be what had to go. The page may be deleted, so it is kept by key and address.
    """

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    guid = models.CharField(_("name in feeds"), max_length=60)
    language = models.CharField(_("language"), max_length=10)
    path = models.CharField(_("address"), max_length=1000, db_index=True)
    title = models.CharField(_("title"), max_length=300)
    show_title = models.BooleanField(_("show the title to readers"), default=False)
    reason = models.CharField(
        _("reason for readers"), max_length=20, choices=WithdrawalReason.choices
    )
    explanation = models.TextField(_("explanation for readers"), blank=True)
    replacement = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page that replaces it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    withdrawn_at = models.DateTimeField(_("taken off"), default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Never public: readers are told the role."),
    )
    lifted_at = models.DateTimeField(_("public again"), null=True, blank=True)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-withdrawn_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page_id"],
                condition=models.Q(lifted_at__isnull=True),
                name="provision_withdrawal_one_in_force",
            )
        ]

    def __str__(self):
        return f"{self.path} ({self.get_reason_display()})"

    @property
    def public_replacement(self):
        """The page that replaces it, if readers can open it; else None."""
        page = self.replacement
        return page if page is not None and page.live else None
