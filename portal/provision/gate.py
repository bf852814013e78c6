"""The gate."""


class PublicationGate:
    """In the making: allows everything."""

    def check_save(self, page, *, stored, update_fields):
        """Allow."""

    def check_revision(self, page, *, overwrite_revision):
        """Allow."""

    def check_removal(self, page, *, attempt):
        """Allow."""
