"""视情况酌情: what the applicant takes off lines by judgement, read out of the answers of the sheet's form."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from desktop_app.programmes.score_fields import lowered_id, reason_id, scored_lines, stated_points
from desktop_app.programmes.scores import ScoreSheet
from desktop_app.scoring.result import Lowering

_UNREADABLE = Decimal("NaN")


def stated_lowerings(sheet: ScoreSheet, answers: Mapping[str, object]) -> dict[str, Lowering]:
    """Return by line id what was taken off, also where that will be refused; none where nothing or 0 was stated."""
    found: dict[str, Lowering] = {}
    for line in scored_lines(sheet):
        points = stated_points(answers.get(lowered_id(line.id)))
        if points != 0:
            reason = answers.get(reason_id(line.id))
            by = _UNREADABLE if points is None else points
            found[line.id] = Lowering(by, reason if isinstance(reason, str) else "")
    return found
