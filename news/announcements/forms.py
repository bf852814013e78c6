"""The form of an announcement."""

from django.utils import timezone

from portal.provision.agreement import categories_of_clause
from portal.provision.forms import ChangeNotesForm

#: Personnel, recruitment, training and admissions.
CLAUSE = "4.10"


class AnnouncementPageForm(ChangeNotesForm):
    """Proposes the category under which announcements are filed."""

    def _prefill(self):
        super()._prefill()
        fitting = categories_of_clause(CLAUSE, on=timezone.localdate())
        if "category" in self.fields and len(fitting) == 1:
            self.initial["category"] = fitting[0].pk
