"""What was looked through, what the verifier let pass, and which contacts are published anyway."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ..models.append_only import AppendOnlyModel
from .enums import LeakKind
from .findings import from_data, trace_of
from .personal import mail_addresses, plain_telephone, telephone_numbers


class Scan(models.Model):
    """The findings in one content, kept so that it is looked through once."""

    #: SHA-256 of a page's content, or the hash of a file with its extension.
    content_key = models.CharField(max_length=80)
    version = models.PositiveIntegerField()
    findings = models.JSONField(default=list)
    scanned_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("look through a content")
        verbose_name_plural = _("looks through contents")
        constraints = [
            models.UniqueConstraint(fields=["content_key", "version"], name="leaks_scan_once")
        ]

    def __str__(self):
        return f"{self.content_key[:12]} · {len(self.findings)}"

    @property
    def found(self):
        return from_data(self.findings)


class PublishedContact(models.Model):
    """A number or address of an office that is public on purpose, so that texts may name it."""

    class Kind(models.TextChoices):
        PHONE = LeakKind.PHONE.value, _("Telephone number")
        EMAIL = LeakKind.EMAIL.value, _("E-mail address")
        ACCOUNT = LeakKind.BANK_ACCOUNT.value, _("Bank account or card number")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.PHONE)
    value = models.CharField(
        _("number or address"),
        max_length=120,
        help_text=_("Of an office, never of a person. Spaces and dots do not matter."),
    )
    reaches = models.CharField(
        _("what it reaches"),
        max_length=200,
        help_text=_("For example “Duty desk of the Cyber Security Department”."),
    )
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    trace = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        verbose_name = _("published contact")
        verbose_name_plural = _("published contacts")
        ordering = ["kind", "value"]

    def __str__(self):
        return f"{self.value} – {self.reaches}"

    def save(self, *args, **kwargs):
        self.trace = trace_of(self.plain_value)
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        plain = self.plain_value
        if not plain:
            raise ValidationError(
                {"value": _now("This is neither a telephone number, an address nor an account.")}
            )
        same = PublishedContact.objects.filter(trace=trace_of(plain)).exclude(pk=self.pk)
        if same.exists():
            raise ValidationError({"value": _now("This contact is entered already.")})

    @property
    def plain_value(self):
        """The value as the scanners compare it; empty where it is none of its kind."""
        if self.kind == self.Kind.PHONE:
            return plain_telephone(self.value) if telephone_numbers(self.value) else ""
        if self.kind == self.Kind.EMAIL:
            found = mail_addresses(self.value)
            return found[0].value if found else ""
        digits = "".join(filter(str.isdigit, self.value))
        return digits if 8 <= len(digits) <= 19 else ""


class LeakOverride(AppendOnlyModel):
    """One finding that a verifier let pass, in exactly this content, and why."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    content_hash = models.CharField(_("SHA-256 of the content"), max_length=64, db_index=True)
    kind = models.CharField(_("kind"), max_length=20, choices=LeakKind.choices)
    finding = models.JSONField(_("finding"), default=dict)
    finding_key = models.CharField(max_length=64)
    reason = models.TextField(_("reason"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    decided_by_name = models.CharField(_("name"), max_length=300)
    decided_at = models.DateTimeField(_("decided"), default=timezone.now)

    class Meta:
        verbose_name = _("exception of the leak guard")
        verbose_name_plural = _("exceptions of the leak guard")
        ordering = ["-decided_at", "-pk"]
        indexes = [models.Index(fields=["-decided_at", "-id"], name="leaks_latest_overrides")]
        constraints = [
            models.UniqueConstraint(
                fields=["page_id", "content_hash", "finding_key"], name="leaks_override_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(kind=LeakKind.SECRECY_MARK.value),
                name="leaks_no_override_of_secrecy",
            ),
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="leaks_override_has_reason"
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} · {self.title}"


class OverrideRequest(AppendOnlyModel):
    """A unit asks the verifier to let the findings in one content pass, and says why."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    content_hash = models.CharField(_("SHA-256 of the content"), max_length=64)
    reason = models.TextField(_("reason"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)

    class Meta:
        verbose_name = _("request for an exception")
        verbose_name_plural = _("requests for exceptions")
        ordering = ["-asked_at", "-pk"]

    def __str__(self):
        return self.title
