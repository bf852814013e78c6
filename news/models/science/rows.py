"""What hangs on results and products: members of a team, properties, documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from portal.base.models import Attachment


class ResultMember(Orderable):
    """Somebody of the team; named to readers only where they agreed."""

    page = ParentalKey("news.ScienceResultPage", on_delete=models.CASCADE, related_name="members")
    name = models.CharField(_("full name"), max_length=150)
    part = models.CharField(_("part in the work"), max_length=150, blank=True)
    agreed = models.BooleanField(
        _("agreed to be named"),
        default=False,
        help_text=_("Without this tick the name is never published."),
    )

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("part")]), FieldPanel("agreed")]

    class Meta(Orderable.Meta):
        verbose_name = _("member of the team")
        verbose_name_plural = _("members of the team")

    def __str__(self):
        return self.name


class ResultFile(Attachment):
    """A document that goes with a result: the summary report, the decision of acceptance."""

    page = ParentalKey("news.ScienceResultPage", on_delete=models.CASCADE, related_name="files")

    class Meta(Attachment.Meta):
        verbose_name = _("document of a result")
        verbose_name_plural = _("documents of a result")


class ProductSpecification(Orderable):
    """One property of a product: name, value, unit."""

    page = ParentalKey(
        "news.ScienceProductPage", on_delete=models.CASCADE, related_name="specifications"
    )
    name = models.CharField(_("property"), max_length=120)
    value = models.CharField(_("value"), max_length=200)
    unit = models.CharField(_("unit of measure"), max_length=30, blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("value"), FieldPanel("unit")])]

    class Meta(Orderable.Meta):
        verbose_name = _("property of a product")
        verbose_name_plural = _("properties of a product")

    def __str__(self):
        return f"{self.name}: {self.value} {self.unit}".strip()


class ProductFile(Attachment):
    """A document that goes with a product: manual, certificate, test report."""

    page = ParentalKey("news.ScienceProductPage", on_delete=models.CASCADE, related_name="files")

    class Meta(Attachment.Meta):
        verbose_name = _("document of a product")
        verbose_name_plural = _("documents of a product")
