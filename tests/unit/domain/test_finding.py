"""A finding blocks where the level above would refuse."""

from __future__ import annotations

import pytest

from desktop_app.domain.finding import Finding, Severity


@pytest.mark.parametrize(
    ("severity", "accepted", "blocks"),
    [
        (Severity.ERROR, False, True),
        (Severity.ERROR, True, True),
        (Severity.SOFT, False, True),
        (Severity.SOFT, True, False),
        (Severity.WARNING, False, False),
    ],
)
def test_errors_and_unexcused_soft_findings_block(severity: Severity, accepted: bool, blocks: bool) -> None:
    assert Finding("rule", severity, "说明", reason_accepted=accepted).blocks is blocks


def test_severities_are_spelled_as_the_command_line_prints_them() -> None:
    assert [str(severity) for severity in Severity] == ["error", "soft", "warning"]
