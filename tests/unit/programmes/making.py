"""Cases of the small definition."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.attachment import Attachment
from desktop_app.domain.case import Case, CaseStatus
from desktop_app.domain.place import Place
from desktop_app.programmes.loader import load_programme
from desktop_app.programmes.programme import Programme
from tests.unit.programmes.small_definition import small_files

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
SMALL = load_programme(small_files())


def case_of(answers: dict[str, Any], *, programme: Programme = SMALL, **values: Any) -> Case:
    """Return a case of a programme with these answers."""
    basics = {"nominee": "person", "procedure": "recognition", "title": "", "status": CaseStatus.DRAFT}
    return Case(
        id="0" * 32,
        programme=programme.ref,
        created_at=NOON,
        updated_at=NOON,
        answers=answers,
        **{**basics, **values},
    )


def attachment(place: str) -> Attachment:
    """Return a file tied to a place."""
    return Attachment("1" * 32, Place.parse(place), "a.pdf", "a" * 64, 10, "application/pdf")
