"""What the desk asks for, once for all units that are asked."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, units_of


class InformationRequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Return the requests that ``user`` may see: of the own units, or all for the desk."""
        if user.is_superuser or has_role(user, *DESK_ROLES):
            return self
        return self.filter(rows__unit_id__in=units_of(user)).distinct()


class InformationRequest(models.Model):
    """One request to one or many units."""

    title = models.CharField(
        _("what is asked for, in short"),
        max_length=200,
        help_text=_("Drafts that answer it begin with this title."),
    )
    details = models.TextField(
        _("what exactly"),
        max_length=4000,
        help_text=_("Contents, length, figures, pictures: what the unit has to deliver."),
    )
    why = models.TextField(
        _("why"), max_length=1000, help_text=_("What it is for, and on what ground it is asked.")
    )
    category = models.ForeignKey(
        "provision.Category",
        verbose_name=_("category of information"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_on = models.DateField(_("asked on"), default=timezone.localdate)
    due_on = models.DateField(_("due on"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    #: The key of the line of silence that it was opened from, so that the line says so.
    follows = models.CharField(max_length=100, blank=True, db_index=True)

    objects = InformationRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ["-asked_at", "-pk"]
        indexes = [models.Index(fields=["-asked_at", "-id"], name="requests_latest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(due_on__gte=F("asked_on")), name="requests_due_after_asked"
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("requests_request", args=[self.pk])


class RequestAttachment(models.Model):
    """A document that goes along with a request."""

    request = models.ForeignKey(
        InformationRequest, on_delete=models.PROTECT, related_name="attachments"
    )
    document = models.ForeignKey("base.PortalDocument", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("attachment of a request")
        verbose_name_plural = _("attachments of requests")
        ordering = ["pk"]

    def __str__(self):
        return str(self.document)
