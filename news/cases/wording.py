"""What readers are told of the presumption of innocence, by the stage of the proceedings."""

from django.utils.translation import gettext_lazy as _

from ..enums import LegalStage

#: Article 31 of the Constitution 2013 and Article 13 of the Criminal Procedure Code 2015.
NOTICES = {
    LegalStage.REPORTED: _(
        "The matter is being verified; no proceedings have been opened against anybody. Nobody may "
        "be called guilty."
    ),
    LegalStage.HELD: _(
        "Whoever is arrested or held in custody is presumed innocent until guilt is proved in due "
        "process and a judgment has come into legal force."
    ),
    LegalStage.ACCUSED: _(
        "The accused (bị can) is presumed innocent until guilt is proved in due process and a "
        "judgment has come into legal force."
    ),
    LegalStage.DEFENDANT: _(
        "The defendant (bị cáo) is presumed innocent until a judgment has come into legal force."
    ),
    LegalStage.NOT_FINAL: _(
        "The judgment is not yet in legal force and may be appealed: until then whoever it "
        "concerns is presumed innocent."
    ),
    LegalStage.FINAL: _("The judgment has come into legal force."),
}


def notice_of(stage):
    """Return the sentence for a stage; the strictest one where none is given."""
    return NOTICES.get(stage, NOTICES[LegalStage.ACCUSED])
