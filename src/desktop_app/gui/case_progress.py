"""How far a case is, for the overview: what is required, what of it is still open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.case import CaseSummary
from desktop_app.domain.finding import Finding
from desktop_app.domain.progress import Progress
from desktop_app.programmes.programme import Programme
from desktop_app.services.desk import Desk


@dataclass(frozen=True, slots=True)
class CaseProgress:
    """One case of the overview."""

    summary: CaseSummary
    programme: str
    required: int
    """Fields and materials that are required without a condition."""
    open: int
    """How many of them are missing."""
    blocking: int
    """Findings that make it not ready to be sent."""
    missing: tuple[str, ...]
    """Titles of the materials that are missing."""
    next_step: str
    """The first thing to do; empty when it is ready."""

    @property
    def percent(self) -> int:
        """How much of what is required is there."""
        if not self.required:
            return 0 if self.blocking else 100
        return max(0, min(100, 100 * (self.required - self.open) // self.required))


def progress_of_cases(desk: Desk, progress: Progress) -> list[CaseProgress]:
    """Return the progress of every case that can still be edited, the one touched last first."""
    summaries = [summary for summary in desk.cases.list() if summary.editable]
    summaries.sort(key=lambda summary: summary.updated_at, reverse=True)
    lines = []
    for done, summary in enumerate(summaries):
        progress.report(done, len(summaries))
        lines.append(_progress_of(desk, summary))
    return lines


def _progress_of(desk: Desk, summary: CaseSummary) -> CaseProgress:
    case = desk.cases.get(summary.id)
    programme = desk.registry.get(case.programme)
    findings = desk.checks.findings(summary.id)
    materials = desk.checks.materials(summary.id)
    missing = tuple(status.item.title for status in materials if status.missing)
    blocking = [finding for finding in findings if finding.blocks]
    return CaseProgress(
        summary=summary,
        programme=programme.head.title,
        required=_required_fields(programme, case.nominee, case.procedure)
        + sum(1 for item in materials if item.needed),
        open=_blanks(blocking) + len(missing),
        blocking=len(blocking),
        missing=missing,
        next_step=blocking[0].message if blocking else "",
    )


def _required_fields(programme: Programme, nominee: str, procedure: str) -> int:
    forms = programme.forms_for(nominee, procedure)
    asked = (field for form in forms for field in (*form.fields, *programme.implied_fields(form.id)))
    return sum(1 for field in asked if field.required is True)


def _blanks(findings: Sequence[Finding]) -> int:
    return len({str(item.place) for item in findings if item.rule == "required" and item.place is not None})
