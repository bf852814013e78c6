"""Kinds of Vietnamese documents, and what force a document has."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.base.text import slugify_vi


class DocumentKind(models.TextChoices):
    """Kinds of documents; the value is the Vietnamese name as a slug."""

    CONSTITUTION = "hien-phap", _("Constitution")
    CODE = "bo-luat", pgettext_lazy("kind of document", "Code")
    LAW = "luat", _("Law")
    ORDINANCE = "phap-lenh", _("Ordinance")
    ORDER = "lenh", pgettext_lazy("kind of document", "Order")
    JOINT_RESOLUTION = "nghi-quyet-lien-tich", _("Joint resolution")
    RESOLUTION = "nghi-quyet", _("Resolution")
    DECREE = "nghi-dinh", _("Decree")
    DECISION = "quyet-dinh", _("Decision")
    JOINT_CIRCULAR = "thong-tu-lien-tich", _("Joint circular")
    CIRCULAR = "thong-tu", _("Circular")
    DIRECTIVE = "chi-thi", _("Directive")
    TELEGRAM = "cong-dien", _("Official telegram")
    LETTER = "cong-van", _("Official letter")
    CONSOLIDATED = "van-ban-hop-nhat", _("Consolidated text")
    RULES = "quy-che", _("Rules")
    REGULATION = "quy-dinh", _("Regulation")
    CHARTER = "dieu-le", _("Charter")
    NOTICE = "thong-bao", _("Notice")
    COMMUNIQUE = "thong-cao", _("Communiqué")
    GUIDANCE = "huong-dan", _("Guidance")
    PROGRAMME = "chuong-trinh", _("Programme")
    PLAN = "ke-hoach", _("Plan")
    SCHEME = "de-an", _("Scheme")
    REPORT = "bao-cao", _("Report")
    SUBMISSION = "to-trinh", _("Submission")
    MEMORANDUM = "ban-ghi-nho", _("Memorandum of understanding")
    AGREEMENT = "ban-thoa-thuan", _("Agreement")
    OTHER = "khac", _("Other document")

    @classmethod
    def from_name(cls, name):
        """Return the kind whose Vietnamese name is ``name`` in any case, or OTHER."""
        value = slugify_vi(name)
        return cls(value) if value in cls.values else cls.OTHER


#: Kinds cited by their name alone, without number and date (Nghị định 30/2020, Phụ lục I).
CITED_BY_NAME = frozenset(
    {DocumentKind.CONSTITUTION, DocumentKind.CODE, DocumentKind.LAW, DocumentKind.ORDINANCE}
)
#: Kinds that are always divided into Điều: a text of theirs without one was not understood.
DIVIDED_INTO_ARTICLES = frozenset(
    {
        DocumentKind.CONSTITUTION,
        DocumentKind.CODE,
        DocumentKind.LAW,
        DocumentKind.ORDINANCE,
        DocumentKind.DECREE,
        DocumentKind.JOINT_CIRCULAR,
        DocumentKind.CIRCULAR,
    }
)


class Validity(models.TextChoices):
    """What force a document has on a given day (the vocabulary of the national database of law)."""

    DRAFT = "draft", pgettext_lazy("force of a document", "Draft")
    NOT_YET = "not_yet", _("Not yet in force")
    IN_FORCE = "in_force", _("In force")
    PARTLY_EXPIRED = "partly_expired", _("Partly no longer in force")
    EXPIRED = "expired", _("No longer in force")
    SUSPENDED = "suspended", _("Suspended")
    PARTLY_SUSPENDED = "partly_suspended", _("Partly suspended")


#: schema.org ``legislationLegalForce``; a draft has no force to speak of.
LEGAL_FORCE = {
    Validity.NOT_YET: "NotInForce",
    Validity.IN_FORCE: "InForce",
    Validity.PARTLY_EXPIRED: "PartiallyInForce",
    Validity.EXPIRED: "NotInForce",
    Validity.SUSPENDED: "NotInForce",
    Validity.PARTLY_SUSPENDED: "PartiallyInForce",
}
