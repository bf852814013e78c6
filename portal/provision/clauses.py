"""Clauses as they are kept ("4.15.đ") and as they are cited ("điểm đ khoản 15 Điều 4")."""

import re

from django.utils.translation import gettext as _

#: Điều, khoản, điểm; several clauses stand side by side with a comma ("5.2, 5.3").
CLAUSE = re.compile(r"^(\d+[a-z]?)(?:\.(\d+[a-z]?))?(?:\.([a-zđ]\d?))?$")


def split_clauses(clauses: str) -> list[str]:
    """Return the single clauses of "5.2, 5.3"."""
    return [clause.strip() for clause in clauses.split(",") if clause.strip()]


def is_clause(clauses: str) -> bool:
    """Return whether the text is one or more clauses in the form that is kept."""
    parts = split_clauses(clauses)
    return bool(parts) and all(CLAUSE.match(part) for part in parts)


def cite(clauses: str) -> str:
    """Return the citation in the reader's language, the smallest part first.

    Text that is no clause comes back as it is.
    """
    return "; ".join(_cite_one(clause) for clause in split_clauses(clauses))


def _cite_one(clause: str) -> str:
    match = CLAUSE.match(clause)
    if not match:
        return clause
    dieu, khoan, diem = match.groups()
    values = {"dieu": dieu, "khoan": khoan, "diem": diem}
    if diem:
        return _("point %(diem)s, clause %(khoan)s, Article %(dieu)s") % values
    if khoan:
        return _("clause %(khoan)s, Article %(dieu)s") % values
    return _("Article %(dieu)s") % values
