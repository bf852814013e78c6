"""The vocabulary of research in Vietnam: levels, fields, classes of results, offers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ResearchLevel(models.TextChoices):
    """Who commissioned the work (cấp quản lý nhiệm vụ)."""

    STATE = "state", _("State level")
    MINISTRY = "ministry", _("Ministry level")
    GRASSROOTS = "grassroots", _("Unit level")


class ScienceField(models.TextChoices):
    """The six fields of the national classification; a five-digit code begins with the value."""

    NATURAL = "1", _("Natural sciences")
    ENGINEERING = "2", _("Engineering and technology")
    MEDICINE = "3", _("Medical sciences")
    AGRICULTURE = "4", _("Agricultural sciences")
    SOCIAL = "5", _("Social sciences")
    HUMANITIES = "6", _("Humanities")


class ResultClass(models.TextChoices):
    """What the acceptance council decided."""

    EXCELLENT = "excellent", pgettext_lazy("class of a research result", "Excellent")
    GOOD = "good", pgettext_lazy("class of a research result", "Good")
    PASSED = "passed", pgettext_lazy("class of a research result", "Passed")
    FAILED = "failed", pgettext_lazy("class of a research result", "Not passed")


class UseStatus(models.TextChoices):
    """How far a result or a product is in use."""

    NOT_YET = "not_yet", _("Not yet in use")
    TRIAL = "trial", _("In trial use")
    IN_USE = "in_use", _("In use")
    TRANSFERRED = "transferred", _("Transferred to users")


class Offer(models.TextChoices):
    """How others may come to use a product."""

    FREE = "free", _("Free to use")
    LICENCE = "licence", _("Under licence")
    TRANSFER = "transfer", _("Technology transfer")
    COOPERATION = "cooperation", _("Joint production")
    SALE = "sale", _("For sale")
    NONE = "none", _("Not offered")


#: Offers on which somebody answers questions: the contact must be given.
OFFERS_WITH_CONTACT = frozenset(
    {Offer.FREE, Offer.LICENCE, Offer.TRANSFER, Offer.COOPERATION, Offer.SALE}
)
