"""Vocabulary of warnings; severity, urgency and certainty are those of CAP 1.2."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Severity(models.TextChoices):
    """How much harm it can do (CAP ``severity``), the gravest first."""

    EXTREME = "Extreme", pgettext_lazy("severity", "Extremely grave")
    SEVERE = "Severe", pgettext_lazy("severity", "Grave")
    MODERATE = "Moderate", pgettext_lazy("severity", "Considerable")
    MINOR = "Minor", pgettext_lazy("severity", "Slight")


#: 0 for the gravest.
RANK_OF_SEVERITY = {severity: rank for rank, severity in enumerate(Severity)}


class Urgency(models.TextChoices):
    """How soon people should act (CAP ``urgency``)."""

    IMMEDIATE = "Immediate", _("Act at once")
    EXPECTED = "Expected", _("Act soon")
    FUTURE = "Future", _("Be prepared")
    UNKNOWN = "Unknown", pgettext_lazy("urgency", "Not known")


class Certainty(models.TextChoices):
    """How sure the unit is (CAP ``certainty``)."""

    OBSERVED = "Observed", _("It has happened")
    LIKELY = "Likely", _("It is likely")
    POSSIBLE = "Possible", _("It is possible")
    UNKNOWN = "Unknown", pgettext_lazy("certainty", "Not known")


class Crime(models.TextChoices):
    """What kind of crime a warning is about."""

    IMPERSONATION = "impersonation", _("Posing as officials")
    ONLINE_FRAUD = "online_fraud", _("Fraud on the internet")
    INVESTMENT = "investment", _("Investment and finance fraud")
    ACCOUNTS = "accounts", _("Trade in bank accounts and personal data")
    MALWARE = "malware", _("Harmful apps and malware")
    JOBS = "jobs", _("Job fraud and trafficking in persons")
    LOANS = "loans", _("Illegal lending")
    DRUGS = "drugs", _("Drugs")
    THEFT = "theft", _("Theft and robbery")
    CHILDREN = "children", _("Harm to children")
    FIRE = "fire", _("Fire and explosion")
    TRAFFIC = "traffic", _("Road traffic")
    OTHER = "other", pgettext_lazy("crime", "Other")


class Target(models.TextChoices):
    """Whom the criminals look for."""

    EVERYBODY = "everybody", _("Everybody")
    ELDERLY = "elderly", _("Elderly people")
    PARENTS = "parents", _("Parents")
    CHILDREN = "young", _("Children and young people")
    STUDENTS = "students", _("Students")
    WORKERS = "workers", _("Workers and job seekers")
    BUSINESS = "business", _("Businesses and shops")
    SHOPPERS = "shoppers", _("People who buy or sell online")
    INVESTORS = "investors", _("Investors")
    TRAVELLERS = "travellers", _("Travellers")
    FOREIGNERS = "foreigners", _("Foreigners in Viet Nam")
    OFFICIALS = "officials", _("Officials")


class Extent(models.TextChoices):
    """Where it happens."""

    NATIONWIDE = "nationwide", _("In the whole country")
    PROVINCES = "provinces", _("In certain provinces")
    ONLINE = "online", _("On the internet or by telephone, wherever people are")


class ContactWay(models.TextChoices):
    """By what way the criminals reach people."""

    CALL = "call", _("Telephone calls")
    SMS = "sms", _("Text messages")
    MESSENGER = "messenger", _("Messaging apps")
    SOCIAL = "social", _("Social networks")
    WEBSITE = "website", _("Websites")
    EMAIL = "email", _("E-mail")
    APP = "app", _("Apps")
    QR = "qr", _("QR codes")
    IN_PERSON = "in_person", _("In person")


class Act(models.TextChoices):
    """What a message of a warning's chain says."""

    ISSUED = "issued", _("Issued")
    UPDATED = "updated", _("Issued as an update")
    CONFIRMED = "confirmed", _("Confirmed, longer in force")
    CANCELLED = "cancelled", _("Cancelled")


#: A page opens its place in the chain with one of these, once.
OPENING_ACTS = frozenset({Act.ISSUED, Act.UPDATED})
#: After these the warning is in force until it expires.
ACTS_IN_FORCE = frozenset({Act.ISSUED, Act.UPDATED, Act.CONFIRMED})

CAP_MESSAGE_TYPE = {
    Act.ISSUED: "Alert",
    Act.UPDATED: "Update",
    Act.CONFIRMED: "Update",
    Act.CANCELLED: "Cancel",
}


class WarningState(models.TextChoices):
    """What a reader needs to know about a warning today; computed, never stored."""

    DRAFT = "draft", _("Not issued")
    IN_FORCE = "in_force", _("In force")
    EXPIRED = "expired", pgettext_lazy("warning", "Expired")
    SUPERSEDED = "superseded", pgettext_lazy("warning", "Replaced")
    CANCELLED = "cancelled", pgettext_lazy("warning", "Cancelled")


class Answer(models.TextChoices):
    """What the unit answered to "is it still true?"."""

    CONFIRM = "confirm", _("Confirmed")
    UPDATE = "update", _("Will be updated")
    EXPIRE = "expire", _("May expire")
