"""How a received case came: by what file, with what cover note, and what its sender left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.case import Case
from desktop_app.domain.package_log import Direction
from desktop_app.library import Library
from desktop_app.package.signing import read_manifest
from desktop_app.programmes.programme import Programme
from desktop_app.services.left_out import left_out_words


@dataclass(frozen=True, slots=True)
class CaseArrival:
    """What a reviewer should know about the package that brought a case."""

    sender: str
    at: datetime | None
    """When it was received; None where the log does not say."""
    file: str
    note: str
    """The sender's cover note."""
    left_out: tuple[str, ...]
    """What the sender left out, or sent as a smaller copy, in words."""
    revision: int


def arrival_of(library: Library, programme: Programme, case: Case) -> CaseArrival | None:
    """Return how a case came here; None for an own case."""
    travel = library.travels.get(case.id)
    if not case.sender or not travel.origin:
        return None
    signed = library.travels.manifest(travel.origin)
    came = [
        package
        for package in library.packages.of_case(case.id)
        if package.direction is Direction.RECEIVED
        and any((entry.case_id, entry.revision) == (case.id, case.revision) for entry in package.cases)
    ]
    last = max(came, key=lambda package: package.at, default=None)
    return CaseArrival(
        sender=case.sender,
        at=last.at if last is not None else None,
        file=last.name if last is not None else "",
        note=read_manifest(signed.manifest, signed.signature).note,
        left_out=tuple(left_out_words(programme, case, travel.left_out)),
        revision=case.revision,
    )
