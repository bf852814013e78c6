"""What the leak guard looks for, and where in a page or a file it was found."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LeakKind(models.TextChoices):
    SECRECY_MARK = "secrecy_mark", _("Secrecy mark")
    CITIZEN_ID = "citizen_id", _("Number of an identity document")
    PHONE = "phone", _("Telephone number")
    BANK_ACCOUNT = "bank_account", _("Bank account or card number")
    EMAIL = "email", _("E-mail address")
    POSITION = "position", _("Place where a picture was taken")
    COMMENT = "comment", _("Comment left in the file")
    TRACKED_CHANGE = "tracked_change", _("Tracked change left in the file")
    AUTHOR = "author", _("Name of a person in the file's properties")
    HIDDEN_TEXT = "hidden_text", _("Text that is hidden but can be copied")
    UNREADABLE = "unreadable", _("Cannot be looked through")


#: Nobody may let these pass: a mark says that others decide (Điều 2 khoản 1).
NEVER_OVERRIDDEN = frozenset({LeakKind.SECRECY_MARK})

#: What is done about each kind, in the words that the editor reads.
REMEDIES = {
    LeakKind.SECRECY_MARK: _(
        "Stop. Ask your unit's officer for state secrets; what bears such a mark is never public."
    ),
    LeakKind.CITIZEN_ID: _("Remove it, or black out all but the last three digits."),
    LeakKind.PHONE: _(
        "Remove it. A published number of an office goes into a contact field, or the Portal "
        "enters it among the published contacts."
    ),
    LeakKind.BANK_ACCOUNT: _("Remove it, or keep only the last three digits."),
    LeakKind.EMAIL: _("Remove it, or give the office's own address."),
    LeakKind.POSITION: _("Upload the picture anew: the Portal then drops the place."),
    LeakKind.COMMENT: _("Delete all comments (Review → Delete all comments) and upload it anew."),
    LeakKind.TRACKED_CHANGE: _(
        "Accept or reject all changes (Review → Accept all changes) and upload it anew."
    ),
    LeakKind.AUTHOR: _(
        "Remove the personal properties (File → Inspect document) and upload it anew."
    ),
    LeakKind.HIDDEN_TEXT: _(
        "A box over the text does not remove it. Delete the text in the original and make the "
        "PDF anew, or scan the blackened print."
    ),
    LeakKind.UNREADABLE: _("Save the file anew in a plain form, or split it into smaller ones."),
}


class Part(models.TextChoices):
    """Which part of a page or a file holds something."""

    FIELD = "field", _("field")
    BODY = "body", _("text")
    HEADER = "header", _("header")
    FOOTER = "footer", _("footer")
    FOOTNOTE = "footnote", _("footnote")
    TEXT_BOX = "text_box", _("text box")
    COMMENT = "comment", _("comment")
    CHANGE = "change", _("tracked change")
    CELL = "cell", _("cell")
    HIDDEN_SHEET = "hidden_sheet", _("hidden sheet")
    ANNOTATION = "annotation", _("annotation")
    PROPERTIES = "properties", _("properties of the file")
    FILE_NAME = "file_name", _("file name or title")
    PICTURE = "picture", _("picture")
    WHOLE = "whole", _("the whole file")
