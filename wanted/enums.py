"""The vocabulary of wanted notices: kinds, legal stages, ends, and what needs a ground."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class NoticeKind(models.TextChoices):
    """What is asked of the public. Truy tìm is no accusation: it has a tone of its own."""

    WANTED = "wanted", _("Wanted")
    SPECIALLY_WANTED = "specially_wanted", _("Specially wanted")
    SOUGHT = "sought", _("Sought (truy tìm)")


#: Kinds of notices on people who are accused or convicted.
WANTED_KINDS = frozenset({NoticeKind.WANTED, NoticeKind.SPECIALLY_WANTED})


class LegalStage(models.TextChoices):
    """Where the proceedings stand (Bộ luật Tố tụng hình sự)."""

    SUSPECT = "suspect", _("Suspect (bị can)")
    DEFENDANT = "defendant", _("Defendant (bị cáo)")
    CONVICTED = "convicted", _("Convicted person evading the sentence")
    ESCAPED = "escaped", _("Escaped prisoner")
    NONE = "none", _("No accusation")


#: Stages in which no judgment has legal force: the person is presumed innocent.
PRESUMED_INNOCENT = frozenset({LegalStage.SUSPECT, LegalStage.DEFENDANT})


class Sex(models.TextChoices):
    MALE = "male", _("Male")
    FEMALE = "female", _("Female")
    UNKNOWN = "unknown", pgettext_lazy("sex", "Unknown")


class InterpolColour(models.TextChoices):
    """The colour of a notice of Interpol, or a bulletin of the United Nations."""

    RED = "red", _("Red notice: wanted for prosecution or to serve a sentence")
    YELLOW = "yellow", _("Yellow notice: missing person")
    BLUE = "blue", _("Blue notice: information on a person")
    BLACK = "black", _("Black notice: unidentified body")
    GREEN = "green", _("Green notice: warning of a dangerous person")
    ORANGE = "orange", _("Orange notice: imminent danger")
    PURPLE = "purple", _("Purple notice: way of committing crimes")
    UN = "un", _("Special notice of the United Nations Security Council")


class Outcome(models.TextChoices):
    """How the search ended, or why the notice goes off without an end."""

    ARRESTED = "arrested", _("Arrested")
    SURRENDERED = "surrendered", _("Surrendered")
    DECEASED = "deceased", _("Deceased")
    FOUND = "found", _("Found")
    REVOKED = "revoked", _("Decision revoked")
    ERROR = "error", _("Published in error")
    LAPSED = "lapsed", _("Not confirmed in time")


#: Outcomes that stand on a decision to end the search (đình nã), with its number and date.
DECIDED_OUTCOMES = frozenset(
    {
        Outcome.ARRESTED,
        Outcome.SURRENDERED,
        Outcome.DECEASED,
        Outcome.FOUND,
        Outcome.REVOKED,
    }
)
#: Outcomes that count as found in the statistics.
FOUND_OUTCOMES = frozenset({Outcome.ARRESTED, Outcome.SURRENDERED, Outcome.FOUND})
#: Outcomes that a person chooses; lapsing happens by itself.
CHOSEN_OUTCOMES = [choice for choice in Outcome.choices if choice[0] != Outcome.LAPSED]


class Detail(models.TextChoices):
    """Personal data that stay hidden unless a ground is given for showing them."""

    MINOR = "minor", _("A person under 18: name and photographs")
    PARENTS = "parents", _("Names of the parents")
    ADDRESS = "address", _("Exact address")
    ETHNICITY = "ethnicity", _("Ethnicity")
    IDENTITY_PAPER = "identity_paper", _("Number of an identity paper")


class Necessity(models.TextChoices):
    """Grounds on which a hidden detail may be shown."""

    DANGER = "danger", _("Danger to life or health of others")
    CONFUSION = "confusion", _("People of the same name would be taken for the person")
    IDENTIFICATION = "identification", _("The person cannot be recognised without it")
    OWN_SAFETY = "own_safety", _("The person's own safety")


class Section(models.TextChoices):
    """The three lists of notices, kept apart in address and tone."""

    WANTED = "wanted", _("Wanted persons")
    SOUGHT = "sought", _("Sought persons")
    INTERPOL = "interpol", _("Interpol notices")


class TermKind(models.TextChoices):
    """What lists are narrowed by."""

    WORD = "word", _("Word of a name")
    KIND = "kind", _("Kind")
    OFFENCE = "offence", _("Offence")
    PROVINCE = "province", _("Last residence (province)")
    YEAR = "year", _("Year")
    SEX = "sex", _("Sex")
    ISSUER = "issuer", _("Issued by")
    COLOUR = "colour", _("Colour of the notice")
    COUNTRY = "country", _("Requesting country or body")


class RemovalReason(models.TextChoices):
    """What the public is told of a notice that is gone: the outcome, or why without one."""

    ARRESTED = "arrested", _("Arrested")
    SURRENDERED = "surrendered", _("Surrendered")
    DECEASED = "deceased", _("Deceased")
    FOUND = "found", _("Found")
    REVOKED = "revoked", _("Decision revoked")
    ERROR = "error", _("Published in error")
    LAPSED = "lapsed", _("Not confirmed in time")
    PROTECTED = "protected", _("The ground for showing it has run out")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Band(models.TextChoices):
    """Bands of age by which lists are narrowed; somebody whose age is not exact may be in two."""

    UNDER_18 = "0-17", _("Under 18")
    TO_29 = "18-29", _("18 to 29")
    TO_44 = "30-44", _("30 to 44")
    TO_59 = "45-59", _("45 to 59")
    FROM_60 = "60-150", _("60 and older")

    @property
    def youngest(self):
        return int(self.value.partition("-")[0])

    @property
    def oldest(self):
        return int(self.value.partition("-")[2])
