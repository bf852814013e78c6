"""The explanation of a count in the reader's language."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from .arithmetic import ExplainedDay, Reason

REASON_LABELS = {
    Reason.TRIGGER: gettext_lazy("trigger day, not counted"),
    Reason.WORKING_DAY: gettext_lazy("working day"),
    Reason.MAKE_UP: gettext_lazy("make-up working day"),
    Reason.WEEKEND: gettext_lazy("weekly day of rest"),
    Reason.HOLIDAY: gettext_lazy("public holiday"),
    Reason.IN_LIEU: gettext_lazy("day off in lieu"),
    Reason.SWAPPED_OFF: gettext_lazy("swapped day off"),
}


def describe(row: ExplainedDay) -> str:
    """Return why the day was counted or skipped, with its name, notice and remark."""
    text = str(REASON_LABELS[row.reason])
    special = row.special
    if special is not None:
        name = (special.name_en if get_language() == "en" else "") or special.name_vi
        if name:
            text = f"{text}: {name}"
        details = "; ".join(detail for detail in (special.notice, special.note) if detail)
        if details:
            text = f"{text} ({details})"
    return text if row.confirmed else _("%(reason)s [forecast]") % {"reason": text}
