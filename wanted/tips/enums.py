"""The vocabulary of tips."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class TipState(models.TextChoices):
    NEW = "new", _("New")
    IN_WORK = "in_work", _("In work")
    CLOSED = "closed", _("Closed")


#: States in which somebody still has to do something.
OPEN_STATES = frozenset({TipState.NEW, TipState.IN_WORK})


class TipValue(models.TextChoices):
    """What the tip was worth, as the officer in charge saw it."""

    UNKNOWN = "unknown", _("Not known yet")
    NOT_HELPFUL = "not_helpful", _("Did not help")
    HELPFUL = "helpful", _("Helped")
    LED_TO_PERSON = "led_to_person", _("Led to the person")


class Author(models.TextChoices):
    """Who wrote a message of a tip. Of the sender nothing more is known than that."""

    SENDER = "sender", _("The sender")
    UNIT = "unit", _("The unit, to the sender")
    NOTE = "note", _("The unit, for itself")


#: What the sender sees on coming back: never the own words, which a found receipt would betray.
SHOWN_TO_SENDER = frozenset({Author.UNIT})


class TipAct(models.TextChoices):
    """What somebody did with a tip; kept for good, without a word of the tip."""

    READ = "read", _("Read")
    READ_CONTACT = "read_contact", _("Read the contact data")
    READ_ATTACHMENT = "read_attachment", _("Opened an attachment")
    REPLIED = "replied", _("Replied")
    NOTED = "noted", _("Noted for the unit")
    ASSESSED = "assessed", _("Changed state or value")
    HANDED_OVER = "handed_over", _("Handed over to another unit")
    CONTACT_PURGED = "contact_purged", _("Contact data deleted by schedule")
    PURGED = "purged", _("Deleted by schedule")
