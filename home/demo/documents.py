"""Demo documents: invented texts, imported as a unit would import them."""

from datetime import date
from pathlib import Path

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
