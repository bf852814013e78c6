"""What the editor shows of a warning that was issued: its chain, and what can be done."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class WarningChainPanel(Panel):
    """The chain of messages, with the actions open to this person."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Issued: what has been said, and what can be done"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/admin/chain_panel.html"

        def is_shown(self):
            return bool(self.instance.pk and (self.instance.chain.messages or self.replaced))

        @property
        def replaced(self):
            """The chain that a draft is going to continue, or None."""
            from .chain import Chain, replaced_by  # read when the models are loaded

            key = replaced_by(self.instance) if self.instance.pk else None
            return Chain.of(key) if key else None

        def get_context_data(self, parent_context=None):
            from .permissions import allowed_actions  # the services import the models

            return {
                **super().get_context_data(parent_context),
                "chain": self.instance.chain.messages or self.replaced.messages,
                "is_draft_of_update": not self.instance.chain.messages,
                "allowed": allowed_actions(self.instance, self.request.user),
            }
