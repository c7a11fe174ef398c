"""The names that expressions over a case see."""

from __future__ import annotations

from desktop_app.domain.case import Case
from desktop_app.programmes.completion import complete
from desktop_app.programmes.expressions import CaseNames
from desktop_app.programmes.programme import Programme


def names_of(programme: Programme, case: Case) -> CaseNames:
    """Return every form with every field, ``case``, ``attached``, ``reasons``, ``reference_date`` and score facts.

    Blanks are ``""``, false or ``[]`` by type; numbers are parsed, null when blank or unreadable; blank rows are left
    out; computed fields have their values. The result is converted for CEL once, so take it for all rules of a case.
    """
    return complete(programme, case).names
