"""Demo documents: invented texts, imported as a unit would import them."""

from datetime import date
from pathlib import Path

from legal_docs.services import SubmittedFile, import_document
from portal.provision.demo import category_of_clause, provenance, publish
from portal.units.models import Unit

DATA = Path(__file__).parent / "data"
FILES = ("thong-tu-mau-01.txt", "quyet-dinh-mau-12.txt")


def load_documents(users):
    """Import and publish the invented documents; must run inside a permit."""
    user, unit = users["phap-che"], Unit.objects.get(code="V03")
    for name in FILES:
        page = import_document(
            file=SubmittedFile(name=name, data=(DATA / name).read_bytes()), unit=unit, user=user
        )
        details = provenance(
            unit=unit,
            category=category_of_clause("4.15.b"),
            triggered_on=page.issued_on or date(2026, 3, 5),
            author=user,
        )
        for field, value in details.items():
            setattr(page, field, value)
        publish(page, user=user)
