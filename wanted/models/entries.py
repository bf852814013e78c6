"""What lists and searches read instead of the pages: small rows that follow them.

Every row here is made from a public notice and goes with it; ``build_notice_index`` makes all of
them anew. A notice of which nothing is left here is in no list, search, feed or data file.
"""

from django.db import connections, models
from django.db.models.lookups import Lookup
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import Section, TermKind


class HasTerm(Lookup):
    """``term_keys__has_term=keys``: one of the terms with these keys; PostgreSQL's index is asked.

    The column ``term_vector`` is the database's own (migration 0004): Django knows nothing of it.
    """

    lookup_name = "has_term"
    prepare_rhs = False

    def as_postgresql(self, compiler, connection):
        column = f"{connection.ops.quote_name(self.lhs.alias)}.term_vector"
        return f"{column} @@ %s::tsquery", [" | ".join(str(int(key)) for key in self.rhs)]


class NoticeEntryQuerySet(models.QuerySet):
    def shown(self, *, section, language, day=None):
        """Return what readers of ``language`` see in a section on ``day`` (today)."""
        return self.filter(
            section=section, language=language, shown_until__gte=day or timezone.localdate()
        )

    def with_term(self, keys):
        """Return the notices that have one of the terms with ``keys``."""
        if connections[self.db].vendor == "postgresql":
            return self.filter(term_keys__has_term=list(keys))
        terms = EntryTerm.objects.filter(entry=models.OuterRef("pk"), term__in=keys)
        return self.filter(models.Exists(terms))


class NoticeEntry(models.Model):
    """One public notice in one language, as lists order it: by date, then by code.

    The order says nothing of the person: nobody is ranked.
    """

    page = models.OneToOneField(
        "wagtailcore.Page",
        verbose_name=_("page"),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="notice_entry",
    )
    notice = models.UUIDField(_("notice"), db_index=True)
    code = models.CharField(_("code of the notice"), max_length=10, db_index=True)
    section = models.CharField(_("section"), max_length=10, choices=Section.choices)
    language = models.CharField(_("language"), max_length=10)
    listed_on = models.DateField(_("date in lists"))
    published_at = models.DateTimeField(_("published"))
    shown_until = models.DateField(_("shown until"))
    born_from = models.DateField(_("born on this day or later"), null=True)
    born_to = models.DateField(_("born on this day or earlier"), null=True)
    #: The keys of its terms with blanks between them. PostgreSQL keeps an inverted index of it, so
    #: that words which thousands of people share are found together as quickly as a rare one.
    term_keys = models.TextField(_("keys of its terms"), default="", editable=False)

    objects = NoticeEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice in the lists")
        verbose_name_plural = _("notices in the lists")
        indexes = [
            models.Index(
                "section",
                "language",
                models.F("listed_on").desc(),
                "code",
                name="wanted_entry_order",
            ),
            models.Index(
                "section",
                "language",
                models.F("published_at").desc(),
                name="wanted_entry_published",
            ),
        ]

    def __str__(self):
        return self.code


NoticeEntry._meta.get_field("term_keys").register_lookup(HasTerm)


class Term(models.Model):
    """A word of a name, or a value of a facet, that some listed notice has."""

    section = models.CharField(_("section"), max_length=10, choices=Section.choices)
    language = models.CharField(_("language"), max_length=10)
    kind = models.CharField(_("kind"), max_length=10, choices=TermKind.choices)
    value = models.CharField(_("value"), max_length=120)
    label = models.CharField(_("as readers see it"), max_length=200, blank=True)
    entries = models.ManyToManyField(NoticeEntry, through="EntryTerm", related_name="terms")

    class Meta:
        verbose_name = _("term of the lists")
        verbose_name_plural = _("terms of the lists")
        constraints = [
            models.UniqueConstraint(
                fields=["section", "language", "kind", "value"], name="wanted_term_once"
            )
        ]

    def __str__(self):
        return f"{self.kind}: {self.value}"


class EntryTerm(models.Model):
    """That a listed notice has a term; in the order of the lists."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="+")
    entry = models.ForeignKey(NoticeEntry, on_delete=models.CASCADE, related_name="+")
    listed_on = models.DateField(_("date in lists"))
    code = models.CharField(_("code of the notice"), max_length=10)

    class Meta:
        verbose_name = _("term of a notice")
        verbose_name_plural = _("terms of notices")
        constraints = [
            models.UniqueConstraint(fields=["entry", "term"], name="wanted_entryterm_once")
        ]
        indexes = [
            models.Index("term", models.F("listed_on").desc(), "code", name="wanted_term_order")
        ]

    def __str__(self):
        return f"{self.code}: {self.term_id}"


class ShortenedForm(models.Model):
    """A word of a name with letters left out: how a word with slips is found."""

    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="forms")
    form = models.CharField(_("form"), max_length=30, db_index=True)

    class Meta:
        verbose_name = _("shortened form of a word")
        verbose_name_plural = _("shortened forms of words")
        constraints = [
            models.UniqueConstraint(fields=["term", "form"], name="wanted_shortenedform_once")
        ]

    def __str__(self):
        return self.form
