"""What changed in a public page, and when: declared by the unit, shown to readers for good."""

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from ..enums import NOTED_VERSIONS, ChangeKind, VersionKind
from ..forms import ChangeNotesForm
from .append_only import AppendOnlyModel
from .pages import ProvidedPage


class PublishedVersion(AppendOnlyModel):
    """One version of a page that became public, with what readers were told of it."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    revision_id = models.PositiveBigIntegerField(_("revision"), null=True, blank=True)
    published_at = models.DateTimeField(_("published"), default=timezone.now)
    kind = models.CharField(_("kind"), max_length=20, choices=VersionKind.choices)
    note = models.TextField(_("what changed"), blank=True)
    wrong = models.TextField(_("what was wrong"), blank=True)
    right = models.TextField(_("what is right"), blank=True)

    class Meta:
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        ordering = ["published_at", "pk"]

    def __str__(self):
        return f"{self.page_id}: {self.get_kind_display()} {self.published_at:%d/%m/%Y %H:%M}"


class ChangeNotes(models.Model):
    """Mixin of page types whose changes are declared; stands before ``ProvidedPage``.

    A new version of a public page is submitted only with a declaration made for it: minor, major
    with a note, or a correction with what was wrong and what is right. The declaration travels
    with the revision, is approved with it, and becomes a :class:`PublishedVersion`. The panel is
    ``ChangePanel()``; the form is ``ChangeNotesForm``; the template tags are ``corrections`` and
    ``change_history``.
    """

    change_kind = models.CharField(
        _("kind of change"), max_length=20, choices=ChangeKind.choices, blank=True
    )
    change_note = models.TextField(
        _("what changed"),
        max_length=500,
        blank=True,
        help_text=_("One sentence for readers, for example “Adds the figures of October”."),
    )
    correction_wrong = models.TextField(
        _("what was wrong"),
        max_length=1000,
        blank=True,
        help_text=_("Repeat only what is needed to understand the correction."),
    )
    correction_right = models.TextField(_("what is right"), max_length=1000, blank=True)
    #: The live revision that the declaration speaks of: it holds for one new version only.
    change_base = models.PositiveBigIntegerField(null=True, blank=True, editable=False)

    base_form_class = ChangeNotesForm
    CHANGE_FIELDS = ("change_kind", "change_note", "correction_wrong", "correction_right")

    exclude_fields_in_copy = [
        *ProvidedPage.exclude_fields_in_copy,
        *CHANGE_FIELDS,
        "change_base",
    ]

    class Meta:
        abstract = True

    def declare_change(self, *, kind, note="", wrong="", right=""):
        """Say what the next version changes in the public page; the caller saves a revision."""
        self.change_kind, self.change_note = kind, note
        self.correction_wrong, self.correction_right = wrong, right
        public = self.public_row()
        self.change_base = public.live_revision_id if public else None

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        if public is None or self.alias_of_id:
            return problems
        return [*problems, *self._problems_of_change(public)]

    def _problems_of_change(self, public):
        if not self.change_kind or self.change_base != public.live_revision_id:
            return [
                ("change_kind", _now("Readers saw another version: say what this one changes."))
            ]
        if self.change_kind == ChangeKind.MAJOR and not self.change_note.strip():
            return [("change_note", _now("Tell readers in one sentence what is new."))]
        problems = []
        if self.change_kind == ChangeKind.CORRECTION:
            if not self.correction_wrong.strip():
                problems.append(("correction_wrong", _now("Tell readers what was wrong.")))
            if not self.correction_right.strip():
                problems.append(("correction_right", _now("Tell readers what is right.")))
        return problems

    @cached_property
    def public_versions(self):
        """The versions that were public, oldest first; one query for a page."""
        if not self.pk:
            return []
        return list(PublishedVersion.objects.filter(page_id=self.pk))

    @property
    def corrections(self):
        """The versions that corrected something, newest first."""
        return [
            version
            for version in reversed(self.public_versions)
            if version.kind == VersionKind.CORRECTION
        ]

    @property
    def changed_at(self):
        """When something new was last said: the first publication, else a noted version's."""
        noted = [v.published_at for v in self.public_versions if v.kind in NOTED_VERSIONS]
        return noted[-1] if noted else self.published_at
