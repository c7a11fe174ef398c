"""How findings read in lists."""

from __future__ import annotations

from desktop_app.domain.finding import Finding, Severity
from desktop_app.gui.icons import icon
from desktop_app.gui.models.entry_model import Entry

_ICONS = {
    Severity.ERROR: ("x-circle", "error"),
    Severity.SOFT: ("warning", "caution"),
    Severity.WARNING: ("info", "accent"),
}


def finding_entry(finding: Finding, form: str = "") -> Entry:
    """Return the message, and under it the form if one is named, the clause, whether reasoned, and what to do."""
    name, tone = ("check-circle", "success") if finding.reason_accepted else _ICONS[finding.severity]
    facts = (form, finding.clause, "已写明理由" if finding.reason_accepted else "", finding.remedy)
    return Entry(finding.message, " · ".join(fact for fact in facts if fact), icon(name, tone))
