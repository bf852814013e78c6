from portal.base.models import BasePage


class HomePage(BasePage):
    is_section = True
    no_provenance_reason = "Arranged by the Portal's publisher; its parts carry their own."
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 2

    class Meta:
        verbose_name = "home page"
