"""The kinds that the Ministry's own pages tell apart."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.units.models import UnitKind

#: What readers see above all units of a kind, in the order in which they see them.
UNIT_KIND_HEADINGS = {
    UnitKind.MINISTRY: _("The Ministry"),
    UnitKind.DEPARTMENT: _("Departments"),
    UnitKind.PROVINCIAL_POLICE: _("Police of provinces and cities"),
    UnitKind.SCHOOL: _("Academies, universities and colleges"),
    UnitKind.HOSPITAL: _("Hospitals"),
    UnitKind.PORTAL_DESK: _("The Portal"),
}


class ContactKind(models.TextChoices):
    """A way to reach somebody."""

    PHONE = "phone", _("Phone")
    HOTLINE = "hotline", _("Hotline")
    EMAIL = "email", _("E-mail")
    WEBSITE = "website", _("Website")
    OTHER = "other", _("Other")


class DatePrecision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month and year only")
    YEAR = "year", _("Year only")


class ChartSource(models.TextChoices):
    """What an organisation chart is drawn from."""

    NONE = "none", _("No chart")
    REGISTER = "register", _("The published directory of units")
    ROWS = "rows", _("The rows below")


class UnitField(models.TextChoices):
    """What a unit of the Ministry works on, as readers of the directory ask for it."""

    STAFF = "tham-muu", _("Staff work and legal affairs")
    SECURITY = "an-ninh", _("Security")
    POLICE = "canh-sat", _("Police")
    FORCE = "xay-dung-luc-luong", _("Building of the force")
    LOGISTICS = "hau-can-ky-thuat", _("Logistics and technology")
    TRAINING = "dao-tao", _("Training and research")
    HEALTH = "y-te", _("Health")
    LOCAL = "dia-phuong", _("Police of a province or city")


class ServiceField(models.TextChoices):
    """The field of an administrative procedure."""

    RESIDENCE = "cu-tru", _("Residence")
    IDENTITY = "can-cuoc", _("Identity cards and electronic identification")
    IMMIGRATION = "xuat-nhap-canh", _("Entry, exit and passports")
    VEHICLES = "dang-ky-xe", _("Registration of vehicles")
    DRIVING = "giay-phep-lai-xe", _("Driving licences")
    FIRE = "phong-chay", _("Fire prevention and rescue")
    BUSINESS = "nganh-nghe-co-dieu-kien", _("Businesses with conditions on security and order")
    WEAPONS = "vu-khi-phao", _("Weapons, explosives and fireworks")
    SEALS = "con-dau", _("Seals")
    RECORDS = "ly-lich-tu-phap", _("Criminal records")
    DATA = "du-lieu-ca-nhan", _("Personal data and network security")


class ServiceLevel(models.TextChoices):
    """How much of a procedure can be done online."""

    FULL = "toan-trinh", _("Wholly online")
    PARTIAL = "mot-phan", _("Partly online")
    INFORMATION = "thong-tin", _("Information only")


class ServiceStatus(models.TextChoices):
    IN_SERVICE = "dang-cung-cap", _("In service")
    SUSPENDED = "tam-dung", pgettext_lazy("public service", "Suspended")


class ContactPurpose(models.TextChoices):
    """What somebody turns to the Ministry for; it decides the picture beside it."""

    EMERGENCY = "emergency", _("Emergency")
    DENUNCIATION = "denunciation", _("Crime report, complaint or denunciation")
    TIP = "tip", _("Tip")
    QUESTION = "question", _("Question or proposal")
    SERVICE = "service", _("Public service")
    PRESS = "press", _("Press")
    VISIT = "visit", _("Visit")
