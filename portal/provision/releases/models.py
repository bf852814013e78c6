"""A release of several approved pages at one minute, and readings that an approval rests on."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models.append_only import AppendOnlyModel


class ReleaseStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    RELEASED = "released", _("Released")
    FAILED = "failed", _("Stopped: nothing was released")
    CANCELLED = "cancelled", _("Cancelled")

    @property
    def tone(self):
        """What the status means to somebody who only sees its colour."""
        return {"planned": "waiting", "released": "good", "failed": "bad"}.get(self.value, "over")


class ReleaseQuerySet(models.QuerySet):
    def due(self, now=None):
        """Return the planned releases whose minute has come; a missed run finds them later."""
        return self.filter(
            status=ReleaseStatus.PLANNED, release_at__lte=now or timezone.now()
        ).order_by("release_at", "pk")


class Release(models.Model):
    """Several pages that become public together."""

    title = models.CharField(_("name of the release"), max_length=200)
    release_at = models.DateTimeField(
        _("release at"), help_text=_("To the minute; all pages become public together, or none.")
    )
    status = models.CharField(
        _("status"), max_length=20, choices=ReleaseStatus.choices, default=ReleaseStatus.PLANNED
    )
    reasons = models.TextField(_("reasons"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("joint release")
        verbose_name_plural = _("joint releases")
        ordering = ["-release_at", "-pk"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=~Q(status__in=["failed", "cancelled"]) | ~Q(reasons=""),
                name="releases_end_has_its_reasons",
            ),
            models.CheckConstraint(
                condition=~Q(status="released") | Q(done_at__isnull=False),
                name="releases_released_has_its_moment",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def state(self):
        """The status as a member of :class:`ReleaseStatus`."""
        return ReleaseStatus(self.status)


class ReleaseItem(models.Model):
    """One page of a release, in the very version that was approved."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("page of a release")
        verbose_name_plural = _("pages of releases")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["release", "page"], name="releases_page_once"),
        ]

    def __str__(self):
        return str(self.page)


class Reading(AppendOnlyModel):
    """Somebody has read, beside a page, what has to be read before it is approved."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    page_id = models.PositiveBigIntegerField(db_index=True)
    #: Of what stood beside the page: something new there has to be read, too.
    digest = models.CharField(max_length=64)
    read_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("reading before an approval")
        verbose_name_plural = _("readings before approvals")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["user", "page_id", "digest"], name="releases_read_once")
        ]

    def __str__(self):
        return f"{self.user} · {self.page_id}"
