"""Demo documents: invented texts, imported as a unit would import them."""

from datetime import date
from pathlib import Path

from wagtail.models import Locale

from legal_docs.services import SubmittedFile, import_document
from portal.provision.demo import category_of_clause, provenance, publish
from portal.units.models import Unit

DATA = Path(__file__).parent / "data"
#: The files, in the order in which the documents cite one another, and the clauses they fall under.
FILES = {
    "nghi-dinh-mau-07.txt": "4.15.b",
    "thong-tu-mau-01.txt": "4.15.b",
    "quyet-dinh-mau-12.txt": "4.15.b",
    "chi-thi-mau-03.txt": "4.3",
    "ke-hoach-mau-21.txt": "4.3",
}
#: What the English version of a document says of it; the text itself is in force in Vietnamese.
IN_ENGLISH = {
    "thong-tu-mau-01.txt": {
        "title": "Circular 01/2026/TT-BMMH on mobile libraries (invented, for illustration)",
        "abstract": "How mobile libraries are organised, where they stop, and what readers may "
        "expect of them. An invented text that shows how documents are read on the Portal.",
    }
}


def load_documents(users):
    """Import and publish the invented documents; must run inside a permit."""
    user, unit = users["phap-che"], Unit.objects.get(code="V03")
    for name, clause in FILES.items():
        page = import_document(
            file=SubmittedFile(name=name, data=(DATA / name).read_bytes()), unit=unit, user=user
        )
        details = provenance(
            unit=unit,
            category=category_of_clause(clause),
            triggered_on=page.issued_on or date(2026, 3, 5),
            author=user,
        )
        for field, value in details.items():
            setattr(page, field, value)
        publish(page, user=user)
        if english := IN_ENGLISH.get(name):
            _translate(page, english, users["bien-dich"])


def _translate(page, words, user):
    """Publish the English version: readers are told in English what the Vietnamese text says."""
    locale = Locale.objects.get(language_code="en")
    translation = page.copy_for_translation(locale)
    for field, value in words.items():
        setattr(translation, field, value)
    translation.draft_title, translation.slug = translation.title, ""
    translation.full_clean()
    translation.save()
    publish(translation, user=user)
