"""What an editor confirms before results of an examination pass verification."""

from django.utils.translation import gettext_lazy as _

from portal.provision.checklists import Checklist

RESULTS_CHECKLIST = Checklist(
    code="exam-results",
    items=(
        (
            "numbers_only",
            _("Candidates are named by their numbers only, in the text and in every file"),
        ),
        (
            "no_personal_data",
            _("No name, date of birth, identity number, address or picture of a candidate"),
        ),
        ("released", _("The examination board has released these results")),
    ),
)
