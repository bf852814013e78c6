"""What a person is told when a file gives no text."""

from django.utils.translation import gettext as _

from legal_docs.structure import UnreadableDocument


def unreadable_message(error: UnreadableDocument, *, name: str) -> str:
    """Return a sentence that says what is wrong with the file and what to do."""
    sentences = {
        "missing": _("The file “%(name)s” does not exist or may not be read."),
        "folder": _("“%(name)s” is a folder. Name one file."),
        "too_large": _("The file “%(name)s” is larger than 30 MB."),
        "too_long": _("The text of “%(name)s” is too long for one document: split it."),
        "empty": _("The file “%(name)s” is empty."),
        "unsupported": _(
            "“%(name)s” is of a type that cannot be read. Use .docx, .pdf, .txt or .md; "
            "save an old .doc file as .docx first."
        ),
        "damaged": _("The file “%(name)s” is damaged or is not what its name says."),
        "encrypted": _("“%(name)s” is protected by a password. Remove the protection first."),
        "no_text": _(
            "“%(name)s” holds no text. A scanned document must be recognised (OCR) first."
        ),
        "encoding": _("The text of “%(name)s” is not in Unicode. Save it as UTF-8."),
        "legacy_font": _(
            "The text of “%(name)s” is written for an old font (TCVN3 or VNI). "
            "Convert it to Unicode first."
        ),
    }
    return sentences[error.key] % {"name": name}
