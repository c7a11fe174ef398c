"""A finding as lines for people."""

from __future__ import annotations

from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.programme import Programme
from desktop_app.services.comparing import place_label

_SEVERITY = {Severity.ERROR: "不符合", Severity.SOFT: "原则上", Severity.WARNING: "提醒"}


def finding_lines(programme: Programme, finding: Finding, label: str | None = None) -> list[str]:
    """Return what is wrong and where (``label``, or as the case calls it), with the clause, and below what to do."""
    if label is None and finding.place is not None:
        label = place_label(programme, finding.place)
    where = f"{label}：" if label else ""
    head = f"[{_SEVERITY[finding.severity]}] {where}{finding.message}"
    clause = f"（{finding.clause}）" if finding.clause else ""
    return [head + clause] + ([f"    {finding.remedy}"] if finding.remedy else [])
