"""What a page tells search engines, networks and readers about itself."""

from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.models import Page

_DESCRIPTION_LENGTH = 300
_SOCIAL_PICTURE = "fill-1200x630|format-jpeg"
#: Attributes of page types that say in short what a page is about, the first that is filled wins.
_DESCRIBING = ("search_description", "summary", "lead", "abstract", "intro")


class PageMetadata:
    """Answers with fallbacks, for the head of a page; the fields are those of ``BasePage``."""

    @property
    def head_title(self):
        """The title for search engines, else the page's own."""
        return self.seo_title or self.title

    @property
    def meta_description(self):
        """One or two sentences about the page, plain text; empty where nothing says them."""
        for name in _DESCRIBING:
            text = " ".join(strip_tags(str(getattr(self, name, "") or "")).split())
            if text:
                return Truncator(text).chars(_DESCRIPTION_LENGTH)
        return ""

    @property
    def social_heading(self):
        """The title on social networks."""
        return self.social_title or self.head_title

    @property
    def social_text(self):
        """The description on social networks."""
        return self.social_description or self.meta_description

    @property
    def social_picture(self):
        """The image on social networks: the one chosen for them, else the page's main picture."""
        return self.social_image or getattr(self, "image", None)

    @cached_property
    def social_rendition(self):
        """The social picture as networks want it (1200 × 630, JPEG), or None."""
        picture = self.social_picture
        return picture.get_rendition(_SOCIAL_PICTURE) if picture else None

    def get_canonical_url(self, request=None):
        """Return the one absolute address of what the page says: an alias names its source's."""
        page = self.alias_of if self.alias_of_id and self.alias_of.live else self
        return page.get_full_url(request)

    def get_sitemap_urls(self, request=None):
        return [] if self.noindex else super().get_sitemap_urls(request)

    @property
    def published_at(self):
        """When the page first became public; None for what never was."""
        return self.first_published_at

    @property
    def updated_at(self):
        """When what readers see was last changed; None for what never was public."""
        return self.last_published_at

    @cached_property
    def breadcrumbs(self):
        """The public pages from the home page down to the parent, in order."""
        return list(
            self.get_ancestors()
            .live()
            .filter(depth__gte=2)
            .select_related("locale")
            .only("id", "title", "url_path", "depth", "path", "locale", "slug")
        )

    @cached_property
    def language_links(self):
        """The public versions of this page, itself included, Vietnamese first."""
        return list(
            Page.objects.filter(translation_key=self.translation_key, live=True)
            .select_related("locale")
            .order_by("-locale__language_code")
        )
