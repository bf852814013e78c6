"""Files that go with a page, as rows of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class Attachment(Orderable):
    """A document that goes with a page; a model of its own names the page as ``page``."""

    document = models.ForeignKey(
        "base.PortalDocument",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("If empty, the document's own title.")
    )

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.label

    @property
    def label(self):
        """What readers see: the title given here, or the document's own."""
        return self.title or self.document.title
