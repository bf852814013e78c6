"""The abstract page that every page type of the Portal extends."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from portal.base.child_rows import page_being_saved
from portal.base.forms import BasePageForm
from portal.base.gate import get_gate
from portal.base.normalising import normalise
from portal.base.text import SLUG_FORMATTERS, searchable, slugify_vi

from .metadata import PageMetadata

#: Characters of a slug that is made from a title; an address must still be readable.
_LONGEST_SLUG = 200


class BasePage(PageMetadata, Page):
    """A page with an address, a summary for search engines and networks, and a gate in front.

    Whatever route makes it public ends in saving a row, and ``gate_receivers`` ask the gate then.
    """

    #: Class attributes that the house rules read (see ``portal.base.checks``).
    has_provenance = False
    no_provenance_reason = ""
    #: Sections: pages whose address is part of the Portal's structure and never changes.
    is_section = False
    #: Fields whose content never leaves the admin, files included.
    PRIVATE_FIELDS = ()
    #: Fields that hold the published phone or mail of an office, never of a person. Rows have the
    #: same attribute, blocks ``public_contacts`` in their ``Meta``.
    PUBLIC_CONTACTS = ()
    #: Relations that the page's template always shows: fetched together with its row.
    page_related = ("locale",)

    social_title = models.CharField(_("title on social networks"), max_length=120, blank=True)
    social_description = models.CharField(
        _("description on social networks"), max_length=300, blank=True
    )
    social_image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("picture on social networks"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    noindex = models.BooleanField(
        _("keep out of search engines"),
        default=False,
        help_text=_("The page stays public, but asks search engines not to list it."),
    )
    folded = models.TextField(editable=False, blank=True, default="")

    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug", widget=SlugInput(formatters=SLUG_FORMATTERS)),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("noindex"),
            ],
            _("For search engines"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("social_title"),
                FieldPanel("social_description"),
                FieldPanel("social_image"),
            ],
            _("For social networks"),
        ),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("folded"),
        index.AutocompleteField("folded"),
    ]
    # Who may see a page is decided by publication alone.
    private_page_options = []
    base_form_class = BasePageForm

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """Return none: publication alone decides who sees a page (``private_page_options``)."""
        return PageViewRestriction.objects.none()

    def own_reasons_against_publication(self):
        """Return why this page, as it is now, may not become public, as sentences.

        The gate asks at the very moment, after everybody has approved: for rules of one page type
        that time may have overtaken.
        """
        return []

    def own_reasons_against_approval(self, *, day):
        """Return why this page may not become public on ``day``, as sentences.

        Asked before that day comes: when the page is submitted, and when it is scheduled.
        """
        return []

    def own_reason_to_leave(self):
        """Return why this public page must go now by its own rules, as a sentence, or "".

        The gate asks when it is taken off: such a page needs no publisher to go.
        """
        return ""

    #: Whether the page leaves for somebody's sake: nothing kept on the way may outlive it, and what
    #: answers at its address afterwards names nobody.
    withdraws_at_once = False

    def reasons_against_notice(self, notice):
        """Return why ``notice`` may not answer where this page was, as sentences.

        Arguments:
            notice: what readers are to be told (``portal.provision.withdrawals.Notice``).
        """
        return []

    def folded_sources(self):
        """Return the texts by which the page is found, as a list of strings."""
        return [self.title, self.search_description]

    def _set_core_field_defaults(self):
        # Wagtail's own fallback drops or spells out the letters that Vietnamese is made of.
        if not self.slug:
            self.slug = self._free_slug(slugify_vi(self.title, _LONGEST_SLUG))
        super()._set_core_field_defaults()

    def _free_slug(self, base):
        """Return ``base``, numbered where a sibling has it; empty while the parent is unknown."""
        # treebeard tells the parent only of a page that has its place in the tree.
        parent = self.get_parent() if self.path else getattr(self, "_cached_parent_obj", None)
        if not base or parent is None:
            return ""
        candidate, number = base, 1
        while not self._slug_is_available(candidate, parent, self):
            number += 1
            candidate = f"{base}-{number}"
        return candidate

    def clean(self):
        normalise(self)
        super().clean()
        self._refuse_new_address_of_section()

    def minimal_clean(self):
        normalise(self)
        super().minimal_clean()
        self._refuse_new_address_of_section()

    def _refuse_new_address_of_section(self):
        """Raise ``ValidationError`` if the slug of a section that exists would change."""
        if not self.is_section or not self.pk:
            return
        stored = Page.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        if stored is not None and stored != self.slug:
            raise ValidationError(
                {"slug": _now("The address of a section is fixed: it stays “%s”.") % stored}
            )

    def save(self, *args, **kwargs):
        """Save the page with the text by which it is found.

        Raises:
            ValidationError: the address of a section would change.
        """
        normalise(self)
        update_fields = kwargs.get("update_fields")
        if update_fields is None or "slug" in update_fields:
            self._refuse_new_address_of_section()
        self.folded = searchable(" ".join(filter(None, self.folded_sources())))
        if update_fields is not None and "title" in update_fields:
            kwargs["update_fields"] = {*update_fields, "folded"}
        with page_being_saved(self):
            return super().save(*args, **kwargs)

    def save_revision(self, *args, overwrite_revision=None, **kwargs):
        """Save a draft, unless the page is under review.

        Raises:
            PublicationRefused: the page is frozen while somebody reviews it.
        """
        normalise(self)
        get_gate().check_revision(self, overwrite_revision=overwrite_revision)
        return super().save_revision(*args, overwrite_revision=overwrite_revision, **kwargs)

    def permissions_for_user(self, user):
        """Return the tester that says what ``user`` may do with this page in the admin."""
        return import_string(settings.PORTAL_PAGE_PERMISSION_TESTER)(user, self)
