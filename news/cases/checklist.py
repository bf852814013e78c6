"""What an editor confirms before an article on a case passes verification."""

from django.utils.translation import gettext_lazy as _

from portal.provision.checklists import Checklist

CASE_CHECKLIST = Checklist(
    code="case",
    items=(
        (
            "presumption_of_innocence",
            _(
                "Nobody is called guilty before a judgment in legal force (Article 13 of the "
                "Criminal Procedure Code 2015)"
            ),
        ),
        (
            "no_minor_identifiable",
            _("Nobody under 18 can be recognised: by name, picture, school, family or place"),
        ),
        (
            "no_victim_identity",
            _("No victim, witness or person who reported the crime can be recognised"),
        ),
        (
            "investigators_consent",
            _("The investigating body has agreed that this may be published"),
        ),
    ),
)
