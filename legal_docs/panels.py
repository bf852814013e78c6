"""The editor of a legal document, in the order in which a clerk reads one."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, Panel

from portal.provision.edit_handlers import provided_edit_handler

from .deriving import count_parts, dangling_citations


class StructurePanel(Panel):
    """What was read in the text: how many parts, which citations lead nowhere."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "legal_docs/admin/structure_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["counts"] = count_parts(self.instance.structure)
            context["dangling"] = dangling_citations(self.instance.structure)
            return context


def document_edit_handler():
    """Return the tabs of the document's editor."""
    return provided_edit_handler(
        [
            FieldPanel("title"),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
                    FieldPanel("abstract"),
                    FieldPanel("issuer"),
                    FieldRowPanel([FieldPanel("signatory"), FieldPanel("signatory_title")]),
                    FieldPanel("legal_fields", widget=CheckboxSelectMultiple),
                ],
                _("The document"),
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel(
                        [
                            FieldPanel("issued_on"),
                            FieldPanel("effective_on"),
                            FieldPanel("expires_on"),
                        ]
                    ),
                    FieldRowPanel([FieldPanel("validity_override"), FieldPanel("validity_reason")]),
                ],
                _("Dates and force"),
            ),
            MultiFieldPanel(
                [StructurePanel(), FieldPanel("source_text")], _("Text of the document")
            ),
            InlinePanel(
                "attachments",
                [
                    FieldPanel("document"),
                    FieldRowPanel([FieldPanel("label"), FieldPanel("is_original")]),
                ],
                heading=_("Files"),
                label=_("File"),
            ),
        ]
    )
